import type { ColumnType, Field } from "../../schemas/column.ts";
import { TABLE_FACTS } from "../../schemas/table-facts.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../schemas/tables.ts";
import { datasetProperties } from "../codec/dataset-ld.ts";
import { CROISSANT_CONTEXT } from "./croissant-context.ts";
import type { Described } from "./described.ts";
import { MEDIA_TYPES } from "./exports.ts";
import { patternOf } from "./files.ts";

type JsonLd = { readonly [key: string]: unknown };

/** Croissant's reader knows this name of the format. */
const PARQUET = "application/x-parquet";

const DATA_TYPES: { readonly [kind in Exclude<ColumnType["kind"], "list" | "struct">]: string } = {
  text: "sc:Text",
  int32: "sc:Integer",
  int64: "sc:Integer",
  double: "sc:Float",
  boolean: "sc:Boolean",
  date: "sc:Date",
  instant: "sc:DateTime",
};

const fileSetId = (table: TableName) => `${table}-files`;
const fieldId = (table: TableName, path: readonly string[]) => [table, ...path].join("/");

/** Where a field's values are: a column, and for what is in it the way from there. */
function sourceOf(table: TableName, path: readonly string[]): JsonLd {
  const [column, ...inner] = path;
  return {
    fileSet: { "@id": fileSetId(table) },
    extract: { column },
    ...(inner.length === 0 ? {} : { transform: { jsonPath: inner.join(".") } }),
  };
}

function typeOf(table: TableName, path: readonly string[], type: ColumnType): JsonLd {
  if (type.kind === "list") return { isArray: true, arrayShape: "-1", ...typeOf(table, path, type.of) };
  if (type.kind === "struct") return { subField: type.fields.map((f) => fieldOf(table, [...path, f.name], f)) };
  return { dataType: DATA_TYPES[type.kind] };
}

function fieldOf(table: TableName, path: readonly string[], field: Field, about?: string): JsonLd {
  const reference = TABLE_FACTS[table].references.find((r) => path.length === 1 && r.column === field.name);
  return {
    "@type": "cr:Field",
    "@id": fieldId(table, path),
    name: path.join("/"),
    ...(about === undefined ? {} : { description: about }),
    ...typeOf(table, path, field.type),
    ...(reference === undefined ? {} : { references: { field: { "@id": fieldId(reference.table, [reference.to]) } } }),
    source: sourceOf(table, path),
  };
}

function recordSetOf(table: TableName): JsonLd {
  const { about, key } = TABLE_FACTS[table];
  return {
    "@type": "cr:RecordSet",
    "@id": table,
    name: table,
    description: about,
    key: key.map((column) => ({ "@id": fieldId(table, [column]) })),
    field: TABLES[table].map((c) => fieldOf(table, [c.name], c, c.about)),
  };
}

function filesOf(table: TableName, { tables }: Described): readonly JsonLd[] {
  const objects = tables[table].map((f) => ({
    "@type": "cr:FileObject",
    "@id": f.path,
    name: f.path,
    contentUrl: f.path,
    contentSize: `${f.bytes} B`,
    encodingFormat: PARQUET,
    sha256: f.sha256,
  }));
  const set = {
    "@type": "cr:FileSet",
    "@id": fileSetId(table),
    name: fileSetId(table),
    description: `All files of the table ${table}.`,
    encodingFormat: PARQUET,
    includes: patternOf(table, tables[table]),
  };
  return [...objects, set];
}

/** The tables in other formats: files, without fields of their own. */
function exportsOf({ exports }: Described): readonly JsonLd[] {
  return exports.map(({ path, table, format, bytes, sha256 }) => ({
    "@type": "cr:FileObject",
    "@id": path,
    name: path,
    description: `The table ${table} as ${format}.`,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: format === "parquet" ? PARQUET : MEDIA_TYPES[format],
    sha256,
  }));
}

/** What Croissant demands and nobody gave is said to be unknown, not made up. */
function demanded({ about, digest }: Described): JsonLd {
  return {
    ...(about.license === undefined ? { license: "not stated; the rights in each text are its publisher's" } : {}),
    ...(about.homepage === undefined ? { url: `urn:newsmill:${digest}` } : {}),
    ...((about.creators ?? []).length === 0 ? { creator: { "@type": "Organization", name: "not stated" } } : {}),
  };
}

/** `croissant.json`: the dataset in MLCommons' Croissant 1.1 (http://mlcommons.org/croissant/1.1), its files with digests and its tables with typed fields. */
export function croissantOf(described: Described): JsonLd {
  const { about, quality } = described;
  return {
    "@context": CROISSANT_CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    ...datasetProperties(quality, about),
    ...demanded(described),
    ...(about.citation === undefined ? {} : { citeAs: about.citation }),
    isLiveDataset: false,
    distribution: [...TABLE_NAMES.flatMap((table) => filesOf(table, described)), ...exportsOf(described)],
    recordSet: TABLE_NAMES.map(recordSetOf),
  };
}
