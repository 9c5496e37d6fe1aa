import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Schema,
  Struct,
  TimestampMicrosecond,
  Utf8,
} from "apache-arrow";
import type { Column, Field as ColumnField, ColumnType } from "../../schemas/column.ts";

function dataType(type: ColumnType): DataType {
  switch (type.kind) {
    case "text":
      return new Utf8();
    case "int32":
      return new Int32();
    case "int64":
      return new Int64();
    case "double":
      return new Float64();
    case "boolean":
      return new Bool();
    case "date":
      return new DateDay();
    case "instant":
      return new TimestampMicrosecond("UTC");
    case "list":
      // "element" is what Parquet calls it, so that a schema read back from a file compares equal
      return new List(new Field("element", dataType(type.of), true));
    case "struct":
      return new Struct(type.fields.map((f) => arrowField(f)));
  }
}

function arrowField(column: ColumnField, about?: string): Field {
  const notes = about === undefined ? null : new Map([["about", about]]);
  return new Field(column.name, dataType(column.type), column.nullable, notes);
}

/**
 * The one explicit Arrow schema of a table: days as DateDay, instants as Timestamp(µs, UTC), lists and structs as such;
 * what a column means is in its field's metadata under `about`.
 */
export function arrowSchema(columns: readonly Column[]): Schema {
  return new Schema(columns.map((c) => arrowField(c, c.about)));
}
