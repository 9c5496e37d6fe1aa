import type { ArticleKind } from "../synthetic-articles/articles.ts";
import { f1, type KindScore, type Scores } from "../synthetic-articles/scores.ts";

/** What a part of the work took. */
export interface Cost {
  /** CPU seconds. */
  readonly seconds: number;
  /** Peak memory. */
  readonly megabytes: number;
}

/** Share of the copies of each kind that are candidates. */
export interface Candidates {
  readonly candidates: readonly { readonly kind: ArticleKind; readonly minhash: number; readonly newsmill: number }[];
}

/** What was measured on so many articles. */
export interface Size {
  readonly articles: number;
  readonly newsmill: {
    readonly sketching: Cost;
    readonly judging: Cost;
    readonly words: number;
    readonly scores: Scores;
  };
  readonly rival: (Candidates & { readonly cost: Cost; readonly scores: Scores }) | null;
}

/** A share as it stands in a table; `-` where there is none. */
function share(value: number | undefined): string {
  return (value === undefined || Number.isNaN(value) ? "-" : value.toFixed(4)).padStart(8);
}

function counted(value: number | undefined, width: number): string {
  return (value === undefined ? "-" : value.toLocaleString("en-GB")).padStart(width);
}

function kindLine(own: KindScore, { newsmill, rival }: Size): string {
  const other = rival?.scores.kinds.find((k) => k.kind === own.kind);
  const met = rival?.candidates.find((k) => k.kind === own.kind);
  const isCopy = !Number.isNaN(own.recall);
  const ours = isCopy ? f1(newsmill.scores.precision, own.recall) : Number.NaN;
  const theirs =
    isCopy && rival !== null && other !== undefined ? f1(rival.scores.precision, other.recall) : Number.NaN;
  return [
    `  ${own.kind.padEnd(11)}${counted(own.articles, 9)}`,
    `${share(met?.newsmill)}${share(own.recall)}${share(ours)}${counted(own.wrong, 7)}`,
    `${share(met?.minhash)}${share(other?.recall)}${share(theirs)}${counted(other?.wrong, 9)}`,
  ].join("   ");
}

/** Prints how many copies of each kind were found, kind by kind, beside the rival. */
export function printKinds(size: Size): void {
  const { newsmill, rival } = size;
  console.log(`\n${counted(size.articles, 0)} articles of ${newsmill.words.toFixed(0)} words`);
  console.log(
    `  by pairs: newsmill precision${share(newsmill.scores.precision)} recall${share(newsmill.scores.recall)}` +
      `, MinHash precision${share(rival?.scores.precision)} recall${share(rival?.scores.recall)}`,
  );
  const columns = "  candid.  recall      F1";
  console.log(`  kind        articles   ${columns}  wrong   ${columns}    wrong (MinHash)`);
  for (const kind of newsmill.scores.kinds) console.log(kindLine(kind, size));
}

/** Prints what each size took. */
export function printSizes(sizes: readonly Size[]): void {
  console.log("\n  articles    sketch     judge     total CPU s   us/article   peak MB   MinHash CPU s   us/article");
  for (const { articles, newsmill, rival } of sizes) {
    const { sketching, judging } = newsmill;
    const total = sketching.seconds + judging.seconds;
    const seconds = (value: number | undefined, width: number) => (value?.toFixed(1) ?? "-").padStart(width);
    const each = (value: number | undefined) => seconds(value === undefined ? value : (1e6 * value) / articles, 13);
    console.log(
      `${counted(articles, 10)}${seconds(sketching.seconds, 10)}${seconds(judging.seconds, 10)}${seconds(total, 16)}${each(total)}` +
        `${seconds(Math.max(sketching.megabytes, judging.megabytes), 10)}${seconds(rival?.cost.seconds, 16)}${each(rival?.cost.seconds)}`,
    );
  }
}
