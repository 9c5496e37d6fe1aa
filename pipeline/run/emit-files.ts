import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatasetAbout } from "../../schemas/about.ts";
import type { Quality } from "../../schemas/quality.ts";
import { TABLE_FACTS } from "../../schemas/table-facts.ts";
import { TABLE_NAMES, TABLES } from "../../schemas/tables.ts";
import { jsonSchemaOf } from "../codec/json-schema.ts";
import { cardFile } from "../emit/card.ts";
import { croissantOf } from "../emit/croissant.ts";
import { dataPackageOf } from "../emit/datapackage.ts";
import type { DataFile, EmitInput, EmitSettings, Tables } from "../emit/input.ts";
import { type Measured, manifestFile } from "../emit/manifest.ts";
import { type Sum, sumsFile } from "../emit/sums.ts";
import { viewsFile } from "../emit/views.ts";
import { reportPage } from "../report/page.ts";
import { digestOfBytes } from "./digest.ts";

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The two files of the report, by name, from what was measured. */
export function reportFiles(quality: Quality, about: DatasetAbout): { readonly [path: string]: string } {
  return { "report/quality.json": json(quality), "report/index.html": reportPage(quality, about) };
}

function textFiles(
  input: EmitInput,
  settings: EmitSettings,
  digest: string,
  tables: Tables<readonly DataFile[]>,
  quality: Quality,
  measured: Measured,
): { readonly [path: string]: string } {
  const { versions, about = {} } = input;
  const { exports } = measured;
  const described = { about, quality, tables, exports, digest, settings: input.settings, versions };
  return {
    "README.md": cardFile(described),
    "croissant.json": json(croissantOf(described)),
    "datapackage.json": json(dataPackageOf(described)),
    "manifest.json": manifestFile(input, settings, digest, tables, measured),
    "duckdb/views.sql": viewsFile(),
    ...Object.fromEntries(
      TABLE_NAMES.map((t) => [`schema/${t}.json`, json(jsonSchemaOf(t, TABLE_FACTS[t].about, TABLES[t]))]),
    ),
    ...reportFiles(quality, about),
  };
}

/** Writes all that is not Parquet; the sums next to last, and last the mark that all is there. */
export function writeFiles(
  root: string,
  input: EmitInput,
  settings: EmitSettings,
  digest: string,
  tables: Tables<readonly DataFile[]>,
  quality: Quality,
  measured: Measured,
): void {
  const sums: Sum[] = [...TABLE_NAMES.flatMap((t) => tables[t]), ...measured.exports];
  for (const [path, text] of Object.entries(textFiles(input, settings, digest, tables, quality, measured))) {
    const bytes = Buffer.from(text, "utf8");
    writeFileSync(join(root, path), bytes);
    sums.push({ path, sha256: digestOfBytes(bytes) });
  }
  writeFileSync(join(root, "SHA256SUMS"), sumsFile(sums));
  writeFileSync(join(root, "_SUCCESS"), "");
}
