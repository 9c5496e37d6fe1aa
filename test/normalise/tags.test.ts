import { describe, expect, test } from "vitest";
import { gazetteer } from "../../pipeline/normalise/gazetteer.ts";
import { tags } from "../../pipeline/normalise/tags.ts";
import { loadReferences } from "../../pipeline/run/references.ts";
import { type Draft, noMentions } from "../../schemas/draft.ts";

const lookups = gazetteer(loadReferences());

const draft = (lists: { readonly [rule: string]: readonly string[] }, title = ""): Draft => ({
  origin: { path: "a.html", record: null, format: "html", offset: 0 },
  kind: "article",
  ...noMentions(),
  urls: [{ value: "https://www.harbourcourier.example/a", rule: "link/canonical", line: null }],
  titles: title === "" ? [] : [{ value: title, rule: "html/h1", line: null }],
  tags: Object.entries(lists).flatMap(([rule, values]) => values.map((value) => ({ value, rule, line: null }))),
  blocks: [],
  flags: [],
});

const CASES: [string, { readonly [rule: string]: readonly string[] }, string, readonly string[]][] = [
  [
    "of any script",
    { "json-ld/keywords": ["суд", "гавань", "災害・気象", "宮崎県"] },
    "",
    ["суд", "гавань", "災害・気象", "宮崎県"],
  ],
  [
    "set apart by spaces where the script has none",
    { "meta/keywords": ["深海探索 港口 渔业"] },
    "",
    ["深海探索", "港口", "渔业"],
  ],
  ["and not the site itself", { "meta/keywords": ["harbourcourier", "Ferries"] }, "", ["Ferries"]],
  ["and not the site's host", { "meta/keywords": ["harbourcourier.example", "Ferries"] }, "", ["Ferries"]],
  [
    "and not switches of the publishing system",
    { "json-ld/keywords": ["Ferries", "Harbour Board", "nosplit", "fb-ia"] },
    "",
    ["Ferries", "Harbour Board"],
  ],
  [
    "and small letters where the story has them, or other tags",
    { "json-ld/keywords": ["Norland", "Harbour Board", "ferries"] },
    "Last ferries leave",
    ["Norland", "Harbour Board", "ferries"],
  ],
  [
    "and small letters among links that readers see",
    { "links/tag-list": ["Norland", "Harbour Board", "gifts"] },
    "",
    ["Norland", "Harbour Board", "gifts"],
  ],
  ["and not numbers or marks", { "meta/keywords": ["123-45", "***", "Ferries"] }, "", ["Ferries"]],
  ["from the end of a path, where there is nothing better", { "meta/keywords": ["hc/news/ferries"] }, "", ["ferries"]],
  [
    "from a list of names before one of paths",
    { "meta/keywords": ["hc/news/ferries"], "links/tag-list": ["Ferries"] },
    "",
    ["Ferries"],
  ],
  [
    "from a list of names before the headline cut up",
    { "meta/news_keywords": ["six", "boats", "lost", "winter", "storm"], "links/tag-list": ["Ferries"] },
    "Six boats lost in winter storm",
    ["Ferries"],
  ],
];

describe("a publisher's tags are taken", () => {
  test.each(CASES)("%s", (_, lists, title, expected) => {
    expect(tags(draft(lists, title), lookups).value).toEqual(expected);
  });
});
