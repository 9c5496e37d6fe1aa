import { expect, test } from "vitest";
import { summaryText } from "../../pipeline/run/summary.ts";
import type { Summary } from "../../schemas/summary.ts";
import { QUALITY } from "../report/facts.ts";

const SUMMARY: Summary = {
  stage: "emit",
  files: 1,
  earlier: null,
  records: 100,
  envelopes: {},
  kept: 90,
  rejects: { "validate/no-body": 10 },
  deduplicated: { articles: 80, duplicates: 10, relations: { syndicated: 10 } },
  reused: 0,
  units: 1,
  dataset: "/home/dataset",
  gates: [],
  warnings: QUALITY.warnings,
  resources: { cpu_seconds: 1, wall_seconds: 1, peak_rss_bytes: 1 },
};

test("the closing table names what is to be doubted, and how many cases there are", () => {
  const lines = summaryText(SUMMARY, "dataset").split("\n");
  const at = lines.indexOf("to be doubted");
  expect(lines.slice(at + 1, at + 3).map((l) => l.trim().split(/\s+/))).toEqual([
    ["deduplicate/long-span", "1"],
    ["deduplicate/source-dwindles", "1"],
  ]);
  expect(summaryText({ ...SUMMARY, warnings: [] }, "dataset")).not.toContain("doubted");
});
