import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { DatasetAbout } from "../../schemas/about.ts";
import { type Config, configSchema, type OnePer, type Typography } from "../../schemas/config.ts";
import type { DumpSettings } from "../../schemas/dump.ts";
import type { Gates } from "../../schemas/gates.ts";
import type { Compression, ExportFormat, Partition } from "../../schemas/layout.ts";
import type { Publisher } from "../../schemas/references.ts";
import type { EmitSettings } from "../emit/input.ts";
import { nearest } from "../text/near.ts";
import { Fault, worldFault } from "./fault.ts";

/** All that a run is told. */
export interface Settings {
  readonly raw: string;
  readonly work: string;
  readonly out: string;
  /** A dataset built before, to add to; null to build from the dump alone. */
  readonly against: string | null;
  readonly workers: number;
  readonly maxRecordBytes: number;
  readonly dump: DumpSettings;
  readonly publishers: readonly Publisher[];
  readonly typography: Typography;
  readonly onePer: OnePer;
  readonly about: DatasetAbout;
  readonly rowsPerFile: number;
  readonly rowsPerGroup: number;
  readonly memoryLimit: string;
  readonly layout: Layout;
  /** What the dataset must be like; `baseline` is a whole path. */
  readonly gates: Gates | null;
  /** Seed for another order of work; null for the usual one. */
  readonly shuffle: number | null;
}

/** How the dataset's files lie, and the formats to have its tables in beside. */
export type Layout = Pick<EmitSettings, "compression" | "partitionBy" | "formats" | "columns">;

/** What the command line may say of it. */
export interface LayoutFlags {
  readonly partitionBy?: Partition | undefined;
  readonly compression?: Compression | undefined;
  readonly formats?: readonly ExportFormat[] | undefined;
  readonly columns?: readonly string[] | undefined;
}

/** What the command line may set. */
export interface Flags extends LayoutFlags {
  readonly raw?: string | undefined;
  readonly work?: string | undefined;
  readonly out?: string | undefined;
  readonly against?: string | undefined;
  readonly workers?: number | undefined;
  readonly config?: string | undefined;
  readonly baseline?: string | undefined;
  readonly onePer?: OnePer | undefined;
  readonly shuffle?: number | undefined;
}

const CONFIG_NAME = "newsmill.yaml";
const MEBIBYTE = 1024 * 1024;

function readConfig(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw worldFault(error, `${path}: cannot read the configuration`, "config");
  }
}

/** The key that was meant, of those of the whole file. */
function meant(key: string, where: readonly string[]): string {
  const near = where.length === 0 ? nearest(key, Object.keys(configSchema.shape)) : null;
  return near === null ? "" : `. Did you mean ${near}?`;
}

/** The configuration in a YAML text. Throws a fault that names `path`, line and key of everything that is wrong with it. */
export function parseConfig(text: string, path: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => `${path}:${lines.linePos(offset).line}`;
  const broken = document.errors.map((e) => `${at(e.pos[0])}: ${e.message.split("\n")[0]}`);
  if (broken.length > 0) throw new Fault("config", broken.join("\n"));
  const result = configSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const lineOf = (keys: readonly PropertyKey[]): string => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      if (node?.range?.[0] !== undefined) return at(node.range[0]);
    }
    return `${path}:1`;
  };
  const issues = result.error.issues.flatMap((i) => {
    const where = i.path.map(String);
    if (i.code !== "unrecognized_keys") return [`${lineOf(i.path)}: ${where.join(".") || "file"}: ${i.message}`];
    return i.keys.map(
      (key) => `${lineOf([...i.path, key])}: ${[...where, key].join(".")}: no such key${meant(key, where)}`,
    );
  });
  throw new Fault("config", issues.join("\n"));
}

function gatesOf({ gates }: Config, baseline: string | undefined, folder: string): Gates | null {
  const path = baseline ?? gates?.baseline;
  const asked = gates?.max_source_drop !== undefined;
  if (asked && path === undefined) {
    throw new Fault(
      "config",
      "gates.max_source_drop: needs `baseline`, or --baseline: the earlier dataset to compare with",
    );
  }
  if (baseline !== undefined && !asked) {
    throw new Fault("usage", "--baseline: no gate compares with it; set gates.max_source_drop in newsmill.yaml");
  }
  if (gates === undefined) return null;
  return path === undefined ? gates : { ...gates, baseline: resolve(folder, path) };
}

/** Columns alone are for Parquet. */
function layoutOf(flags: LayoutFlags, { emit = {} }: Config): Layout {
  const [partitionBy, columns] = [flags.partitionBy ?? emit.partition_by, flags.columns ?? emit.columns];
  const formats = flags.formats ?? emit.formats ?? (columns === undefined ? [] : (["parquet"] as const));
  return {
    compression: flags.compression ?? emit.compression ?? "zstd",
    ...(partitionBy === undefined ? {} : { partitionBy }),
    formats: [...new Set(formats)].sort(),
    columns: columns ?? null,
  };
}

/** A day of publication from `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), where none was given. */
function withPublished(about: DatasetAbout, epoch: string | undefined): DatasetAbout {
  if (about.published !== undefined || epoch === undefined || epoch === "") return about;
  if (!/^\d{1,11}$/.test(epoch))
    throw new Fault("config", `SOURCE_DATE_EPOCH must be seconds since 1970, not "${epoch}"`);
  return { ...about, published: new Date(Number(epoch) * 1000).toISOString().slice(0, 10) };
}

/**
 * The settings of a run: flags first, then the configuration file (`--config`, else `newsmill.yaml` where there is one),
 * then what newsmill takes by itself. Throws a fault when the configuration is missing or not sound.
 */
export function resolveSettings(flags: Flags, folder: string): Settings {
  const path = flags.config ?? (existsSync(join(folder, CONFIG_NAME)) ? CONFIG_NAME : null);
  const config = path === null ? {} : parseConfig(readConfig(resolve(folder, path)), path);
  const at = (flag: string | undefined, set: string | undefined, usual: string) =>
    resolve(folder, flag ?? set ?? usual);
  return {
    raw: at(flags.raw, config.raw, "data/raw"),
    work: at(flags.work, config.work, "data/work"),
    out: at(flags.out, config.out, "data/dataset"),
    against: flags.against === undefined ? null : resolve(folder, flags.against),
    workers: flags.workers ?? config.workers ?? availableParallelism(),
    maxRecordBytes: config.max_record_bytes ?? 64 * MEBIBYTE,
    dump: config.dump ?? {},
    publishers: config.publishers ?? [],
    typography: config.normalise?.typography ?? "printed",
    onePer: flags.onePer ?? config.emit?.one_per ?? "story",
    about: withPublished(config.dataset ?? {}, process.env["SOURCE_DATE_EPOCH"]),
    rowsPerFile: config.emit?.rows_per_file ?? 50_000,
    rowsPerGroup: config.emit?.rows_per_group ?? 10_000,
    memoryLimit: config.emit?.memory_limit ?? "2GB",
    layout: layoutOf(flags, config),
    gates: gatesOf(config, flags.baseline, folder),
    shuffle: flags.shuffle ?? null,
  };
}
