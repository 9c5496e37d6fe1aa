import { gzipSync } from "node:zlib";

/** A page or file that is made to cost much, by its size. */
export interface Hostile {
  readonly name: string;
  /** Name of the file that holds it. */
  readonly file: string;
  /** How many of what it has many of. */
  readonly size: number;
  readonly make: (size: number) => Buffer;
}

const SENTENCE =
  "The harbour board met on Tuesday and put off the vote on the new tolls until the spring, its chair said. ";
/** The story that each hostile page carries beside what is hostile in it. */
export const STORY = `<article><h1>Ferry tolls put off until spring</h1><p class="byline">By Dora Quill</p>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`;

const text = (parts: string) => Buffer.from(parts);
const page = (body: string, head = "") =>
  text(`<!DOCTYPE html><html lang="en"><head><title>Ferry tolls</title>${head}</head><body>${body}</body></html>`);
const record = (fields: object) => JSON.stringify({ id: 1, title: "Ferry tolls put off", ...fields });

const json = (size: number) => ({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Ferry tolls put off until spring",
  articleBody: SENTENCE.repeat(size / SENTENCE.length),
});

/** A gzip file of `size` MB of one byte, without holding it. */
function bomb(byte: number, size: number): Buffer {
  const member = gzipSync(Buffer.alloc(1_000_000, byte), { level: 9 });
  return Buffer.concat(new Array(size).fill(member));
}

const HTML: readonly (readonly [name: string, size: number, make: (size: number) => Buffer])[] = [
  ["nested tags", 20_000, (n) => page(`${"<div>".repeat(n)}${STORY}`)],
  ["nested tags, closed", 20_000, (n) => page(`${"<div>".repeat(n)}${STORY}${"</div>".repeat(n)}`)],
  ["unclosed inline tags", 20_000, (n) => page(`${STORY}${"<b><i>word ".repeat(n)}`)],
  ["unclosed links", 20_000, (n) => page(`${STORY}${"<a href=/x>word <span>".repeat(n)}`)],
  ["nested tables", 20_000, (n) => page(`${STORY}${"<table><tr><td>".repeat(n)}x`)],
  ["nested lists", 20_000, (n) => page(`${STORY}${"<ul><li>".repeat(n)}x`)],
  ["end tags of nothing", 100_000, (n) => page(`${STORY}${"<b>".repeat(100)}${"</i></p>".repeat(n)}`)],
  [
    "one paragraph",
    20_000_000,
    (n) => page(`<article><h1>Ferry tolls</h1><p>${SENTENCE.repeat(n / SENTENCE.length)}</p>`),
  ],
  ["one paragraph, no spaces", 20_000_000, (n) => page(`${STORY}<p>${"a".repeat(n)}</p>`)],
  ["JSON-LD", 10_000_000, (n) => page(STORY, `<script type="application/ld+json">${JSON.stringify(json(n))}</script>`)],
  [
    "JSON-LD of many nodes",
    10_000_000,
    (n) =>
      page(
        STORY,
        `<script type="application/ld+json">[${`{"@type":"Person","@id":"#a","name":"A"},`.repeat(n / 41)}{}]</script>`,
      ),
  ],
  ["JSON-LD nested", 100_000, (n) => page(STORY, `<script type="application/ld+json">${'{"a":['.repeat(n)}</script>`)],
  [
    "state in a script",
    10_000_000,
    (n) => page(STORY, `<script>window.__STATE__ = ${JSON.stringify(json(n))};</script>`),
  ],
  [
    "rows of links",
    100_000,
    (n) => page(`${STORY}${'<li><a href="/news/item">More news of the day here</a></li>'.repeat(n)}`),
  ],
  [
    "table rows of links",
    100_000,
    (n) => page(`${STORY}<table>${'<tr><td><a href="/n">More news</a></td></tr>'.repeat(n)}</table>`),
  ],
  ["paragraphs", 100_000, (n) => page(`<h1>Ferry tolls</h1>${`<p>${SENTENCE}</p>`.repeat(n)}`)],
  ["entities", 2_000_000, (n) => page(`${STORY}<p>${"&amp;".repeat(n / 5)}</p>`)],
  [
    "entities twice over",
    2_000_000,
    (n) => page(`<p>${"&amp;#38;".repeat(n / 9)}</p>${STORY}`, `<title>${"&amp;lt;".repeat(n / 8)}</title>`),
  ],
  ["class attribute", 1_000_000, (n) => page(`<div class="${"aside ".repeat(n / 6)}">${STORY}</div>`)],
  ["class of one word", 1_000_000, (n) => page(`<div class="${"a-".repeat(n / 2)}">${STORY}</div>`)],
  ["attributes", 100_000, (n) => page(`<div ${"x=1 ".repeat(n)}>${STORY}</div>`)],
  ["meta tags", 100_000, (n) => page(STORY, '<meta property="article:tag" content="Ferries">'.repeat(n))],
  [
    "distinct meta tags",
    100_000,
    (n) =>
      page(
        STORY,
        Array.from({ length: n }, (_, i) => `<meta property="article:author" content="Dora Quill ${i}">`).join(""),
      ),
  ],
  ["dates", 100_000, (n) => page(`${STORY}${"<time>1 May 2024, 10:15</time>".repeat(n)}`)],
  ["bylines", 50_000, (n) => page(`${STORY}${'<div class="byline author">By Dora Quill</div>'.repeat(n)}`)],
  ["cut in a tag", 20_000, (n) => text(`<html><body>${STORY}${"<p>One more line.</p>".repeat(n)}<a href="/ne`)],
  ["cut in an attribute", 5_000_000, (n) => text(`<html><body>${STORY}<img alt="${"x ".repeat(n / 2)}`)],
  ["comments unclosed", 1_000_000, (n) => text(`<html><body>${STORY}${"<!-- ".repeat(n / 5)}`)],
  ["open brackets", 1_000_000, (n) => page(`${STORY}${"<".repeat(n)}`)],
  [
    "binary in a page",
    2_000_000,
    (n) => Buffer.concat([page(STORY), Buffer.from(Array.from({ length: n }, (_, i) => (i * 2654435761) >>> 24))]),
  ],
];

const OTHERS: readonly (readonly [name: string, file: string, size: number, make: (size: number) => Buffer])[] = [
  ["dump of short lines", "a.txt", 1_000_000, (n) => text("More news\n".repeat(n))],
  [
    "dump of distinct lines",
    "a.txt",
    200_000,
    (n) => text(Array.from({ length: n }, (_, i) => `Story number ${i} of the day`).join("\n")),
  ],
  ["dump of prose lines", "a.txt", 100_000, (n) => text(`Ferry tolls\n\n${`${SENTENCE}\n\n`.repeat(n)}`)],
  ["dump in one line", "a.txt", 20_000_000, (n) => text(SENTENCE.repeat(n / SENTENCE.length))],
  ["dump of one letter", "a.txt", 20_000_000, (n) => text("a".repeat(n))],
  ["dump of spaces", "a.txt", 20_000_000, (n) => text(`a${" ".repeat(n)}b`)],
  ["dump of commas", "a.txt", 5_000_000, (n) => text("a, ".repeat(n / 3))],
  ["dump of Han", "a.txt", 5_000_000, (n) => text("市议会星期一决定将老桥封闭至夏天，".repeat(n / 51))],
  ["line of JSON", "a.jsonl", 50_000_000, (n) => text(`${record({ body: SENTENCE.repeat(n / SENTENCE.length) })}\n`)],
  [
    "nested JSON",
    "a.jsonl",
    100_000,
    (n) => text(`{"id":1,"title":"Tolls","body":"${SENTENCE}","x":${"[".repeat(n)}${"]".repeat(n)}}\n`),
  ],
  [
    "nested objects",
    "a.json",
    100_000,
    (n) => text(`{"id":1,"title":"Tolls","body":"${SENTENCE}","x":${'{"a":'.repeat(n)}1${"}".repeat(n)}}`),
  ],
  [
    "JSON keys",
    "a.jsonl",
    500_000,
    (n) =>
      text(`{"title":"Tolls","body":"${SENTENCE}",${Array.from({ length: n }, (_, i) => `"k${i}":${i}`).join(",")}}\n`),
  ],
  [
    "JSON tags",
    "a.jsonl",
    500_000,
    (n) => text(`${record({ body: SENTENCE, tags: Array.from({ length: n }, (_, i) => `tag ${i}`) })}\n`),
  ],
  [
    "JSON authors",
    "a.jsonl",
    100_000,
    (n) => text(`${record({ body: SENTENCE, author: "Dora Quill and Ann Lowe, ".repeat(n) })}\n`),
  ],
  [
    "CSV columns",
    "a.csv",
    1_000_000,
    (n) => text(`title,body${",x".repeat(n)}\nTolls,${SENTENCE.replace(",", "")}${",1".repeat(n)}\n`),
  ],
  [
    "CSV quotes",
    "a.csv",
    5_000_000,
    (n) => text(`id,title,body\n1,Tolls,"${'""'.repeat(n / 2)}"\n2,Tolls,${SENTENCE}\n`),
  ],
  [
    "CSV quote unclosed",
    "a.csv",
    200_000,
    (n) => text(`id,title,body\n1,Tolls,"open\n${`2,Tolls,"${SENTENCE}"\n`.repeat(n / 10)}`),
  ],
  ["zeros in gzip", "a.txt.gz", 1000, (n) => bomb(0, n)],
  ["letters in gzip", "a.txt.gz", 1000, (n) => bomb(97, n)],
  ["one line in gzip", "a.jsonl.gz", 1000, (n) => bomb(123, n)],
];

/** Every hostile file, with the size that a record path must bear. */
export const HOSTILE: readonly Hostile[] = [
  ...HTML.map(([name, size, make]) => ({ name: `html: ${name}`, file: "a.html", size, make })),
  ...OTHERS.map(([name, file, size, make]) => ({ name, file, size, make })),
];
