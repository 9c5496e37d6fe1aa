import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flags, foldersFor, newsmill, SAMPLE, scratch } from "./newsmill.ts";

test("a build that fails a gate ends in 65 with a table, and tells the page of the step and the test results", async () => {
  const home = scratch();
  const folders = foldersFor(SAMPLE, home);
  const [config, page, junit] = ["newsmill.yaml", "page.md", "junit.xml"].map((n) => join(home, n)) as [
    string,
    string,
    string,
  ];
  const told = ["--config", config, "--summary-file", page, "--junit", junit, "--quiet"];
  writeFileSync(config, "gates:\n  max_reject_rate: 0.01\n  min_rows: 10\n");
  writeFileSync(page, "# Before\n");
  const failed = await newsmill(["dataset", ...flags(folders), ...told]);
  expect([failed.code, failed.stdout]).toEqual([65, ""]);
  expect(failed.stderr).toMatch(/1 of 2 gates failed: the dataset is in .*\.failed[\s\S]*max_reject_rate +1\.0 % +\d/);
  expect(existsSync(folders.out)).toBe(false);
  expect(existsSync(join(`${folders.out}.failed`, "_SUCCESS"))).toBe(true);
  expect(readFileSync(page, "utf8")).toMatch(/^# Before\n### newsmill: [\s\S]*\*\*failed\*\* \| `max_reject_rate`/);
  expect(readFileSync(junit, "utf8")).toContain('tests="2" failures="1"');
  writeFileSync(config, "gates:\n  max_reject_rate: 0.5\n  min_rows: 10\n");
  const passed = await newsmill(["emit", ...flags(folders), ...told]);
  expect([passed.code, passed.stderr]).toEqual([0, ""]);
  expect([existsSync(join(folders.out, "_SUCCESS")), existsSync(`${folders.out}.failed`)]).toEqual([true, false]);
  expect(readFileSync(junit, "utf8")).toContain('tests="2" failures="0"');
});
