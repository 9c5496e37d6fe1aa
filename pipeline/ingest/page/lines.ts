import { linesOf } from "../../text/lines.ts";
import { collapse } from "../../text/whitespace.ts";
import { isMarkdown, type PlainLine, plainLine } from "./markdown.ts";
import { type Measure, measure } from "./measure.ts";
import { termsOf } from "./terms.ts";
import { unfold } from "./unfold.ts";

/** A line of a page dump that has something on it. */
export interface PageLine {
  /** On one line, without its bullet. */
  readonly text: string;
  /** 1-based, in the dump. */
  readonly number: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Whether it stood behind a bullet. */
  readonly bullet: boolean;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
  /** 1 to 6 for a Markdown heading, 0 for other lines. */
  readonly heading: number;
  /** Whether it is an item of a Markdown list. */
  readonly item: boolean;
  /** Whether all its words are Markdown links. */
  readonly linked: boolean;
  /** Cells of a table's row: stretches with two or more spaces between. */
  readonly cells: number;
  readonly measure: Measure;
  /** Its words in lower case. */
  readonly terms: readonly string[];
}

const BULLET = /^(?:[*+•▪●◦‣·■►▶]|[-–](?=\s+\S)|o(?=\s))\s+/u;
/** A dash opens what somebody says, in many languages, where a sentence follows it. */
const SPOKEN = /^[-–] .{30,}[.!?…]$/u;
/** What a line must hold for a date or a reading time to be glued to its words: a year, or minutes. */
const JOINT = /\d(?:\d{3}|[ -]min)/u;
const GLUED_DATE =
  /(\p{Ll})((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}))/u;
const GLUED_READ = /(\p{Ll}[?!]?)(\d{1,2}[ -]min(?:ute)?s?(?: read)?)$/u;
const SPACE = 32;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u;
const CELLS = /\S(?: {2,}|\t)/gu;

/** The lines of a page that are not empty, in order. */
export function pageLines(text: string): PageLine[] {
  const out: PageLine[] = [];
  let apart = true;
  for (const line of plainLines(text)) {
    const even = isUneven(line.text) ? collapse(line.text) : line.text;
    const plain = even.length < 200 && JOINT.test(even) ? unglued(even) : even;
    if (plain === "") {
      apart = true;
      continue;
    }
    out.push(pageLine(line, plain, apart || line.heading > 0));
    apart = line.heading > 0;
  }
  return out;
}

/** Whether a line has white space that `collapse` would change; most have none. */
function isUneven(text: string): boolean {
  let above = SPACE;
  let highest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? above === SPACE : code < SPACE) return true;
    if (code > highest) highest = code;
    above = code;
  }
  return above === SPACE || (highest >= 0xa0 && WIDE_SPACE.test(text));
}

/** A date or a reading time, run together with the words before it, parted from them. */
function unglued(text: string): string {
  return text.replace(GLUED_DATE, "$1 $2").replace(GLUED_READ, "$1 $2");
}

function plainLines(text: string): PlainLine[] {
  const lines = unfold(linesOf(text));
  if (isMarkdown(text)) return lines.map(plainLine);
  return lines.map(({ text: own, number }) => ({ text: own, number, heading: 0, marked: false, linked: false }));
}

function pageLine({ text: raw, number, heading, marked, linked }: PlainLine, plain: string, apart: boolean): PageLine {
  const indent = raw === plain ? 0 : raw.length - raw.trimStart().length;
  const listed = BULLET.test(plain) && !SPOKEN.test(plain) && (indent >= 2 || !plain.startsWith("o "));
  const text = listed ? plain.replace(BULLET, "") : plain;
  const cells = raw === plain ? 1 : cellsOf(raw);
  return {
    text,
    number,
    indent,
    bullet: listed,
    apart,
    heading,
    item: marked && listed,
    linked,
    cells: listed ? 1 : cells,
    measure: measure(text),
    terms: termsOf(text),
  };
}

function cellsOf(raw: string): number {
  const inner = raw.length < 2000 ? raw.trim() : "";
  return inner.includes("  ") || inner.includes("\t") ? 1 + (inner.match(CELLS)?.length ?? 0) : 1;
}
