import { readRows } from "./rows.ts";

/** What stretches of words, cut to four bytes of UTF-8, say of the language: an open-addressed table of numbers. */
export interface GramTable {
  readonly languages: readonly string[];
  readonly slots: number;
  /** The slot of a gram, its bytes as one number and its kind as `kindOf` has it, or -1. */
  readonly slotOf: (bytes: number, kind: number) => number;
  /** Where the scores of a slot's gram begin and end in `scores`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Place in `languages`, then score, by turns. */
  readonly scores: Uint8Array;
}

const SHORTEST_ROW = 8;

function hash(bytes: number, kind: number): number {
  const mixed = Math.imul(bytes ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function sizeFor(rows: number): number {
  let size = 16;
  while (size < 2 * rows) size *= 2;
  return size;
}

/** The table of the text of `language_grams.csv`. Throws with file and line on a bad row. */
export function gramTable(text: string): GramTable {
  const slots = sizeFor(text.length / SHORTEST_ROW / 2);
  const mask = slots - 1;
  const grams = new Int32Array(slots);
  const kinds = new Uint8Array(slots);
  const [from, to] = [new Uint32Array(slots), new Uint32Array(slots)];
  const find = (bytes: number, kind: number): number => {
    let slot = hash(bytes, kind) & mask;
    while (kinds[slot] !== 0 && (grams[slot] !== bytes || kinds[slot] !== kind)) slot = (slot + 1) & mask;
    return slot;
  };
  const scores = readRows(text, (row) => {
    const slot = find(row.bytes, row.kind);
    grams[slot] = row.bytes;
    kinds[slot] = row.kind;
    from[slot] = row.from;
    to[slot] = row.to;
  });
  const slotOf = (bytes: number, kind: number) => {
    const slot = find(bytes, kind);
    return kinds[slot] === 0 ? -1 : slot;
  };
  return { languages: scores.languages, slots, slotOf, from, to, scores: scores.bytes() };
}
