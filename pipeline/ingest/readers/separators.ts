import type { Begins } from "../../codec/page-splitter.ts";

/** How a file holds many pages: where each begins, and whether lines of names and values may stand at its head. */
export interface Separator {
  readonly begins: Begins;
  readonly headed: boolean;
}

/** A line at the head of a page that says something of it. */
export const HEADER =
  /^(url|link|source url|source|title|headline|subject|date|published|pubdate|author|authors|by|byline|file|filename|id|doc id|document|language|lang|section|category|site|publisher|tags|keywords|from|x-url)\s{0,4}[:=]\s{0,4}(\S.{0,1000})$/i;
const DOC = /^<doc\s(?=[^>]{0,2000}\b(?:id|url|title)\s?=)/i;
/** As mbox files have it (RFC 4155). */
const MBOX =
  /^From \S{1,200} {1,2}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d(?::\d\d)? (?:\S{1,6} )?\d{4}/;
/** A ruled line with a name or address on it: `### FILE: a.html`, `===== https://… =====`, `==> a.txt <==`. */
const NAMED =
  /^(?:={2,40}>?|#{2,40}|-{3,40}|\*{3,40}|~{3,40}) {0,4}(?:(?:file|url|page|doc|document|article|record|source)\b ?[:#] ?\S|https?:\/\/\S|[^\s<>]{1,200}\.(?:txt|html?)\b)/i;
/** What some dump makers put before each page. */
const DATED = /^ {0,8}date (?:19|20)\d\d-\d\d(?:-\d\d)?(?: |$)/;
const FRONT_KEY =
  /^(?:title|url|link|date|author|authors|source|slug|id|tags|lang|published|layout|categories):(?: |$)/i;
export const RULE = /^([=\-*_#~+])\1{4,200}$/;

/** Shortest that a page is, in bytes; and one between ruled lines that say nothing. */
const [SHORT, SHORT_PLAIN] = [200, 400];
/** Of several ruled lines, those that come most often are tried. */
const RULES_TRIED = 3;
/** A page's first lines, one of which has a date or an address on it. */
const OPENING = 8;

const isRule = (line: string) => RULE.test(line.trim());

/** Lines that tell by themselves that a page begins with them. */
const TELLING: readonly (readonly [first: RegExp, headed: boolean, begins: Begins])[] = [
  [DOC, true, (line) => DOC.test(line)],
  [MBOX, true, (line, _next, afterBlank) => afterBlank && MBOX.test(line)],
  [NAMED, true, (line) => NAMED.test(line)],
  [DATED, false, (line) => DATED.test(line)],
  [/^---$/, true, (line, next) => line.trim() === "---" && FRONT_KEY.test(next)],
];

/** Blocks that begin with the same name as the file does: `URL: https://…`. */
function blocks(first: string): Separator | null {
  const name = HEADER.exec(first)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const begins: Begins = (line, next, afterBlank) => {
    const [, key, value = ""] = HEADER.exec(line) ?? [];
    return afterBlank && key?.toLowerCase() === name && (/^https?:\/\//i.test(value) || HEADER.test(next));
  };
  return { begins, headed: true };
}

/** The stretches of a text that begin with a page; what stands before the first is one too. */
function pieces(lines: readonly string[], begins: Begins): string[][] {
  const out: string[][] = [[]];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (begins(line, lines[at + 1] ?? "", before === undefined || before.trim() === "" || isRule(before))) out.push([]);
    out.at(-1)?.push(line);
  }
  return out.filter((piece) => piece.some((line) => line.trim() !== ""));
}

const sizeOf = (piece: readonly string[]) => piece.reduce((sum, line) => sum + line.length + 1, 0);

/** Whether all but a few of the pages, the last of which may be cut, are long enough. */
function areLong(found: readonly (readonly string[])[], least: number): boolean {
  const whole = found.slice(0, -1);
  return whole.filter((piece) => sizeOf(piece) >= least).length >= whole.length * 0.8;
}

/** Whether a stretch opens as pages do: a short line, and a line that is no sentence and has a date or address on it. */
function opensAsPage(piece: readonly string[]): boolean {
  const lines = piece.filter((line) => line.trim() !== "" && !isRule(line)).slice(0, OPENING);
  const [first = ""] = lines;
  const tells = (line: string) =>
    line.length <= 140 && /\b(?:19|20)\d\d\b|https?:\/\//.test(line) && !/[.!?]["”’)]?$/.test(line.trim());
  return first.length <= 160 && lines.some(tells);
}

function ruled(lines: readonly string[]): Separator | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const rule = line.startsWith("\f") ? "\f" : isRule(line) ? line.trim() : null;
    if (rule !== null) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, n]) => n > 1).sort(([, a], [, b]) => b - a);
  for (const [rule] of usual.slice(0, RULES_TRIED)) {
    const is = (line: string) => (rule === "\f" ? line.startsWith("\f") : line.trim() === rule);
    const headed: Begins = (line, next) => is(line) && HEADER.test(next);
    const named = pieces(lines, headed);
    if (named.length >= 2 && headed(lines[0] ?? "", lines[1] ?? "", true) && areLong(named, SHORT)) {
      return { begins: headed, headed: true };
    }
    const found = pieces(lines, is);
    const whole = found.slice(0, -1);
    const alike = whole.filter(opensAsPage).length >= whole.length * 0.8;
    if (found.length >= 4 && alike && areLong(found, SHORT_PLAIN)) return { begins: is, headed: true };
  }
  return null;
}

/**
 * How the file with this beginning separates its pages; null when it is one page. A separator counts only if it comes
 * again and what stands between looks like pages. `said` is what a line that separates begins with, if the dump says so.
 */
export function separatorOf(head: string, said: string | undefined): Separator | null {
  if (said !== undefined) return { begins: (line) => line.startsWith(said), headed: true };
  const lines = head.split(/\r?\n/);
  while (lines.length > 0 && lines[0]?.trim() === "") lines.shift();
  const [first = "", second = ""] = lines;
  for (const [pattern, headed, begins] of TELLING) {
    if (!pattern.test(first) || !begins(first, second, true)) continue;
    const found = pieces(lines, begins);
    if (pattern === DOC || (found.length >= 2 && areLong(found, SHORT))) return { begins, headed };
  }
  const block = blocks(first);
  const found = block === null ? [] : pieces(lines, block.begins);
  if (block !== null && found.length >= 2 && areLong(found, SHORT)) return block;
  return ruled(lines);
}
