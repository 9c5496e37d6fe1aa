import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../pipeline/ingest/html/extract.ts";
import { cpuSeconds } from "../../cpu.ts";

const PAGES: readonly (readonly [string, (n: number) => string])[] = [
  ["nested elements", (n) => `${"<div>".repeat(n)}text`],
  ["closing tags that match nothing", (n) => `${"<b>".repeat(n)}x${"</i>".repeat(n)}`],
  ["nested elements named as dates", (n) => `<h1>A</h1>${"<div class=date>".repeat(150)}${"1 May 2024 ".repeat(n)}`],
  ["unclosed paragraphs", (n) => "<p>one two three".repeat(n)],
  ["one long paragraph", (n) => `<p>${"The ferry was late again. ".repeat(n)}`],
  ["white space in linked data", (n) => `<script type="application/ld+json">{"a":1}${" ".repeat(n * 10)}x</script>`],
  ["ampersands", (n) => `<title>${"&amp;".repeat(n)}</title>`],
  ["open angle brackets", (n) => "<".repeat(n * 5)],
  ["nested tables", (n) => `${"<table><tr><td>".repeat(n)}x`],
];

describe("hostile pages cost time linear in their length", () => {
  test.each(PAGES)("%s", async (_name, page) => {
    extractHtml(page(2_000));
    const html = page(40_000);
    expect(await cpuSeconds(() => extractHtml(html))).toBeLessThan(4);
  });
});

test("any string is a page", () => {
  const bits = fc.constantFrom(
    "<p>",
    "</p>",
    "<a href=x>",
    "<script type=application/ld+json>",
    "{",
    "}",
    "</script>",
    "&#",
    "<svg>",
    "<h1>",
    "text. ",
    "<",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ unit: "binary" }))), (parts) => {
      expect(extractHtml(parts.join(""))).toEqual(extractHtml(parts.join("")));
    }),
    { numRuns: 100 },
  );
});

test("of a page with more text than news has, the beginning is read, and the story flagged as cut", () => {
  const line = (n: number) =>
    `<p>In minute ${n} of the longest council meeting the clerk read out another letter to the board.</p>`;
  const page = `<article><h1>The longest meeting</h1>${Array.from({ length: 50_000 }, (_, n) => line(n)).join("")}</article>`;
  const { blocks, flags } = extractHtml(page);
  expect(blocks[0]?.text).toContain("In minute 0 of");
  expect(blocks.length).toBeGreaterThan(10_000);
  expect(blocks.length).toBeLessThan(50_000);
  expect(flags).toContain("truncated");
});
