import parquetjs, { type LeafDefinition, type SchemaDefinition } from "parquetjs-lite";
import type { ColumnType, Field } from "../../schemas/column.ts";
import { type ColumnOfFile, columnsOf } from "./parquet-schema.ts";

type Row = { readonly [name: string]: unknown };

/** Appends rows to a Parquet file one at a time. */
export interface ParquetRows {
  readonly append: (row: Row) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a file's footer says. `columns` are the top-level ones, in order. */
export interface Footer {
  readonly rows: number;
  readonly groups: readonly number[];
  readonly columns: readonly ColumnOfFile[];
  readonly metadata: { readonly [key: string]: string };
}

/** A row group's values are held in memory until it is written: at most about this many bytes of text. */
const GROUP_BYTES = 32 * 1024 * 1024;

// Snappy in JavaScript gives the same bytes on every machine; zlib's depend on its version and the processor. Statistics
// as this library writes them make DuckDB skip rows that match.
const LEAVES: { readonly [kind: string]: LeafDefinition["type"] } = {
  text: "UTF8",
  int32: "INT32",
  int64: "INT64",
  double: "DOUBLE",
  boolean: "BOOLEAN",
};

function definition(name: string, type: ColumnType, optional: boolean): SchemaDefinition[string] {
  if (type.kind === "struct") return { optional, fields: definitions(type.fields) };
  // Three levels, as the Parquet format's LIST demands: readers take two for a struct of lists.
  if (type.kind === "list") {
    const list = { repeated: true, fields: { element: definition(name, type.of, false) } };
    return { type: "LIST", optional, fields: { list } };
  }
  const leaf = LEAVES[type.kind];
  if (leaf === undefined) throw new Error(`column "${name}": ${type.kind} cannot be written row by row`);
  return { type: leaf, optional, compression: "SNAPPY", statistics: false };
}

function definitions(fields: readonly Field[]): SchemaDefinition {
  return Object.fromEntries(fields.map((f) => [f.name, definition(f.name, f.type, f.nullable)]));
}

function nested(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (type.kind === "list")
    return { list: (value as readonly unknown[]).map((v) => ({ element: nested(type.of, v) })) };
  if (type.kind === "struct") return nestedRow(type.fields, value as Row);
  return value;
}

function nestedRow(fields: readonly Field[], row: Row): Row {
  return Object.fromEntries(fields.map((f) => [f.name, nested(f.type, row[f.name])]));
}

function textBytes(row: Row): number {
  return Object.values(row).reduce<number>((sum, v) => sum + (typeof v === "string" ? v.length : 64), 0);
}

/**
 * Opens a Parquet file at `path` for rows with these columns (text, numbers, booleans, lists and structs of them; others
 * throw), in groups of at most `rowsPerGroup` rows, with `metadata` in its footer.
 */
export async function openParquetRows(
  path: string,
  columns: readonly Field[],
  rowsPerGroup: number,
  metadata: { readonly [key: string]: string },
): Promise<ParquetRows> {
  const schema = new parquetjs.ParquetSchema(definitions(columns));
  const options = { rowGroupSize: rowsPerGroup, useDataPageV2: false, pageIndex: false } as const;
  const writer = await parquetjs.ParquetWriter.openFile(schema, path, options);
  for (const [key, value] of Object.entries(metadata)) writer.setMetadata(key, value);
  let held = { rows: 0, bytes: 0 };
  return {
    append: async (row) => {
      held = { rows: held.rows + 1, bytes: held.bytes + textBytes(row) };
      const full = held.rows >= rowsPerGroup || held.bytes >= GROUP_BYTES;
      // A group is written when it has as many rows as the size says.
      writer.setRowGroupSize(full ? 1 : rowsPerGroup);
      await writer.appendRow(nestedRow(columns, row)).catch((thrown: unknown) => {
        throw new Error(`${path}: row ${JSON.stringify(row).slice(0, 200)}: ${String(thrown)}`, { cause: thrown });
      });
      if (full) held = { rows: 0, bytes: 0 };
    },
    close: () => writer.close(),
  };
}

/** The footer of a finished Parquet file. Throws where there is none, with the path. */
export async function readFooter(path: string): Promise<Footer> {
  const reader = await parquetjs.ParquetReader.openFile(path, { rawStatistics: true }).catch((thrown: unknown) => {
    throw new Error(`${path}: ${String(thrown)}`, { cause: thrown });
  });
  const footer = {
    rows: Number(reader.getRowCount()),
    groups: reader.metadata.row_groups.map((g) => Number(g.num_rows)),
    columns: columnsOf(reader.metadata.schema),
    metadata: reader.getMetadata(),
  };
  await reader.close();
  return footer;
}
