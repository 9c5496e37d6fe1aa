import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageSplitter } from "../../../pipeline/codec/page-splitter.ts";
import { shown, split } from "../../codec/split.ts";
import { all, htmlPage, settings, source, story } from "./sources.ts";

const url = (n: number) => `https://www.wexcombeecho.example/${n}`;
const body = (n: number) => `${story(n)}\n\n${story(n + 100)}`;
const RULE = "=".repeat(60);

/** How dump makers put many pages into one file. */
const FORMS: readonly (readonly [name: string, page: (n: number) => string])[] = [
  [
    "<doc> of WikiExtractor",
    (n) => `<doc id="${n}" url="${url(n)}" title="Story ${n}">\nStory ${n}\n\n${body(n)}\n</doc>\n`,
  ],
  [
    "mbox",
    (n) =>
      `From crawler@loom.example Tue Dec  3 10:0${n}:00 2024\nSubject: Story ${n}\nX-URL: ${url(n)}\n\n${body(n)}\n\n`,
  ],
  ["blocks with URL", (n) => `URL: ${url(n)}\nTitle: Story ${n}\nDate: 2024-12-0${n}\n\n${body(n)}\n\n`],
  ["blocks with Title", (n) => `Title: Story ${n}\nURL: ${url(n)}\n\n${body(n)}\n\n`],
  ["rules around a head", (n) => `${RULE}\nURL: ${url(n)}\nTITLE: Story ${n}\n${RULE}\n${body(n)}\n`],
  ["an address on a rule", (n) => `===== ${url(n)} =====\n${body(n)}\n\n`],
  ["front matter", (n) => `---\ntitle: "Story ${n}"\nurl: ${url(n)}\nauthor: A. Ito\n---\n\n${body(n)}\n\n`],
];

const urlsOf = async (text: string) => {
  const items = await all(source("a.txt", Buffer.from(text)));
  return items.map((i) => (i.fate === "kept" ? i.value.urls.map((u) => u.value) : i.fate));
};
const five = (page: (n: number) => string) => [1, 2, 3, 4, 5].map(page).join("");

describe.each(FORMS)("%s", (_name, page) => {
  test("each page is a record, with what its head says and without its head", async () => {
    const items = await all(source("a.txt", Buffer.from(five(page))));
    expect(items.length).toBe(5);
    for (const [at, item] of items.entries()) {
      if (item.fate !== "kept") throw new Error(item.fate);
      expect(item.value.urls[0]?.value).toBe(url(at + 1));
      const text = item.value.blocks.map((b) => b.text);
      expect(text.join("\n")).toContain(story(at + 101));
      expect(text.filter((t) => /https?:|={5}|^---|doc>/.test(t))).toEqual([]);
    }
    expect(new Set(items.map((i) => i.fate === "kept" && i.value.origin.offset)).size).toBe(5);
  });

  test("line ends may be CRLF, the first page be after blank lines", async () => {
    const text = `\n\n${five(page)}`.replaceAll("\n", "\r\n");
    expect((await urlsOf(text)).map((u) => u[0])).toEqual([1, 2, 3, 4, 5].map(url));
  });
});

test.each<readonly [name: string, page: (n: number) => string, count: number]>([
  ["files of HTML", (n) => `### FILE: ${n}.html\n${htmlPage(n)}\n`, 5],
  ["heads of the tail command", (n) => `==> pages/${n}.txt <==\nStory ${n}\n\n${body(n)}\n\n`, 5],
  ["dates of the dump's maker", (n) => ` date 2024-12-0${n} Story ${n}\n${body(n)}\n`, 5],
  ["form feeds", (n) => `\fStory ${n}\nWexcombe Echo, 3 December 2024\n\n${body(n)}\n`, 5],
  ["ruled lines", (n) => `Story ${n}\nBy A. Ito, 3 December 2024\n\n${body(n)}\n\n${RULE}\n`, 5],
])("%s", async (_name, page, count) => {
  const items = await all(source("a.txt", Buffer.from(five(page))));
  const kept = items.filter((i) => i.fate !== "envelope");
  expect(kept.map((i) => i.fate === "kept" && i.value.origin.format)).toEqual(Array(count).fill("pages"));
});

test("the name of a file is the record's id", async () => {
  const items = await all(source("a.txt", Buffer.from(five((n) => `### FILE: ${n}.html\n${htmlPage(n)}\n`))));
  expect(items.map((i) => i.fate === "kept" && i.value.origin.record)).toEqual([1, 2, 3, 4, 5].map((n) => `${n}.html`));
});

test.each<readonly [name: string, text: string]>([
  ["sections between stars", five((n) => `*****\n\n${body(n)}\n\n`)],
  ["subheads between stars", five((n) => `*****\n\nPart ${n}\n\nIt was in 2019 that it began.\n\n${body(n)}\n\n`)],
  ["questions between rules", five((n) => `${RULE}\nWhat happened to café ${n}?\n${body(n)}\n`)],
  ["one page with front matter", `---\ntitle: Story\ndate: 2024-12-03\n---\n\n${five(body)}\n---\n\n${body(7)}`],
  ["one page with a head", `URL: ${url(1)}\nTitle: Story\n\n${five(body)}\n\nURL: of our shop\n`],
  ["headings underlined", five((n) => `Story ${n}\n=======\n\n${body(n)}\n\n`)],
  ["short entries of a live blog", five((n) => `-----\n10:0${n} 3 December 2024\n${story(n)}\n`)],
  ["a letter that quotes From", `Dear all,\n\nFrom Monday on\n\n${five(body)}`],
])("%s: one page stays one", async (_name, text) => {
  const items = await all(source("a.txt", Buffer.from(text)));
  expect(items.map((i) => i.fate === "kept" && i.value.origin.format)).toEqual(["page"]);
});

test("the dump may say what separates", async () => {
  const text = five((n) => `@@ ${n}\nStory ${n}\n${body(n)}\n`);
  expect((await all(source("a.txt", Buffer.from(text)))).length).toBe(1);
  expect((await all(source("a.txt", Buffer.from(text)), settings({ separator: "@@ " }))).length).toBe(5);
});

describe("pageSplitter", () => {
  const begins = (line: string, next: string, afterBlank: boolean) =>
    line === "#" || (afterBlank && line.startsWith("U") && next.startsWith("T"));
  const piece = fc.constantFrom("#", "\n", "\r\n", "U", "T", "text", "é", "x".repeat(50), "#\n", "\n\nU\nT");
  const bytes = fc.array(piece, { maxLength: 60 }).map((p) => Buffer.from(p.join("")));
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });

  test.each([[60], [10_000]])("the pages do not depend on the chunks, with a limit of %i", (limit) => {
    fc.assert(
      fc.property(bytes, sizes, (all, chunks) => {
        const whole = split(pageSplitter(0, limit, begins), all, [all.length]);
        expect(split(pageSplitter(0, limit, begins), all, chunks)).toEqual(whole);
        expect(new Set(whole.map((f) => f.offset)).size).toBe(whole.length);
      }),
      { numRuns: 500 },
    );
  });

  test("nothing but blank stretches is left out", () => {
    fc.assert(
      fc.property(bytes, (all) => {
        const frames = split(pageSplitter(0, 10_000, begins), all, [9]);
        expect(
          frames
            .map((f) => f.bytes.toString("latin1"))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(all.toString("latin1").replace(/\s/g, ""));
      }),
    );
  });

  test("a page over the limit is passed over, the next is read", () => {
    const text = `#\none\n#\n${"line of a long page\n".repeat(50)}#\nthree\n#\n${"x".repeat(3000)}\n#\nfive\n`;
    expect(shown(split(pageSplitter(0, 100, begins), Buffer.from(text), [13])).map((f) => f.slice(0, 14))).toEqual([
      "#\none\n",
      "<oversized>#\nl",
      "#\nthree\n",
      "<oversized>#\nx",
      "#\nfive\n",
    ]);
  });
});
