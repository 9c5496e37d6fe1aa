import { type DuckDBConnection, DuckDBInstance, type DuckDBResult, StatementType } from "@duckdb/node-api";
import { sqlText } from "./ddl.ts";
import { type Plain, plainValue } from "./duckdb-values.ts";

export type PlainRow = { readonly [column: string]: Plain };

export interface DuckDbSettings {
  /** As DuckDB reads it: `2GB`. */
  readonly memoryLimit: string;
  /** Where it spills what does not fit; null to never spill. */
  readonly spill: string | null;
  /** 1 where bytes or the order of rows must be the same in every run. */
  readonly threads: number;
}

/** What a query came to: rows arrive in chunks as they are made. */
export interface Answer {
  readonly columns: readonly string[];
  /** Types as DuckDB writes them. */
  readonly types: readonly string[];
  readonly rows: AsyncIterable<readonly Plain[]>;
}

/** A DuckDB in memory, with UTC as its time zone and nothing fetched from anywhere. */
export interface DuckDb {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly PlainRow[]>;
  readonly stream: (sql: string) => Promise<Answer>;
  /** The same for one statement that only reads; anything else is refused. */
  readonly ask: (sql: string) => Promise<Answer>;
  readonly close: () => void;
}

const READS: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN]);

async function checkReads(connection: DuckDBConnection, sql: string): Promise<void> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Error(`${statements.count} statements where there should be one`);
  const { statementType } = await statements.prepare(0);
  if (!READS.has(statementType)) throw new Error(`${StatementType[statementType]}: only queries that read are allowed`);
}

async function* plainRows(result: DuckDBResult): AsyncIterable<readonly Plain[]> {
  const types = result.columnTypes();
  for await (const chunk of result.yieldRowsJson()) {
    for (const row of chunk) {
      yield types.map((type, i) => plainValue(type, row[i] ?? null));
    }
  }
}

/** Opens one. Close it, or its threads keep the process alive. */
export async function openDuckDb(settings: DuckDbSettings): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(settings.threads),
    memory_limit: settings.memoryLimit,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(settings.spill === null ? {} : { temp_directory: settings.spill }),
  });
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = ${sqlText("UTC")}`);
  // What a statement has freed goes back to the machine: of four tables written one after the other the peak was 754 MB without it, and 374
  for (const setting of ["allocator_flush_threshold", "allocator_bulk_deallocation_flush_threshold"]) {
    await connection.run(`SET ${setting} = '16MB'`);
  }
  const stream = async (sql: string): Promise<Answer> => {
    const result = await connection.stream(sql);
    const types = result.columnTypes().map(String);
    return { columns: result.deduplicatedColumnNames(), types, rows: plainRows(result) };
  };
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => {
      const { columns, rows } = await stream(sql);
      const all: PlainRow[] = [];
      for await (const row of rows) all.push(Object.fromEntries(columns.map((c, i) => [c, row[i] ?? null])));
      return all;
    },
    stream,
    ask: async (sql) => {
      await checkReads(connection, sql);
      return stream(sql);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
