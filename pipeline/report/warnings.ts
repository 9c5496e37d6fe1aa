import type { Warning } from "../../schemas/copies.ts";
import { type Ask, numberIn, textIn, textOrNull } from "./ask.ts";
import { SPAN_HOURS } from "./measure-clusters.ts";
import { FOLDER, OUTLET } from "./outlet.ts";

/** The worst that are named of each kind. */
const NAMED = 10;
/** Sources with fewer pages than this lose a large share by chance. */
const ENOUGH = 20;

/** What is doubted, from where it is fine up to a limit: `found` is SQL of rows (of, title, value). */
type Doubt = Omit<Warning, "count" | "examples"> & { readonly found: string };

const headline = (cluster: string) =>
  `(SELECT arg_min(title, article_id) FROM articles WHERE articles.cluster_id = ${cluster})`;

const DOUBTS: readonly Doubt[] = [
  {
    name: "deduplicate/long-span",
    about: "clusters whose records were published far apart: one text printed again, or several by one template",
    limit: 72,
    unit: "hours",
    found:
      `SELECT cluster_id AS of, ${SPAN_HOURS} AS value FROM all_records ` +
      "WHERE cluster_size > 1 AND published_precision <> 'month' GROUP BY cluster_id",
  },
  {
    name: "deduplicate/many-members",
    about: "clusters with very many records: a text that went everywhere, or a template",
    limit: 200,
    unit: "records",
    found: "SELECT DISTINCT cluster_id AS of, cluster_size AS value FROM articles WHERE cluster_size > 1",
  },
  {
    name: "deduplicate/source-dwindles",
    about: `sources of ${ENOUGH} pages or more of which a large share are copies of other pages: agency copy, or pages by one template`,
    limit: 0.3,
    unit: "share",
    found:
      "SELECT of, count(*) FILTER (relation IS NOT NULL) / count(*) AS value FROM " +
      `(SELECT coalesce(${OUTLET}, ${FOLDER} || '/') AS of, relation FROM all_records ` +
      "WHERE relation IS NULL OR relation NOT IN ('recrawl', 'version')) " +
      `GROUP BY of HAVING count(*) >= ${ENOUGH}`,
  },
];

async function warningOf(ask: Ask, { found, ...doubt }: Doubt): Promise<Warning> {
  const title = doubt.unit === "share" ? "NULL" : headline("worst.of");
  const rows = await ask(
    `WITH found AS (${found}), worst AS (SELECT *, count(*) OVER () AS n FROM found WHERE value > ${doubt.limit} ` +
      `ORDER BY value DESC, of LIMIT ${NAMED}) SELECT of, ${title}::VARCHAR AS title, value::DOUBLE AS value, n FROM worst ` +
      "ORDER BY value DESC, of",
  );
  return {
    ...doubt,
    count: rows[0] === undefined ? 0 : numberIn(rows[0], "n"),
    examples: rows.map((r) => ({ of: textIn(r, "of"), title: textOrNull(r, "title"), value: numberIn(r, "value") })),
  };
}

/** What a person should look at before trusting the dataset, each kind that was found once, with its worst examples. */
export async function measureWarnings(ask: Ask): Promise<Warning[]> {
  const all: Warning[] = [];
  for (const doubt of DOUBTS) all.push(await warningOf(ask, doubt));
  return all.filter((w) => w.count > 0);
}
