import { placeTimeAt } from "./place-time.ts";
import { isMark, numberAt, type Token } from "./tokens.ts";

/** A zone as printed and the token after it. */
export interface PrintedZone {
  readonly zone: string;
  readonly next: number;
}

/** Abbreviations that mean one zone wherever they are printed. Newspapers write "EST" the year round, so the zone is meant, not the offset. */
const NAMED: Readonly<Record<string, string>> = {
  Z: "UTC",
  UTC: "UTC",
  GMT: "UTC",
  UT: "UTC",
  ET: "America/New_York",
  EDT: "America/New_York",
  CDT: "America/Chicago",
  MDT: "America/Denver",
  PT: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  AKST: "America/Anchorage",
  AKDT: "America/Anchorage",
  HST: "Pacific/Honolulu",
  NST: "America/St_Johns",
  NT: "America/St_Johns",
  NDT: "America/St_Johns",
  BRT: "America/Sao_Paulo",
  CLT: "America/Santiago",
  COT: "America/Bogota",
  WET: "Europe/Lisbon",
  WEST: "Europe/Lisbon",
  CET: "Europe/Brussels",
  CEST: "Europe/Brussels",
  MEZ: "Europe/Berlin",
  SEČ: "Europe/Prague",
  SELČ: "Europe/Prague",
  HNE: "America/Toronto",
  HAE: "America/Toronto",
  HNC: "America/Winnipeg",
  HAC: "America/Winnipeg",
  HNR: "America/Edmonton",
  HAR: "America/Edmonton",
  HNP: "America/Vancouver",
  HAP: "America/Vancouver",
  HNA: "America/Halifax",
  HAA: "America/Halifax",
  HNT: "America/St_Johns",
  HAT: "America/St_Johns",
  PET: "America/Lima",
  VET: "America/Caracas",
  UYT: "America/Montevideo",
  MESZ: "Europe/Berlin",
  EET: "Europe/Athens",
  EEST: "Europe/Athens",
  TRT: "Europe/Istanbul",
  TSİ: "Europe/Istanbul",
  TSI: "Europe/Istanbul",
  SAST: "Africa/Johannesburg",
  EAT: "Africa/Nairobi",
  WAT: "Africa/Lagos",
  CAT: "Africa/Maputo",
  PKT: "Asia/Karachi",
  NPT: "Asia/Kathmandu",
  SGT: "Asia/Singapore",
  MYT: "Asia/Kuala_Lumpur",
  PHT: "Asia/Manila",
  PHST: "Asia/Manila",
  HKT: "Asia/Hong_Kong",
  ICT: "Asia/Bangkok",
  WIB: "Asia/Jakarta",
  Wib: "Asia/Jakarta",
  WITA: "Asia/Makassar",
  Wita: "Asia/Makassar",
  WIT: "Asia/Jayapura",
  JST: "Asia/Tokyo",
  KST: "Asia/Seoul",
  IDT: "Asia/Jerusalem",
  IRST: "Asia/Tehran",
  AEDT: "Australia/Sydney",
  ACDT: "Australia/Adelaide",
  AWST: "Australia/Perth",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
  ART: "America/Argentina/Buenos_Aires",
};

/** Abbreviations that need a country to mean a zone; they stay as written. */
const SHARED = new Set([
  "IST",
  "EST",
  "CT",
  "MT",
  "AEST",
  "ACST",
  "CST",
  "MST",
  "PST",
  "AST",
  "ADT",
  "BST",
  "SST",
  "GST",
  "WST",
  "AMT",
  "ECT",
  "HKST",
]);

const IANA =
  /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_-]{2,20}(?:\/[A-Za-z_-]{2,20})?/y;
const SIGNS = "+-−–";
const MOSCOW = new Set(["MSK", "МСК", "мск"]);
const UTC_WORDS = new Set(["UTC", "GMT", "UT"]);

function offsetText(sign: string, hours: number, minutes: number): string {
  if (hours === 0 && minutes === 0) return "UTC";
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${sign === "+" ? "+" : "-"}${two(hours)}:${two(minutes)}`;
}

function clockOffset(tokens: readonly Token[], at: number): { hours: number; minutes: number; next: number } | null {
  const long = numberAt(tokens, at, 3, 4);
  if (!Number.isNaN(long)) return { hours: Math.floor(long / 100), minutes: long % 100, next: at + 1 };
  const hours = numberAt(tokens, at, 1, 2);
  if (Number.isNaN(hours)) return null;
  const minutes = isMark(tokens, at + 1, ":") && tokens[at + 2]?.glued ? numberAt(tokens, at + 2, 2, 2) : Number.NaN;
  return Number.isNaN(minutes) ? { hours, minutes: 0, next: at + 1 } : { hours, minutes, next: at + 3 };
}

/** An offset `+0500`, `-05:30`, `+5` at `at`, its sign glued to the number; offsets that no place has are none. */
export function offsetAt(tokens: readonly Token[], at: number): PrintedZone | null {
  const sign = tokens[at];
  if (sign === undefined || !isMark(tokens, at, SIGNS) || !tokens[at + 1]?.glued) return null;
  const offset = clockOffset(tokens, at + 1);
  if (offset === null || offset.hours > 14 || offset.minutes % 15 !== 0 || offset.minutes > 45) return null;
  return { zone: offsetText(sign.text, offset.hours, offset.minutes), next: offset.next };
}

/** Moscow time, alone or with the hours that a region is ahead of it ("МСК+4"). */
function fromMoscow(tokens: readonly Token[], at: number): PrintedZone {
  const ahead = isMark(tokens, at + 1, "+") ? numberAt(tokens, at + 2, 1, 1) : Number.NaN;
  if (Number.isNaN(ahead)) return { zone: "Europe/Moscow", next: at + 1 };
  return { zone: offsetText("+", 3 + ahead, 0), next: at + 3 };
}

function namedAt(tokens: readonly Token[], at: number): PrintedZone | null {
  const word = tokens[at]?.text ?? "";
  if (UTC_WORDS.has(word)) return offsetAt(tokens, at + 1) ?? { zone: "UTC", next: at + 1 };
  if (MOSCOW.has(word)) return fromMoscow(tokens, at);
  if (Object.hasOwn(NAMED, word)) return { zone: NAMED[word] ?? "UTC", next: at + 1 };
  return SHARED.has(word) ? { zone: word, next: at + 1 } : null;
}

function ianaAt(text: string, tokens: readonly Token[], at: number): PrintedZone | null {
  const token = tokens[at];
  if (token === undefined || !isMark(tokens, at + 1, "/")) return null;
  IANA.lastIndex = token.start;
  const found = IANA.exec(text)?.[0];
  if (found === undefined) return null;
  let next = at;
  while (next < tokens.length && (tokens[next]?.start ?? 0) < token.start + found.length) next += 1;
  return { zone: found, next };
}

/** The zone printed at `at`: an offset, an abbreviation, an IANA name, words ("Eastern Time"), any of them in brackets. */
export function zoneAt(text: string, tokens: readonly Token[], at: number): PrintedZone | null {
  if (isMark(tokens, at, "([（")) {
    const inner = zoneAt(text, tokens, at + 1);
    return inner !== null && isMark(tokens, inner.next, ")]）") ? { zone: inner.zone, next: inner.next + 1 } : null;
  }
  if (tokens[at]?.kind === "mark") return offsetAt(tokens, at);
  if (tokens[at]?.kind !== "word") return null;
  return namedAt(tokens, at) ?? ianaAt(text, tokens, at) ?? placeTimeAt(tokens, at);
}
