import { expect, test } from "vitest";
import { creditMarker } from "../../../pipeline/ingest/html/byline-marks.ts";
import { segmentsOf } from "../../../pipeline/ingest/html/byline-segments.ts";
import type { Element } from "../../../pipeline/ingest/html/element.ts";
import { parseTree } from "../../../pipeline/ingest/html/tree.ts";

const elementOf = (markup: string): Element => {
  const [element] = parseTree(markup).elements;
  if (!element) throw new Error(`${markup}: no element in it`);
  return element;
};

test.each<[string, string[]]>([
  ["<p>By <a>Ada Wick</a> and <a>Tom Rill</a></p>", ["By Ada Wick and Tom Rill"]],
  ["<p><a>Ada Wick</a> <a>Tom Rill</a></p>", ["Ada Wick", "Tom Rill"]],
  ["<p><i>Ada</i> <i>Wick</i></p>", ["Ada Wick"]],
  ["<p><i class='first-name'>Ada Mae</i> <i class='last-name'>Wick</i></p>", ["Ada Mae Wick"]],
  ["<p><a>Ada Wick</a>Reporter</p>", ["Ada Wick", "Reporter"]],
  ["<p>Ada Wick<span>Published 5 May</span></p>", ["Ada Wick", "Published 5 May"]],
  ["<p><b>A</b>da Wick</p>", ["Ada Wick"]],
  ["<div><p>Ada Wick</p><p>Courier</p></div>", ["Ada Wick", "Courier"]],
  ["<p>Ada Wick<br>Courier<button>Follow</button></p>", ["Ada Wick", "Courier", "Follow"]],
  ["<p>Ada Wick <span>|</span> <span>5 May</span></p>", ["Ada Wick", "5 May"]],
  ["<div><figure>Tom Rill</figure>Ada Wick</div>", ["Ada Wick"]],
  [`<div><p>Ada Wick</p><p>${"She writes about ferries. ".repeat(6)}</p></div>`, ["Ada Wick"]],
  [`<div>${"Ada Wick writes about ferries. ".repeat(30)}</div>`, []],
])("the parts of %s", (markup, expected) => {
  expect(segmentsOf(elementOf(markup))).toEqual(expected);
});

test.each<[string, boolean]>([
  ["<p class='byline'>", true],
  ["<span class='ArticleHeader_authorName'>", true],
  ["<span class='c-author-card__name'>", true],
  ["<div class='story' data-testid='byline-contributors'>", true],
  ["<div class='author-bio'>", false],
  ["<img class='author-image'>", false],
  ["<div class='sc-byZCpR'>", false],
  ["<article class='post author-ada'>", false],
  ["<p>", false],
])("%s is named as a credit: %s", (markup, expected) => {
  expect(creditMarker()(elementOf(markup))).toBe(expected);
});
