import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Article } from "../../schemas/articles.ts";
import { article, judged } from "./articles.ts";

const EVAL = join(import.meta.dirname, "../../../shared/eval/reuters");
const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

interface Story {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly body: string;
}

function asArticle({ id, date, title, body }: Story, at: number): Article {
  const [, day, month = "", year, hour, minute] = /(\d+)-([A-Z]+)-(\d+)\s+(\d+):(\d+)/.exec(date) ?? [];
  const ms = Date.UTC(Number(year), MONTHS.indexOf(month), Number(day), Number(hour), Number(minute));
  return article(at, { source_record: id, title, body, published_at: new Date(ms).toISOString() });
}

test.skipIf(!existsSync(EVAL))(
  "labelled pairs of agency stories: precision and recall .97 (skipped where ../shared/eval is absent)",
  async () => {
    const lines = gunzipSync(readFileSync(join(EVAL, "raw/reuters.jsonl.gz")))
      .toString("utf8")
      .trim()
      .split("\n");
    const articles = lines.map((line, at) => asArticle(JSON.parse(line) as Story, at));
    const { of, audit } = await judged(articles, 4000);
    const cluster = new Map(articles.map((a, i) => [a.source_record, of[i]?.clusterId]));
    const labels = JSON.parse(readFileSync(join(EVAL, "dedup_labels.json"), "utf8")) as {
      readonly pairs: readonly { readonly a: string; readonly b: string; readonly label: string }[];
    };
    const isOne = (p: { readonly a: string; readonly b: string }) => cluster.get(p.a) === cluster.get(p.b);
    const same = labels.pairs.filter((p) => p.label === "same_story");
    const right = same.filter(isOne).length;
    expect(right / same.length).toBeGreaterThanOrEqual(0.97);
    expect(right / labels.pairs.filter(isOne).length).toBeGreaterThanOrEqual(0.97);
    expect(audit.largest).toBeLessThan(12);
  },
);
