import type { DatasetAbout } from "../../schemas/about.ts";
import type { Json } from "../../schemas/document.ts";
import type { Gates, SourceCounts } from "../../schemas/gates.ts";
import type { Compression, ExportFormat, Partition } from "../../schemas/layout.ts";
import type { StageCounts } from "../../schemas/quality.ts";
import type { TableName } from "../../schemas/tables.ts";

/** A file of the dump, as the manifest lists it. `records` became rows of the ledger; `envelopes` only wrapped others. */
export interface InputFile {
  /** Relative to the dump's root. */
  readonly path: string;
  readonly bytes: number;
  /** Hex digest of the stored bytes. */
  readonly sha256: string;
  readonly format: string;
  readonly records: number;
  readonly envelopes: number;
}

/** A dataset that a dump was added to: its inputs are among those of the new one. */
export interface Against {
  /** Hex digest of its manifest's bytes. */
  readonly manifest: string;
  readonly inputs_digest: string;
  /** What its records were read with, where that was not what the new ones were read with. */
  readonly versions?: { readonly [name: string]: string };
  readonly settings?: { readonly [name: string]: Json };
}

/** All that a dataset is written from. Nothing in it may depend on the machine, the hour or the number of workers. */
export interface EmitInput {
  /** NDJSON files, plain or gzip, one row a line with exactly the columns of the table. */
  readonly articles: readonly string[];
  readonly duplicates: readonly string[];
  readonly rejects: readonly string[];
  readonly boilerplate: readonly string[];
  readonly relations: readonly string[];
  readonly inputs: readonly InputFile[];
  /** By stage, in the order of the stages. */
  readonly tallies: { readonly [stage: string]: StageCounts };
  /** Records that wrap others, by what they are. */
  readonly envelopes: { readonly [what: string]: number };
  /** What decides the content: goes into the manifest as it stands. */
  readonly settings: { readonly [name: string]: Json };
  /** Of newsmill (under `newsmill`), its stages, schemas and reference tables. */
  readonly versions: { readonly [name: string]: string };
  /** The datasets that this one was added to, one after the other, the latest last. */
  readonly against?: readonly Against[];
  /** What its makers say of it: in the descriptions, not in the tables. */
  readonly about?: DatasetAbout;
  /** What deduplicate counted. */
  readonly audit: { readonly [name: string]: Json };
  /** What the dataset must be like, and the sources of the earlier build it is held against, null where there is none. */
  readonly gates?: { readonly asked: Gates; readonly before: SourceCounts | null } | undefined;
}

/** How the files are laid out. */
export interface EmitSettings {
  readonly rowsPerFile: number;
  readonly rowsPerGroup: number;
  /** What DuckDB may take, as it reads it: `2GB`. */
  readonly memoryLimit: string;
  /** Of the Parquet files, but for rejects, which are in snappy; zstd by itself. */
  readonly compression?: Compression;
  /** Puts articles and duplicates in folders by a key. */
  readonly partitionBy?: Partition;
  /** Formats to have the tables in beside Parquet; `parquet` only where columns are chosen. */
  readonly formats?: readonly ExportFormat[];
  /** The columns that these have, of those that a table has; null for all. */
  readonly columns?: readonly string[] | null;
}

/** A file of the dataset and what is in it. */
export interface DataFile {
  /** Relative to the dataset, with `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly row_groups: number;
}

export type Tables<T> = { readonly [Name in TableName]: T };
