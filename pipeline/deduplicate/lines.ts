import type { Article } from "../../schemas/articles.ts";
import {
  type BodyWords,
  LINE_FIELDS,
  LINE_FORMS,
  LINES_EACH_END,
  NUMBER_BIT,
  type PageLines,
} from "../../schemas/sketch.ts";
import { keyOf, keyOfWords, spread } from "./hash.ts";
import { UNSPACED, unitOf } from "./letters.ts";
import { lasting, memory } from "./memory.ts";
import { readWords } from "./tokens.ts";

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

/** Terms of a page as they are found, used again for each. */
const desk = new Uint32Array(MOST_TERMS);

function termsOf({ title, tags }: Article): Uint32Array {
  const { words, count } = readWords([title ?? "", ...tags].join(" / "));
  let held = 0;
  for (let i = 0; i < Math.min(count, MOST_TERMS); i++) {
    const term = spread(words[i] ?? 0);
    let at = 0;
    while (at < held && desk[at] !== term) at++;
    if (at === held) desk[held++] = term;
  }
  return lasting(desk, held);
}

const DIGIT = /\p{Nd}/u;

function numberCount(words: Uint32Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) count += (words[i] ?? 0) & NUMBER_BIT;
  return count;
}

function figures(text: string): number {
  return text.split(/\s/u).filter((word) => DIGIT.test(word)).length;
}

/** Whether a paragraph opens with a quotation mark: most open with a letter. */
function quotes(text: string): boolean {
  return text !== "" && unitOf(text.charCodeAt(0)) >>> 16 < UNSPACED && QUOTE.test(text);
}

/** What a paragraph is by its form, with its words. */
function formOf(text: string, words: Uint32Array, start: number, end: number): number {
  const length = end - start;
  const held = length > SHORT_LINE ? numberCount(words, start, end) : DIGIT.test(text) ? figures(text) : 0;
  const numbers = length > 0 && 4 * held >= length ? LINE_FORMS.numbers : 0;
  return Math.min(length, 0xffff) | numbers | (quotes(text) ? LINE_FORMS.quote : 0);
}

/** The lines of a page: `picked` are the places among its words of its fingerprints, ascending. */
export function pageLines(article: Article, body: BodyWords, picked: Uint32Array): PageLines {
  const { words, paragraphEnds: ends } = body;
  const paragraphs = paragraphsOf(article.body);
  const total = ends.length;
  const held = Math.min(total, 2 * LINES_EACH_END);
  const lines = memory(LINE_FIELDS * held);
  let [print, at] = [0, 0];
  for (let i = 0; i < held; i++) {
    const place = placeOf(i, total);
    const [start, end] = [ends[place - 1] ?? 0, ends[place] ?? 0];
    while ((picked[print] ?? end) < end) print++;
    const [low, high] = start === end ? [0, 0] : keyOfWords(words, start, end);
    lines[at++] = low;
    lines[at++] = high;
    lines[at++] = formOf(paragraphs[place] ?? "", words, start, end);
    lines[at++] = print;
  }
  const source = sourceOf(article).toLowerCase();
  return { source: keyOf(source), total, lines, terms: termsOf(article) };
}
