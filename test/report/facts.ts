import type { Breakdown, Quality } from "../../schemas/quality.ts";

const none: Breakdown = { values: [], distinct: 0, missing: 0, others: 0 };

function breakdown(...names: readonly string[]): Breakdown {
  const values = names.map((name, i) => ({ name, articles: 50 - i, duplicates: i }));
  return { values, distinct: names.length, missing: 3, others: 0 };
}

/** Facts of an invented dataset, with names that HTML, YAML and Markdown could stumble on. */
export const QUALITY: Quality = {
  newsmill: "0.1.0",
  records: { in: 1234, articles: 1000, duplicates: 134, rejects: 100 },
  envelopes: { warcinfo: 1 },
  stages: [
    { stage: "ingest", in: 1234, kept: 1174, rejected: { "ingest/truncated": 60 } },
    { stage: "validate", in: 1174, kept: 1134, rejected: { "validate/no-body": 40 } },
    { stage: "normalise", in: 1134, kept: 1134, rejected: {} },
  ],
  gates: [],
  rejects: [
    {
      stage: "ingest",
      reason: "ingest/truncated",
      count: 60,
      examples: [{ source_path: "a/<b>.html", source_offset: 81234, message: '<script>alert("1")</script> & more' }],
    },
    { stage: "validate", reason: "validate/no-body", count: 40, examples: [] },
  ],
  published: {
    first: "2024-12-01",
    last: "2024-12-03",
    undated: 5,
    unit: "day",
    periods: [
      { period: "2024-12-01", articles: 500, duplicates: 60 },
      { period: "2024-12-02", articles: 0, duplicates: 0 },
      { period: "2024-12-03", articles: 494, duplicates: 74 },
    ],
    outside: 1,
  },
  publishers: breakdown("Harbour & <Courier>", "Der Deichbote", "Вечерняя Пристань"),
  unknown_publishers: breakdown("harbour.example"),
  languages: breakdown("en", "no", "de-CH", "und"),
  topics: breakdown("politics and government"),
  unmapped_tags: breakdown("<Bridges & tolls>"),
  countries: breakdown("NO", "GB"),
  agencies: none,
  kinds: breakdown("article"),
  precisions: breakdown("minute", "day"),
  zone_bases: breakdown("stated", "assumed"),
  flags: none,
  formats: breakdown("jsonl"),
  coverage: [
    { field: "title", about: "Headline as printed.", filled: 1000, of: 1000 },
    { field: "byline", about: "The byline as printed.", filled: 999, of: 1000 },
    { field: "section", about: "The publisher's own section.", filled: 0, of: 1000 },
  ],
  readings: [{ field: "title", distinct: 9, rules: [{ rule: "html/h1", articles: 900 }] }],
  conflicts: {
    articles: 7,
    values: 9,
    pairs: [{ taken: "json-ld/datePublished", other: "visible/<date>", articles: 7, median_seconds: 7200 }],
  },
  words: { total: 400_000, min: 12, p25: 200, median: 380, p75: 600, p95: 1200, max: 5000 },
  relations: [{ relation: "syndicated", count: 134, outlets: 4 }],
  clusters: {
    count: 40,
    sizes: [
      { from: 2, to: 2, clusters: 38, records: 76 },
      { from: 201, to: null, clusters: 2, records: 600 },
    ],
    largest: [
      {
        cluster_id: "ab".repeat(16),
        article_id: "cd".repeat(16),
        title: "Ferry | late",
        publisher: null,
        size: 300,
        outlets: 4,
        names: ["Harbour & <Courier>", "Der Deichbote"],
        first: "2024-12-01T06:00:00Z",
        last: "2024-12-05T08:00:00Z",
        span_hours: 98,
      },
    ],
  },
  copies: {
    agencies: [{ agency: "Coastal <Wire>", outlets: 4, stories: 9, records: 30, credited: 21, widest: 3 }],
    sharing: {
      count: 3,
      outlets: [
        { name: "Harbour & <Courier>", stories: 12, first: 7 },
        { name: "Der Deichbote", stories: 9, first: 2 },
        { name: "Lighthouse Post", stories: 4, first: 1 },
      ],
      pairs: [
        { a: "Der Deichbote", b: "Harbour & <Courier>", stories: 9, a_first: 2, b_first: 6 },
        { a: "Harbour & <Courier>", b: "Lighthouse Post", stories: 3, a_first: 1, b_first: 1 },
      ],
    },
    candidates: { candidates: 500, verified: 300, copies: 134, refused: { numbers: 200, cohesion: 2 } },
    related: [{ relation: "excerpt_of", count: 11 }],
  },
  warnings: [
    {
      name: "deduplicate/long-span",
      about: "clusters whose records were published far apart",
      limit: 72,
      unit: "hours",
      count: 1,
      examples: [{ of: "ab".repeat(16), title: "Ferry | late", value: 98 }],
    },
    {
      name: "deduplicate/source-dwindles",
      about: "sources of which a large share are copies",
      limit: 0.3,
      unit: "share",
      count: 1,
      examples: [{ of: "Lighthouse Post", title: null, value: 0.425 }],
    },
  ],
  boilerplate: {
    lines: 2,
    sources: 1,
    stripped: 120,
    whole: 1,
    words: 2400,
    largest: [
      {
        source: "courier.example",
        line: "The Harbour Courier | <b>all rights reserved</b>",
        pages: 119,
        source_pages: 140,
        position: "end",
        removed_from: 120,
        words_removed: 960,
        rule: "edge",
      },
    ],
  },
  inputs: {
    files: 2,
    bytes: 1_234_567,
    formats: [{ format: "jsonl", files: 2, bytes: 1_234_567, records: 1234 }],
    largest: [{ path: "a.jsonl", format: "jsonl", bytes: 1_234_000, records: 1200, sha256: "ab".repeat(32) }],
  },
};
