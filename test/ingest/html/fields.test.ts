import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../pipeline/ingest/html/extract.ts";
import type { MentionField } from "../../../schemas/draft.ts";

const BODY = `<p>The council voted on Tuesday to close the old swing bridge for a year.</p><p>Repairs are to cost four million, the harbour master said.</p>`;
const STANDFIRST = "Skippers ask who is to pay for a year without a bridge.";
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const page = (head: string, body = `<h1>Bridge to close</h1>${BODY}`) =>
  `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const NEWS = { "@type": "NewsArticle", headline: "Bridge to close" };

/** A page, a field, and what its list of mentions begins with. */
const CASES: readonly (readonly [string, string, MentionField, readonly (readonly [string, string])[]])[] = [
  [
    "linked data before meta tags",
    page(
      `<meta property="article:published_time" content="2024-05-02">${ld({ ...NEWS, datePublished: "2024-05-01T10:00Z" })}`,
    ),
    "published",
    [
      ["json-ld/datePublished", "2024-05-01T10:00Z"],
      ["meta/article:published_time", "2024-05-02"],
    ],
  ],
  [
    "the date beside the headline before those of other stories",
    page(
      "",
      `<h2><a href="/1">Heron delights town</a> <span class="date">24.04.2023</span></h2><h1>Bridge to close</h1><span class="date">28.04.2023</span>${BODY}<h2><a href="/2">Tolls to rise</a> <span class="date">26.04.2023</span></h2>`,
    ),
    "published",
    [
      ["visible/date-class", "28.04.2023"],
      ["visible/date", "28.04.2023"],
      ["visible/date-class", "24.04.2023"],
      ["visible/date-class", "26.04.2023"],
    ],
  ],
  [
    "a labelled date below the story before those of other stories and of pictures",
    page(
      "",
      `<h1>Bridge to close</h1><p>The swing bridge as it looked from the old quay on 24 April 2023</p>${BODY.repeat(9)}<h2><a href="/2">Tolls to rise</a> <span class="date">26.04.2023</span></h2><ul><li>Datum 28.04.2023</li></ul>`,
    ),
    "published",
    [
      ["visible/date", "Datum 28.04.2023"],
      ["visible/date-class", "26.04.2023"],
    ],
  ],
  [
    "a date below a headline that is a block in a block",
    page("", `<h1><div>Bridge to close</div></h1><p>1 May 2024, 10:00</p>${BODY}`),
    "published",
    [["visible/date", "1 May 2024, 10:00"]],
  ],
  [
    "a change by its label",
    page("", `<h1>Bridge to close</h1><p>Updated: 1 May 2024, 10:00</p>${BODY}`),
    "modified",
    [["visible/date", "Updated: 1 May 2024, 10:00"]],
  ],
  ["a change is no publication", page(ld({ ...NEWS, dateModified: "2024-05-03" })), "published", []],
  [
    "a change is a change",
    page(ld({ ...NEWS, dateModified: "2024-05-03" })),
    "modified",
    [["json-ld/dateModified", "2024-05-03"]],
  ],
  [
    "the date of the page's own story",
    page(
      `${ld([
        { "@type": "NewsArticle", headline: "Another", datePublished: "2020-01-01" },
        { ...NEWS, datePublished: "2024-05-01" },
      ])}<meta property="og:title" content="Bridge to close">`,
    ),
    "published",
    [["json-ld/datePublished", "2024-05-01"]],
  ],
  [
    "microdata",
    page(
      "",
      `<article itemscope itemtype="http://schema.org/NewsArticle"><h1>Bridge to close</h1><time itemprop="datePublished" datetime="2024-05-01T08:00"></time>${BODY}</article>`,
    ),
    "published",
    [["microdata/datePublished", "2024-05-01T08:00"]],
  ],
  [
    "a graph with references",
    page(
      ld({
        "@graph": [
          { ...NEWS, author: { "@id": "#p" } },
          { "@type": "Person", "@id": "#p", name: "Ada Wick" },
        ],
      }),
    ),
    "authors",
    [["json-ld/author", "Ada Wick"]],
  ],
  [
    "people before organisations",
    page(
      ld({
        ...NEWS,
        author: [
          { "@type": "Organization", name: "Harbour Courier" },
          { "@type": "Person", name: "Ada Wick" },
        ],
      }),
    ),
    "authors",
    [
      ["json-ld/author", "Ada Wick"],
      ["json-ld/author/organization", "Harbour Courier"],
    ],
  ],
  [
    "given and family name",
    page(ld({ ...NEWS, author: { "@type": "Person", givenName: "Ada", familyName: "Wick" } })),
    "authors",
    [["json-ld/author", "Ada Wick"]],
  ],
  [
    "an address is no author",
    page(
      `<meta property="article:author" content="https://courier.example/ada"><meta name="author" content="Ada Wick">`,
    ),
    "authors",
    [["meta/author", "Ada Wick"]],
  ],
  [
    "keywords one by one",
    page(`<meta name="news_keywords" content="Bridge, Harbour; Council">`),
    "tags",
    [
      ["meta/news_keywords", "Bridge"],
      ["meta/news_keywords", "Harbour"],
      ["meta/news_keywords", "Council"],
    ],
  ],
  [
    "tag links",
    page("", `<h1>Bridge to close</h1>${BODY}<ul class="tags"><li><a href="/t/bridge">Bridge</a></li></ul>`),
    "tags",
    [["links/tag-list", "Bridge"]],
  ],
  [
    "headline by two of three",
    page(`<meta property="og:title" content="Bridge to close">${ld(NEWS)}`, `<h1>Harbour: Bridge to close</h1>${BODY}`),
    "titles",
    [["json-ld/headline", "Bridge to close"]],
  ],
  [
    "entities encoded twice",
    page(ld({ ...NEWS, headline: "Tolls &amp;amp; ferries" }), BODY),
    "titles",
    [["json-ld/headline", "Tolls & ferries"]],
  ],
  [
    "broken linked data",
    page(
      `<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","headline":"Bridge\nto close",}\n//]]></script>`,
      BODY,
    ),
    "titles",
    [["json-ld/headline", "Bridge to close"]],
  ],
  [
    "canonical address first",
    page(
      `<meta property="og:url" content="https://courier.example/b?x"><link rel="canonical" href="https://courier.example/b">`,
    ),
    "urls",
    [
      ["link/canonical", "https://courier.example/b"],
      ["meta/og:url", "https://courier.example/b?x"],
    ],
  ],
  [
    "site",
    page(`<meta property="og:site_name" content="Harbour Courier">`),
    "sites",
    [["meta/og:site_name", "Harbour Courier"]],
  ],
  ["language", page(""), "languages", [["html/lang", "en-GB"]]],
  [
    "section",
    page(`<meta property="article:section" content="Local">`),
    "sections",
    [["meta/article:section", "Local"]],
  ],
  [
    "byline",
    page("", `<h1>Bridge to close</h1><div class="byline">By Ada Wick</div>${BODY}`),
    "bylines",
    [["html/byline", "By Ada Wick"]],
  ],
  [
    "a byline that nothing marks, without its date",
    page("", `<h1>Bridge to close</h1><p>Von Ada van der Wick und Tom Rill, 1. Mai 2024</p>${BODY}`),
    "bylines",
    [["visible/byline", "Von Ada van der Wick und Tom Rill"]],
  ],
  [
    "an outlet after a byline",
    page("", `<h1>Bridge to close</h1><p>BY ADA WICK, Harbour Courier</p>${BODY}`),
    "bylines",
    [["visible/byline", "BY ADA WICK, Harbour Courier"]],
  ],
  [
    "no byline: a sentence",
    page("", `<h1>Bridge to close</h1><p>By Monday Harbour Street was under water again.</p>${BODY}`),
    "bylines",
    [],
  ],
  [
    "standfirst",
    page("", `<h1>Bridge to close</h1><p class="post-lead">${STANDFIRST}</p>${BODY}`),
    "descriptions",
    [["html/standfirst", STANDFIRST]],
  ],
  [
    "no standfirst: the first paragraph, marked for voices",
    page("", `<h1>Bridge to close</h1><p id="speakable-summary">${STANDFIRST}</p>${BODY}`),
    "descriptions",
    [],
  ],
];

describe("what a page says of itself", () => {
  test.each(CASES)("%s", (_name, html, field, expected) => {
    const found = extractHtml(html)[field].map((m) => [m.rule, m.value]);
    expect(found.slice(0, Math.max(1, expected.length))).toEqual(expected);
  });
});

describe("kinds and flags", () => {
  test.each([
    ["a live blog", ld({ ...NEWS, "@type": "LiveBlogPosting" }), "live_blog"],
    ["a video", `<meta property="og:type" content="video.other">`, "video"],
    ["an article", "", "article"],
  ])("%s", (_name, head, kind) => expect(extractHtml(page(head)).kind).toBe(kind));

  test("a front page is a listing", () => {
    const links = Array.from(
      { length: 40 },
      (_, i) => `<h3><a href="/${i}">Headline number ${i} of the day</a></h3>`,
    ).join("");
    expect(extractHtml(page("", links)).kind).toBe("listing");
  });
  test("linked headings over teasers cut short are a listing", () => {
    const cards = Array.from(
      { length: 8 },
      (_, i) =>
        `<li><h2><a href="/${i}">Headline ${i} of the day</a></h2><p>Skippers say they were not asked ...</p></li>`,
    ).join("");
    expect(extractHtml(page("", `<h1>News</h1><ul>${cards}</ul>`)).kind).toBe("listing");
    expect(extractHtml(page("", `<h1>Bridge to close</h1>${BODY}<ul>${cards}</ul>`)).kind).toBe("article");
  });
  test("a declared body stands in for markup without text", () => {
    const reading = extractHtml(
      page(
        ld({ ...NEWS, articleBody: "The council voted to close the bridge.\n\nRepairs start in June." }),
        "<h1>Bridge to close</h1>",
      ),
    );
    expect(reading.blocks.map((b) => b.text)).toEqual([
      "The council voted to close the bridge.",
      "Repairs start in June.",
    ]);
    expect(reading.flags).toEqual(["body_from_json_ld"]);
  });
  test("paywalled by its own word", () =>
    expect(extractHtml(page(ld({ ...NEWS, isAccessibleForFree: "False" }))).flags).toEqual(["paywalled"]));
});
