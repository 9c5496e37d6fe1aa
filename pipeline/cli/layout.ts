import type { Argv } from "yargs";
import {
  COLUMN_NAMES,
  COMPRESSIONS,
  type Compression,
  EXPORT_FORMATS,
  type ExportFormat,
  PARTITIONS,
  type Partition,
} from "../../schemas/layout.ts";
import type { LayoutFlags } from "../run/settings.ts";

const listed = (value: unknown) =>
  (value as readonly string[] | undefined)?.flatMap((v) => v.split(",")).filter((v) => v !== "");

function checkList(flag: string, values: readonly string[] | undefined, known: readonly string[]): void {
  const strange = values?.find((v) => !known.includes(v));
  if (strange !== undefined) throw new Error(`--${flag}: no "${strange}"; one or more of ${known.join(", ")}`);
}

/** The options of the commands that write a dataset: how its files lie. */
export function withLayoutOptions<T>(yargs: Argv<T>) {
  return yargs
    .option("partition-by", {
      choices: PARTITIONS,
      requiresArg: true,
      describe: "Put articles and duplicates in folders by a key [none]",
    })
    .option("compression", {
      choices: COMPRESSIONS,
      requiresArg: true,
      describe: "How the Parquet files are compressed [zstd]",
    })
    .option("format", {
      type: "string",
      array: true,
      requiresArg: true,
      describe: `Write the tables in these formats beside the Parquet of the dataset: ${EXPORT_FORMATS.join(", ")}`,
    })
    .option("columns", {
      type: "string",
      array: true,
      requiresArg: true,
      describe: "The columns that these have; the dataset's own tables keep all",
    })
    .check((argv) => {
      const [formats, columns] = [listed(argv["format"]), listed(argv["columns"])];
      checkList("format", formats, EXPORT_FORMATS);
      checkList("columns", columns, COLUMN_NAMES);
      return true;
    });
}

/** What these options were given. */
export function layoutFlags(argv: { readonly [flag: string]: unknown }): LayoutFlags {
  return {
    partitionBy: argv["partition-by"] as Partition | undefined,
    compression: argv["compression"] as Compression | undefined,
    formats: listed(argv["format"]) as readonly ExportFormat[] | undefined,
    columns: listed(argv["columns"]),
  };
}
