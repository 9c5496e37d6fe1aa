import { bytesOf, VIEWS, type View } from "./mojibake-views.ts";

/** One stretch of a text, between tags and line breaks, whose mojibake was repaired. */
export interface Mended {
  /** As it stood; of a long one the beginning. */
  readonly raw: string;
  /** The first word in it that was repaired, as it is now. */
  readonly word: string;
  /** The sets that its UTF-8 had been taken for, in the order undone. */
  readonly charsets: readonly string[];
}

/** A text with its mojibake read again as the UTF-8 that it was. */
export interface Repair {
  readonly text: string;
  readonly mended: readonly Mended[];
}

/** Rounds of repair: text has been taken for the wrong set twice over, seldom more often. */
const ROUNDS = 3;
/** Characters of a repaired stretch that are kept as evidence. */
const EVIDENCE = 200;
/** Distinct characters that a stretch made of nothing else must come to before that alone is proof. */
const ENOUGH = 4;
/** What can follow a letter in sound text: a sequence that ends with nothing else proves nothing by itself. */
const FOLLOWS_LETTERS = /^[’”“‘»«›‹…–—\u00a0°ºª™®©•·´¿¡§\u00ad†‡²³¹¸]+$/u;
const CLOSING = /[’”»›“]/u;
const [LETTER, LOWER, CAPITAL, ASCII_LETTER] = [/\p{L}/u, /\p{Ll}/u, /\p{Lu}/u, /[A-Za-z]/];
/** What UTF-8 of the news is made of: letters of living scripts, marks, punctuation, signs; C1 controls where it was taken wrongly twice. */
const PLAUSIBLE =
  /^(?:\p{M}|[\u0080-\u0131\u0134-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02bb-\u02dc\u0386-\u03ce\u0401-\u045f\u0490\u0491\u04d8\u04d9\u0531-\u0587\u05d0-\u05ea\u060c-\u064b\u0660-\u06d4\u06f0-\u06f9\u0904-\u0dff\u0e01-\u0e5b\u10d0-\u10ff\u1200-\u137f\u1780-\u17ff\u1e00-\u1eff\u2009-\u2044\u20a0-\u20bf\u2116-\u2122\u2190-\u21ff\u2212\u25a0-\u27bf\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff65\u{1f300}-\u{1faff}\ufeff])$/u;

/** A stretch of a text that is one character of UTF-8 in disguise. */
interface Sequence {
  readonly from: number;
  readonly to: number;
  readonly character: string;
  certain: boolean;
}

interface Sight {
  readonly view: View;
  readonly byte: (unit: number) => number;
  /** Where a sequence may begin. */
  readonly lead: RegExp;
}

const SIGHTS: readonly Sight[] = VIEWS.map((view) => {
  const leads = view.table.slice(0xc2 - 0x80, 0xf5 - 0x80);
  return { view, byte: bytesOf(view), lead: new RegExp(`[${leads}][^\\0-\\x7f]`, "gu") };
});

/** Length of the UTF-8 sequence that a byte leads, 0 for a byte that leads none (RFC 3629). */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The character that the bytes of a sequence spell; null when they spell none that the news would have. */
function characterOf(bytes: readonly number[]): string | null {
  const [lead = 0, ...rest] = bytes;
  let code = lead & (0xff >> (bytes.length + 1));
  for (const byte of rest) code = (code << 6) | (byte & 0x3f);
  const least = [0, 0, 0x80, 0x800, 0x10000][bytes.length] ?? 0;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return PLAUSIBLE.test(character) ? character : null;
}

/** Whether no sound text has such a sequence: in it a sign does not follow a letter as signs do, or a capital stands inside a word. */
function isCertain(text: string, from: number, to: number, view: View): boolean {
  const [lead, rest] = [text.charAt(from), text.slice(from + 1, to)];
  if (!view.telling.includes(lead)) return false;
  const [before, after] = [from === 0 ? "" : text.charAt(from - 1), text.charAt(to)];
  if (rest.length > 2) return true;
  if (
    rest.length > 1 &&
    (rest.startsWith("€") || rest.startsWith("Ђ") || rest.startsWith("Ä") || rest.startsWith("\u0080"))
  )
    return true;
  if (!LETTER.test(lead) || view.charset === "windows-1251")
    return ASCII_LETTER.test(before) || ASCII_LETTER.test(after);
  if (!FOLLOWS_LETTERS.test(rest) && !LETTER.test(rest)) return true;
  if (CAPITAL.test(lead) && LOWER.test(before)) return true;
  if (CAPITAL.test(lead) && !LETTER.test(before))
    return LOWER.test(after) || (/[ÂÃĂ]/u.test(lead) && !CLOSING.test(rest) && !LETTER.test(rest));
  return false;
}

function sequenceAt(text: string, from: number, { view, byte }: Sight): Sequence | null {
  const lead = byte(text.charCodeAt(from));
  const to = from + lengthOf(lead);
  if (to === from) return null;
  const bytes = [lead];
  for (let at = from + 1; at < to; at++) {
    const next = byte(text.charCodeAt(at));
    if (next < 0x80 || next > 0xbf) return null;
    bytes.push(next);
  }
  const character = characterOf(bytes);
  return character === null ? null : { from, to, character, certain: isCertain(text, from, to, view) };
}

/** The sequences of a text, in order; two letters in a row are certain, since sound words do not look like that. */
function sequencesOf(text: string, sight: Sight): readonly Sequence[] {
  const found: Sequence[] = [];
  const { lead } = sight;
  lead.lastIndex = 0;
  for (let match = lead.exec(text); match !== null; match = lead.exec(text)) {
    const sequence = sequenceAt(text, match.index, sight);
    lead.lastIndex = sequence?.to ?? match.index + 1;
    if (sequence === null) continue;
    const last = found.at(-1);
    if (last?.to === sequence.from && LETTER.test(last.character) && LETTER.test(sequence.character)) {
      last.certain = true;
      sequence.certain = true;
    }
    found.push(sequence);
  }
  return found;
}

/** Whether all of a text outside ASCII is in sequences. */
function isPure(text: string, sequences: readonly Sequence[]): boolean {
  let at = 0;
  for (const { from, to } of [...sequences, { from: text.length, to: text.length }]) {
    for (; at < from; at++) if (text.charCodeAt(at) >= 0x80) return false;
    at = to;
  }
  return true;
}

/** A stretch as seen by the set that shows most of it to be UTF-8. */
interface Best {
  readonly sight: Sight;
  readonly sequences: readonly Sequence[];
  readonly score: number;
}

/** Of the sets that show something certain in a stretch the one that shows most; in a stretch made of sequences all of them are certain. */
function bestOf(text: string): Best | null {
  let best: Best | null = null;
  for (const sight of SIGHTS) {
    const sequences = sequencesOf(text, sight);
    const certain = sequences.filter((s) => s.certain);
    const kinds = new Set(sequences.map((s) => s.character)).size;
    const pure = (certain.length > 0 || kinds >= ENOUGH) && isPure(text, sequences);
    const score = pure ? 1e9 + sequences.length : certain.length;
    if (score > (best?.score ?? 0)) best = { sight, sequences: pure ? sequences : certain, score };
  }
  return best;
}

function undone(text: string, sequences: readonly Sequence[]): string {
  let [out, at] = ["", 0];
  for (const { from, to, character } of sequences) {
    out += text.slice(at, from) + character;
    at = to;
  }
  return out + text.slice(at);
}

/** What a lost byte leaves of the commonest sequences in text of windows-1252 that has been repaired elsewhere: `â€` of a closing quotation mark, `Ã ` of à, `Â ` of a no-break space. */
function withoutRemains(text: string): string {
  return text
    .replace(/â€(?![\u0080-\uffff])/gu, "”")
    .replace(/(?<!\p{Lu})Ã (?=[ \p{P}])/gu, "à")
    .replace(/(?<!\p{Lu})Ã (?=\p{L})/gu, "à ")
    .replace(/(?<!\p{Lu})Â (?! )/gu, " ");
}

/** The word around the first place where two texts differ. */
function wordAt(before: string, after: string): string {
  let at = 0;
  while (before.charCodeAt(at) === after.charCodeAt(at)) at++;
  const start = after.slice(Math.max(at - 20, 0), at);
  return (/[^\s&;]{0,20}$/u.exec(start)?.[0] ?? "") + (/^[^\s&;]*/u.exec(after.slice(at, at + 20))?.[0] ?? "");
}

/** One stretch, without markup or line breaks in it, repaired as often as something in it is certain; null where nothing is. */
function repairStretch(stretch: string): { readonly text: string; readonly mended: Mended } | null {
  const charsets: string[] = [];
  let text = stretch;
  for (let round = 0; round < ROUNDS; round++) {
    const best = bestOf(text);
    if (best === null) break;
    const { charset } = best.sight.view;
    const better = undone(text, best.sequences);
    text = charset === "windows-1252" ? withoutRemains(better) : better;
    charsets.push(charset);
  }
  if (charsets.length === 0) return null;
  return { text, mended: { raw: stretch.trim().slice(0, EVIDENCE), word: wordAt(stretch, text), charsets } };
}

/** What any repair begins with: most texts have none of it. */
const SUSPECT =
  /[ÂÃÄÅÎÏÐÑ×ØÙÚÛà-ôĂĹ][\u0080-\u00bf\u0100-\u02ff\u2010-\u2122ś-ż]|[А-Яа-п][\u0080-\u00bf\u0402-\u040f\u0452-\u0491\u2010-\u2122]|[√¬ƒ≈‚–—◊‡Œœÿ][\u0080-\u03ff\u2020-\u22ff]/u;
const STRETCH = /[^<>\n\r]+/g;

/** A text with what is certainly mojibake in it repaired, stretch by stretch between tags and line breaks; null for a text without. Linear in its length. */
export function repairMojibake(text: string): Repair | null {
  if (!SUSPECT.test(text)) return null;
  const mended: Mended[] = [];
  const repaired = text.replace(STRETCH, (stretch) => {
    const better = SUSPECT.test(stretch) ? repairStretch(stretch) : null;
    if (better !== null) mended.push(better.mended);
    return better?.text ?? stretch;
  });
  return mended.length === 0 ? null : { text: repaired, mended };
}
