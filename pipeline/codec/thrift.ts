interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Structures in structures, at most. */
const DEEPEST = 32;
const [TRUE, FALSE, BYTE, DOUBLE, BINARY, LIST, STRUCT] = [1, 2, 3, 7, 8, 9, 12];
const WHOLE: ReadonlySet<number> = new Set([4, 5, 6]);

function byteOf(from: Cursor): number {
  const byte = from.bytes[from.at++];
  if (byte === undefined) throw new RangeError("a structure ends after its bytes do");
  return byte;
}

function numberOf(from: Cursor): number {
  let value = 0;
  for (let nth = 0; nth < 10; nth++) {
    const byte = byteOf(from);
    value += (byte & 0x7f) * 128 ** nth;
    if (byte < 0x80) return value;
  }
  throw new RangeError("a number of more than ten bytes");
}

function pass(from: Cursor, count: number): void {
  from.at += count;
  if (from.at > from.bytes.length) throw new RangeError("a structure ends after its bytes do");
}

function list(from: Cursor, depth: number): void {
  const head = byteOf(from);
  const size = head >> 4 === 15 ? numberOf(from) : head >> 4;
  if (size > from.bytes.length - from.at) throw new RangeError(`a list of ${size} in fewer bytes`);
  const type = head & 15;
  const flags = type === TRUE || type === FALSE;
  for (let nth = 0; nth < size; nth++) value(from, flags ? BYTE : type, depth);
}

function value(from: Cursor, type: number, depth: number): void {
  if (type === TRUE || type === FALSE) return;
  if (WHOLE.has(type)) numberOf(from);
  else if (type === BYTE) pass(from, 1);
  else if (type === DOUBLE) pass(from, 8);
  else if (type === BINARY) pass(from, numberOf(from));
  else if (type === LIST) list(from, depth + 1);
  else if (type === STRUCT) struct(from, depth + 1);
  else throw new RangeError(`a value of the unknown type ${type}`);
}

function struct(from: Cursor, depth: number): void {
  if (depth > DEEPEST) throw new RangeError(`more than ${DEEPEST} structures in each other`);
  for (let head = byteOf(from); (head & 15) !== 0; head = byteOf(from)) {
    if (head >> 4 === 0) numberOf(from);
    value(from, head & 15, depth);
  }
}

/**
 * Where the structure at a place of these bytes ends (Thrift compact protocol, as Parquet writes it). Throws a RangeError
 * where it does not end within them, holds a longer list than its bytes can, or nests too deep: what passes takes its
 * reader no more work than it has bytes.
 */
export function structEnd(bytes: Uint8Array, at: number): number {
  const from = { bytes, at };
  struct(from, 0);
  return from.at;
}
