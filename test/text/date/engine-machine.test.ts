import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const READER = join(import.meta.dirname, "machine.ts");

function readUnder(zone: string, language: string): string {
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  return execFileSync(process.execPath, ["--import", "tsx", READER], { env, encoding: "utf8" });
}

test("the zone and locale of the machine change nothing", () => {
  const east = readUnder("Pacific/Kiritimati", "C");
  expect(JSON.parse(east)).toHaveLength(12);
  expect(east).not.toContain("null,");
  expect(readUnder("America/St_Johns", "tr_TR.UTF-8")).toBe(east);
}, 60_000);
