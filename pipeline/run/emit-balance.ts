import { TABLE_NAMES, TABLES, type TableName } from "../../schemas/tables.ts";
import type { DuckDb } from "../codec/duckdb.ts";
import type { DataFile, EmitInput, Tables } from "../emit/input.ts";
import { Fault } from "./fault.ts";

const rowsIn = (files: readonly DataFile[]) => files.reduce((n, f) => n + f.rows, 0);

async function count(db: DuckDb, sql: string): Promise<number> {
  const [row] = await db.rows(sql);
  return Number(row?.["n"]);
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new Fault("bug", `books do not balance: ${message}`);
}

async function balanceRejects(db: DuckDb, input: EmitInput): Promise<void> {
  const found = await db.rows("SELECT stage, reason, count(*) AS n FROM rejects GROUP BY ALL ORDER BY stage, reason");
  const written = new Map(found.map((r) => [`${r["stage"]}: ${r["reason"]}`, Number(r["n"])]));
  for (const [stage, { rejected }] of Object.entries(input.tallies)) {
    for (const [reason, n] of Object.entries(rejected)) {
      const name = `${stage}: ${reason}`;
      demand(written.get(name) === n, `${n} rejected as ${name}, but ${written.get(name) ?? 0} rejects say so`);
      written.delete(name);
    }
  }
  demand(written.size === 0, `rejects that no stage counted: ${[...written.keys()].join(", ")}`);
}

async function checkNulls(db: DuckDb, table: TableName): Promise<void> {
  const required = TABLES[table].filter((c) => !c.nullable);
  const [row] = await db.rows(
    `SELECT ${required.map((c) => `count(*) - count("${c.name}") AS "${c.name}"`).join(", ")} FROM ${table}`,
  );
  const broken = required.filter((c) => row?.[c.name] !== 0).map((c) => c.name);
  if (broken.length > 0) throw new Fault("bug", `${table}: nulls where there may be none: ${broken.join(", ")}`);
}

/**
 * Throws a fault (a bug: exit 70) unless the finished tables, as read back, account for every record that came in: each in exactly one of
 * articles, duplicates and rejects, and once in the ledger; rejects by reason as the stages counted them; every duplicate
 * with an article that stands for it; the footers' row counts those that DuckDB counts; no null where there may be none.
 */
export async function balanceBooks(db: DuckDb, input: EmitInput, tables: Tables<readonly DataFile[]>): Promise<void> {
  for (const table of TABLE_NAMES) {
    const [footers, read] = [rowsIn(tables[table]), await count(db, `SELECT count(*) AS n FROM ${table}`)];
    demand(footers === read, `${table}: ${footers} rows by the footers, ${read} read back`);
    await checkNulls(db, table);
  }
  const [articles, duplicates, rejects] = [tables.articles, tables.duplicates, tables.rejects].map(rowsIn);
  const records = input.tallies["ingest"]?.in ?? 0;
  const ended = (articles ?? 0) + (duplicates ?? 0) + (rejects ?? 0);
  demand(
    records === ended,
    `${records} records came in, but ${articles} articles, ${duplicates} duplicates and ${rejects} rejects make ${ended}`,
  );
  await balanceRejects(db, input);
  const twice = await db.rows(
    "SELECT source_path, source_offset FROM ledger GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 3",
  );
  demand(twice.length === 0, `in the ledger more than once: ${JSON.stringify(twice)}`);
  const orphans = await count(
    db,
    "SELECT count(*) AS n FROM duplicates d ANTI JOIN articles a ON a.article_id = d.kept_id",
  );
  demand(orphans === 0, `${orphans} duplicates of articles that are not there`);
}
