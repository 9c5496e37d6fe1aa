import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../pipeline/ingest/html/extract.ts";

const ONE = "The council voted on Tuesday to close the old swing bridge for a whole year.";
const TWO = "Repairs are to cost four million, the harbour master told reporters at the quay.";
const OTHER = "A heron was seen on the roof of the customs house early on Sunday, to much delight.";
const story = (between = "", after = "") =>
  `<body><main><article><h1>Bridge to close</h1><div><p>${ONE}</p>${between}<p>${TWO}</p>${after}</div></article></main></body>`;

/** What stands in or after a story, and what of it belongs to the story. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ["paragraphs", story(), [ONE, TWO]],
  ["a heading", story("<h2>What it costs</h2>"), [ONE, "What it costs", TWO]],
  [
    "a list",
    story("<ul><li>Cars go round.</li><li>Ferries run.</li></ul>"),
    [ONE, "Cars go round.", "Ferries run.", TWO],
  ],
  ["a quote", story("<blockquote>We had no choice, she said.</blockquote>"), [ONE, "We had no choice, she said.", TWO]],
  ["a table", story("<table><tr><td>Cars</td><td>400</td></tr></table>"), [ONE, "Cars | 400", TWO]],
  ["double line breaks", `<body><h1>Bridge to close</h1><div>${ONE}<br><br>${TWO}</div></body>`, [ONE, TWO]],
  ["no caption", story(`<figure><img><figcaption>${OTHER}</figcaption></figure>`), [ONE, TWO]],
  ["no newsletter", story(`<div class="newsletter-signup"><p>${OTHER}</p></div>`), [ONE, TWO]],
  [
    "no related links",
    story(
      "",
      `<h3>Read on</h3><ul><li><a href="/1">Ferry on fire off the point</a></li><li><a href="/2">Tolls go up</a></li></ul>`,
    ),
    [ONE, TWO],
  ],
  [
    "no cards of other stories",
    story("", `<section><h3><a href="/3">Heron delights the whole town</a></h3><p>${OTHER}</p></section>`),
    [ONE, TWO],
  ],
  ["no comments", `${story()}<div id="comments"><p>${OTHER} ${OTHER}</p></div>`, [ONE, TWO]],
  ["no second story", `${story()}<article><h2>Heron on the roof</h2><p>${OTHER}</p></article>`, [ONE, TWO]],
  [
    "nothing before the headline",
    `<body><p>${OTHER}</p><h1>Bridge to close</h1><p>${ONE}</p><p>${TWO}</p></body>`,
    [ONE, TWO],
  ],
  ["no byline or date", story().replace("</h1>", "</h1><div>Ada Wick</div><div>1 May 2024</div>"), [ONE, TWO]],
  [
    "no standfirst and no byline as paragraphs",
    story().replace(
      "</h1>",
      `</h1><div class="dek"><p>${OTHER}</p></div><p>By Ada Wick and Tom Rill, Harbour Courier, at the old harbour</p>`,
    ),
    [ONE, TWO],
  ],
  [
    "a story in a class named for its topic",
    story().replace("<article>", `<article class="post tag-social-media category-comments">`),
    [ONE, TWO],
  ],
  [
    "text in a drawing is none",
    story("<svg><text>Chart of the bridge and its costs over the years.</text></svg>"),
    [ONE, TWO],
  ],
];

describe("the story and nothing but the story", () => {
  test.each(CASES)("%s", (_name, html, expected) => {
    expect(extractHtml(html).blocks.map((b) => b.text)).toEqual(expected);
  });
});

test("a declared body leaves out what it does not have", () => {
  const body = `${ONE} ${TWO} `.repeat(3);
  const html = story("", `<p>${OTHER}</p>`).replace(
    "<main>",
    `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Bridge to close", articleBody: body })}</script><main>`,
  );
  expect(
    extractHtml(html.replace(`<p>${ONE}</p>`, `<p>${ONE} ${TWO}</p><p>${ONE} ${TWO}</p>`)).blocks.some(
      (b) => b.text === OTHER,
    ),
  ).toBe(false);
});
