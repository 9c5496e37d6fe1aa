/** A place for columns of numbers that are too long to be held: files of a work folder, or memory. Columns are empty until something is added. */
export interface Spill {
  /** Adds values at the end of a column. */
  readonly append: (column: string, values: Uint32Array) => void;
  readonly length: (column: string) => number;
  /** A copy of the values `[start, end)` of a column. Throws when they are not there. */
  readonly read: (column: string, start: number, end: number) => Uint32Array;
  /** Forgets a column. */
  readonly drop: (column: string) => void;
}

/** Keeps columns in memory: for corpora of any size that fits, and the reference for what keeps them on disk. */
export function memorySpill(): Spill {
  const columns = new Map<string, Uint32Array[]>();
  const length = (column: string) => (columns.get(column) ?? []).reduce((n, part) => n + part.length, 0);
  return {
    append: (column, values) => {
      const parts = columns.get(column);
      if (parts === undefined) columns.set(column, [values.slice()]);
      else parts.push(values.slice());
    },
    length,
    read: (column, start, end) => {
      if (end > length(column)) throw new Error(`${column}: ${length(column)} values, asked for ${end}`);
      const values = new Uint32Array(end - start);
      let first = 0;
      for (const part of columns.get(column) ?? []) {
        const [from, to] = [Math.max(start, first), Math.min(end, first + part.length)];
        if (from < to) values.set(part.subarray(from - first, to - first), from - start);
        first += part.length;
      }
      return values;
    },
    drop: (column) => columns.delete(column),
  };
}

/** All values of a column, which is dropped. */
export function takeColumn(spill: Spill, column: string): Uint32Array {
  const values = spill.read(column, 0, spill.length(column));
  spill.drop(column);
  return values;
}

/** Values that are added to a column one group at a time. */
export interface Appender {
  readonly push: (value: number) => void;
  readonly flush: () => void;
}

/** Gathers values, `room` at a time, before they go to a column. */
export function appender(spill: Spill, column: string, room = 1 << 14): Appender {
  const held = new Uint32Array(room);
  let count = 0;
  const flush = () => {
    if (count > 0) spill.append(column, held.subarray(0, count));
    count = 0;
  };
  return {
    push: (value) => {
      held[count++] = value;
      if (count === room) flush();
    },
    flush,
  };
}
