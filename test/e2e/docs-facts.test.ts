import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { SETTINGS } from "../../pipeline/deduplicate/settings.ts";
import { SHORT_BODY } from "../../pipeline/deduplicate/sketch.ts";
import { PRESETS } from "../../pipeline/ingest/record/presets.ts";
import { EXIT } from "../../pipeline/run/fault.ts";
import { resolveSettings } from "../../pipeline/run/settings.ts";
import { configSchema } from "../../schemas/config.ts";
import { dumpSchema, MAPPED_FIELDS } from "../../schemas/dump.ts";
import { FORMATS } from "../../schemas/origin.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { DOCS, firstCells, PAGES, page, section } from "./documents.ts";
import { ROOT } from "./newsmill.ts";

const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .sort();
const source = (path: string) => readFileSync(join(ROOT, path), "utf8");
const inOrder = (names: Iterable<string>) => [...new Set(names)].sort();

describe("pages have what the code has, and nothing else", () => {
  const cli = sources("pipeline/cli").map(source).join("\n");

  test("commands", () => {
    const named = [...cli.matchAll(/^ {2,4}command: "(\w+)/gm)].map((m) => String(m[1]));
    const stages = ["ingest", "validate", "normalise", "deduplicate", "emit"];
    expect(inOrder(firstCells(section(page("commands.md"), "## Commands")).map((c) => c.split(" ")[0] ?? ""))).toEqual(
      inOrder([...named, ...stages, "completion"]),
    );
  });

  test("options", () => {
    const known = [...cli.matchAll(/\.option\("([\w-]+)", ?\{([^}]*)/g)].filter((m) => !m[2]?.includes("hidden: true"));
    const options = inOrder([...known.map((m) => `--${m[1]}`), "--help", "--version"]);
    expect(inOrder(firstCells(section(page("commands.md"), "## Options")))).toEqual(options);
    for (const { name, text } of PAGES)
      for (const [option] of text.matchAll(/(?<![\w-])--[a-z][\w-]*/g)) expect(options, name).toContain(option);
  });

  test("exit codes", () => {
    const codes = firstCells(page("exit-codes.md").text).map(Number);
    expect([...new Set(codes)].sort((a, b) => a - b)).toEqual([...Object.values(EXIT), 130, 143]);
  });

  test("reasons of rejects", () => {
    // Nothing but these turns records away: words of ingest, and complaints of validate
    const makers = sources("pipeline").filter((path) =>
      /fate: "rejected",? (reason|issues)|fate: "rejected",\n/.test(source(path)),
    );
    expect(makers).toEqual([
      "pipeline/ingest/readers/turned-away.ts",
      "pipeline/stage.ts",
      "pipeline/validate/validate.ts",
    ]);
    const [, words = ""] = source("pipeline/ingest/readers/turned-away.ts").split("export type Word =");
    const ingest = [...(words.split(";")[0] ?? "").matchAll(/"([\w-]+)"/g)].map((m) => `ingest/${m[1]}`);
    const complaints = source("pipeline/validate/validate.ts").matchAll(/complain\(\s*context,\s*"\w+",\s*"([\w-]+)"/g);
    const validate = [...complaints].map((m) => `validate/${m[1]}`);
    expect(ingest.length).toBeGreaterThan(10);
    expect(validate.length).toBeGreaterThan(2);
    expect([...firstCells(page("reasons.md").text)].sort()).toEqual([...ingest, ...validate, "validate/schema"].sort());
  });

  test("formats, tables, presets and mapped fields", () => {
    expect([...firstCells(section(page("ingest.md"), "## Formats"))].sort()).toEqual([...FORMATS].sort());
    const tables = firstCells(section(page("emit.md"), "## Tables"));
    expect([...tables].sort()).toEqual([...TABLE_NAMES].sort());
    const mapping = page("read-my-csv.md");
    expect(inOrder(firstCells(section(mapping, "## Presets")))).toEqual(inOrder(Object.keys(PRESETS)));
    expect(inOrder(firstCells(section(mapping, "## Fields")))).toEqual(inOrder(MAPPED_FIELDS));
  });
});

test("deduplicate.md has the figures of the rule", () => {
  const text = page("deduplicate.md").text.replace(/\s+/g, " ");
  const hours = (ms: number) => ms / 3_600_000;
  const { near, window, soon, later, far } = SETTINGS;
  const row = (apart: string, { containment, agreement, numbers }: typeof soon) =>
    `| ${apart} | ${containment} | ${agreement} | ${numbers} |`;
  const { numbersHeld, someNumbers, wovenWords, wovenRatio, wovenAgreement, excerptContainment, ...rest } = SETTINGS;
  expect([numbersHeld, someNumbers, later.woven, far.woven]).toEqual([0.5, 2, 1, 1]);
  for (const said of [
    row(`up to ${hours(near)} hours`, soon),
    row(`up to ${hours(window)} hours`, later),
    row("more", far),
    `fewer than ${SHORT_BODY} words also need dates at most ${hours(window)} hours apart`,
    `(one for ${rest.wordsPerStray} words)`,
    `two or more, one for ${rest.wordsPerNumber} words at least`,
    `${wovenWords} words or more in common, ${wovenRatio} of the length of the longer, an agreement of ${wovenAgreement}`,
    `and ${soon.woven} of its words`,
    `less than ${rest.nearlyAll}, and they share fewer than ${rest.sharedWords} words`,
    `one number in ${rest.wordsPerConflict} words`,
    `less than ${rest.severalRatio} of the words`,
    `less than ${rest.lengthRatio} of the words of the longer, unless it is an excerpt: ${rest.excerptWords} words or more, and a containment of ${excerptContainment}`,
  ])
    expect(text).toContain(said);
});

/** A schema as JSON Schema has it, as far as it is looked at. */
interface Shape {
  readonly properties?: { readonly [key: string]: Shape };
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
}

/** Every key that a schema allows, as pages write it: `dataset.creators.name`. */
function keysOf({ properties = {}, items, anyOf = [] }: Shape, above: string): readonly string[] {
  const own = Object.entries(properties).flatMap(([key, shape]) => {
    const path = above === "" ? key : `${above}.${key}`;
    return path === "dump" ? [path] : [path, ...keysOf(shape, path)];
  });
  return [...own, ...(items === undefined ? [] : keysOf(items, above)), ...anyOf.flatMap((s) => keysOf(s, above))];
}

describe("configuration.md", () => {
  const told = page("configuration.md");
  test.each([
    ["## newsmill.yaml", configSchema],
    ["## dump.yaml", dumpSchema],
  ])("%s has every key of its schema, and none beside", (heading, schema) => {
    const shape = z.toJSONSchema(schema as z.ZodType, { io: "input", unrepresentable: "any" }) as Shape;
    expect(inOrder(firstCells(section(told, heading)))).toEqual(inOrder(keysOf(shape, "")));
  });

  test("what it says of keys that are not given is so", () => {
    const set = resolveSettings({}, DOCS);
    const rows = new Map([...told.text.matchAll(/^\| `([\w.]+)` \| .* \| (.*?) \|$/gm)].map((m) => [m[1], m[2]]));
    const of = (key: string) => rows.get(key)?.replaceAll("`", "");
    expect(
      ["rows_per_file", "rows_per_group", "memory_limit", "compression", "one_per"].map((k) => of(`emit.${k}`)),
    ).toEqual([set.rowsPerFile, set.rowsPerGroup, set.memoryLimit, set.layout.compression, set.onePer].map(String));
    expect([of("max_record_bytes"), of("normalise.typography")]).toEqual([String(set.maxRecordBytes), set.typography]);
    expect(["raw", "work", "out"].map((k) => join(DOCS, of(k) ?? ""))).toEqual([set.raw, set.work, set.out]);
  });

  test("its examples name every key of newsmill.yaml and dump.yaml", () => {
    const [config, dump] = told.blocks.filter((b) => b.language === "yaml").map((b) => parse(b.text) as object);
    expect(inOrder(Object.keys(config ?? {}))).toEqual(inOrder(Object.keys(configSchema.shape)));
    expect(inOrder(Object.keys(dump ?? {}))).toEqual(inOrder(Object.keys(dumpSchema.shape)));
  });
});
