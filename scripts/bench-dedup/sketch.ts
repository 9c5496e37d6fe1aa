import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../schemas/articles.ts";
import { ARTICLE_KINDS, syntheticArticles } from "../synthetic-articles/articles.ts";
import { sketch, writeSketches } from "./compiled.ts";
import { meter, peakMegabytes } from "./meter.ts";

/**
 * `sketch.ts COUNT SEED FOLDER`: sketches invented articles batch by batch as the program's threads do, and leaves the truth
 * about them beside the batches. Prints what it took; making the articles does not count.
 */

/** Articles in a batch: as many as come out of 2 MB of HTML and text dumps. */
const BATCH = 1000;

const [count = 0, seed = 0] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4] ?? ".";
const station = { stage: "normalise", folder } as const;
const work = meter();
const [stories, kinds] = [new Uint32Array(count), new Uint8Array(count)];
let batch: Article[] = [];
let [at, batches, words] = [0, 0, 0];

function flush(): void {
  const name = String(batches++).padStart(6, "0");
  const full = batch;
  batch = [];
  work.run(() => writeSketches(station, name, full.map(sketch)));
}

for (const { article, story, kind } of syntheticArticles(count, seed)) {
  stories[at] = story;
  kinds[at++] = ARTICLE_KINDS.indexOf(kind);
  words += article.word_count;
  batch.push(article);
  if (batch.length === BATCH) flush();
}
if (batch.length > 0) flush();
writeFileSync(join(folder, "stories"), stories);
writeFileSync(join(folder, "kinds"), kinds);
console.log(JSON.stringify({ seconds: work.seconds(), megabytes: peakMegabytes(), words: words / count }));
