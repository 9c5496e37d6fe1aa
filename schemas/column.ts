import { z } from "zod";

/** What a column can hold. Every table's zod, Arrow, DuckDB and JSON schemas and its documentation derive from these. */
export type ColumnType =
  /** With `values`, one of them and nothing else. */
  | { readonly kind: "text"; readonly values?: readonly string[] }
  | { readonly kind: "int32" }
  | { readonly kind: "int64" }
  | { readonly kind: "double" }
  | { readonly kind: "boolean" }
  /** A calendar day, `YYYY-MM-DD` in JSON. */
  | { readonly kind: "date" }
  /** An instant, µs since the epoch in UTC; RFC 3339 with `Z` in JSON. */
  | { readonly kind: "instant" }
  | { readonly kind: "list"; readonly of: ColumnType }
  | { readonly kind: "struct"; readonly fields: readonly Field[] };

export interface Field {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

export interface Column extends Field {
  /** One sentence for the card and the data dictionary. */
  readonly about: string;
}

/** The JSON value of a column type, as a row checkpoint holds it. */
export type ValueOf<T extends ColumnType> = T extends { readonly kind: "text" | "date" | "instant" }
  ? string
  : T extends { readonly kind: "int32" | "int64" | "double" }
    ? number
    : T extends { readonly kind: "boolean" }
      ? boolean
      : T extends { readonly kind: "list"; readonly of: infer Of extends ColumnType }
        ? readonly ValueOf<Of>[]
        : T extends { readonly kind: "struct"; readonly fields: infer Fields extends readonly Field[] }
          ? RowOf<Fields>
          : never;

/** The row type that a list of columns describes. */
export type RowOf<Columns extends readonly Field[]> = {
  readonly [C in Columns[number] as C["name"]]: C["nullable"] extends true
    ? ValueOf<C["type"]> | null
    : ValueOf<C["type"]>;
};

export const TEXT = { kind: "text" } as const;
export const INT32 = { kind: "int32" } as const;
export const INT64 = { kind: "int64" } as const;
export const DOUBLE = { kind: "double" } as const;
export const BOOLEAN = { kind: "boolean" } as const;
export const DATE = { kind: "date" } as const;
export const INSTANT = { kind: "instant" } as const;
export const TEXTS = { kind: "list", of: TEXT } as const;

/** A text that is one of a closed list. */
export function oneOf(values: readonly string[]) {
  return { kind: "text", values } as const;
}

/** A list of structs with the given fields. */
export function listOf<const Fields extends readonly Field[]>(fields: Fields) {
  return { kind: "list", of: { kind: "struct", fields } } as const;
}

const INSTANT_FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;
const DATE_FORM = /^\d{4}-\d\d-\d\d$/;

function typeSchema(type: ColumnType): z.ZodType {
  switch (type.kind) {
    case "text":
      return type.values === undefined ? z.string() : z.enum(type.values);
    case "int32":
      return z.int32();
    case "int64":
      return z.int();
    case "double":
      return z.number();
    case "boolean":
      return z.boolean();
    case "date":
      return z.string().regex(DATE_FORM, "must be a day, YYYY-MM-DD");
    case "instant":
      return z.string().regex(INSTANT_FORM, "must be an instant in UTC, RFC 3339 with Z");
    case "list":
      return z.array(typeSchema(type.of));
    case "struct":
      return rowSchema(type.fields);
  }
}

/** The zod schema of rows with these columns: exactly these keys, null only where a column allows it. */
export function rowSchema<const Columns extends readonly Field[]>(columns: Columns): z.ZodType<RowOf<Columns>> {
  const shape = Object.fromEntries(
    columns.map((c) => [c.name, c.nullable ? typeSchema(c.type).nullable() : typeSchema(c.type)]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<RowOf<Columns>>;
}
