import { creatorsOf, USUAL_TITLE } from "../../schemas/about.ts";
import type { Column, ColumnType } from "../../schemas/column.ts";
import { TABLE_FACTS } from "../../schemas/table-facts.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../schemas/tables.ts";
import { datasetSentence } from "../codec/dataset-ld.ts";
import type { Described } from "./described.ts";
import { MEDIA_TYPES } from "./exports.ts";
import { licenceOf } from "./licence.ts";

type Descriptor = { readonly [key: string]: unknown };

const TYPES: { readonly [kind in ColumnType["kind"]]: string } = {
  text: "string",
  int32: "integer",
  int64: "integer",
  double: "number",
  boolean: "boolean",
  date: "date",
  instant: "datetime",
  list: "array",
  struct: "object",
};

function fieldOf({ name, type, nullable, about }: Column): Descriptor {
  const values = type.kind === "text" ? type.values : undefined;
  const constraints = { ...(nullable ? {} : { required: true }), ...(values === undefined ? {} : { enum: values }) };
  return {
    name,
    type: TYPES[type.kind],
    description: about,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function schemaOf(table: TableName): Descriptor {
  const { key, references } = TABLE_FACTS[table];
  return {
    fields: TABLES[table].map(fieldOf),
    // Empty texts are none: a value that is missing is null
    missingValues: [],
    primaryKey: key,
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map((r) => ({
            fields: [r.column],
            reference: { resource: r.table, fields: [r.to] },
          })),
        }),
  };
}

function resourceOf(table: TableName, { tables }: Described): Descriptor {
  const files = tables[table];
  const [first, ...others] = files;
  // A digest is of one file: where there are several, SHA256SUMS and manifest.json have them
  const hash = first !== undefined && others.length === 0 ? { hash: `sha256:${first.sha256}` } : {};
  return {
    name: table,
    type: "table",
    description: TABLE_FACTS[table].about,
    path: others.length === 0 && first !== undefined ? first.path : files.map((f) => f.path),
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    bytes: files.reduce((n, f) => n + f.bytes, 0),
    ...hash,
    schema: schemaOf(table),
  };
}

/** The tables in other formats: resources without a schema of their own. */
function exportsOf({ exports }: Described): readonly Descriptor[] {
  return exports.map(({ path, table, format, bytes, sha256 }) => ({
    name: `${table}-${format}`,
    description: `The table ${table} as ${format}.`,
    path,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === "csv" || format === "ndjson" ? { encoding: "utf-8" } : {}),
    bytes,
    hash: `sha256:${sha256}`,
  }));
}

/** `datapackage.json`: the dataset as a Data Package (https://datapackage.org, version 2), each table a resource with its schema and keys. */
export function dataPackageOf(described: Described): Descriptor {
  const { about, quality, digest } = described;
  const licence = licenceOf(about.license);
  const creators = creatorsOf(about);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "dataset",
    id: `urn:newsmill:${digest}`,
    title: about.title ?? USUAL_TITLE,
    description: about.description ?? datasetSentence(quality),
    ...(about.homepage === undefined ? {} : { homepage: about.homepage }),
    ...(about.version === undefined ? {} : { version: about.version }),
    ...(licence === null ? {} : { licenses: [licence] }),
    ...(creators.length === 0
      ? {}
      : {
          contributors: creators.map(({ name, url }) => ({
            title: name,
            ...(url === undefined ? {} : { path: url }),
            roles: ["creator"],
          })),
        }),
    ...(about.published === undefined ? {} : { created: `${about.published}T00:00:00Z` }),
    keywords: ["news"],
    resources: [...TABLE_NAMES.map((table) => resourceOf(table, described)), ...exportsOf(described)],
  };
}
