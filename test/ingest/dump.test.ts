import { expect, test } from "vitest";
import { ConfigError } from "../../pipeline/ingest/config-error.ts";
import { parseDump } from "../../pipeline/ingest/dump.ts";

test("what a dump.yaml says", () => {
  const text = "publisher: Harbour Courier\ntime_zone: Europe/London\nfields:\n  title: [a.b, c]\n";
  expect(parseDump(text, "dump.yaml")).toEqual({
    publisher: "Harbour Courier",
    time_zone: "Europe/London",
    fields: { title: ["a.b", "c"] },
  });
  expect(parseDump("# nothing said\n", "dump.yaml")).toEqual({});
});

test("a day stays a text", () => {
  expect(parseDump("crawl_date: 2024-12-06\n", "dump.yaml").crawl_date).toBe("2024-12-06");
});

test.each([
  ["publisher: A\npublsher: B\n", /^sub\/dump\.yaml:2: publsher: /],
  ["publisher: A\nfields:\n  title: 7\n", /^sub\/dump\.yaml:3: fields\.title: /],
  ["publisher: A\nfields:\n  titel: t\n", /^sub\/dump\.yaml:3: fields\.titel: /],
  ["a: [1\nb", /^sub\/dump\.yaml:\d: /],
  ["language: en\nformat: loom\n", /^sub\/dump\.yaml:2: format: no format is named "loom" \(known: page, /],
  ["preset: loom\n", /^sub\/dump\.yaml:1: preset: no mapping is named "loom"/],
  ["- a list\n", /^sub\/dump\.yaml:1: /],
])("%j is refused with its line", (text, message) => {
  expect(() => parseDump(text, "sub/dump.yaml")).toThrow(ConfigError);
  expect(() => parseDump(text, "sub/dump.yaml")).toThrow(message);
});
