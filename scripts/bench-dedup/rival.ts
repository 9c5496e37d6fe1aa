import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ArticleKind, syntheticArticles } from "../synthetic-articles/articles.ts";
import { meetsByFingerprints, type Prints } from "./candidate.ts";
import { sketch, tokensOf } from "./compiled.ts";
import { meter, peakMegabytes } from "./meter.ts";
import { bucketsOf, meet, united } from "./minhash.ts";

/**
 * `rival.ts COUNT SEED FOLDER`: puts the same articles together by MinHash, leaves its clusters, and prints what it took, and which share of
 * the copies of each kind meets the first text of its story as a candidate: in a bucket, and by newsmill's fingerprints.
 */

const [count = 0, seed = 0] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] ?? ".";
const work = meter();
const texts: (Float64Array | null)[] = [];
const first = new Map<number, { readonly text: number; readonly prints: Prints }>();
const kinds = new Map<ArticleKind, { copies: number; minhash: number; newsmill: number }>();

for (const { article, story, kind } of syntheticArticles(count, seed)) {
  const buckets = work.run(() => bucketsOf(tokensOf(article.body).words));
  texts.push(buckets);
  const { fingerprints, tokens } = sketch(article).sketch;
  const prints = { fingerprints, tokens };
  const original = first.get(story);
  if (original === undefined) first.set(story, { text: texts.length - 1, prints });
  else {
    const sum = kinds.get(kind) ?? { copies: 0, minhash: 0, newsmill: 0 };
    kinds.set(kind, sum);
    sum.copies++;
    if (meet(texts[original.text] ?? null, buckets)) sum.minhash++;
    if (meetsByFingerprints(original.prints, prints)) sum.newsmill++;
  }
}
const clusters = work.run(() => united(texts));
writeFileSync(join(folder, "rival"), clusters);
const candidates = [...kinds].map(([kind, { copies, minhash, newsmill }]) => ({
  kind,
  minhash: minhash / copies,
  newsmill: newsmill / copies,
}));
console.log(JSON.stringify({ seconds: work.seconds(), megabytes: peakMegabytes(), candidates }));
