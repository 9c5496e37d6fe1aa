import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import type { Gates, SourceCounts } from "../../schemas/gates.ts";
import type { DuckDb } from "../codec/duckdb.ts";

/** What gates are judged by. */
export interface GateFacts {
  readonly records: number;
  readonly articles: number;
  readonly duplicates: number;
  readonly rejects: number;
  /** Articles without a value, for each column that a gate names. */
  readonly nulls: { readonly [column: string]: number };
  /** First and last day of publication, and how many articles have one, and lie outside the days asked for. */
  readonly published: {
    readonly first: string | null;
    readonly last: string | null;
    readonly dated: number;
    readonly outside: number;
  };
  readonly sources: SourceCounts;
}

type Ask = DuckDb["rows"];

const count = (row: { readonly [column: string]: unknown } | undefined, name: string) => Number(row?.[name] ?? 0);
const day = (value: unknown) => (typeof value === "string" ? value : null);

/** Records of each source of a dataset whose views are open, by source in order. */
export async function sourceCounts(ask: Ask): Promise<SourceCounts> {
  const folder = "regexp_extract(source_path, '^(.*/)?', 0)";
  const found = await ask(
    `SELECT coalesce(publisher_domain, publisher, ${folder}) AS source, count(*) AS n FROM all_records GROUP BY ALL ORDER BY source`,
  );
  return Object.fromEntries(found.map((r) => [String(r["source"]), count(r, "n")]));
}

function without(column: string): string {
  const list = ARTICLE_COLUMNS.find((c) => c.name === column)?.type.kind === "list";
  return `count(*) FILTER (${list ? `len("${column}") = 0` : `"${column}" IS NULL`}) AS "${column}"`;
}

function outside({ published }: Gates): string {
  const sides = [
    published?.from === undefined ? [] : [`published_at < TIMESTAMPTZ '${published.from} 00:00:00+00'`],
    published?.to === undefined ? [] : [`published_at >= TIMESTAMPTZ '${published.to} 00:00:00+00' + INTERVAL 1 DAY`],
  ].flat();
  return sides.length === 0 ? "0" : `count(*) FILTER (${sides.join(" OR ")})`;
}

/** Measures a finished dataset, whose views are open, for its gates. */
export async function gateFacts(ask: Ask, gates: Gates, sources: SourceCounts): Promise<GateFacts> {
  const columns = Object.keys(gates.max_null_rate ?? {});
  const [row] = await ask(
    `SELECT count(*) AS articles, ${columns.map((c) => `${without(c)}, `).join("")}count(published_at) AS dated, ` +
      `min(published_at)::DATE::VARCHAR AS first_day, max(published_at)::DATE::VARCHAR AS last_day, ${outside(gates)} AS outside, ` +
      "(SELECT count(*) FROM ledger) AS records, (SELECT count(*) FROM duplicates) AS duplicates, " +
      "(SELECT count(*) FROM rejects) AS rejects FROM articles",
  );
  return {
    records: count(row, "records"),
    articles: count(row, "articles"),
    duplicates: count(row, "duplicates"),
    rejects: count(row, "rejects"),
    nulls: Object.fromEntries(columns.map((c) => [c, count(row, c)])),
    published: {
      first: day(row?.["first_day"]),
      last: day(row?.["last_day"]),
      dated: count(row, "dated"),
      outside: count(row, "outside"),
    },
    sources,
  };
}
