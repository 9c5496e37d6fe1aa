import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { countries } from "../../pipeline/normalise/countries.ts";
import { draftOf, lookups } from "./lookups.ts";

const lines = readFileSync(join(import.meta.dirname, "feed-places.tsv"), "utf8").split("\n");
const ROWS = lines.filter((l) => l !== "" && !l.startsWith("#")).map((l) => l.split("\t"));
const DUMP = join(import.meta.dirname, "../../../shared/eval/reuters/raw/reuters.jsonl.gz");

const codesOf = (place: string) => countries(draftOf({ places: [place] }), [], null, null, "", lookups).value;

test.each(ROWS)("the place %s of a feed is %s", (place = "", code = "") => {
  expect(codesOf(place)).toEqual(code === "" ? [] : [code]);
});

test.skipIf(!existsSync(DUMP))("every place of the agency's dump is in the table", () => {
  const known = new Set(ROWS.map(([place]) => place));
  const stories = gunzipSync(readFileSync(DUMP)).toString("utf8").trim().split("\n");
  const used = new Set(stories.flatMap((line) => JSON.parse(line).places ?? []));
  expect([...used].filter((place) => !known.has(place))).toEqual([]);
});
