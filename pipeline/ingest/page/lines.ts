import { linesOf } from "../../text/lines.ts";
import { collapse } from "../../text/whitespace.ts";
import { type Measure, measure } from "./measure.ts";
import { termsOf } from "./terms.ts";

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
  /** Cells of a table's row: stretches with two or more spaces between. */
  readonly cells: number;
  readonly measure: Measure;
  /** Its words in lower case. */
  readonly terms: readonly string[];
}

const BULLET = /^(?:[*+•▪●◦‣·■►▶]|[-–](?=\s+\S)|o(?=\s))\s+/u;
/** White space that `collapse` would change: most lines have none. */
const UNEVEN = /^ | $| {2}|[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u;
const CELLS = /\S(?: {2,}|\t)/gu;

/** The lines of a page that are not empty, in order. */
export function pageLines(text: string): PageLine[] {
  const out: PageLine[] = [];
  let apart = true;
  for (const line of linesOf(text)) {
    const plain = UNEVEN.test(line.text) ? collapse(line.text) : line.text;
    if (plain === "") {
      apart = true;
      continue;
    }
    out.push(pageLine(line.text, plain, line.number, apart));
    apart = false;
  }
  return out;
}

function pageLine(raw: string, plain: string, number: number, apart: boolean): PageLine {
  const indent = raw === plain ? 0 : raw.length - raw.trimStart().length;
  const marked = BULLET.test(plain) && (indent >= 2 || !plain.startsWith("o "));
  const text = marked ? plain.replace(BULLET, "") : plain;
  const cells = raw === plain ? 1 : cellsOf(raw);
  return {
    text,
    number,
    indent,
    bullet: marked,
    apart,
    cells: marked ? 1 : cells,
    measure: measure(text),
    terms: termsOf(text),
  };
}

function cellsOf(raw: string): number {
  const inner = raw.length < 2000 ? raw.trim() : "";
  return inner.includes("  ") || inner.includes("\t") ? 1 + (inner.match(CELLS)?.length ?? 0) : 1;
}
