import { asText, type Plain } from "./table.ts";

// Control characters of a page must not reach a terminal.
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/** Wide East Asian and emoji characters take two columns, combining marks none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

const widthOf = (character: string) => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Columns of a terminal that a text takes. */
export function columnsOf(text: string): number {
  let width = 0;
  for (const c of text) width += widthOf(c);
  return width;
}

function cut(text: string, width: number): { readonly text: string; readonly width: number } {
  let [out, used] = ["", 0];
  const whole = columnsOf(text);
  if (whole <= width) return { text, width: whole };
  for (const c of text) {
    if (used + widthOf(c) > width - 1) break;
    out += c;
    used += widthOf(c);
  }
  return { text: `${out}…`, width: used + 1 };
}

/** A column as wide as an instant or narrower is short. */
const SHORT = 24;

function columnWidths(cells: readonly (readonly string[])[], columns: number, terminal: number): readonly number[] {
  const natural = Array.from({ length: columns }, (_, i) =>
    Math.max(1, ...cells.map((row) => cut(row[i] ?? "", 10_000).width)),
  );
  const widths = [...natural];
  const room = Math.max(columns * 4, terminal - 2 * (columns - 1));
  // Long texts give way first, the widest before others; times, names and numbers only when that is not enough.
  const long = natural.map((w) => w > SHORT);
  for (const least of [SHORT / 2, 4]) {
    for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
      const may = widths.map((w, i) => (w > least && (long[i] || least === 4) ? w : 0));
      const widest = may.indexOf(Math.max(...may));
      if ((may[widest] ?? 0) === 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}

/** Rows as a table for a terminal `width` columns wide: one line a row, long texts cut with `…`, numbers to the right. */
export function terminalTable(columns: readonly string[], rows: readonly (readonly Plain[])[], width: number): string {
  const cells = rows.map((row) => row.map((v) => cut(oneLine(v === null ? "–" : asText(v)), 400).text));
  const widths = columnWidths([columns, ...cells], columns.length, width);
  const right = columns.map((_, i) => rows.some((r) => typeof r[i] === "number"));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const { text, width: used } = cut(cell, widths[i] ?? 1);
        const space = " ".repeat((widths[i] ?? 1) - used);
        return right[i] ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  return `${[line(columns), widths.map((w) => "─".repeat(w)).join("  "), ...cells.map(line)].join("\n")}\n`;
}
