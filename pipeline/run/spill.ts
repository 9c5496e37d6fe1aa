import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Spill } from "../deduplicate/spill.ts";

interface Column {
  readonly path: string;
  readonly file: number;
  readonly length: number;
}

/** Keeps columns in files of a folder, which is theirs alone; `close` removes it. */
export function diskSpill(folder: string): Spill & { readonly close: () => void } {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const columns = new Map<string, Column>();
  const opened = (column: string): Column => {
    const path = join(folder, column);
    return { path, file: openSync(path, "w+"), length: 0 };
  };
  const drop = (column: string) => {
    const known = columns.get(column);
    if (known === undefined) return;
    closeSync(known.file);
    rmSync(known.path);
    columns.delete(column);
  };
  return {
    append: (column, values) => {
      const known = columns.get(column) ?? opened(column);
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      for (let done = 0; done < bytes.length; )
        done += writeSync(known.file, bytes, done, bytes.length - done, 4 * known.length + done);
      columns.set(column, { ...known, length: known.length + values.length });
    },
    length: (column) => columns.get(column)?.length ?? 0,
    read: (column, start, end) => {
      const values = new Uint32Array(end - start);
      const known = columns.get(column);
      const bytes = new Uint8Array(values.buffer);
      for (let done = 0; done < bytes.length; ) {
        const got = known === undefined ? 0 : readSync(known.file, bytes, done, bytes.length - done, 4 * start + done);
        if (got === 0) throw new Error(`${column}: ${known?.length ?? 0} values, asked for ${end}`);
        done += got;
      }
      return values;
    },
    drop,
    close: () => {
      for (const column of [...columns.keys()]) drop(column);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
