import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../pipeline/ingest/html/extract.ts";

const TAGS = ["Ferry services", "Harbour board", "Norland"];
const STORY = [
  "The ferry services between the two islands of Norland will end in October, the harbour board said on Monday evening.",
  "Nobody had expected the decision so soon, and several members left the hall before the vote was taken at all.",
  "The last boat leaves on Sunday at noon with the mail, the milk and about forty passengers who have to be at work.",
];
const HEADLINE = "Last ferry leaves in October";

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const news = (more: object) => ld({ "@type": "NewsArticle", headline: HEADLINE, ...more });
const links = (between = " ") => TAGS.map((tag, at) => `<a href="/x/${at}">${tag}</a>`).join(between);
const each = (name: string) => TAGS.map((tag) => `<${name}>${tag}</${name}>`).join("");

function tagsOf(head: string, below = ""): { readonly rule: string; readonly value: string }[] {
  const page = `<html lang="en"><head><title>${HEADLINE} - Harbour Courier</title>${head}</head><body><nav><a href="/news">News</a></nav>
    <article><h1>${HEADLINE}</h1>${STORY.map((p) => `<p>${p}</p>`).join("")}${below}</article>
    <aside><h3>Most read</h3><a href="/a/1">Mayor opens the new bridge</a></aside></body></html>`;
  return extractHtml(page).tags.map(({ rule, value }) => ({ rule, value }));
}

const HEADS: readonly (readonly [string, string, string])[] = [
  ["with bars between them", "json-ld/keywords", news({ keywords: TAGS.join(" | ") })],
  ["on lines of their own", "json-ld/keywords", news({ keywords: TAGS.join("\n") })],
  ["with bullets between them", "json-ld/keywords", news({ keywords: TAGS.join(" · ") })],
  ["behind hash marks", "json-ld/keywords", news({ keywords: TAGS.map((t) => `#${t}`).join(" ") })],
  ["as a list within a string", "json-ld/keywords", news({ keywords: JSON.stringify(TAGS) })],
  ["in lists of lists", "json-ld/keywords", news({ keywords: [TAGS.slice(0, 2), TAGS.slice(2)] })],
  ["as named terms", "json-ld/keywords", news({ keywords: TAGS.map((name) => ({ "@type": "DefinedTerm", name })) })],
  ["of the page, not of the story", "json-ld/keywords", news({}) + ld({ "@type": "WebPage", keywords: TAGS.join() })],
  ["in meta elements of one each", "meta/tag", TAGS.map((t) => `<meta name="tag" content="${t}">`).join("")],
  ["as topics", "meta/topic", TAGS.map((t) => `<meta name="topic" content="${t}">`).join("")],
  ["with bars in a meta element", "meta/keywords", `<meta name="keywords" content="${TAGS.join("|")}">`],
  [
    "in a story's taxonomy that a script holds",
    "state/tags",
    `<script>Fusion.globalContent={"headlines":{"basic":"${HEADLINE}"},"title":"${HEADLINE}","taxonomy":{"tags":${JSON.stringify(TAGS.map((text) => ({ text })))}}};</script>`,
  ],
];

describe("tags that the head gives are read", () => {
  test.each(HEADS)("%s", (_, rule, head) => {
    expect(tagsOf(head)).toEqual(TAGS.map((value) => ({ rule, value })));
  });

  test("with their character references resolved before they are split", () => {
    const head = news({ keywords: "Ferries &amp; boats, Harbour board" });
    expect(tagsOf(head).map((t) => t.value)).toEqual(["Ferries & boats", "Harbour board"]);
  });
});

const BODIES: readonly (readonly [string, string, string])[] = [
  ["under a longer label", "links/labelled", `<section><h3>Explore more topics</h3>${links()}</section>`],
  ["behind a label without a colon", "links/labelled", `<div><span>関連タグ</span>${links()}</div>`],
  [
    "in a list that is labelled for those who do not see it",
    "links/labelled",
    `<div aria-label="Topics">${links()}</div>`,
  ],
  ["as links in an element that is named so", "microdata/keywords", `<div itemprop="keywords">${links()}</div>`],
  ["on a line without links", "text/tags", `<p>Tags: ${TAGS.join(", ")}</p>`],
  ["as items of a list that is named so", "text/tags", `<ul class="article-tags">${each("li")}</ul>`],
  ["as buttons", "text/tags", `<div class="tags"><b>Topics:</b>${each("button")}</div>`],
  [
    "by the addresses of a content system's terms",
    "links/tag-address",
    TAGS.map((tag, at) => `<a href="/taxonomy/term/${at}">${tag}</a>`).join(" "),
  ],
];

describe("tags that the page prints are read", () => {
  test.each(BODIES)("%s", (_, rule, below) => {
    expect(tagsOf("", below)).toEqual(TAGS.map((value) => ({ rule, value })));
  });

  test("as words behind hash marks", () => {
    const expected = ["#Norland", "#Harbour"].map((value) => ({ rule: "text/tags", value }));
    expect(tagsOf("", "<p>#Norland #Harbour</p>")).toEqual(expected);
  });
});

const NONE: readonly (readonly [string, string])[] = [
  ["what all readers look for", `<section><h3>Trending topics</h3>${links()}</section>`],
  ["what one reader follows", `<section><h3>My topics</h3>${links()}</section>`],
  [
    "a list that the story does not speak of",
    `<ul class="topics"><li>Servers</li><li>Storage</li><li>Norland</li></ul>`,
  ],
  ["a single word", `<div class="tag"><span>Norland</span></div>`],
];

describe("no tags are", () => {
  test.each(NONE)("%s", (_, below) => {
    expect(tagsOf("", below)).toEqual([]);
  });
});
