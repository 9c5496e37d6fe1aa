import type { ColumnType, Field } from "../../schemas/column.ts";

/** A name as SQL takes it whatever is in it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The DuckDB type of a column type: instants are TIMESTAMP WITH TIME ZONE, µs in UTC. */
export function duckType(type: ColumnType): string {
  switch (type.kind) {
    case "text":
      return "VARCHAR";
    case "int32":
      return "INTEGER";
    case "int64":
      return "BIGINT";
    case "double":
      return "DOUBLE";
    case "boolean":
      return "BOOLEAN";
    case "date":
      return "DATE";
    case "instant":
      return "TIMESTAMP WITH TIME ZONE";
    case "list":
      return `${duckType(type.of)}[]`;
    case "struct":
      return `STRUCT(${type.fields.map((f) => `${sqlName(f.name)} ${duckType(f.type)}`).join(", ")})`;
  }
}

/** The `columns` argument of DuckDB's `read_json` for rows with these columns: nothing is inferred. */
export function jsonColumns(columns: readonly Field[]): string {
  return `{${columns.map((c) => `${sqlName(c.name)}: ${sqlText(duckType(c.type))}`).join(", ")}}`;
}
