import type { z } from "zod";
import {
  agencySchema,
  countrySchema,
  placeSchema,
  publisherSchema,
  type References,
  topicAliasSchema,
  topicSchema,
  topicWordsSchema,
} from "../../schemas/references.ts";
import { csvRows } from "./references/csv-rows.ts";
import { isPlaceRow, isPublisherRow } from "./references/sound.ts";

function complain(name: string, line: number, cause: unknown): never {
  throw new Error(`${name}:${line}: bad row of a reference table`, { cause });
}

interface Row {
  readonly line: number;
  readonly row: unknown;
}

function parseRow(name: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return complain(name, line, cause);
  }
}

function rowsOf(name: string, text: string): readonly Row[] {
  if (name.endsWith(".csv")) return csvRows(text);
  const rows: Row[] = [];
  let line = 0;
  for (const printed of text.split("\n")) {
    line++;
    if (printed.trim() !== "") rows.push({ line, row: parseRow(name, line, printed) });
  }
  return rows;
}

/** The rows of `<table>.ndjson` or `<table>.csv`, checked; a table that is not there has none. `isSound` spares what it accepts the schema. */
function table<T>(
  files: Readonly<Record<string, string>>,
  name: string,
  schema: z.ZodType<T>,
  isSound: ((row: unknown) => row is T) | null = null,
): readonly T[] {
  const file = [`${name}.ndjson`, `${name}.csv`].find((f) => Object.hasOwn(files, f));
  if (file === undefined) return [];
  return rowsOf(file, files[file] ?? "").map(({ line, row }) => {
    if (isSound?.(row)) return row;
    const result = schema.safeParse(row);
    return result.success ? result.data : complain(file, line, result.error);
  });
}

/** The reference tables from the texts of their files, by file name. Throws with file and line on a row that breaks its schema. */
export function parseReferences(files: Readonly<Record<string, string>>): References {
  return {
    publishers: table(files, "publishers", publisherSchema, isPublisherRow),
    agencies: table(files, "agencies", agencySchema),
    topics: table(files, "topics", topicSchema),
    topicAliases: table(files, "topic_aliases", topicAliasSchema),
    topicWords: table(files, "topic_words", topicWordsSchema),
    countries: table(files, "countries", countrySchema),
    places: table(files, "places", placeSchema, isPlaceRow),
  };
}
