import { beforeAll, expect, test } from "vitest";
import { syntheticArticles } from "../../scripts/synthetic-articles/articles.ts";
import { f1, type Scores, scoresOf } from "../../scripts/synthetic-articles/scores.ts";
import { judged } from "./articles.ts";

const EASY = [
  "exact",
  "typography",
  "headline",
  "footer",
  "half",
  "cut",
  "added",
  "byline",
  "5 %",
  "10 %",
  "late",
] as const;
const ONE_PAGE = ["recrawl", "version"] as const;
const BY_FORM = ["weather", "market", "result", "obituary", "earnings"] as const;

/** Articles of an invented world with known copies, and what the engine made of them. */
let scores: Scores;
const of = (kind: string) => {
  const found = scores.kinds.find((k) => k.kind === kind);
  if (found === undefined) throw new Error(`no article is "${kind}"`);
  return found;
};

beforeAll(async () => {
  const planted = [...syntheticArticles(4000, 1)];
  const found = await judged(planted.map((p) => p.article));
  const numbers = new Map<string, number>();
  const clusters = found.of.map(({ clusterId }) => {
    const number = numbers.get(clusterId) ?? numbers.size;
    numbers.set(clusterId, number);
    return number;
  });
  scores = scoresOf({ stories: planted.map((p) => p.story), kinds: planted.map((p) => p.kind), clusters });
});

test.each(EASY)("copies that are %s: F1 .99 by pairs, among everything that looks like a copy", (kind) => {
  expect(f1(scores.precision, of(kind).recall)).toBeGreaterThanOrEqual(0.99);
});

test("copies with every fifth word edited: recall .80", () => {
  expect(of("20 %").recall).toBeGreaterThanOrEqual(0.8);
});

test.each(ONE_PAGE)("a page fetched again, %s, is one with the first", (kind) => {
  expect(of(kind).recall).toBe(1);
});

test("a story that a great many papers run is one cluster", () => {
  expect(of("burst").recall).toBe(1);
});

test.each(BY_FORM)("no two stories by one form are put together: %s", (kind) => {
  expect(of(kind).wrong).toBe(0);
});

test("no follow-up with the same background and no roundup is put together with another story", () => {
  expect([of("news").wrong, of("roundup").wrong]).toEqual([0, 0]);
});
