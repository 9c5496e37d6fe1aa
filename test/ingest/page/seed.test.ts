import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";

const SEED = fileURLToPath(new URL("../../../../shared/seed/", import.meta.url));
const absent = !existsSync(SEED);

test.skipIf(absent)(`the user's own page comes out as designed${absent ? " (skipped: no ../shared/seed)" : ""}`, () => {
  const file = readdirSync(SEED).find((name) => name.endsWith(".txt")) ?? "";
  const got = extractPage(readFileSync(SEED + file, "utf8"));
  const first = (list: readonly { readonly value: string }[]) => list[0]?.value;
  expect(first(got.titles)).toBe("Ukraine Pushes NATO For Invite As Trump Looms");
  expect(first(got.descriptions)?.toLowerCase()).toBe(first(got.titles)?.toLowerCase());
  expect(first(got.bylines)).toBe("Fahad Shabbir (@FahadShabbir)");
  expect(first(got.authors)).toBe("Fahad Shabbir");
  expect(first(got.published)).toBe("December 04, 2024 | 01:50 AM");
  expect(first(got.dump_dates)).toBe("2024-12-04");
  expect(first(got.sections)).toBe("World");
  expect(got.tags.map((tag) => tag.rule)).toEqual(["page/tag-line"]);
  expect(got.blocks).toHaveLength(14);
  expect(got.blocks[0]?.text).toMatch(/^Brussels, \(APP - /u);
  expect(got.blocks.at(-1)?.text).toMatch(/peace talks start\."$/u);
  expect(got.kind).toBe("article");
});
