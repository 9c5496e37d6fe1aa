import {
  type AsyncBuffer,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetReadObjects,
} from "hyparquet";
import type { Json } from "../../schemas/document.ts";
import { strictJson } from "../text/json.ts";
import { checkedGroup } from "./parquet-group.ts";
import { dayOf, plainValue, stampOf, stampOfNanos, textOfBytes } from "./plain.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { structEnd } from "./thrift.ts";

export type TableRow = { readonly [column: string]: Json };

/** A table in a file, in groups of rows that are read one at a time. */
export interface Table {
  /** The first row of each group, counted from 0, and how many there are. */
  readonly groups: readonly { readonly first: number; readonly rows: number }[];
  /** The rows of a group, or why they cannot be read. */
  readonly rowsOf: (group: number) => Promise<readonly TableRow[] | string>;
}

/** Why a file is not read as a table. */
export interface Unread {
  readonly fault: "truncated" | "corrupt" | "encrypted";
  readonly message: string;
}

/** Decoded bytes of a group of rows, at most: all of it is in memory at once. */
const LARGEST_GROUP = 2 ** 31;

function jsonOf(bytes: Uint8Array): unknown {
  const text = textOfBytes(bytes);
  const value = strictJson(text);
  return value === undefined ? text : value;
}

const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (ms: bigint | null) => (ms == null ? null : stampOf(Number(ms), "")),
  timestampFromMicroseconds: (us: bigint | null) => (us == null ? null : stampOfNanos(us * 1000n)),
  timestampFromNanoseconds: (ns: bigint | null) => (ns == null ? null : stampOfNanos(ns)),
  dateFromDays: (days: number | null) => (days == null ? null : dayOf(days)),
  stringFromBytes: (bytes: Uint8Array | null) => (bytes == null ? null : textOfBytes(bytes)),
  jsonFromBytes: (bytes: Uint8Array | null) => (bytes == null ? null : jsonOf(bytes)),
};

/** The columns whose times are wall clocks and no instants; all others are in UTC. */
function clockColumns(metadata: FileMetaData): ReadonlySet<string> {
  const found = new Set<string>();
  let [column, left] = ["", 0];
  for (const element of metadata.schema.slice(1)) {
    if (left === 0) [column, left] = [element.name, 1];
    left += (element.num_children ?? 0) - 1;
    const type = element.logical_type;
    if (type?.type === "TIMESTAMP" && !type.isAdjustedToUTC) found.add(column);
  }
  return found;
}

/** Kinds that the library refuses a whole file for: their bytes are shown as they are. */
function withoutRefused(metadata: FileMetaData): FileMetaData {
  const refused = new Set<unknown>(["BSON", "INTERVAL"]);
  const schema = metadata.schema.map(({ converted_type, ...element }) =>
    converted_type === undefined || refused.has(converted_type) ? element : { ...element, converted_type },
  );
  return { ...metadata, schema };
}

const isEncrypted = (metadata: FileMetaData) =>
  metadata.row_groups.some((g) =>
    g.columns.some((c) => c.encrypted_column_metadata !== undefined || c.crypto_metadata !== undefined),
  );

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The footer stands before its own length and the magic. */
async function checkFooter(file: AsyncBuffer): Promise<void> {
  const length = new DataView(await file.slice(file.byteLength - 8, file.byteLength)).getUint32(0, true);
  if (length > file.byteLength - 12) throw new RangeError(`a footer of ${length} bytes`);
  structEnd(new Uint8Array(await file.slice(file.byteLength - 8 - length, file.byteLength - 8)), 0);
}

function checkRows({ num_rows, row_groups }: FileMetaData): void {
  const told = row_groups.map((g) => g.num_rows);
  if (told.some((n) => n < 0)) throw new RangeError("a group of fewer rows than none");
  const sum = told.reduce((all, n) => all + n, 0n);
  if (sum !== num_rows) throw new RangeError(`groups of ${sum} rows in a table of ${num_rows}`);
}

async function metadataOf(file: AsyncBuffer): Promise<FileMetaData | Unread> {
  try {
    await checkFooter(file);
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    checkRows(metadata);
    return isEncrypted(metadata) ? { fault: "encrypted", message: "columns are encrypted" } : withoutRefused(metadata);
  } catch (error) {
    return { fault: "corrupt", message: `the footer is damaged (${said(error)})` };
  }
}

function tableOf(file: AsyncBuffer, metadata: FileMetaData): Table {
  const clocks = clockColumns(metadata);
  let next = 0;
  const groups = metadata.row_groups.map((g) => {
    const [first, rows] = [next, Number(g.num_rows)];
    next += rows;
    return { first, rows };
  });
  const rowsOf: Table["rowsOf"] = async (group) => {
    const rowGroup = metadata.row_groups[group];
    if (rowGroup === undefined) throw new RangeError(`no group ${group} of ${groups.length}`);
    const size = Number(rowGroup.total_byte_size);
    if (size > LARGEST_GROUP) return `a group of ${size} bytes`;
    try {
      const checked = await checkedGroup(file, metadata, rowGroup);
      if (rowGroup.num_rows === 0n) return [];
      const found = await parquetReadObjects({ file, ...checked, parsers: PARSERS, utf8: false, geoparquet: false });
      return found.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, v]) => [name, plainValue(v, !clocks.has(name))])),
      );
    } catch (error) {
      return said(error);
    }
  };
  return { groups, rowsOf };
}

/** The table of a Parquet file, of whose rows only a group at a time is in memory; or why it is not read. */
export async function openParquet(bytes: RandomBytes): Promise<Table | Unread> {
  const [first, last] = [await bytes.read(0, 4), await bytes.read(Math.max(bytes.size - 4, 0), bytes.size)];
  if (first.toString("latin1") === "PARE" || last.toString("latin1") === "PARE") {
    return { fault: "encrypted", message: "the file is encrypted" };
  }
  if (last.toString("latin1") !== "PAR1" || bytes.size < 12) {
    return { fault: "truncated", message: "the file ends before its footer" };
  }
  const file: AsyncBuffer = {
    byteLength: bytes.size,
    slice: async (start, end = bytes.size) => Uint8Array.from(await bytes.read(start, end)).buffer,
  };
  const metadata = await metadataOf(file);
  return "fault" in metadata ? metadata : tableOf(file, metadata);
}
