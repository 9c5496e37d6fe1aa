import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { ascend, type Model, type Result, results, score } from "./page-weights/ascend.ts";
import { type Case, croppedCase, type Labelled, labelledCase } from "./page-weights/cases.ts";
import { regress } from "./page-weights/regress.ts";

/**
 * Learns the weights of pipeline/ingest/page/weights.ts: `npx tsx scripts/page-weights.ts FOLDER ...`, each folder with
 * `gold.ndjson` (one object a page: `case`, `url`, and `body` or `paragraphs` with `summary`) and the page dumps under
 * `raw/<style>/<case>.txt`. A logistic regression on the pages' lines, whole and cropped to a few paragraphs, is moved
 * coordinate by coordinate towards the best F1 of whole articles. Prints first what five-fold cross-validation by site
 * gives, then the weights of all folders together. Same pages, same weights.
 */

interface Gold {
  readonly case: string;
  readonly url: string;
  readonly body?: string;
  readonly summary?: readonly string[];
  readonly paragraphs?: readonly string[];
}

const FOLDS = 5;

function pagesOf(folder: string): Labelled[] {
  const gold = readFileSync(join(folder, "gold.ndjson"), "utf8").trim().split("\n");
  const styles = readdirSync(join(folder, "raw")).sort();
  return styles.flatMap((style) =>
    gold.flatMap((line) => {
      const one = JSON.parse(line) as Gold;
      const file = join(folder, "raw", style, `${one.case}.txt`);
      if (!existsSync(file)) return [];
      const body = one.body ?? [...(one.summary ?? []), ...(one.paragraphs ?? [])].join("\n\n");
      const site = new URL(one.url).hostname.replace(/^www\./u, "");
      return [{ set: `${folder} ${style}`, site, text: readFileSync(file, "utf8"), body }];
    }),
  );
}

function foldOf(site: string): number {
  return (createHash("md5").update(site).digest()[0] ?? 0) % FOLDS;
}

function learn(cases: readonly Case[]): Model {
  return ascend(cases, regress(cases));
}

function tell(name: string, list: readonly Result[]): void {
  console.log(name);
  for (const [set, f1] of score(list)) console.log(`  ${set.padEnd(48)} F1 ${f1.toFixed(4)}`);
}

const pages = argv.slice(2).flatMap(pagesOf);
if (pages.length === 0) throw new Error("usage: page-weights FOLDER ...");
const cases = [...pages.map(labelledCase), ...pages.flatMap((page) => croppedCase(page) ?? [])];
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const mine = learn(cases.filter((one) => foldOf(one.site) !== fold));
  return results(
    cases.filter((one) => foldOf(one.site) === fold),
    mine,
  );
});
tell("cross-validated", held.flat());
const model = learn(cases);
tell("on the pages learnt from", results(cases, model));
console.log(JSON.stringify(model, null, 1));
