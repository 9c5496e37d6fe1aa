import { getDomain } from "tldts";
import type { Article } from "../../schemas/articles.ts";
import { type BodyWords, type Key, type PageLines, type Sketch, TRAITS } from "../../schemas/sketch.ts";
import { keyOf, keyOfWords } from "./hash.ts";
import { pageLines } from "./lines.ts";
import { numbersIn } from "./numbers.ts";
import { outletKey } from "./outlets.ts";
import { readWords, tokensOf } from "./tokens.ts";
import { type Winnowed, winnowed } from "./winnow.ts";

export type { BodyWords, PageLines, Sketch } from "../../schemas/sketch.ts";

const DAY = 86_400_000;
/** How long after its first moment a publication can have been, for each precision but that of the instant. */
const LASTS: { readonly [precision: string]: number } = { hour: 3_600_000, day: DAY, month: 31 * DAY };
const PARTIAL = ["truncated", "teaser_only", "paywalled"];
const ASIDE = /\([^()]*\)/g;

/** Bodies under this many words are compared whole, not by their parts. */
export const SHORT_BODY = 20;

function instant(text: string | null): number | null {
  if (text === null) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new Error(`not an instant: "${text}"`);
  return ms;
}

/** Hash of a name as outlets and agencies are matched: letters and digits only, what stands in brackets left out. */
function nameKey(name: string | null): Key | null {
  return wordsKey(name?.replace(ASIDE, " ") ?? null);
}

function wordsKey(text: string | null): Key | null {
  const { words, count } = readWords(text ?? "");
  return count === 0 ? null : keyOfWords(words, 0, count);
}

function traits(article: Article): number {
  const { url, canonical_url, kind, flags } = article;
  const known = url !== null && canonical_url !== null && url !== canonical_url;
  const elsewhere = known && getDomain(url) !== getDomain(canonical_url);
  return (
    (flags.some((f) => PARTIAL.includes(f)) ? TRAITS.partial : 0) |
    (elsewhere ? TRAITS.elsewhere : 0) |
    (kind === "live_blog" || kind === "roundup" ? TRAITS.several : 0)
  );
}

function filled(article: Article): number {
  const full = (v: unknown) => v !== null && v !== "" && !(Array.isArray(v) && v.length === 0);
  const { title, description, authors, byline, published_at, url, section, tags, dateline, language } = article;
  const { modified_at, topics, countries, publisher } = article;
  const said = [title, description, authors, byline, published_at, url, section, tags, dateline, language];
  return [...said, modified_at, topics, countries, publisher].filter(full).length;
}

const NOTHING: Winnowed = { places: new Uint32Array(0), fingerprints: new Uint32Array(0) };

/** All that `judge` needs to know of an article without its text. */
export interface Sketched {
  readonly sketch: Sketch;
  readonly lines: PageLines;
  readonly words: BodyWords;
}

/** What `judge` needs to know of an article without its text. Throws when a time is no instant. */
export function sketch(article: Article): Sketched {
  const body = tokensOf(article.body);
  const { places, fingerprints } = body.words.length < SHORT_BODY ? NOTHING : winnowed(body.words);
  return {
    sketch: sketchOf(article, body.words, fingerprints),
    lines: pageLines(article, body, places),
    words: body,
  };
}

function sketchOf(article: Article, words: Uint32Array, fingerprints: Uint32Array): Sketch {
  const published = instant(article.published_at);
  const lasts = LASTS[article.published_precision ?? ""] ?? 0;
  return {
    path: article.source_path,
    offset: article.source_offset,
    articleId: article.article_id,
    url: article.canonical_url === null ? null : keyOf(article.canonical_url),
    text: words.length === 0 ? null : keyOfWords(words),
    title: wordsKey(article.title),
    publisher: outletKey(article),
    publisherName: nameKey(article.publisher),
    agencies: article.agencies.map(nameKey).filter((k) => k !== null),
    published,
    publishedEnd: published === null ? null : published + lasts,
    modified: instant(article.modified_at),
    crawled: instant(article.crawled_at) ?? instant(article.dump_date),
    tokens: words.length,
    length: article.body.length,
    filled: filled(article),
    traits: traits(article),
    numbers: numbersIn(words),
    fingerprints,
  };
}
