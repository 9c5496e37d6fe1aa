import { describe, expect, test } from "vitest";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";
import { SHAPES } from "./shapes.ts";

const value = (mentions: readonly { readonly value: string }[]) => mentions.map((m) => m.value);

describe("a page of an invented paper gives up its article", () => {
  test.each(SHAPES)("$name", ({ page, has, lacks, ...want }) => {
    const got = extractPage(page);
    const body = got.blocks.map((block) => block.text).join("\n");
    for (const words of has ?? []) expect(body).toContain(words);
    for (const words of lacks ?? []) expect(body).not.toContain(words);
    if (want.title !== undefined) expect(got.titles[0]?.value ?? null).toBe(want.title);
    if (want.description !== undefined) expect(got.descriptions[0]?.value ?? null).toBe(want.description);
    if (want.byline !== undefined) expect(got.bylines[0]?.value ?? null).toBe(want.byline);
    if (want.published !== undefined) expect(value(got.published)).toContain(want.published);
    if (want.modified !== undefined) expect(value(got.modified)).toContain(want.modified);
    if (want.clock !== undefined) expect(value(got.crawled)).toContain(want.clock);
    if (want.dumpDate !== undefined) expect(value(got.dump_dates)).toEqual([want.dumpDate]);
    if (want.tags !== undefined) expect(value(got.tags)).toEqual(want.tags);
    if (want.section !== undefined) expect(value(got.sections)).toContain(want.section);
    if (want.site !== undefined) expect(value(got.sites)).toContain(want.site);
    if (want.agency !== undefined) expect(value(got.agencies)).toContain(want.agency);
    if (want.kind !== undefined) expect(got.kind).toBe(want.kind);
  });
});

test("every value says where it stood: a rule of this parser and a line that holds it", () => {
  for (const { page } of SHAPES) {
    const lines = page.split("\n").map((line) => line.replace(/\s+/gu, " "));
    const { blocks, kind: _, flags: __, ...lists } = extractPage(page);
    for (const block of blocks) expect(lines[(block.line ?? 0) - 1]).toContain(block.text);
    for (const { value, rule, line } of Object.values(lists).flat()) {
      expect(rule).toMatch(/^page\/[a-z-]+$/u);
      if (!value.startsWith("By ")) expect(lines[(line ?? 0) - 1]).toContain(value);
    }
  }
});
