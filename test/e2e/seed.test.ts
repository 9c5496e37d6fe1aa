import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build, SHARED } from "./newsmill.ts";
import { type Row, rows } from "./tables.ts";

const SEED = SHARED === null ? null : join(SHARED, "seed");

/** The page by its lines. Its words belong to others and stand in no file of this project: they are read where they lie. */
function page(): { readonly lines: readonly string[]; readonly at: (line: number) => string } {
  const [file] = readdirSync(String(SEED)).filter((f) => f.endsWith(".txt"));
  const lines = readFileSync(join(String(SEED), String(file)), "utf8").split("\n");
  return { lines, at: (line) => String(lines[line - 1]) };
}

/** The paragraphs from the one that carries the dateline to the last before the tags, the dateline cut off. */
function paragraphs(): readonly string[] {
  const { lines } = page();
  const story = lines.slice(8, lines.indexOf("Related Topics")).filter((line) => line !== "");
  return story.map((p, i) => (i === 0 ? p.slice(p.indexOf(") ") + 2) : p));
}

describe.skipIf(SEED === null)("the page dump that all began with (skipped where ../shared is absent)", () => {
  let article: Row;
  const { lines, at } = SEED === null ? { lines: [], at: () => "" } : page();
  const field = (name: string) => article[name];

  beforeAll(async () => {
    const folders = await build(String(SEED));
    const found = await rows(folders, "SELECT * FROM {articles}");
    expect(found).toHaveLength(1);
    article = found[0] as Row;
  });

  test("title and standfirst", () => {
    expect(field("title")).toBe(at(3));
    expect(field("description")).toBe(at(7));
  });

  test("author without the handle, byline with it", () => {
    expect(field("authors")).toEqual([at(5).slice(0, at(5).indexOf(" ("))]);
    expect(field("byline")).toBe(at(5).slice(0, at(5).indexOf(" Published")));
  });

  test("the instant, read in the publisher's zone", () => {
    expect(article).toMatchObject({
      published_at: "2024-12-03 20:50:00+00",
      published_local_date: "2024-12-04",
      published_precision: "minute",
      published_zone: "Asia/Karachi",
      published_zone_basis: "publisher",
    });
  });

  test("the dateline", () => {
    expect(field("dateline")).toMatchObject({
      place: "Brussels",
      country: "BE",
      date: "2024-12-04",
      agencies: ["APP", "UrduPoint / Pakistan Point News"],
    });
  });

  test("the publisher, from the text alone", () => {
    expect(article).toMatchObject({
      publisher: "UrduPoint",
      publisher_domain: "urdupoint.com",
      publisher_country: "PK",
    });
  });

  test("the agency that is credited, and no other", () => {
    expect(field("agencies")).toEqual(["Associated Press of Pakistan"]);
  });

  test("fourteen paragraphs, without dateline, menu, tags and teasers", () => {
    expect(paragraphs()).toHaveLength(14);
    expect(field("body")).toBe(paragraphs().join("\n\n"));
  });

  test("section, and the day that the maker of the dump gives", () => {
    expect(article).toMatchObject({ section: "World", dump_date: "2024-12-04", dump_date_precision: "day" });
  });

  test("the tag line, split where one tag ends and the next begins", () => {
    const words = String(lines[lines.indexOf("Related Topics") + 2]).split(" ");
    const united = words.indexOf("United");
    expect(field("tags")).toEqual([...words.slice(0, united), "United States", ...words.slice(united + 2)]);
    expect((field("tags") as readonly string[]).length).toBe(14);
  });

  test("the countries it is about, each with evidence", () => {
    expect([...(field("countries") as readonly string[])].sort()).toEqual(["BE", "DE", "LT", "LU", "RU", "UA", "US"]);
    const evidence = (field("evidence") as readonly Row[]).filter((e) => e["field"] === "countries");
    expect(evidence.length).toBeGreaterThanOrEqual(7);
  });

  test("no topic made up from words that are none", () => {
    const evidence = (field("topics") as readonly Row[]).map((t) => String(t["evidence"]));
    expect(evidence.filter((e) => /\b(From|January|Visit|Progress)$/.test(e))).toEqual([]);
  });
});
