import { expect, test } from "vitest";
import { crumbOf } from "../../../pipeline/ingest/page/crumbs.ts";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";

const TITLE = "Ferry pier reopens after storm repairs";
const BODY = [
  "The ferry pier at Gullhaven reopened on Monday after three months of repairs, and the first boat left on time with forty passengers on board.",
  "The harbour office said that the repairs had cost less than planned, because the old timber piles turned out to be sound below the water line.",
  "Boats will run every hour until the end of October, and the pier's tea room opens again next week under the same owner as before the storm.",
];
const page = (above: readonly string[], below: readonly string[] = []) =>
  extractPage([...above, TITLE, ...below, ...BODY].join("\n\n")).sections.map((section) => section.value);

test.each([
  ["Home > World > Europe", "Europe"],
  ["Log in Sign up Home > Coast > Article", "Coast"],
  [`Home » Coast » ${TITLE}`, "Coast"],
  ["Home » Coast » Ferry pier reopens…", "Coast"],
  ["首页 > 社会 > 正文", "社会"],
  ["Politics / January 11, 2024", "Politics"],
  ["Sunday 8 December 2024 / 10:15", null],
  [`Home > ${TITLE}`, null],
  ["Coast", null],
])("the breadcrumb %j leads to %j", (text, section) => {
  expect(crumbOf(text, TITLE)).toBe(section);
});

test("a story's age beside its section is another story's teaser", () => {
  expect(page(["Crab race draws record crowd to the quay", "World / 4 h ago"])).toEqual([]);
});

test("the line above a headline is its section, unless it is the paper's name or its writer's", () => {
  expect(page(["Weather 9°C", "COAST"])).toEqual(["COAST"]);
  expect(page(["12 April 2025", "Gullhaven Courier"])).toEqual([]);
  expect(page(["By Dora Quill", "Dora Quill"])).toEqual([]);
  expect(page(["Weather 9°C", "Edit"])).toEqual([]);
});

test("beside the date stands a section or who wrote the article", () => {
  expect(page([], ["4 December 2024, 11:20 • Coast"])).toEqual(["Coast"]);
  expect(page([], ["4 December 2024 | by Dora Quill"])).toEqual([]);
  expect(page([], ["4 December 2024 | Source: Shore Wire"])).toEqual([]);
});
