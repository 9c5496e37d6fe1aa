import { expect, test } from "vitest";
import { duckType, jsonColumns } from "../../pipeline/codec/ddl.ts";
import { jsonSchemaOf } from "../../pipeline/codec/json-schema.ts";
import { DATE, INSTANT, INT32, listOf, oneOf, TEXT } from "../../schemas/column.ts";

const COLUMNS = [
  { name: "id", type: TEXT, nullable: false, about: "Its id." },
  { name: "at", type: INSTANT, nullable: true, about: "Its time." },
  {
    name: "parts",
    type: listOf([
      { name: "day", type: DATE, nullable: true },
      { name: 'it\'s "n"', type: INT32, nullable: false },
    ]),
    nullable: false,
    about: "Its parts.",
  },
] as const;

test("a table's JSON Schema has each column with its sentence, null only where it may be", () => {
  expect(jsonSchemaOf("things", "What there is.", COLUMNS)).toEqual({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "things",
    description: "What there is.",
    type: "object",
    required: ["id", "at", "parts"],
    additionalProperties: false,
    properties: {
      id: { description: "Its id.", type: "string" },
      at: { description: "Its time.", type: ["string", "null"], format: "date-time" },
      parts: {
        description: "Its parts.",
        type: "array",
        items: {
          type: "object",
          required: ["day", 'it\'s "n"'],
          additionalProperties: false,
          properties: {
            day: { type: ["string", "null"], format: "date" },
            'it\'s "n"': { type: "integer", minimum: -2147483648, maximum: 2147483647 },
          },
        },
      },
    },
  });
});

test("names and types are quoted for DuckDB", () => {
  expect(duckType(COLUMNS[2].type)).toBe('STRUCT("day" DATE, "it\'s ""n""" INTEGER)[]');
  expect(jsonColumns(COLUMNS.slice(0, 2))).toBe(`{"id": 'VARCHAR', "at": 'TIMESTAMP WITH TIME ZONE'}`);
});

test("a closed list is an enum, with null where a column may be null", () => {
  const kinds = { kind: "list", of: oneOf(["bell", "tide"]) } as const;
  const { properties } = jsonSchemaOf("things", "What there is.", [
    { name: "kind", type: oneOf(["bell", "tide"]), nullable: true, about: "What it is." },
    { name: "kinds", type: kinds, nullable: false, about: "What it is." },
  ]);
  expect(properties).toEqual({
    kind: { description: "What it is.", type: ["string", "null"], enum: ["bell", "tide", null] },
    kinds: { description: "What it is.", type: "array", items: { type: "string", enum: ["bell", "tide"] } },
  });
});
