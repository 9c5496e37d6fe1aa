import type { Line } from "../../text/lines.ts";
import { CAPITAL, characterAt } from "./characters.ts";

const NARROWEST = 50;
const WIDEST = 100;
const FULL = 0.7;
const ENOUGH = 6;
const ENDED = /[.!?:;…。！？۔।؟"”»)\]]\s*$/u;
const MARKED = /^\s*(?:[*+•▪●-]\s|\d{1,2}[.)]\s|#)/u;
const GOES_ON = /^\s*(?:\p{Ll}|[,.;)](?=\s|$))/u;
const WORDS = /\S+/gu;
const PHRASE = 60;
const MOST_PARTS = 12;
const PARAGRAPH = 80;
/** "LUMEA, Norland (AP) —" and nothing after it. */
const DATELINE = /^\s*\p{Lu}[^.!?()]{1,40}\([^()]{2,30}\)\s?[-–—:]{1,2}\s*$/u;

/** The lines of a dump with what one sentence was broken into put together again: text wrapped at a column, and sentences broken at their links. Each line keeps the number of its first part. */
export function unfold(lines: readonly Line[]): Line[] {
  const width = wrapOf(lines);
  return headed(mended(width === null ? lines : joined(lines, (above, at) => isWrapped(above, lines[at], width))));
}

/** The column at which a dump's text is wrapped, or null where it is not: no line is longer, and many lines that fill it go on in the next. */
function wrapOf(lines: readonly Line[]): number | null {
  let longest = 0;
  let full = 0;
  for (const { text } of lines) {
    if (text.length > WIDEST) return null;
    longest = Math.max(longest, text.trimEnd().length);
  }
  if (longest < NARROWEST) return null;
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1]?.text.trimEnd() ?? "";
    if (above.length >= longest * FULL && !ENDED.test(above) && goesOn(lines[at]?.text ?? "")) full++;
  }
  return full >= ENOUGH ? longest : null;
}

function isWrapped(above: Line, here: Line | undefined, width: number): boolean {
  if (here === undefined || here.text.trim() === "" || MARKED.test(here.text)) return false;
  const [word = ""] = here.text.trimStart().match(WORDS) ?? [];
  const filled = above.text.trimEnd().length + 1 + word.length > width - 2;
  return filled || goesOn(here.text);
}

/** Lines joined to the one above where `test` says so of that line as it stands and the place of this one. */
function joined(lines: readonly Line[], test: (above: Line, at: number) => boolean): Line[] {
  const groups: { readonly number: number; readonly parts: string[] }[] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const part = line.text.trim();
    if (above !== undefined && above.text.trim() !== "" && test(above, at)) groups.at(-1)?.parts.push(part);
    else groups.push({ number: line.number, parts: [line.text.trimEnd()] });
  });
  return groups.map(({ number, parts }) => ({ text: parts.join(" "), number }));
}

/** Sentences broken at their links put together: a line that has not ended, a few words, and a line that goes on in the middle of a sentence. */
function mended(lines: readonly Line[]): Line[] {
  const full = lines.filter(({ text }) => text.trim() !== "");
  const takes = new Map<number, string[]>();
  const gone = new Set<number>();
  for (let at = 0; at < full.length; at++) {
    const parts = breaksFrom(full, at);
    if (parts.length === 0) continue;
    takes.set(full[at]?.number ?? 0, parts);
    for (let n = 1; n <= parts.length; n++) gone.add(full[at + n]?.number ?? 0);
    at += parts.length;
  }
  if (takes.size === 0) return [...lines];
  return lines.flatMap((line) => {
    if (gone.has(line.number)) return [];
    const parts = takes.get(line.number);
    return [parts === undefined ? line : { text: glue([line.text.trimEnd(), ...parts]), number: line.number }];
  });
}

/** A dateline alone on its line put before the paragraph below it. */
function headed(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let dateline: Line | null = null;
  for (const line of lines) {
    if (dateline !== null && line.text.trim() === "") continue;
    if (dateline !== null) {
      const opens = line.text.length > PARAGRAPH;
      if (opens) out.push({ text: `${dateline.text.trimEnd()} ${line.text.trimStart()}`, number: dateline.number });
      else out.push(dateline, line);
      dateline = null;
    } else if (line.text.length < PHRASE && line.text.includes("(") && DATELINE.test(line.text)) dateline = line;
    else out.push(line);
  }
  return dateline === null ? out : [...out, dateline];
}

/** The lines after one that go on with its sentence. */
function breaksFrom(lines: readonly Line[], at: number): string[] {
  const [first, second, third] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? "", lines[at + 2]?.text ?? ""];
  if (!goesOn(second) && (second.length >= PHRASE || !goesOn(third))) return [];
  if (ENDED.test(first) || MARKED.test(first) || (first.match(WORDS) ?? []).length < 4) return [];
  const parts: string[] = [];
  let i = at + 1;
  while (parts.length < MOST_PARTS) {
    const here = lines[i]?.text ?? "";
    const next = lines[i + 1]?.text ?? "";
    const bridge = here.length < PHRASE && !ENDED.test(here) && goesOn(next) && !MARKED.test(here);
    if (here === "" || !(goesOn(here) || bridge)) break;
    parts.push(here.trim());
    i++;
    if (ENDED.test(here)) break;
  }
  const last = parts.at(-1) ?? "";
  return ENDED.test(last) && first.length + parts.join(" ").length > 80 ? parts : [];
}

/** Whether a line begins in the middle of a sentence; most lines show by a capital that they do not. */
function goesOn(text: string): boolean {
  return (characterAt(text.charCodeAt(0)) & CAPITAL) === 0 && GOES_ON.test(text);
}

/** Parts of a sentence with a space between, none before a comma or full stop. */
function glue(parts: readonly string[]): string {
  return parts.reduce((whole, part) => (/^[,.;)]/u.test(part) ? whole + part : `${whole} ${part}`));
}
