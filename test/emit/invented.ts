import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmitInput } from "../../pipeline/emit/input.ts";
import type { ArticleRow } from "../../schemas/articles.ts";
import type { BoilerplateRow } from "../../schemas/boilerplate.ts";
import type { DuplicateRow } from "../../schemas/duplicates.ts";
import type { Reject } from "../../schemas/rejects.ts";
import type { RelationRow } from "../../schemas/relations.ts";

/** Invented rows, the same for the same seed: what the earlier stages leave for emit. */
export interface Invented {
  readonly articles: readonly ArticleRow[];
  readonly duplicates: readonly DuplicateRow[];
  readonly rejects: readonly Reject[];
  readonly boilerplate: readonly BoilerplateRow[];
  readonly relations: readonly RelationRow[];
}

const PAPERS = [
  ["Harbour Courier", "harbour-courier.example", "GB", "en"],
  ["Der Deichbote", "deichbote.example", "DE", "de"],
  ["La Gazette du Quai", "gazette-quai.example", "FR", "fr"],
  ["Вечерняя Пристань", "pristan.example", "BG", "bg"],
  ["صحيفة الميناء", "minaa.example", "EG", "ar"],
] as const;
const TOPICS = [
  ["medtop:11000000", "politics and government"],
  ["medtop:04000000", "economy, business and finance"],
  ["medtop:15000000", "sport"],
  ["medtop:17000000", "weather"],
] as const;

/** A small linear congruential generator: numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const hex = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

function articleOf(i: number, random: () => number): ArticleRow {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const [publisher, domain, country, language] = pick(PAPERS);
  const at = random() < 0.06 ? null : Date.UTC(2024, 10, 1) + Math.floor(random() * 40 * 86_400) * 1000;
  const instant = at === null ? null : new Date(at).toISOString();
  const topic = pick(TOPICS);
  const path = `feeds/part-${i % 3}.jsonl`;
  const words = 40 + Math.floor(random() * 900);
  return {
    article_id: hex(`article ${i}`),
    url: `https://www.${domain}/story-${i}`,
    canonical_url: `https://${domain}/story-${i}`,
    publisher,
    publisher_domain: domain,
    publisher_country: country,
    title: `Ferry number ${i} "late" again, says O'Hara`,
    description: random() < 0.4 ? null : "It was the third time this week.",
    body: `The ferry ${i} did not sail. `.repeat(Math.ceil(words / 6)).trim(),
    alternative_titles: random() < 0.2 ? [`Ferry ${i}`] : [],
    kind: random() < 0.9 ? "article" : "live_blog",
    authors: random() < 0.7 ? ["Mara Quill"] : [],
    byline: null,
    agencies: random() < 0.2 ? ["Coastline Press Agency"] : [],
    dateline:
      random() < 0.5
        ? null
        : {
            place: "Port Ellery",
            country,
            date: instant?.slice(0, 10) ?? null,
            agencies: ["CPA"],
            raw: "PORT ELLERY (CPA) -",
          },
    published_at: instant,
    published_local_date: instant?.slice(0, 10) ?? null,
    published_precision: instant === null ? null : pick(["second", "minute", "day"] as const),
    published_zone: instant === null ? null : "UTC",
    published_zone_basis: instant === null ? null : pick(["stated", "publisher", "assumed"] as const),
    modified_at: null,
    crawled_at: "2024-12-20T10:00:00.123456Z",
    dump_date: "2024-12-20",
    dump_date_precision: "day",
    date_conflicts: random() < 0.1 ? [{ value: "2024-12-01T00:00:00Z", precision: "day", evidence: "meta/date" }] : [],
    language,
    section: "Quay",
    tags: ["ferries", "Port Ellery"],
    topics: [{ code: topic[0], label: topic[1], evidence: "section: Quay" }],
    countries: random() < 0.5 ? [country] : [country, "NO"],
    word_count: words,
    flags: [...(i % 11 === 0 ? ["boilerplate_removed"] : []), ...(random() < 0.1 ? ["truncated"] : [])],
    content_hash: hex(`body ${i}`),
    cluster_id: hex(`article ${i}`),
    cluster_size: 1,
    cluster_outlets: 1,
    evidence: [{ field: "title", rule: "json-ld/headline", raw: `Ferry number ${i}`, line: null }],
    source_path: path,
    source_record: `s-${i}`,
    source_format: "jsonl",
    // Beyond 32 bits: dumps are larger than 4 GB.
    source_offset: 5_000_000_000 + i * 1000,
  };
}

function rejectOf(i: number): Reject {
  const bad = i % 3 === 0;
  return {
    stage: bad ? "ingest" : "validate",
    reason: bad ? "ingest/truncated" : "validate/no-body",
    issues: bad
      ? [{ path: "", code: "truncated", message: `ends after ${i} bytes` }]
      : [
          { path: "body", code: "no-body", message: "no paragraph <b>of its own</b>" },
          { path: "title", code: "no-title", message: "no headline" },
        ],
    source_path: `broken/page-${i}.html`,
    source_record: null,
    source_format: bad ? "unknown" : "html",
    source_offset: 0,
    raw: `<html>\u0000 "ñ" ${i}</html>`,
    raw_encoding: "utf-8",
  };
}

const LINE: BoilerplateRow = {
  source: "deichbote.example",
  line: 'Alle Rechte vorbehalten, "Der Deichbote"',
  pages: 40,
  source_pages: 100,
  position: "end",
  removed_from: 2,
  words_removed: 246,
  rule: "edge",
};

function relationOf(from: ArticleRow, to: ArticleRow): RelationRow {
  return {
    from_id: from.article_id,
    to_id: to.article_id,
    relation: "excerpt_of",
    similarity: 0.4,
    containment: 0.9,
    number_agreement: null,
    number_conflicts: 0,
    days_apart: 0.5,
    reason: "0.90 of its 50 words' text stands in the other's 120",
    from_source_path: from.source_path,
    from_source_offset: from.source_offset,
    to_source_path: to.source_path,
    to_source_offset: to.source_offset,
  };
}

/** Rows of a small dataset: `count` articles, a copy of each seventh, and a reject for each ninth. */
export function invent(count: number, seed = 7): Invented {
  const random = randomFrom(seed);
  const plain = Array.from({ length: count }, (_, i) => articleOf(i, random));
  const articles = plain.map((a, i) => (i % 7 === 0 ? { ...a, cluster_size: 2, cluster_outlets: 2 } : a));
  const duplicates = articles
    .filter((a) => a.cluster_size > 1)
    .map((a, i) => ({
      ...a,
      article_id: hex(`copy ${i}`),
      publisher: "The Evening Gull",
      publisher_domain: "gull.example",
      source_path: "feeds/gull.jsonl",
      source_offset: i,
      kept_id: a.article_id,
      relation: i % 4 === 0 ? "version" : "syndicated",
      similarity: 0.9,
      containment: 1,
      number_agreement: null,
      matched_id: a.article_id,
      matched_by: "measures",
      matched_similarity: 0.9,
      matched_containment: 1,
      reason: "the same text; the kept one is earlier",
    }));
  const rejects = Array.from({ length: Math.floor(count / 9) }, (_, i) => rejectOf(i));
  const relations = articles.flatMap((a, i) => (i % 5 === 0 && i > 0 ? [relationOf(a, articles[i - 1] ?? a)] : []));
  return { articles, duplicates, rejects, boilerplate: count === 0 ? [] : [LINE], relations };
}

function countBy(rejects: readonly Reject[], stage: string): { [reason: string]: number } {
  const counts: { [reason: string]: number } = {};
  for (const r of rejects) if (r.stage === stage) counts[r.reason] = (counts[r.reason] ?? 0) + 1;
  return counts;
}

/** The files of the dump that the rows say they are from. */
function filesOf(rows: Invented): EmitInput["inputs"] {
  const places = [...rows.articles, ...rows.duplicates, ...rows.rejects];
  const paths = [...new Set(places.map((r) => r.source_path))].sort();
  return paths.map((path) => {
    const here = places.filter((r) => r.source_path === path);
    const { source_format: format } = here[0] ?? { source_format: "unknown" };
    return { path, bytes: 123_456_789, sha256: "ab".repeat(32), format, records: here.length, envelopes: 2 };
  });
}

/** Writes the rows as checkpoints in `folder`, each table in two files, and gives what emit is told of them. */
export function inputOf(rows: Invented, folder: string): EmitInput {
  mkdirSync(folder, { recursive: true });
  const write = (table: keyof Invented) => {
    const all = rows[table].map((r) => `${JSON.stringify(r)}\n`);
    const half = Math.ceil(all.length / 2);
    return [all.slice(0, half), all.slice(half)].map((lines, i) => {
      const path = join(folder, `${table}-${i}.ndjson`);
      writeFileSync(path, lines.join(""));
      return path;
    });
  };
  const [kept, all] = [rows.articles.length + rows.duplicates.length, rows.rejects.length];
  const [ingest, validate] = [countBy(rows.rejects, "ingest"), countBy(rows.rejects, "validate")];
  const lost = Object.values(ingest).reduce((a, b) => a + b, 0);
  return {
    articles: write("articles"),
    duplicates: write("duplicates"),
    rejects: write("rejects"),
    boilerplate: write("boilerplate"),
    relations: write("relations"),
    inputs: filesOf(rows),
    tallies: {
      ingest: { in: kept + all, kept: kept + all - lost, rejected: ingest },
      validate: { in: kept + all - lost, kept, rejected: validate },
      normalise: { in: kept, kept, rejected: {} },
      deduplicate: { in: kept, kept, rejected: {} },
    },
    envelopes: { warcinfo: 2 },
    settings: { max_record_bytes: 1000 },
    versions: { newsmill: "0.1.0" },
    audit: {
      articles: rows.articles.length,
      duplicates: rows.duplicates.length,
      candidates: 900,
      verified: 400,
      copies: 300,
      refused: { numbers: 60, text: 40 },
    },
  };
}
