import type { Manifest } from "../../schemas/manifest.ts";
import { TABLE_NAMES, type TableName } from "../../schemas/tables.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import { outletKey } from "../deduplicate/outlets.ts";
import { ledgerChecks } from "../emit/checks/books.ts";
import { CLUSTERED, clusterChecks } from "../emit/checks/clusters.ts";
import { exampleOf } from "../emit/checks/example.ts";
import { type Finding, type RowCheck, SHOWN } from "../emit/checks/finding.ts";
import { orderCheck } from "../emit/checks/order.ts";
import { referenceChecks } from "../emit/checks/references.ts";
import { type Counted, tallyFindings } from "../emit/checks/tallies.ts";
import { valueChecks } from "../emit/checks/values.ts";
import { sourceCounts } from "../emit/gate-facts.ts";

const rowsOf = (n: number) => (n === 1 ? "1 row" : `${n} rows`);

async function rowFindings(db: DuckDb, check: RowCheck): Promise<readonly Finding[]> {
  const { faults, ...about } = check;
  const [row] = await db.rows(`SELECT count(*) AS n, min(example, ${SHOWN}) AS first FROM (${faults})`);
  const n = Number(row?.["n"]);
  if (n === 0) return [];
  return [{ ...about, found: rowsOf(n), examples: row?.["first"] as readonly string[] }];
}

/** All columns of a table in one reading. */
async function valueFindings(db: DuckDb, table: TableName): Promise<readonly Finding[]> {
  const checks = valueChecks(table);
  const columns = checks.flatMap(({ condition, value }, i) => [
    `count(*) FILTER (${condition}) AS n${i}`,
    `min(${exampleOf(table)} || ': ' || ${value}, ${SHOWN}) FILTER (${condition}) AS e${i}`,
  ]);
  const [row] = await db.rows(`SELECT ${columns.join(", ")} FROM ${table}`);
  return checks.flatMap(({ message, expected }, i) => {
    const n = Number(row?.[`n${i}`]);
    if (n === 0) return [];
    const examples = row?.[`e${i}`] as readonly string[];
    return [{ check: "schema", file: `${table}/`, message, expected, found: rowsOf(n), examples } as const];
  });
}

/** `cluster_outlets` is the number of outlets known in a cluster, and 1 where none is. */
async function outletFindings(db: DuckDb): Promise<readonly Finding[]> {
  const examples: string[] = [];
  let [cluster, n] = ["", 0];
  let rows: { readonly id: string; readonly told: number }[] = [];
  let outlets = new Set<string>();
  const settle = () => {
    const count = Math.max(1, outlets.size);
    for (const { id, told } of rows.filter((r) => r.told !== count)) {
      if (n++ < SHOWN) examples.push(`${id}: ${told}, but there are ${count}`);
    }
  };
  for await (const [id, article, told, publisher, domain] of (await db.stream(CLUSTERED)).rows) {
    if (id !== cluster) {
      settle();
      [cluster, rows, outlets] = [String(id), [], new Set()];
    }
    rows.push({ id: String(article), told: Number(told) });
    const text = (value: unknown) => (typeof value === "string" ? value : null);
    const key = outletKey({ publisher: text(publisher), publisher_domain: text(domain) });
    if (key !== null) outlets.add(key.join());
  }
  settle();
  const message = "cluster_outlets is not the number of outlets in the cluster";
  return n === 0 ? [] : [{ check: "clusters", file: "articles/", message, found: rowsOf(n), examples }];
}

async function counted(db: DuckDb): Promise<Counted> {
  const counts = async (sql: string) =>
    new Map((await db.rows(sql)).map((r) => [String(r["name"]), Number(r["n"])] as const));
  const tables = TABLE_NAMES.map((t) => `SELECT '${t}' AS name, count(*) AS n FROM ${t}`).join(" UNION ALL ");
  return {
    rows: Object.fromEntries(await counts(tables)),
    rejects: await counts(
      "SELECT stage || ': ' || reason AS name, count(*) AS n FROM rejects GROUP BY ALL ORDER BY name",
    ),
    paths: await counts("SELECT source_path AS name, count(*) AS n FROM ledger GROUP BY ALL ORDER BY name"),
    sources: await sourceCounts(db.rows),
  };
}

/** Where DuckDB cannot read what a check asks for, that is what is wrong. */
async function orUnreadable(file: string, found: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  return found.catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    return [{ check: "files", file, message: "cannot be read", found: error.message.split("\n")[0] ?? "" } as const];
  });
}

/** Reads the rows of the tables whose footers are sound: values by the schemas, and order. `root` is the dataset, with `/` at its end. */
export async function verifyTables(
  db: DuckDb,
  root: string,
  sound: ReadonlySet<TableName>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const table of sound) {
    findings.push(...(await orUnreadable(`${table}/`, valueFindings(db, table))));
    findings.push(...(await orUnreadable(`${table}/`, rowFindings(db, orderCheck(table, root)))));
  }
  return findings;
}

/** Holds the tables, all of them sound, against each other and against the manifest. */
export async function verifyBooks(db: DuckDb, manifest: Manifest | null): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const onePer = manifest?.settings["one_per"] === "outlet" ? "outlet" : "story";
  for (const check of [...ledgerChecks(), ...clusterChecks(onePer), ...referenceChecks()]) {
    findings.push(...(await orUnreadable(check.file, rowFindings(db, check))));
  }
  findings.push(...(await orUnreadable("articles/", outletFindings(db))));
  if (manifest !== null) {
    const tallies = counted(db).then((found) => tallyFindings(manifest, found));
    findings.push(...(await orUnreadable("manifest.json", tallies)));
  }
  return findings;
}
