import type { DateHints, PrintedDate } from "../../text/date/printed.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { countryOfState } from "./states.ts";

/** What a dateline's words can be recognised by. */
export interface DatelineLookups {
  readonly isAgency: (words: string) => boolean;
  readonly isOutlet: (words: string) => boolean;
  readonly isPlace: (words: string) => boolean;
}

/** A dateline that a prefix of a paragraph is. */
export interface Judged {
  readonly place: string | null;
  /** The state or country that stands after the place. */
  readonly within: string | null;
  readonly date: PrintedDate | null;
  /** Agencies and outlets as printed. */
  readonly credits: readonly string[];
  /** An agency or a date stands in it: more than a place. */
  readonly sure: boolean;
}

/** A region comes after a place and is none of its own. */
type Role = "agency" | "place" | "region" | "stranger" | "none";

const CAPITALISED =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*|d[aeiou]s?|del|della|di|la|le|les|el|al|von|van|der|den|am|an|im|in|sur|sous|upon|of|and|the|y|e|i)$/u;
const CAPITALS = /^[\p{Lu}\p{M}\s.'’/-]{3,40}$/u;
/** Openings of credits and kickers that are no places. */
const NO_PLACE =
  /^(?:by|photos?|video|watch|exclusive|update|updated|breaking|analysis|opinion|von|par|por|foto|fotos|source|image|live|correction|editor|file|read|note|text|copyright)\b/iu;
const MOST_WORDS = 5;

function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > MOST_WORDS || text.length > 45 || NO_PLACE.test(text)) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && words.every((w) => CAPITALISED.test(w));
}

function splitAgencies(text: string, lookups: DatelineLookups): string[] {
  const known = (words: string) => lookups.isAgency(words) || lookups.isOutlet(words);
  if (known(text)) return [text];
  const parts = text.split(/(?:(?<!\s)\s+)?[/&+]\s*|(?<!\s)\s+(?:and|y|und|et|e)\s+/u);
  return parts.length > 1 && parts.every(known) ? parts : [];
}

function roleOf(piece: Piece, lookups: DatelineLookups): Role {
  if (!piece.bracketed && countryOfState(piece.text) !== null) return "region";
  const isPlace = !piece.bracketed && lookups.isPlace(piece.text);
  if (isPlace && !lookups.isAgency(piece.text)) return "place";
  if (splitAgencies(piece.text, lookups).length > 0) return "agency";
  if (lookups.isPlace(piece.text) || piece.text.split("/").every((p) => lookups.isPlace(p.trim()))) return "place";
  return looksLikeName(piece.text) || (piece.bracketed && piece.text.length <= 60) ? "stranger" : "none";
}

/** Whether the place part can be one: a place that is known, or a name, in capitals or beside other signs of a dateline. */
function placeOf(pieces: readonly { readonly piece: Piece; readonly role: Role }[], sure: boolean): string | null {
  const [first] = pieces.filter((p) => p.role === "place" || (p.role === "stranger" && !p.piece.bracketed));
  if (first === undefined) return null;
  return first.role === "place" || sure ? first.piece.text : null;
}

/** The dateline that a prefix is from end to end, or null if any of it can be no part of one. */
export function judge(prefix: string, hints: DateHints, lookups: DatelineLookups): Judged | null {
  const { pieces, date } = piecesOf(prefix, hints);
  if (pieces.length > 7 || (pieces.length === 0 && date === null)) return null;
  const roles = pieces.map((piece) => ({ piece, role: roleOf(piece, lookups) }));
  if (roles.some((r) => r.role === "none")) return null;
  const credited = roles.filter((r) => r.role === "agency");
  const agency = credited.length > 0;
  const outside = roles.filter((r) => r.role === "stranger" && !r.piece.bracketed);
  const placed = roles.some((r) => r.role === "place");
  const capitals = outside.length > 0 && CAPITALS.test(outside[0]?.piece.text ?? "");
  if (!agency && !placed && !(date !== null && capitals)) return null;
  if (outside.length > 2 || (!agency && date === null && outside.length > (placed ? 1 : 0))) return null;
  const strangers = roles.filter((r) => r.role === "stranger" && r.piece.bracketed);
  if (!agency && strangers.length > 0 && date === null) return null;
  const credits = [
    ...roles.filter((r) => r.role === "agency").flatMap((r) => splitAgencies(r.piece.text, lookups)),
    ...(agency ? strangers.map((s) => s.piece.text) : []),
  ];
  const sure = agency || date !== null;
  const place = placeOf(roles, sure);
  const within = roles.find((r) => (r.role === "region" || r.role === "place") && r.piece.text !== place);
  return { place, within: within?.piece.text ?? null, date, credits, sure };
}
