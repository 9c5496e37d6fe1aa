import type { Article } from "../../schemas/articles.ts";
import { LINE_FIELDS, LINE_FORMS, LINES_EACH_END, type PageLines } from "../../schemas/sketch.ts";
import { keyOf, keyOfWords, spread } from "./hash.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** Opening quotation marks of any script, and the dash that opens speech. */
const QUOTE = /^\s*["'“”„«»‹‘‚「『《〝—–―]/u;
/** A short paragraph's words are looked at one by one: `MAR8` holds a figure too. */
const SHORT_LINE = 12;
/** Words of the headline and the tags that are held, at most. */
const MOST_TERMS = 32;

/** Whose page an article is: the outlet's domain, else its name, else the folder of the dump, with `/` at its end. */
export function sourceOf(article: Pick<Article, "publisher" | "publisher_domain" | "source_path">): string {
  const { publisher, publisher_domain, source_path } = article;
  return publisher_domain ?? publisher ?? source_path.slice(0, source_path.lastIndexOf("/") + 1);
}

/** The paragraphs of a body, in order. */
export function paragraphsOf(body: string): readonly string[] {
  return body.split("\n\n");
}

/** Which paragraph the `i`-th line of a page with `total` paragraphs is. */
export function placeOf(i: number, total: number): number {
  return total <= 2 * LINES_EACH_END || i < LINES_EACH_END ? i : total - 2 * LINES_EACH_END + i;
}

function termsOf({ title, tags }: Article): Uint32Array {
  const { count, lo } = tokensOf([title ?? "", ...tags].join(" / "));
  const terms = Array.from({ length: Math.min(count, MOST_TERMS) }, (_, i) => spread(lo[i] ?? 0));
  return Uint32Array.from(new Set(terms));
}

const DIGIT = /\p{Nd}/u;

/** What a paragraph is by its form, with its words. `figures` counts those that begin with a digit. */
function formOf(text: string, words: number, figures: number): number {
  const held = words > SHORT_LINE ? figures : text.split(/\s/u).filter((word) => DIGIT.test(word)).length;
  const numbers = words > 0 && 4 * held >= words ? LINE_FORMS.numbers : 0;
  return Math.min(words, 0xffff) | numbers | (QUOTE.test(text) ? LINE_FORMS.quote : 0);
}

/** The lines of a page: `picked` are the places among its words of its fingerprints, ascending. */
export function pageLines(article: Article, tokens: Tokens, picked: readonly number[]): PageLines {
  const { paragraphEnds: ends, numberAt, lo, hi } = tokens;
  const paragraphs = paragraphsOf(article.body);
  const total = ends.length;
  const held = Math.min(total, 2 * LINES_EACH_END);
  const lines = new Uint32Array(LINE_FIELDS * held);
  let [print, number, at] = [0, 0, 0];
  for (let i = 0; i < held; i++) {
    const place = placeOf(i, total);
    const [start, end] = [ends[place - 1] ?? 0, ends[place] ?? 0];
    while ((numberAt[number] ?? end) < start) number++;
    const firstNumber = number;
    while ((numberAt[number] ?? end) < end) number++;
    while ((picked[print] ?? end) < end) print++;
    const words = end - start;
    const [low, high] = words === 0 ? [0, 0] : keyOfWords(lo, hi, words, start);
    lines.set([low, high, formOf(paragraphs[place] ?? "", words, number - firstNumber), print], at);
    at += LINE_FIELDS;
  }
  const source = sourceOf(article).toLowerCase();
  return { source: keyOf(source), total, lines, terms: termsOf(article) };
}
