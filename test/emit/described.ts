import type { Described } from "../../pipeline/emit/described.ts";
import { dataFileName } from "../../pipeline/emit/files.ts";
import type { DataFile, Tables } from "../../pipeline/emit/input.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { QUALITY } from "../report/facts.ts";

const file = (path: string): DataFile => ({ path, bytes: 1234, sha256: "ab".repeat(32), rows: 9, row_groups: 1 });

/** An invented dataset as its descriptions are told of it: articles in two files, the other tables in one. */
export const DESCRIBED: Described = {
  about: {},
  quality: QUALITY,
  tables: Object.fromEntries(
    TABLE_NAMES.map((t) => {
      const count = t === "articles" ? 2 : 1;
      return [t, Array.from({ length: count }, (_, i) => file(dataFileName(t, i, count)))];
    }),
  ) as unknown as Tables<readonly DataFile[]>,
  exports: [],
  digest: "cd".repeat(32),
  settings: { typography: "printed" },
  versions: { newsmill: "0.1.0", ingest: "ef".repeat(32) },
};
