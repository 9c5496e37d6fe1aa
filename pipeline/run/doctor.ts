import { existsSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { openDuckDb } from "../codec/duckdb.ts";
import { dumpSettings } from "./dumps.ts";
import { Fault } from "./fault.ts";
import { HOME, VERSION } from "./home.ts";
import { loadReferences } from "./references.ts";
import type { Settings } from "./settings.ts";
import { walk } from "./walk.ts";

/** One thing that a run needs, and whether it is so. `said` is what was found, or what to do about it. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly said: string;
}

const LEAST_NODE = [20, 19] as const;
const GIGABYTE = 1e9;
/** Free space, in multiples of the dump, that checkpoints and dataset take at most, as measured on text dumps; compressed ones take more. */
const ROOM = 4;

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return { name: "node", ok, said: ok ? version : `${version}; needs ${LEAST_NODE.join(".")} or later` };
}

/** The nearest folder above a path that exists. */
function standing(path: string): string {
  let at = path;
  while (!existsSync(at)) at = dirname(at);
  return at;
}

const gigabytes = (bytes: number) => `${(bytes / GIGABYTE).toFixed(1)} GB`;

function folder(name: string, path: string, needed: number): Finding {
  const at = standing(path);
  try {
    rmdirSync(mkdtempSync(join(at, ".newsmill-")));
  } catch (error) {
    return { name, ok: false, said: `${at}: ${(error as Error).message}` };
  }
  const { bavail, bsize } = statfsSync(at);
  const free = bavail * bsize;
  const ok = free >= needed;
  const room = `${gigabytes(free)} free`;
  return { name, ok, said: ok ? `${path}, ${room}` : `${path}: ${room}, but this dump may take ${gigabytes(needed)}` };
}

/** A check that throws a fault where something is wrong. */
async function attempt(name: string, check: () => Promise<string> | string): Promise<Finding> {
  try {
    return { name, ok: true, said: await check() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name, ok: false, said: error.message };
  }
}

/** Writes a table as Parquet and reads it back. */
async function parquet(): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), "newsmill-"));
  const file = join(scratch, "x.parquet").replaceAll("'", "''");
  try {
    const db = await openDuckDb({ memoryLimit: "256MB", spill: null, threads: 1 });
    try {
      await db.run(`COPY (SELECT 41 + 1 AS n) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
      const [row] = await db.rows(`SELECT n, version() AS version FROM '${file}'`);
      if (row?.["n"] !== 42) throw new Fault("bug", `wrote 42, and read ${row?.["n"]}`);
      return `DuckDB ${row["version"]} writes and reads`;
    } finally {
      db.close();
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function zones(): string {
  // Samoa passed over 30 December 2011: only whole data on time zones has it
  const apia = new Intl.DateTimeFormat("en-GB", { timeZone: "Pacific/Apia", day: "numeric" });
  const day = apia.format(Date.UTC(2011, 11, 30, 10, 30));
  if (day !== "31") throw new Fault("bug", `Node's time zones are not whole: day ${day} where 31 should be`);
  return `${Intl.supportedValuesOf("timeZone").length} time zones`;
}

function references(settings: Settings): string {
  const { publishers, agencies, places } = loadReferences(settings.publishers);
  const added = settings.publishers.length === 0 ? "" : `, ${settings.publishers.length} of them yours`;
  return `${publishers.length} publishers${added}, ${agencies.length} agencies, ${places.length} places`;
}

/** What a run of these settings needs and finds, in the order of its stages. */
export async function doctor(settings: Settings, version: string): Promise<readonly Finding[]> {
  let bytes = 0;
  const dump = await attempt("dump", () => {
    const { root, files } = walk(settings.raw);
    const dumpOf = dumpSettings(root, settings.dump);
    for (const file of files) dumpOf(file.path);
    bytes = files.reduce((sum, f) => sum + f.bytes, 0);
    return `${settings.raw}: ${files.length} files, ${gigabytes(bytes)}`;
  });
  const memory = totalmem();
  return [
    { name: "newsmill", ok: true, said: `${VERSION} in ${HOME}` },
    nodeVersion(version),
    await attempt("zones", zones),
    await attempt("tables", () => references(settings)),
    dump,
    folder("work", settings.work, ROOM * bytes),
    folder("out", settings.out, bytes),
    await attempt("parquet", parquet),
    {
      name: "memory",
      ok: memory >= GIGABYTE,
      said: `${gigabytes(memory)}, ${settings.workers} threads of about 0.3 GB; DuckDB may take ${settings.memoryLimit}`,
    },
  ];
}
