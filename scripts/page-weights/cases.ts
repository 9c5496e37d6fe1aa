import { createHash } from "node:crypto";
import { contextOf } from "../../pipeline/ingest/page/context.ts";
import { FEATURES, type Feature, sights } from "../../pipeline/ingest/page/features.ts";
import { readyLines } from "../../pipeline/ingest/page/ready.ts";

/** A page dump with its article as people have marked it. */
export interface Labelled {
  readonly set: string;
  readonly site: string;
  readonly text: string;
  readonly body: string;
}

/** One line of a page: its features, its words, and the share of it that is the article's. */
export interface Row {
  readonly x: Float64Array;
  readonly words: number;
  readonly share: number;
}

export interface Case {
  readonly set: string;
  readonly site: string;
  readonly rows: readonly Row[];
  /** Words of the article, those that stand on no line of the page among them. */
  readonly gold: number;
}

export const NAMES = Object.keys(FEATURES) as Feature[];

const GRAM = 4;
const words = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
const plain = (text: string) => ` ${words(text.toLowerCase()).join(" ")} `;

/** A page's lines with their features and labels. */
export function labelledCase({ set, site, text, body }: Labelled): Case {
  const { lines, open } = readyLines(text);
  const seen = sights(lines, open, contextOf(lines));
  const shares = sharesOf(
    seen.map((sight) => sight.here.line.text),
    body,
  );
  const rows = seen.map((sight, at) => ({
    x: Float64Array.from(NAMES, (name) => FEATURES[name](sight)),
    words: sight.here.line.measure.words,
    share: shares[at] ?? 0,
  }));
  return { set, site, rows, gold: Math.max(1, words(body).length) };
}

/** For each line, the share of its four-word runs that the article has; of a shorter line, whether it stands in the article between lines that are the article's. */
export function sharesOf(texts: readonly string[], body: string): number[] {
  const all = words(body);
  const grams = new Set(all.map((_, at) => all.slice(at, at + GRAM).join(" ")));
  const share = texts.map((text) => {
    const own = words(text);
    if (own.length < GRAM + 2) return -1;
    const runs = own.slice(0, own.length - GRAM + 1).map((_, at) => own.slice(at, at + GRAM).join(" "));
    return runs.filter((run) => grams.has(run)).length / runs.length;
  });
  const first = share.findIndex((s) => s > 0.7);
  const last = share.findLastIndex((s) => s > 0.7);
  const whole = plain(body);
  return texts.map((text, at) => {
    const own = share[at] ?? 0;
    if (own >= 0) return own;
    const near = first >= 0 && at >= first - 1 && at <= last + 1;
    return Number(near && words(text).length > 0 && whole.includes(plain(text)));
  });
}

/** A small, nearly clean dump cut from a page: a few of the article's paragraphs with some lines before and after; undefined where the page does not hold its article. */
export function croppedCase(page: Labelled): Case | undefined {
  const lines = page.text.split("\n");
  const shares = sharesOf(
    lines.map((line) => line.trim()),
    page.body,
  );
  const first = shares.findIndex((s) => s > 0.6);
  const last = shares.findLastIndex((s) => s > 0.6);
  if (first < 0) return undefined;
  const dice = createHash("md5").update(page.text).digest();
  const pick = (list: readonly number[], at: number) => list[(dice[at] ?? 0) % list.length] ?? 0;
  let left = pick([1, 2, 3, 4, 6, 3], 1);
  let end = first;
  while (end < last) {
    if ((shares[end] ?? 0) > 0.6 && (lines[end] ?? "").length > 60 && --left <= 0) break;
    end++;
  }
  const above = Math.max(0, first - pick([0, 3, 6, 10, 16], 2));
  const below = last + 1 + pick([0, 2, 8, 20, 40], 3);
  const text = [...lines.slice(above, end + 1), "", ...lines.slice(last + 1, below)].join("\n");
  const body = lines.filter((_, at) => at >= first && at <= end && (shares[at] ?? 0) > 0.6).join("\n\n");
  return labelledCase({ ...page, set: "crops", text, body });
}
