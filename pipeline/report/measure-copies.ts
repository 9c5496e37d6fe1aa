import { candidatesSchema } from "../../schemas/copies.ts";
import type { Json } from "../../schemas/document.ts";
import type { Quality } from "../../schemas/quality.ts";
import { sqlText } from "../codec/ddl.ts";
import { type Ask, numberIn, textIn } from "./ask.ts";
import { OUTLET, PUBLISHED_BY } from "./outlet.ts";

/** Agencies that are listed, and outlets whose shared copy is. */
const AGENCIES = 20;
const OUTLETS = 15;

type Copies = Quality["copies"];

async function spreads(ask: Ask): Promise<Copies["agencies"]> {
  const rows = await ask(
    `WITH records AS (SELECT cluster_id, ${OUTLET} AS outlet, agencies FROM all_records), ` +
      "credits AS (SELECT cluster_id, unnest(list_distinct(agencies)) AS agency FROM records), " +
      "stories AS (SELECT cluster_id, agency, count(*) AS credited FROM credits GROUP BY ALL), " +
      "clusters AS (SELECT cluster_id, count(*) AS records, count(DISTINCT outlet) AS outlets FROM records " +
      "WHERE cluster_id IN (SELECT cluster_id FROM stories) GROUP BY ALL), " +
      "ran AS (SELECT agency, count(DISTINCT outlet) AS outlets FROM stories JOIN records USING (cluster_id) GROUP BY ALL) " +
      "SELECT agency, any_value(ran.outlets) AS outlets, count(*) AS stories, sum(clusters.records)::BIGINT AS records, " +
      "sum(credited)::BIGINT AS credited, max(clusters.outlets) AS widest FROM stories JOIN clusters USING (cluster_id) " +
      `JOIN ran USING (agency) GROUP BY agency ORDER BY outlets DESC, records DESC, agency LIMIT ${AGENCIES}`,
  );
  return rows.map((r) => ({
    agency: textIn(r, "agency"),
    outlets: numberIn(r, "outlets"),
    stories: numberIn(r, "stories"),
    records: numberIn(r, "records"),
    credited: numberIn(r, "credited"),
    widest: numberIn(r, "widest"),
  }));
}

/** SQL: when each outlet had each story that others ran too: at the earliest, and by when for certain. `which` narrows the outlets. */
const had = (which = "") =>
  `SELECT cluster_id, ${OUTLET} AS name, min(published_at) AS since, min(${PUBLISHED_BY}) AS had FROM all_records ` +
  `WHERE cluster_outlets > 1 AND ${OUTLET} IS NOT NULL${which} GROUP BY ALL`;

type Outlets = Copies["sharing"]["outlets"];

async function outletsOf(ask: Ask): Promise<{ readonly count: number; readonly outlets: Outlets }> {
  const rows = await ask(
    `WITH led AS (SELECT name, row_number() OVER story = 1 AND had <= lead(since) OVER story AS first FROM (${had()}) ` +
      "WINDOW story AS (PARTITION BY cluster_id ORDER BY since NULLS LAST, name) " +
      "QUALIFY count(*) OVER (PARTITION BY cluster_id) > 1), " +
      "shared AS (SELECT name, count(*) AS stories, count(*) FILTER (first) AS first FROM led GROUP BY ALL) " +
      `SELECT *, count(*) OVER () AS n FROM shared ORDER BY stories DESC, name LIMIT ${OUTLETS}`,
  );
  return {
    count: rows[0] === undefined ? 0 : numberIn(rows[0], "n"),
    outlets: rows.map((r) => ({
      name: textIn(r, "name"),
      stories: numberIn(r, "stories"),
      first: numberIn(r, "first"),
    })),
  };
}

async function sharing(ask: Ask): Promise<Copies["sharing"]> {
  const { count, outlets } = await outletsOf(ask);
  if (outlets.length === 0) return { count, outlets, pairs: [] };
  const those = had(` AND ${OUTLET} IN (${outlets.map((o) => sqlText(o.name)).join(", ")})`);
  const pairs = await ask(
    `WITH those AS (${those}) ` +
      "SELECT a.name AS a, b.name AS b, count(*) AS stories, count(*) FILTER (a.had <= b.since) AS a_first, " +
      "count(*) FILTER (b.had <= a.since) AS b_first FROM those a JOIN those b ON a.cluster_id = b.cluster_id AND a.name < b.name " +
      "GROUP BY ALL ORDER BY stories DESC, a, b",
  );
  return {
    count,
    outlets,
    pairs: pairs.map((r) => ({
      a: textIn(r, "a"),
      b: textIn(r, "b"),
      stories: numberIn(r, "stories"),
      a_first: numberIn(r, "a_first"),
      b_first: numberIn(r, "b_first"),
    })),
  };
}

async function related(ask: Ask): Promise<Copies["related"]> {
  const rows = await ask("SELECT relation, count(*) AS n FROM relations GROUP BY ALL ORDER BY n DESC, relation");
  return rows.map((r) => ({ relation: textIn(r, "relation"), count: numberIn(r, "n") }));
}

/** How far copy travelled, between which outlets, and what became of the pairs looked at: the last from what the judging counted. */
export async function measureCopies(ask: Ask, audit: { readonly [name: string]: Json }): Promise<Copies> {
  return {
    agencies: await spreads(ask),
    sharing: await sharing(ask),
    candidates: candidatesSchema.strip().parse(audit),
    related: await related(ask),
  };
}
