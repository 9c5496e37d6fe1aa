import type { SchemaElement } from "parquetjs-lite";
import { sqlName } from "./ddl.ts";

/** A column of a Parquet file, with its type as DuckDB writes it. */
export interface ColumnOfFile {
  readonly name: string;
  readonly type: string;
}

/** Numbers of the enumerations `Type` and `ConvertedType` of parquet.thrift. */
const TYPES = ["BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"] as const;
const [UTF8, LIST, DATE, TIMESTAMP_MICROS] = [0, 3, 6, 10];
/** Whole numbers of the full width of their physical type. */
const WHOLE: ReadonlySet<number | null> = new Set([null, 17, 18]);
const REPEATED = 2;

function leafType({ type, converted_type: means, logicalType }: SchemaElement): string {
  const physical = TYPES[type ?? -1] ?? "nothing";
  if (physical === "BYTE_ARRAY" && means === UTF8) return "VARCHAR";
  if (physical === "INT32" && means === DATE) return "DATE";
  if (physical === "INT64" && means === TIMESTAMP_MICROS) {
    return logicalType?.TIMESTAMP?.isAdjustedToUTC === true ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
  }
  if (physical === "INT32" && WHOLE.has(means)) return "INTEGER";
  if (physical === "INT64" && WHOLE.has(means)) return "BIGINT";
  if (means === null && (physical === "DOUBLE" || physical === "BOOLEAN")) return physical;
  return means === null ? physical : `${physical} as ${means}`;
}

interface Node {
  readonly element: SchemaElement;
  readonly children: readonly Node[];
}

function typeOf({ element, children }: Node): string {
  if (children.length === 0) return leafType(element);
  const [list, ...others] = children;
  // Three levels, as the format's LIST demands: the list, a repeated group, and in it the element
  if (element.converted_type === LIST && others.length === 0 && list?.element.repetition_type === REPEATED) {
    const [item, ...more] = list.children;
    if (item !== undefined && more.length === 0) return `${typeOf(item)}[]`;
  }
  return `STRUCT(${children.map((c) => `${sqlName(c.element.name)} ${typeOf(c)}`).join(", ")})`;
}

/** The columns that a footer's schema describes: its elements, the root first, each before its children. Throws when children are missing. */
export function columnsOf(schema: readonly SchemaElement[]): readonly ColumnOfFile[] {
  let at = 0;
  const node = (): Node => {
    const element = schema[at++];
    if (element === undefined) throw new Error(`the schema ends after ${schema.length} elements`);
    return { element, children: Array.from({ length: element.num_children ?? 0 }, node) };
  };
  return node().children.map((child) => ({ name: child.element.name, type: typeOf(child) }));
}
