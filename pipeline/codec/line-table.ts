import type { LineTable, PageLines } from "../../schemas/sketch.ts";
import { LINE_FIELDS } from "../../schemas/sketch.ts";

const HEAD = 3;

/** Lists end to end, and where each starts, in units of `width` values. */
function lists(rows: readonly Uint32Array[], width: number): { starts: Uint32Array; values: Uint32Array } {
  const starts = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.length / width;
  const values = new Uint32Array((starts.at(-1) ?? 0) * width);
  for (const [i, row] of rows.entries()) values.set(row, (starts[i] ?? 0) * width);
  return { starts, values };
}

/** Pages' lines as columns, in the order given. */
export function lineTable(pages: readonly PageLines[]): LineTable {
  const lines = lists(
    pages.map((p) => p.lines),
    LINE_FIELDS,
  );
  const terms = lists(
    pages.map((p) => p.terms),
    1,
  );
  return {
    count: pages.length,
    source: Uint32Array.from(pages.flatMap((p) => p.source)),
    total: Uint32Array.from(pages, (p) => p.total),
    starts: lines.starts,
    lines: lines.values,
    termStarts: terms.starts,
    terms: terms.values,
  };
}

/** The lengths of the columns, in their order. */
function widths(count: number, lines: number, terms: number): readonly number[] {
  return [2 * count, count, count + 1, LINE_FIELDS * lines, count + 1, terms];
}

/** Pages' lines as bytes: the numbers of pages, lines and terms, then the columns, all unsigned 32-bit in the machine's order. */
export function encodeLines(pages: readonly PageLines[]): Uint8Array {
  const { count, source, total, starts, lines, termStarts, terms } = lineTable(pages);
  const parts = [source, total, starts, lines, termStarts, terms];
  const values = new Uint32Array(HEAD + parts.reduce((n, p) => n + p.length, 0));
  values.set([count, lines.length / LINE_FIELDS, terms.length]);
  let at = HEAD;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return new Uint8Array(values.buffer);
}

/** What `encodeLines` wrote, as columns over the same memory where it can be. Throws when the length is not what its head says. */
export function decodeLines(bytes: Uint8Array): LineTable {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const values = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  const [count = 0, lines = 0, terms = 0] = values;
  const lengths = widths(count, lines, terms);
  const whole = HEAD + lengths.reduce((n, w) => n + w, 0);
  if (whole !== values.length) throw new Error(`lines: ${values.length} words where the head says ${whole}`);
  let at = HEAD;
  const [source, total, starts, held, termStarts, words] = lengths.map((n) => {
    at += n;
    return values.subarray(at - n, at);
  }) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  return { count, source, total, starts, lines: held, termStarts, terms: words };
}
