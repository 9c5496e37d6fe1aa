import type { Breakdown, Quality } from "../../schemas/quality.ts";
import { QUALITY } from "./facts.ts";

/** Names as long as they come, in scripts of both directions, and some that cannot be broken. */
const NAMES = [
  "The Upper Wexcombe and Lower Estuary Weekly Advertiser and Commercial Chronicle",
  "Südwestdeutsche-Hafenwirtschaftszeitungsverlagsgesellschaft",
  "Вечерняя Пристань и Утренний Маяк: областная общественно-политическая газета",
  "صحيفة الميناء القديم الأسبوعية للأخبار والتجارة والملاحة",
  "港湾朝夕新聞社地方版編集局特別取材班",
  "wexcombe-and-estuary-commercial-chronicle-online-edition.example",
  "Ferry <b>Times</b> & \"Tide\" 'Tables'",
  "X",
];
const many = Array.from({ length: 15 }, (_, i) => `${NAMES[i % NAMES.length]} ${i}`);
const BIG = 1_234_567;

function breakdown(): Breakdown {
  const values = many.map((name, i) => ({
    name,
    articles: Math.floor(BIG / (i + 1)),
    duplicates: Math.floor(BIG / (i + 2)),
  }));
  return { values, distinct: 98_765, missing: 1_111, others: 222_222 };
}

const day = (i: number) => new Date(Date.UTC(2024, 10, 1 + i)).toISOString().slice(0, 10);

/** Facts of a dataset that strains the page: long names, large numbers, many periods with gaps, gates that failed. */
export const CROWDED: Quality = {
  ...QUALITY,
  records: { in: 12_345_678, articles: 9_876_543, duplicates: 1_469_135, rejects: 1_000_000 },
  stages: QUALITY.stages.map((s) => ({ ...s, in: s.in * 10_000, kept: s.kept * 10_000 })),
  rejects: many.map((name, i) => ({
    stage: "ingest",
    reason: `ingest/reason-${i}`,
    count: BIG,
    examples: [
      {
        source_path: `${name.replaceAll(" ", "_").repeat(3)}.warc.gz`,
        source_offset: 9_876_543_210,
        message: name.repeat(4),
      },
    ],
  })),
  published: {
    first: "1987-01-01",
    last: "2025-01-31",
    undated: BIG,
    unit: "day",
    periods: Array.from({ length: 92 }, (_, i) => ({
      period: day(i),
      articles: i % 17 < 3 ? 0 : BIG + i,
      duplicates: i % 17 < 3 ? 0 : 1000 * i,
    })),
    outside: 12,
  },
  publishers: breakdown(),
  unknown_publishers: breakdown(),
  languages: breakdown(),
  topics: breakdown(),
  unmapped_tags: breakdown(),
  countries: breakdown(),
  agencies: breakdown(),
  clusters: {
    ...QUALITY.clusters,
    largest: many.map((name, i) => ({
      cluster_id: i.toString(16).padStart(32, "0"),
      article_id: i.toString(16).padStart(32, "0"),
      title: name.repeat(3),
      publisher: name,
      size: BIG,
      outlets: 4_321,
      names: many.slice(0, 12),
      first: "2024-12-01T06:00:00Z",
      last: "2025-01-05T08:00:00Z",
      span_hours: 842,
    })),
  },
  copies: {
    ...QUALITY.copies,
    agencies: many.map((agency) => ({
      agency,
      outlets: 4_321,
      stories: BIG,
      records: BIG,
      credited: 999,
      widest: 321,
    })),
    sharing: {
      count: 4_321,
      outlets: many.map((name, i) => ({ name, stories: BIG - i, first: 1000 * i })),
      pairs: many.flatMap((a, i) =>
        many.slice(i + 1).map((b, j) => ({ a, b, stories: 10_000 * (i + j), a_first: 1000 * i, b_first: 1000 * j })),
      ),
    },
  },
  warnings: QUALITY.warnings.map((w) => ({
    ...w,
    count: BIG,
    examples: many.map((of, i) => ({ of, title: w.unit === "share" ? null : of.repeat(2), value: 0.9 + 99 * i })),
  })),
  gates: [
    { name: "min_rows", about: "articles, at least", limit: "10000000", value: "9876543", ok: false },
    { name: "max_reject_rate", about: "rejects of all records, at most", limit: "10.0 %", value: "8.1 %", ok: true },
    ...many.map((name) => ({
      name: `max_source_drop.${name}`,
      about: "records of a source that are gone",
      limit: "30.0 %",
      value: "44.4 % (9 before, 5 now)",
      ok: false,
    })),
  ],
};
