import type { Article } from "../../../schemas/articles.ts";
import { paragraphsOf } from "../lines.ts";
import type { Removals } from "./removals.ts";

/** What follows from a body: how it is counted and hashed. */
export interface BodyFacts {
  readonly wordCount: (body: string) => number;
  readonly contentHash: (body: string) => string;
}

/** An article without its furniture, and of each line taken out which it is and how many words it had. */
export interface Removed {
  readonly article: Article;
  readonly lines: readonly { readonly line: number; readonly text: string; readonly words: number }[];
}

/** The evidence of a line taken out: its text, and which paragraph of the body it was, from 1. */
const TAKEN = { field: "body", rule: "boilerplate" } as const;
const REMOVED = "boilerplate_removed";
const ONLY = "boilerplate_only";

const flagged = (flags: readonly string[], flag: string) => [...new Set([...flags, flag])].sort();

/**
 * Takes the condemned lines of a record out of its body, and counts and hashes the body anew. A body that would have no
 * word left stays whole, flagged `boilerplate_only`.
 */
export function withoutLines(article: Article, removals: Removals, record: number, facts: BodyFacts): Removed {
  const [start, end] = [removals.starts[record] ?? 0, removals.starts[record + 1] ?? 0];
  if (start === end) return { article, lines: [] };
  const paragraphs = paragraphsOf(article.body);
  const places = removals.places.subarray(start, end);
  const body = paragraphs.filter((_, i) => !places.includes(i)).join("\n\n");
  const words = facts.wordCount(body);
  if (words === 0) return { article: { ...article, flags: flagged(article.flags, ONLY) }, lines: [] };
  const lines = Array.from(places, (place, i) => {
    const text = paragraphs[place] ?? "";
    return { line: removals.lines[start + i] ?? 0, text, words: facts.wordCount(text) };
  });
  const evidence = lines.map(({ text }, i) => ({ ...TAKEN, raw: text, line: 1 + (places[i] ?? 0) }));
  const stripped = {
    body,
    word_count: words,
    content_hash: facts.contentHash(body),
    flags: flagged(article.flags, REMOVED),
    evidence: [...article.evidence, ...evidence],
  };
  return { article: { ...article, ...stripped }, lines };
}

/** The article that `withoutLines` was given: lines taken out stand in their places again, by the evidence of them. */
export function withLines(article: Article, facts: BodyFacts): Article {
  const flags = article.flags.filter((f) => f !== REMOVED && f !== ONLY);
  const isTaken = (e: Article["evidence"][number]) => e.rule === TAKEN.rule && e.field === TAKEN.field;
  const taken = article.evidence.filter(isTaken);
  if (taken.length === 0) return flags.length === article.flags.length ? article : { ...article, flags };
  const paragraphs = [...paragraphsOf(article.body)];
  for (const { line, raw } of taken) paragraphs.splice((line ?? 1) - 1, 0, raw ?? "");
  const body = paragraphs.join("\n\n");
  const evidence = article.evidence.filter((e) => !isTaken(e));
  return {
    ...article,
    body,
    word_count: facts.wordCount(body),
    content_hash: facts.contentHash(body),
    flags,
    evidence,
  };
}
