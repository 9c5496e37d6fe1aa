import { parseDates } from "../../text/date/parse.ts";
import type { DateHints, PrintedDate } from "../../text/date/printed.ts";

/** One word or name of a dateline, and whether it stood in brackets. */
export interface Piece {
  readonly text: string;
  readonly bracketed: boolean;
}

/** The pieces of what may be a dateline, and the date among them. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly date: PrintedDate | null;
}

const BREAK =
  /(?<!\s)\s+[-–—]{1,3}\s+|\s?[–—]{1,2}\s?|--+|[,;:：=＝|•·]|\.-|\/(?=\s?[A-Z]{3,20}.{0,80}\/)|(?<=[a-z\s])\/(?=\s*$)/u;
const WEEKDAY =
  /\b(?:mon|tues?|wednes|wed|thu|thurs?|fri|satur|sat|sun)(?:day)?\b\.?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap)\b/giu;

function trimmed(text: string): string {
  return text.replace(/^[\s./*_~"“”-]+|(?<![\s/*_~"“”-])[\s/*_~"“”-]+$/gu, "").replace(/^(.{4,})\.$/u, "$1");
}

/** A day of the week is no part of a name, but of "SANTO DOMINGO". */
function withoutWeekday(part: string, isPlace: (words: string) => boolean): string {
  const bare = part.replace(WEEKDAY, "");
  return bare === part || isPlace(part.trim()) ? part : bare;
}

function broken(text: string, bracketed: boolean, isPlace: (words: string) => boolean): Piece[] {
  return text
    .split(BREAK)
    .map((part) => ({ text: trimmed(withoutWeekday(part, isPlace)), bracketed }))
    .filter((p) => p.text !== "");
}

/** Splits at marks and brackets, the date taken out first so that its commas do not count. */
export function piecesOf(prefix: string, hints: DateHints, isPlace: (words: string) => boolean): Pieces {
  const [date] = parseDates(prefix, hints);
  const undated = date ? `${prefix.slice(0, date.start)},${prefix.slice(date.end)}` : prefix;
  const pieces: Piece[] = [];
  let depth = 0;
  for (const part of undated.split(/([()[\]【】（）])/u)) {
    if (/^[([【（]$/u.test(part)) depth += 1;
    else if (/^[)\]】）]$/u.test(part)) depth = Math.max(0, depth - 1);
    else pieces.push(...broken(part, depth > 0, isPlace));
  }
  return { pieces, date: date ?? null };
}
