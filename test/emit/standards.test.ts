import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expand } from "jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetLd } from "../../pipeline/codec/dataset-ld.ts";
import { openDuckDb } from "../../pipeline/codec/duckdb.ts";
import { croissantOf } from "../../pipeline/emit/croissant.ts";
import { dataPackageOf } from "../../pipeline/emit/datapackage.ts";
import { emit, openViews } from "../../pipeline/run/emit.ts";
import type { DatasetAbout } from "../../schemas/about.ts";
import { TABLE_FACTS } from "../../schemas/table-facts.ts";
import { TABLE_NAMES, TABLES } from "../../schemas/tables.ts";
import { QUALITY } from "../report/facts.ts";
import { DESCRIBED } from "./described.ts";
import { inputOf, invent } from "./invented.ts";
import { CROISSANT, DATA_PACKAGE } from "./profiles.ts";
import { python } from "./python.ts";

const home = mkdtempSync(join(tmpdir(), "standards-"));
const dataset = join(home, "dataset");
const ABOUT: DatasetAbout = {
  title: "Tides",
  license: "CC-BY-4.0",
  homepage: "https://tides.example/news",
  creators: ["Mara Quill", { name: "Tide Office", url: "https://tides.example/" }],
  citation: "@misc{tides, title = {Tides}}",
  published: "2025-01-02",
  version: "1.2.0",
};
beforeAll(async () => {
  // Enough rows for two files of articles
  const input = { ...inputOf(invent(2500), join(home, "rows")), about: ABOUT };
  await emit(input, dataset, { rowsPerFile: 2048, rowsPerGroup: 2048, memoryLimit: "1GB" });
});
afterAll(() => rmSync(home, { recursive: true }));

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
formats.default(ajv);
// biome-ignore lint/suspicious/noExplicitAny: a document is looked into freely
const read = (path: string): any => JSON.parse(readFileSync(join(dataset, path), "utf8"));

/** What a profile finds wrong with a document. */
function faults(profile: object, document: unknown): readonly string[] {
  const check = new Ajv2020({ allErrors: true });
  formats.default(check);
  const valid = check.compile(profile);
  return valid(document) ? [] : (valid.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

/** The expanded form, with nothing fetched; schema.org's context is that all terms are its own. */
const expanded = (document: unknown) =>
  expand(document, {
    safe: true,
    base: "https://tides.example/news/",
    documentLoader: async (url) => {
      if (url !== "https://schema.org/") throw new Error(`nothing may be fetched: ${url}`);
      return { documentUrl: url, document: { "@context": { "@vocab": "https://schema.org/" } } };
    },
  });

describe("JSON Schema", () => {
  test.each(TABLE_NAMES)("of %s takes every row as it is read, and none that is not sound", async (table) => {
    const check = ajv.compile(read(`schema/${table}.json`));
    const db = await openDuckDb({ memoryLimit: "512MB", spill: null, threads: 1 });
    await openViews(db, dataset);
    const rows = await db.rows(`FROM ${table} LIMIT 500`);
    db.close();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(check(row), JSON.stringify(check.errors)).toBe(true);
    const [first] = rows;
    const required = TABLES[table].find((c) => !c.nullable)?.name ?? "";
    expect(check({ ...first, [required]: null })).toBe(false);
    expect(check({ ...first, more: 1 })).toBe(false);
    const closed = TABLES[table].find((c) => c.type.kind === "text" && c.type.values !== undefined)?.name;
    if (closed !== undefined) expect(check({ ...first, [closed]: "odd" })).toBe(false);
  });

  test("has a sentence for every column and for the table", () => {
    for (const table of TABLE_NAMES) {
      const schema = read(`schema/${table}.json`);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(schema.description).toBe(TABLE_FACTS[table].about);
      for (const column of TABLES[table]) expect(schema.properties[column.name].description).toBe(column.about);
    }
  });
});

describe("Croissant", () => {
  test("has the shape of version 1.1, with what its makers said and without", () => {
    expect(faults(CROISSANT, read("croissant.json"))).toEqual([]);
    expect(faults(CROISSANT, croissantOf(DESCRIBED))).toEqual([]);
    expect(faults(CROISSANT, { ...croissantOf(DESCRIBED), license: undefined }).length).toBeGreaterThan(0);
  });

  test("expands as JSON-LD with no term lost and nothing fetched", async () => {
    const [root] = await expanded(read("croissant.json"));
    expect(root["@type"]).toEqual(["https://schema.org/Dataset"]);
    expect(root["http://purl.org/dc/terms/conformsTo"]).toEqual([
      { "@value": "http://mlcommons.org/croissant/1.1", "@language": "en" },
    ]);
    const sets = root["http://mlcommons.org/croissant/recordSet"];
    expect(sets.length).toBe(TABLE_NAMES.length);
    const [articles] = sets;
    const fields = articles["http://mlcommons.org/croissant/field"];
    expect(fields.length).toBe(TABLES.articles.length);
    const typeOf = (name: string) =>
      fields.find((f: { "@id": string }) => f["@id"].endsWith(`articles/${name}`))[
        "http://mlcommons.org/croissant/dataType"
      ];
    expect(typeOf("published_at")).toEqual([{ "@id": "https://schema.org/DateTime" }]);
    expect(typeOf("word_count")).toEqual([{ "@id": "https://schema.org/Integer" }]);
  });

  test("names every file with its digest, and no id twice; every reference is to something that is there", () => {
    const document = read("croissant.json");
    const ids: string[] = [];
    const references: string[] = [];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const v of value) walk(v);
      else if (value !== null && typeof value === "object") {
        const { "@id": id, ...rest } = value as { readonly "@id"?: string };
        if (id !== undefined) (Object.keys(rest).length === 0 ? references : ids).push(id);
        walk(Object.values(rest));
      }
    };
    walk({ distribution: document.distribution, recordSet: document.recordSet });
    expect(new Set(ids).size).toBe(ids.length);
    expect(references.filter((r) => !ids.includes(r))).toEqual([]);
    const objects = document.distribution.filter((d: { "@type": string }) => d["@type"] === "cr:FileObject");
    const files = TABLE_NAMES.flatMap((t) => readdirSync(join(dataset, t)).map((name) => `${t}/${name}`));
    expect(objects.map((o: { contentUrl: string }) => o.contentUrl).sort()).toEqual(files.sort());
    for (const { contentUrl, sha256 } of objects) {
      expect(
        createHash("sha256")
          .update(readFileSync(join(dataset, contentUrl)))
          .digest("hex"),
      ).toBe(sha256);
    }
  });

  test("tells lists as arrays and structs by their parts", () => {
    const [articles] = read("croissant.json").recordSet;
    const field = (name: string) => articles.field.find((f: { name: string }) => f.name === name);
    expect(field("tags")).toMatchObject({ isArray: true, arrayShape: "-1", dataType: "sc:Text" });
    expect(field("dateline").subField.map((f: { name: string }) => f.name)).toContain("dateline/date");
    expect(field("topics")).toMatchObject({
      isArray: true,
      subField: [{ name: "topics/code", dataType: "sc:Text" }, {}, {}],
    });
  });
});

describe("Data Package", () => {
  test("has the shape of version 2, with what its makers said and without", () => {
    expect(faults(DATA_PACKAGE, read("datapackage.json"))).toEqual([]);
    expect(faults(DATA_PACKAGE, dataPackageOf(DESCRIBED))).toEqual([]);
    expect(faults(DATA_PACKAGE, { ...dataPackageOf(DESCRIBED), resources: [] }).length).toBeGreaterThan(0);
  });

  test("has a resource for each table, its files, and keys that are columns", () => {
    const { resources } = read("datapackage.json");
    expect(resources.map((r: { name: string }) => r.name)).toEqual([...TABLE_NAMES]);
    for (const { name, path, bytes, hash, schema } of resources) {
      const files = readdirSync(join(dataset, name)).sort();
      expect([path].flat()).toEqual(files.map((f) => `${name}/${f}`));
      const contents = files.map((f) => readFileSync(join(dataset, name, f)));
      expect(bytes).toBe(contents.reduce((n, c) => n + c.length, 0));
      const digest = createHash("sha256")
        .update(contents[0] ?? "")
        .digest("hex");
      expect(hash).toBe(files.length === 1 ? `sha256:${digest}` : undefined);
      const columns = schema.fields.map((f: { name: string }) => f.name);
      expect(columns).toEqual(TABLES[name as keyof typeof TABLES].map((c) => c.name));
      expect(schema.primaryKey.filter((k: string) => !columns.includes(k))).toEqual([]);
    }
  });
});

test("schema.org's Dataset for a web page expands with no term lost", async () => {
  const [root] = await expanded(datasetLd(QUALITY, ABOUT));
  expect(root["@type"]).toEqual(["https://schema.org/Dataset"]);
  expect(root["https://schema.org/temporalCoverage"]).toEqual([{ "@value": "2024-12-01/2024-12-03" }]);
  expect(root["https://schema.org/license"]).toEqual([{ "@value": "CC-BY-4.0" }]);
  expect(root["https://schema.org/variableMeasured"].length).toBe(TABLES.articles.length);
});

test("the descriptions of the same dataset are the same; the makers' words change no table and no digest of it", async () => {
  const other = join(home, "other");
  await emit(inputOf(invent(2500), join(home, "rows")), other, {
    rowsPerFile: 2048,
    rowsPerGroup: 2048,
    memoryLimit: "1GB",
  });
  const sums = (at: string) => readFileSync(join(at, "SHA256SUMS"), "utf8").split("\n");
  const changed = sums(other)
    .filter((line) => !sums(dataset).includes(line))
    .map((line) => line.slice(66));
  expect(changed).toEqual(["README.md", "croissant.json", "datapackage.json", "manifest.json", "report/index.html"]);
});

describe("the standards' own validators", { timeout: 180_000 }, () => {
  const croissant = python("mlcroissant");
  test.skipIf(croissant === null)(
    "mlcroissant loads the description without an error, and records with their types",
    () => {
      const said = croissant?.run("validate_croissant.py", dataset);
      expect(said).toEqual({
        errors: [],
        name: "Tides",
        version: "V_1_1",
        records: { articles: 5, ledger: 5, relations: 5 },
      });
    },
  );

  const frictionless = python("frictionless");
  test.skipIf(frictionless === null)("frictionless takes the package", () => {
    expect(frictionless?.run("validate_package.py", dataset)).toEqual({ errors: [], resources: [...TABLE_NAMES] });
  });
});
