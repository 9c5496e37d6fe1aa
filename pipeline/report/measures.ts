import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import type { Coverage, Quality, RejectReason } from "../../schemas/quality.ts";
import { type Ask, numberIn, textIn } from "./ask.ts";

/** How many articles have each field that an article can be without. */
export async function measureCoverage(ask: Ask): Promise<readonly Coverage[]> {
  const columns = ARTICLE_COLUMNS.filter((c) => c.nullable || c.type.kind === "list");
  const counts = columns.map((c) =>
    c.type.kind === "list"
      ? `count(*) FILTER (len("${c.name}") > 0) AS "${c.name}"`
      : `count("${c.name}") AS "${c.name}"`,
  );
  const [row] = await ask(`SELECT count(*) AS all_articles, ${counts.join(", ")} FROM articles`);
  const of = numberIn(row, "all_articles");
  return columns.map((c) => ({ field: c.name, about: c.about, filled: numberIn(row, c.name), of }));
}

/** Rejects by stage and reason, the most frequent first, each with up to three examples in the order of the dump. */
export async function measureRejects(ask: Ask): Promise<readonly RejectReason[]> {
  const reasons = await ask(
    "SELECT stage, reason, count(*) AS n FROM rejects GROUP BY ALL ORDER BY n DESC, stage, reason",
  );
  const examples = await ask(
    "SELECT stage, reason, source_path, source_offset, coalesce(issues[1].message, '') AS message FROM rejects " +
      "QUALIFY row_number() OVER (PARTITION BY stage, reason ORDER BY source_path, source_offset) <= 3 " +
      "ORDER BY source_path, source_offset",
  );
  return reasons.map((r) => ({
    stage: textIn(r, "stage"),
    reason: textIn(r, "reason"),
    count: numberIn(r, "n"),
    examples: examples
      .filter((e) => e["stage"] === r["stage"] && e["reason"] === r["reason"])
      .map((e) => ({
        source_path: textIn(e, "source_path"),
        source_offset: numberIn(e, "source_offset"),
        message: textIn(e, "message"),
      })),
  }));
}

/** Duplicates by what they are to the article that was kept. */
export async function measureRelations(ask: Ask): Promise<Quality["relations"]> {
  const rows = await ask(
    "SELECT relation, count(*) AS n, count(DISTINCT publisher) AS outlets FROM duplicates GROUP BY ALL ORDER BY n DESC, relation",
  );
  return rows.map((r) => ({
    relation: textIn(r, "relation"),
    count: numberIn(r, "n"),
    outlets: numberIn(r, "outlets"),
  }));
}

/** The lengths of the articles' bodies, in words. */
export async function measureWords(ask: Ask): Promise<Quality["words"]> {
  const at = (share: number) => `coalesce(quantile_disc(word_count, ${share}), 0)`;
  const [row] = await ask(
    `SELECT coalesce(sum(word_count), 0)::BIGINT AS total, ${at(0)} AS min, ${at(0.25)} AS p25, ${at(0.5)} AS median, ` +
      `${at(0.75)} AS p75, ${at(0.95)} AS p95, ${at(1)} AS max FROM articles`,
  );
  const of = (name: string) => numberIn(row, name);
  return {
    total: of("total"),
    min: of("min"),
    p25: of("p25"),
    median: of("median"),
    p75: of("p75"),
    p95: of("p95"),
    max: of("max"),
  };
}
