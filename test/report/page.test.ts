import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { reportPage } from "../../pipeline/report/page.ts";
import { STYLE } from "../../pipeline/report/style.ts";
import { QUALITY } from "./facts.ts";

const html = reportPage(QUALITY);

interface Element {
  readonly id: string;
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<Element>;
}
const { document } = parseHTML(html) as unknown as { readonly document: Element };
const all = (selector: string) => [...(Array.from(document.querySelectorAll(selector)) as Element[])];

describe("the page", () => {
  test("is the same for the same facts", () => {
    expect(reportPage(QUALITY)).toBe(html);
  });

  test("needs nothing from elsewhere: no script that runs, no address but the names of SVG and schema.org", () => {
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<link|<img|@import|url\(/i);
    expect(
      [...html.matchAll(/https?:\/\/[^"'\s<]*/g)]
        .map((m) => m[0])
        .filter((u) => !u.startsWith("http://www.w3.org/") && u !== "https://schema.org/"),
    ).toEqual([]);
  });

  test("says in its head what the dataset is, after schema.org, and what its makers say of it", () => {
    const told = reportPage(QUALITY, { title: "</script><b>Harbour", license: "CC-BY-4.0" });
    const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(told) ?? [];
    expect(JSON.parse(json ?? "")).toMatchObject({
      "@type": "Dataset",
      name: "</script><b>Harbour",
      license: "CC-BY-4.0",
      temporalCoverage: "2024-12-01/2024-12-03",
    });
    expect(told).toContain("<h1>&lt;/script&gt;&lt;b&gt;Harbour</h1>");
  });

  test("has a section for every link and an id once", () => {
    const ids = all("[id]").map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all("a[href]").map((a) => a.getAttribute("href"));
    expect(links.length).toBeGreaterThan(9);
    for (const link of links) expect(ids).toContain(link?.slice(1));
  });

  test("says every number of a drawing in a table, and what it shows in words", () => {
    expect(all("svg").length).toBeGreaterThan(8);
    for (const svg of all("svg")) {
      expect(svg.getAttribute("role")).toBe("img");
      for (const id of svg.getAttribute("aria-labelledby")?.split(" ") ?? [""]) {
        expect(all(`#${id}`).map((e) => e.textContent.length > 3)).toEqual([true]);
      }
    }
    const cells = all("td, th").map((c) => c.textContent);
    for (const { period } of QUALITY.published.periods) expect(cells).toContain(period);
    for (const { name } of QUALITY.publishers.values) expect(cells).toContain(name);
    for (const { field } of QUALITY.coverage) expect(cells).toContain(field);
    for (const { line } of QUALITY.boilerplate.largest) expect(cells).toContain(line);
    for (const { reason } of QUALITY.rejects) expect(cells).toContain(reason);
    for (const { rules } of QUALITY.readings) for (const { rule } of rules) expect(cells).toContain(rule);
    for (const { other } of QUALITY.conflicts.pairs) expect(cells).toContain(other);
    for (const { name } of QUALITY.unmapped_tags.values) expect(cells).toContain(name);
    for (const { agency } of QUALITY.copies.agencies) expect(cells).toContain(agency);
    for (const { name } of QUALITY.copies.sharing.outlets)
      expect(cells.filter((c) => c === name).length).toBeGreaterThan(1);
    for (const { relation } of QUALITY.copies.related) expect(cells).toContain(relation);
    for (const { title } of QUALITY.clusters.largest) expect(cells).toContain(title);
    for (const { name } of QUALITY.unknown_publishers.values) expect(cells).toContain(name);
  });

  test("shows what records say as text, never as markup", () => {
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more");
    expect(html).not.toContain("<Courier>");
  });

  test("shows who had a shared story first, both ways", () => {
    const row = (name: string) => all("table.heat tbody tr").find((r) => r.textContent.startsWith(name))?.textContent;
    expect(row("Der Deichbote")).toBe("Der Deichbote9292 first–");
    expect(row("Harbour")).toBe("Harbour & <Courier>127–96 first31 first");
  });

  test("says first what is to be doubted, and whether the gates were passed", () => {
    const items = all("ul.verdict li").map((i) => i.textContent);
    expect(items).toEqual([
      "to be doubted: deduplicate/long-span, 1 case",
      "to be doubted: deduplicate/source-dwindles, 1 case",
    ]);
    const gate = { name: "min_rows", about: "articles, at least", limit: "9", value: "8", ok: false };
    const failed = reportPage({ ...QUALITY, warnings: [], gates: [gate, { ...gate, name: "max_rows", ok: true }] });
    expect(failed).toContain('<li class="bad"><a href="#gates">failed: min_rows</a></li>');
    expect(failed).toContain("1 of 2 gates failed.");
    expect(reportPage({ ...QUALITY, gates: [{ ...gate, ok: true }] })).toContain("1 gate passed");
  });

  test("draws periods without articles as gaps and says how many there are", () => {
    expect(html).toContain("1 day of 3 without articles");
  });

  test("does not round to all or none what is not", () => {
    const row = all("tr").find((r) => r.textContent.startsWith("byline"));
    expect(row?.textContent).toContain("99.9 %");
    expect(reportPage({ ...QUALITY, records: { in: 99_999, articles: 99_998, duplicates: 0, rejects: 1 } })).toContain(
      "&gt; 99.9 %",
    );
  });

  test("is made of nothing as well", () => {
    const none = { values: [], distinct: 0, missing: 0, others: 0 };
    const empty = reportPage({
      ...QUALITY,
      records: { in: 0, articles: 0, duplicates: 0, rejects: 0 },
      rejects: [],
      publishers: none,
      relations: [],
      clusters: { count: 0, sizes: [], largest: [] },
      copies: {
        agencies: [],
        sharing: { count: 0, outlets: [], pairs: [] },
        candidates: { candidates: 0, verified: 0, copies: 0, refused: {} },
        related: [],
      },
      warnings: [],
      published: { first: null, last: null, undated: 0, unit: "day", periods: [], outside: 0 },
      coverage: QUALITY.coverage.map((c) => ({ ...c, filled: 0, of: 0 })),
    });
    expect(empty).toContain("No article has a date");
    expect(empty).not.toMatch(/NaN|undefined/);
  });
});

/** Contrast of two colours after WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];
    const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("colours", () => {
  const blocks = STYLE.split("@media (prefers-color-scheme: dark)");
  const colours = (block: string | undefined) =>
    Object.fromEntries([...(block ?? "").matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]])) as {
      readonly [name: string]: string;
    };
  test.each([
    ["light", blocks[0]],
    ["dark", blocks[1]?.split("box-sizing")[0]],
  ])("keep WCAG AA: text 4.5, bars 3, in %s", (_, block) => {
    const of = colours(block);
    for (const ground of [of["paper"], of["card"]]) {
      for (const text of ["ink", "soft", "link"])
        expect(contrast(of[text] ?? "", ground ?? "")).toBeGreaterThanOrEqual(4.5);
      for (const bar of ["articles", "duplicates", "rejects", "records", "gaps", "good"])
        expect(contrast(of[bar] ?? "", ground ?? "")).toBeGreaterThanOrEqual(3);
    }
  });
});
