import { columnsOf } from "../report/terminal.ts";
import type { Paint } from "./paint.ts";
import { type Run, rowsOf } from "./paragraph-rows.ts";

const GAP = " │ ";
/** How one side's own words are set apart where there are no colours. */
const MARKS = { left: ["[-", "-]"], right: ["{+", "+}"] } as const;
type Side = keyof typeof MARKS;

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
