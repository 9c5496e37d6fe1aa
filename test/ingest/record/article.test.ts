import { describe, expect, test } from "vitest";
import { readRecord } from "../../../pipeline/ingest/record/article.ts";
import type { Json } from "../../../schemas/document.ts";
import type { DumpSettings } from "../../../schemas/dump.ts";
import { cpuSeconds } from "../../cpu.ts";

type Fields = { readonly [key: string]: Json };
const read = (record: Fields, dump: DumpSettings = {}) => readRecord(record, dump).reading;
const blocks = (record: Fields, dump: DumpSettings = {}) => read(record, dump).blocks.map((b) => b.text);
const values = (mentions: readonly { readonly value: string; readonly rule: string }[]) =>
  mentions.map((m) => [m.value, m.rule]);

describe("usual names", () => {
  test.each<
    readonly [
      Fields,
      "titles" | "published" | "crawled" | "authors" | "tags" | "urls" | "sections" | "descriptions" | "modified",
      string[][],
    ]
  >([
    [{ Headline: "A" }, "titles", [["A", "record/Headline"]]],
    [{ headline: { main: "A", kicker: "K" } }, "titles", [["A", "record/headline"]]],
    [{ publishedAt: "2024-12-03T09:45:00Z" }, "published", [["2024-12-03T09:45:00Z", "record/publishedAt"]]],
    [
      { pub_date: "3 Dec", date: "2024" },
      "published",
      [
        ["3 Dec", "record/pub_date"],
        ["2024", "record/date"],
      ],
    ],
    [{ "Date Published": "3 Dec" }, "published", [["3 Dec", "record/Date Published"]]],
    [{ date_modify: "4 Dec" }, "modified", [["4 Dec", "record/date_modify"]]],
    [{ scrape_time: "2018-07-15T06:34:13-04:00" }, "crawled", [["2018-07-15T06:34:13-04:00", "record/scrape_time"]]],
    [
      { authors: [{ name: "Ada Lisle" }, { name: "Tobias Wray" }] },
      "authors",
      [
        ["Ada Lisle", "record/authors"],
        ["Tobias Wray", "record/authors"],
      ],
    ],
    [
      { authors: "['Ada Lisle', \"Sean O'Dell\"]" },
      "authors",
      [
        ["Ada Lisle", "record/authors"],
        ["Sean O'Dell", "record/authors"],
      ],
    ],
    [
      { author: "Wray, Tobias; Lisle, Ada" },
      "authors",
      [
        ["Wray, Tobias", "record/author"],
        ["Lisle, Ada", "record/author"],
      ],
    ],
    [
      { keywords: "ferry, fire" },
      "tags",
      [
        ["ferry", "record/keywords"],
        ["fire", "record/keywords"],
      ],
    ],
    [
      { tags: ["a, b", "c"] },
      "tags",
      [
        ["a, b", "record/tags"],
        ["c", "record/tags"],
      ],
    ],
    [{ link: "https://a.example/1" }, "urls", [["https://a.example/1", "record/link"]]],
    [{ category: "World", section: "" }, "sections", [["World", "record/category"]]],
    [{ excerpt: { rendered: "<p>Short &amp; sweet</p>" } }, "descriptions", [["Short & sweet", "record/excerpt"]]],
    [{ _source: { title: "Inside", body: "b" } }, "titles", [["Inside", "record/_source.title"]]],
  ])("%j", (record, list, expected) => {
    expect(values(read(record)[list])).toEqual(expected);
  });

  test("the record's own id", () => {
    expect(readRecord({ _id: { $oid: "5f1" }, title: "A" }, {}).id).toBe("5f1");
    expect(readRecord({ id: 17 }, {}).id).toBe("17");
    expect(readRecord({ title: "A" }, {}).id).toBeNull();
  });

  test("a publisher given as a host is a domain, another a name", () => {
    const { sites, domains } = read({ publisher: "wexcombeecho.example", source: { name: "Wexcombe Echo" } });
    expect(values(domains)).toEqual([["wexcombeecho.example", "record/publisher"]]);
    expect(values(sites)).toEqual([["Wexcombe Echo", "record/source.name"]]);
    expect(values(read({ source: "https://www.harbourcourier.example/feed" }).domains)).toEqual([
      ["www.harbourcourier.example", "record/source"],
    ]);
  });
});

describe("mapping", () => {
  const record = {
    meta: { when: "04/12/2024", "a.b": "x" },
    article: { headline: { main: "T" }, people: [{ n: "A" }, { n: "B" }] },
    title: "other",
  };
  test.each<readonly [DumpSettings, "titles" | "published" | "authors", string[]]>([
    [{ fields: { title: "article.headline.main" } }, "titles", ["T"]],
    [{ fields: { title: ["meta.none", "article.headline.main", "title"] } }, "titles", ["T", "other"]],
    [{ fields: { published: "meta.when" } }, "published", ["04/12/2024"]],
    [{ fields: { published: "meta.a.b" } }, "published", ["x"]],
    [{ fields: { author: "article.people.n" } }, "authors", ["A", "B"]],
    [{ fields: { author: "article.people[1].n" } }, "authors", ["B"]],
    [{ fields: { author: "article.people.0.n" } }, "authors", ["A"]],
    [{}, "titles", ["other"]],
  ])("%j", (dump, list, expected) => {
    expect(read(record, dump)[list].map((m) => m.value)).toEqual(expected);
  });

  test("a preset says what a field means where its name would mislead", () => {
    const crawl = {
      id: "d",
      text: "A text.",
      metadata: { url: "https://a.example/1", date: "2024-12-05" },
      date: "2024-12-05",
    };
    expect(read(crawl, { preset: "datatrove" }).published).toEqual([]);
    expect(values(read(crawl, { preset: "datatrove" }).crawled)[0]).toEqual(["2024-12-05", "record/metadata.date"]);
    expect(() => read(crawl, { preset: "loom" })).toThrow(/no mapping is named "loom" \(known: .*cc-news/);
  });
});

describe("the article's own text", () => {
  const long = "The levers have been kept, and the longest of them now opens the oven door on Monday.";
  test.each<readonly [name: string, record: Fields, expected: string[]]>([
    [
      "blank lines part paragraphs",
      { body: "One.\n\nTwo,\nand three.\r\n \r\nFour." },
      ["One.", "Two,", "and three.", "Four."],
    ],
    ["else line ends do", { body: `${long}\n${long} ${long}\nEnd of it.` }, [long, `${long} ${long}`, "End of it."]],
    [
      "wire copy with indented first lines is joined",
      {
        body: "The signal box at Fennick, empty since the\nline was wired, sells bread from Monday.\n    The levers have been kept, and one of\nthem opens the oven.\n    The baker was a signalman.\n\n Reuter\n&#3;",
      },
      [
        "The signal box at Fennick, empty since the line was wired, sells bread from Monday.",
        "The levers have been kept, and one of them opens the oven.",
        "The baker was a signalman.",
      ],
    ],
    [
      "lines broken to fit a column are joined",
      {
        body: "The signal box at Fennick Junction, which stood empty since\nthe line was wired, sells bread from Monday, and the oven\ndoor opens by lever.\n\nEnd.",
      },
      [
        "The signal box at Fennick Junction, which stood empty since the line was wired, sells bread from Monday, and the oven door opens by lever.",
        "End.",
      ],
    ],
    [
      "the first of them may be shorter, and its agency stands alone",
      {
        body: "Fennick Loom Co's\nsubsidiary said it has been named a seller of bread from ovens\nthat open by lever, in Fennick and in three other junctions that\nhave stood empty since the line was wired.\n Reuter\n",
      },
      [
        "Fennick Loom Co's subsidiary said it has been named a seller of bread from ovens that open by lever, in Fennick and in three other junctions that have stood empty since the line was wired.",
      ],
    ],
    [
      "short lines that end as sentences do are paragraphs",
      { body: "The signal box at Fennick sells bread from Monday.\nThe levers have been kept by the baker." },
      ["The signal box at Fennick sells bread from Monday.", "The levers have been kept by the baker."],
    ],
    [
      "a wire code that looks like a tag is none",
      { body: "Fennick Loom &lt;P> and others sell bread.\n\nThe levers &lt;B> stay." },
      ["Fennick Loom <P> and others sell bread.", "The levers <B> stay."],
    ],
    [
      "end marks and notices of rights below the text are none of it",
      { body: "Bread is sold.\n\n___\n\n© Harbour Courier. All rights reserved.\n\n-30-" },
      ["Bread is sold."],
    ],
    [
      "lines of a preformatted text are its own",
      { body: "<p>Intro.</p><pre>One.\n\nTwo &amp; three.</pre>" },
      ["Intro.", "One.", "Two & three."],
    ],
    [
      "wire copy in one paragraph of markup is parted by its indents",
      { body: "<p>\nBread is sold from\nMonday.\n   The levers stay.\n</p>" },
      ["Bread is sold from Monday.", "The levers stay."],
    ],
    [
      "blank lines part paragraphs beside headings",
      { body: "One.\n\nTwo.\n<h2>H</h2>\nThree.\n\nFour." },
      ["One.", "Two.", "H", "Three.", "Four."],
    ],
    [
      "players that are printed as markup are no text",
      {
        body: '<p>One.</p><p>&lt;div class="embed"&gt;&lt;/div&gt;&lt;script src="x"&gt;&lt;/script&gt;</p><p>&amp;quot;Two&amp;quot;</p>',
      },
      ["One.", '"Two"'],
    ],
    ["paragraphs without ends are markup", { body: "One.<p>Two.<P>Three." }, ["One.", "Two.", "Three."]],
    ["references are decoded", { body: "Loom &lt;LMC> &amp; Sons&#8217; mill" }, ["Loom <LMC> & Sons’ mill"]],
    [
      "markup is taken off",
      { body: "<p>One <b>bold</b> &eacute;.</p><script>x()</script><p>Two<br>three.</p>" },
      ["One bold é.", "Two three."],
    ],
    [
      "without paragraphs its breaks part them",
      { body: "One <b>bold</b>.<br><br/>Two.<br>Three." },
      ["One bold.", "Two.", "Three."],
    ],
    ["or its blank lines", { body: "One <b>bold</b>.\n\nTwo <i>tilted</i>." }, ["One bold.", "Two tilted."]],
    [
      "markup escaped twice is markup",
      { body: "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;" },
      ["One.", "Two & three."],
    ],
    [
      "captions, and links elsewhere at the end, are not the story's",
      {
        body: '<figure><img><figcaption>A loom</figcaption></figure><p>The loom stands.</p><div class="wp-caption"><p>The mill</p></div><p>It hums.</p><p><a href="/more">More of looms</a></p>',
      },
      ["The loom stands.", "It hums."],
    ],
    ["a list is its elements", { paragraphs: ["One.", "Two."] }, ["One.", "Two."]],
    ["a text under a title is a body", { title: "T", text: "Short one.\n\nTwo." }, ["Short one.", "Two."]],
    [
      "a dateline comes first",
      { dateline: "FENNICK, Dec 2 -", body: "Bread is sold.\n\nMore." },
      ["FENNICK, Dec 2 - Bread is sold.", "More."],
    ],
    [
      "a dateline without its dash gets one",
      { dateline: "FENNICK, Dec 2", body: "Bread." },
      ["FENNICK, Dec 2 - Bread."],
    ],
    [
      "one that the text prints itself is not put before it again",
      { dateline: "Fennick, Dec 2", body: "FENNICK (AP) — Bread is sold." },
      ["FENNICK (AP) — Bread is sold."],
    ],
    [
      "one whose place is the name of a firm is",
      { dateline: "FENNICK, Dec 2 -", body: "Fennick Loom Co sells bread." },
      ["FENNICK, Dec 2 - Fennick Loom Co sells bread."],
    ],
    [
      "a headline above the text is none of it",
      { title: "Bread from levers", body: "Bread From Levers\n\nBread is sold." },
      ["Bread is sold."],
    ],
    ["nothing is nothing", { title: "T", body: "  " }, []],
  ])("%s", (_name, record, expected) => {
    expect(blocks(record)).toEqual(expected);
  });

  test("the agency that wire copy ends with is a credit, not a paragraph", () => {
    for (const body of ["Bread is sold.\n\n Reuter\n", "Bread is\nsold.\n    It is warm.\n Reuter\n"]) {
      const { agencies, blocks: found } = read({ body });
      expect(values(agencies)).toEqual([["Reuter", "record/body"]]);
      expect(found.at(-1)?.text).toMatch(/\.$/);
    }
  });

  test("a text that its exporter cut says so", () => {
    const reading = read({ title: "T", content: "Bread is sold from Mon… [+1204 chars]" });
    expect(reading.flags).toEqual(["truncated"]);
    expect(reading.blocks.map((b) => b.text)).toEqual(["Bread is sold from Mon…"]);
    expect(read({ title: "T", body: "<p>Bread is sold. [&#8230;]</p>" }).flags).toEqual(["truncated"]);
  });

  test("lists, tables, headings and quotes keep what they are, in order", () => {
    const body =
      "<h2>H</h2><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table><blockquote>Q</blockquote><p>P</p>";
    expect(read({ title: "T", body }).blocks.map((b) => [b.kind, b.text])).toEqual([
      ["heading", "H"],
      ["list_item", "a"],
      ["list_item", "b"],
      ["table_row", "1 | 2"],
      ["quote", "Q"],
      ["paragraph", "P"],
    ]);
  });

  test("a page inside a record is read as a page, and the record's own fields come first", () => {
    const html = `<!DOCTYPE html><html><head><title>Page title</title></head><body><article><h1>Page title</h1><p>${long} ${long}</p><p>${long}</p></article></body></html>`;
    const reading = read({ title: "Record title", html });
    expect(reading.titles.map((m) => m.value).slice(0, 2)).toEqual(["Record title", "Page title"]);
    expect(reading.blocks.map((b) => b.text)).toContain(long);
  });

  test.each(["<", "&#", "<!--", "<script", "<p ", "a ", "\n", " \n", "\t", "[+1 chars]"])(
    "%j without end costs no more than time in proportion",
    async (piece) => {
      const read = () => blocks({ title: "T", body: `<p>${piece.repeat(300_000 / piece.length)}` });
      expect(await cpuSeconds(read)).toBeLessThan(2);
    },
  );
});
