import type { Column, ColumnType, Field } from "../../schemas/column.ts";

type JsonSchema = { readonly [key: string]: unknown };

function objectOf(fields: readonly Field[]): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((f) => [f.name, fieldSchema(f)])),
    required: fields.map((f) => f.name),
    additionalProperties: false,
  };
}

function typeSchema(type: ColumnType): JsonSchema {
  switch (type.kind) {
    case "text":
      return type.values === undefined ? { type: "string" } : { type: "string", enum: type.values };
    case "int32":
      return { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
    case "int64":
      return { type: "integer" };
    case "double":
      return { type: "number" };
    case "boolean":
      return { type: "boolean" };
    case "date":
      return { type: "string", format: "date" };
    case "instant":
      return { type: "string", format: "date-time" };
    case "list":
      return { type: "array", items: typeSchema(type.of) };
    case "struct":
      return objectOf(type.fields);
  }
}

function fieldSchema(field: Field): JsonSchema {
  const schema = typeSchema(field.type);
  if (!field.nullable) return schema;
  const { enum: values, ...rest } = schema;
  const closed = Array.isArray(values) ? { enum: [...values, null] } : {};
  return { ...rest, type: [schema["type"], "null"], ...closed };
}

/** The JSON Schema (2020-12) of a row of the table `name`, that and each column with its sentence. */
export function jsonSchemaOf(name: string, about: string, columns: readonly Column[]): JsonSchema {
  const rows = objectOf(columns);
  const properties = Object.fromEntries(columns.map((c) => [c.name, { description: c.about, ...fieldSchema(c) }]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name,
    description: about,
    ...rows,
    properties,
  };
}
