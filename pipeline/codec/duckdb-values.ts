import { type DuckDBType, DuckDBTypeId, type Json } from "@duckdb/node-api";

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const INTEGERS: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
]);

const wholeNumber = (text: string): string | number => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

/** `2024-12-03 20:50:00+00` as RFC 3339 writes it. */
const rfc3339 = (text: string) => text.replace(" ", "T").replace(/\+00(:00)?$/, "Z");

function structOf(type: Extract<DuckDBType, { readonly entryNames: readonly string[] }>, value: Json): Plain {
  const fields = value as { readonly [key: string]: Json };
  return Object.fromEntries(
    type.entryNames.map((name, i) => {
      const entry = type.entryTypes[i];
      return [name, entry === undefined ? null : plainValue(entry, fields[name] ?? null)];
    }),
  );
}

/** A value of DuckDB as plain JSON: integers as numbers where they are exact and as text where not, instants in RFC 3339, days as `YYYY-MM-DD`. */
export function plainValue(type: DuckDBType, value: Json): Plain {
  if (value === null) return null;
  if (typeof value === "string") {
    if (INTEGERS.has(type.typeId)) return wholeNumber(value);
    if (type.typeId === DuckDBTypeId.DECIMAL) return Number(value);
    return type.typeId === DuckDBTypeId.TIMESTAMP_TZ ? rfc3339(value) : value;
  }
  if ("valueType" in type && Array.isArray(value)) {
    const { valueType } = type;
    return value.map((v) =>
      valueType instanceof Object && "typeId" in valueType ? plainValue(valueType, v) : v,
    ) as readonly Plain[];
  }
  if ("entryNames" in type && !Array.isArray(value)) return structOf(type, value);
  return value as Plain;
}
