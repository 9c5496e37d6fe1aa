import { diffArrays, diffWordsWithSpace } from "diff";
import { columnsOf } from "../report/terminal.ts";
import type { Paint } from "./paint.ts";

/** A stretch of a line: the same on both sides, or on this side only. */
interface Run {
  readonly text: string;
  readonly own: boolean;
}

/** A row of two cells: paragraphs that stand beside each other, null where one side has none. */
interface Row {
  readonly left: readonly Run[] | null;
  readonly right: readonly Run[] | null;
}

const GAP = " │ ";
/** How one side's own words are set apart where there are no colours. */
const MARKS = { left: ["[-", "-]"], right: ["{+", "+}"] } as const;
/** Words that are taken out or put in before two paragraphs count as two: the search takes time with the square of them. */
const MOST_EDITS = 2000;
type Side = keyof typeof MARKS;

const whole = (text: string | undefined, own: boolean): readonly Run[] | null =>
  text === undefined ? null : [{ text, own }];

function pairOf(left: string | undefined, right: string | undefined): Row {
  if (left === undefined || right === undefined) return { left: whole(left, true), right: whole(right, true) };
  const parts = diffWordsWithSpace(left, right, { maxEditLength: MOST_EDITS });
  // Paragraphs that have so little in common are shown as two
  if (parts === undefined) return { left: whole(left, true), right: whole(right, true) };
  const side = (other: "added" | "removed", mine: "added" | "removed") =>
    parts.filter((p) => !p[other]).map((p) => ({ text: p.value, own: p[mine] }));
  return { left: side("added", "removed"), right: side("removed", "added") };
}

/** Paragraphs of two texts beside each other: those in both in one row, and between them what differs, in order. */
function rowsOf(left: string, right: string): Row[] {
  const rows: Row[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = () => {
    for (let i = 0; i < Math.max(gone.length, come.length); i++) rows.push(pairOf(gone[i], come[i]));
    [gone, come] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(left.split("\n\n"), right.split("\n\n"))) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      for (const text of value) rows.push({ left: whole(text, false), right: whole(text, false) });
    }
  }
  settle();
  return rows;
}

/** The pieces that a line may be broken between: words with the space after them; scripts without spaces letter by letter. */
const PIECE = /[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0eff]|[^\s\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0eff]{1,30}\s?|\s/gu;

function cellLines(runs: readonly Run[] | null, side: Side, width: number, colours: Paint): string[] {
  const lines: string[] = [];
  let [line, used] = ["", 0];
  const end = () => {
    lines.push(line + " ".repeat(Math.max(0, width - used)));
    [line, used] = ["", 0];
  };
  const paint = side === "left" ? colours.bad : colours.name;
  const plain = paint("x") === "x";
  for (const { text, own } of runs ?? []) {
    const [open, shut] = own && plain ? MARKS[side] : ["", ""];
    for (const piece of `${open}${text}${shut}`.match(PIECE) ?? []) {
      const room = columnsOf(piece.trimEnd());
      if (used + room > width && used > 0) end();
      const shown = used + columnsOf(piece) > width ? piece.trimEnd() : piece;
      line += own ? paint(shown) : shown;
      used += columnsOf(shown);
    }
  }
  if (used > 0 || lines.length === 0) end();
  return lines;
}

/** Two texts beside each other in `width` columns of a terminal, paragraph by paragraph; the words that one of them alone has are set apart. */
export function sideBySide(left: string, right: string, width: number, colours: Paint): string {
  const half = Math.max(20, Math.floor((width - GAP.length) / 2));
  const out: string[] = [];
  for (const row of rowsOf(left, right)) {
    const [a, b] = [cellLines(row.left, "left", half, colours), cellLines(row.right, "right", half, colours)];
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      out.push(`${a[i] ?? " ".repeat(half)}${GAP}${(b[i] ?? "").trimEnd()}`);
    }
    out.push(`${" ".repeat(half)}${GAP.trimEnd()}`);
  }
  return `${out.slice(0, -1).join("\n")}\n`;
}
