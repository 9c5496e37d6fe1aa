import { TABLES } from "./tables.ts";

/** How the tables' Parquet files are compressed. */
export const COMPRESSIONS = ["zstd", "snappy", "gzip", "none"] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** What articles and duplicates can be put in folders by. */
export const PARTITIONS = ["month", "publisher"] as const;
export type Partition = (typeof PARTITIONS)[number];

/** Formats that a dataset can have its tables in. Parquet is always there. */
export const EXPORT_FORMATS = ["parquet", "arrow", "ndjson", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Every column that some table has. */
export const COLUMN_NAMES: readonly string[] = [...new Set(Object.values(TABLES).flatMap((t) => t.map((c) => c.name)))];
