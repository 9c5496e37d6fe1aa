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

const holdsInstant = (type: ColumnType): boolean =>
  type.kind === "instant" ||
  (type.kind === "list" && holdsInstant(type.of)) ||
  (type.kind === "struct" && type.fields.some((f) => holdsInstant(f.type)));

/** A value as JSON is to have it: instants in RFC 3339, what is in a list or struct likewise. Time zone must be UTC. */
export function jsonValue(type: ColumnType, value: string, depth = 0): string {
  if (!holdsInstant(type)) return value;
  if (type.kind === "list") {
    return `list_transform(${value}, lambda v${depth}: ${jsonValue(type.of, `v${depth}`, depth + 1)})`;
  }
  if (type.kind === "struct") {
    const fields = type.fields.map(
      (f) => `${sqlText(f.name)}: ${jsonValue(f.type, `${value}.${sqlName(f.name)}`, depth)}`,
    );
    return `CASE WHEN ${value} IS NOT NULL THEN {${fields.join(", ")}} END`;
  }
  return `replace(replace(${value}::VARCHAR, ' ', 'T'), '+00', 'Z')`;
}

/** The select list by which `COPY … (FORMAT json)` writes rows with these columns as `read_json` with `jsonColumns` reads them back. */
export function jsonSelect(columns: readonly Field[]): string {
  return columns.map((c) => `${jsonValue(c.type, sqlName(c.name))} AS ${sqlName(c.name)}`).join(", ");
}

/** Writes the rows of a query as NDJSON, in their order. */
export function copyJson(query: string, to: string): string {
  return `COPY (${query}) TO ${sqlText(to)} (FORMAT json)`;
}
