import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { BLANK } from "../synthetic-articles/blank.ts";
import { meetsByFingerprints } from "./candidate.ts";
import { ROOT, sketch, tokensOf } from "./compiled.ts";
import { bucketsOf, meet } from "./minhash.ts";

const EVAL = join(ROOT, "../shared/eval/reuters");

interface Labels {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly label: string }[];
}

/** Prints how many labelled pairs of one story in two runs of an agency's wire are candidates at all, by fingerprints and by MinHash. */
export function benchLabelled(): void {
  if (!existsSync(EVAL)) {
    console.log("labelled pairs: skipped, ../shared/eval/reuters is not there");
    return;
  }
  const lines = gunzipSync(readFileSync(join(EVAL, "raw/reuters.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n");
  const bodies = new Map(
    lines.map((line) => JSON.parse(line) as { readonly id: string; readonly body: string }).map((s) => [s.id, s.body]),
  );
  const { pairs } = JSON.parse(readFileSync(join(EVAL, "dedup_labels.json"), "utf8")) as Labels;
  const same = pairs.filter(({ label }) => label === "same_story");
  const read = (id: string) => {
    const body = bodies.get(id) ?? "";
    return { prints: sketch({ ...BLANK, body }).sketch, buckets: bucketsOf(tokensOf(body).words) };
  };
  const found = same.map(({ a, b }) => [read(a), read(b)] as const);
  const share = (met: number) => (met / same.length).toFixed(3);
  const ours = found.filter(([a, b]) => meetsByFingerprints(a.prints, b.prints)).length;
  const theirs = found.filter(([a, b]) => meet(a.buckets, b.buckets)).length;
  console.log(
    `${same.length} labelled pairs of agency stories: candidate recall ${share(ours)}, MinHash 14x8 ${share(theirs)}`,
  );
}
