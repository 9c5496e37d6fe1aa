import { describe, expect, test } from "vitest";
import { normalise } from "../../pipeline/normalise/normalise.ts";
import { validate } from "../../pipeline/validate/validate.ts";
import { HOSTILE, STORY } from "../../scripts/hostile-pages.ts";
import { cpuSeconds } from "../cpu.ts";
import { REFERENCES } from "../normalise/tables.ts";
import { all, MEBIBYTE, settings, source } from "./readers/sources.ts";

const NORMALISE = normalise(REFERENCES);
const [SENTENCE = ""] = /The harbour[^<]*?chair said\./.exec(STORY) ?? [];

/** What each record of a file comes to: its text, or why it was turned away. */
async function outcomes(file: string, bytes: Buffer, limit = 64 * MEBIBYTE): Promise<string[]> {
  const items = await all(source(file, bytes, [256 * 1024]), settings({}, limit));
  return items.map((item) => {
    if (item.fate !== "kept") return item.fate === "envelope" ? item.what : item.reason;
    const sound = validate.apply(item.value);
    if (sound.fate === "rejected") return sound.reason;
    const article = NORMALISE.apply(sound.value);
    return article.fate === "kept" ? `${article.value.flags.join()} ${article.value.body}` : article.reason;
  });
}

const cost = (file: string, bytes: Buffer) => cpuSeconds(() => outcomes(file, bytes));

const PAGES = HOSTILE.filter((h) => h.name.startsWith("html: ") && !/paragraph|binary/.test(h.name));

test.each(PAGES)("$name: the story beside it is read", async ({ file, size, make }) => {
  const [text = "", ...more] = await outcomes(file, make(size / 10));
  expect(more).toEqual([]);
  expect(text).toContain(SENTENCE);
});

/** The files whose name says what a tenth of them comes to. */
const FATES: readonly (readonly [name: string, fate: RegExp])[] = [
  ["html: one paragraph", /^truncated The harbour board/],
  ["html: binary in a page", /^ingest\/unknown-format$/],
  ["dump of short lines", /^validate\/no-body$/],
  ["dump in one line", /^truncated The harbour board/],
  ["line of JSON", /^truncated The harbour board/],
  ["nested JSON", /^ The harbour board/],
  ["nested objects", /^ The harbour board/],
  ["JSON tags", /^ The harbour board/],
  ["CSV columns", /^ The harbour board/],
  ["zeros in gzip", /^ingest\/unknown-format$/],
  ["letters in gzip", /^ingest\/oversized$/],
  ["one line in gzip", /^ingest\/oversized$/],
];

test.each(FATES)("%s: one outcome, with its reason", async (name, fate) => {
  const hostile = HOSTILE.find((h) => h.name === name);
  const bytes = hostile?.make(hostile.size / 10) ?? Buffer.alloc(0);
  const [outcome, ...more] = await outcomes(hostile?.file ?? "", bytes, name.endsWith("gzip") ? MEBIBYTE : undefined);
  expect(outcome?.slice(0, 100)).toMatch(fate);
  expect(more).toEqual([]);
});

describe("four times as much costs no more than ten times as much CPU", () => {
  test.each(HOSTILE.filter((h) => !h.name.includes("gzip")))("$name", async ({ file, size, make }) => {
    await cost(file, make(size / 100));
    const small = Math.max(await cost(file, make(size / 40)), 0.02);
    expect(await cost(file, make(size / 10))).toBeLessThan(10 * small);
  });
});
