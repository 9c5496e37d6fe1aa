import type { z } from "zod";
import {
  agencySchema,
  countrySchema,
  placeSchema,
  publisherSchema,
  type References,
  topicAliasSchema,
  topicSchema,
} from "../../schemas/references.ts";
import { csvRows } from "./references/csv-rows.ts";

function complain(name: string, line: number, cause: unknown): never {
  throw new Error(`${name}:${line}: bad row of a reference table`, { cause });
}

function rowsOf(name: string, text: string): { readonly line: number; readonly row: unknown }[] {
  if (name.endsWith(".csv")) return csvRows(text);
  const lines = text.split("\n").map((line, at) => ({ line: at + 1, text: line.trim() }));
  return lines.filter((l) => l.text !== "").map((l) => ({ line: l.line, row: parseRow(name, l.line, l.text) }));
}

function parseRow(name: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return complain(name, line, cause);
  }
}

/** The rows of `<table>.ndjson` or `<table>.csv`, checked; a table that is not there has none. */
function table<T>(files: Readonly<Record<string, string>>, name: string, schema: z.ZodType<T>): readonly T[] {
  const file = [`${name}.ndjson`, `${name}.csv`].find((f) => Object.hasOwn(files, f));
  if (file === undefined) return [];
  return rowsOf(file, files[file] ?? "").map(({ line, row }) => {
    const result = schema.safeParse(row);
    return result.success ? result.data : complain(file, line, result.error);
  });
}

/** The reference tables from the texts of their files, by file name. Throws with file and line on a row that breaks its schema. */
export function parseReferences(files: Readonly<Record<string, string>>): References {
  return {
    publishers: table(files, "publishers", publisherSchema),
    agencies: table(files, "agencies", agencySchema),
    topics: table(files, "topics", topicSchema),
    topicAliases: table(files, "topic_aliases", topicAliasSchema),
    countries: table(files, "countries", countrySchema),
    places: table(files, "places", placeSchema),
    languageGrams: files["language_grams.csv"] ?? "",
  };
}
