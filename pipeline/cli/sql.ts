import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import type { Shape } from "../report/table.ts";
import { realEffects } from "./effects.ts";
import { USUAL_WIDTH } from "./options.ts";

const SHAPES: readonly Shape[] = ["table", "json", "ndjson", "csv"];

function shapeOf(argv: { readonly [flag: string]: unknown }): Shape {
  if (argv["json"] === true) return "ndjson";
  return (argv["format"] as Shape | undefined) ?? (process.stdout.isTTY ? "table" : "csv");
}

/** `newsmill sql`: a query over a built dataset. */
export const sqlCommand: CommandModule = {
  command: "sql [query]",
  describe: `Ask the dataset a question in SQL: tables ${[...TABLE_NAMES, "all_records"].join(", ")}`,
  builder: (yargs) =>
    yargs
      .positional("query", {
        type: "string",
        describe: "A query in DuckDB's SQL; without one, a prompt on a terminal, else standard input",
      })
      .option("dataset", { type: "string", requiresArg: true, default: "data/dataset", describe: "The dataset folder" })
      .option("format", { choices: SHAPES, describe: "Shape of the answer [table on a terminal, else csv]" })
      .option("json", { type: "boolean", describe: "The same as --format ndjson" })
      .conflicts("json", "format")
      .example('newsmill sql "SELECT count(*) FROM rejects"', "How many were turned away?")
      .example("newsmill sql", "A prompt: question after question")
      .example("newsmill sql --json < question.sql", "A query from a file, rows as JSON"),
  handler: async (argv) => {
    const { printQuery } = await import("../run/sql.ts");
    const width = process.stdout.columns ?? USUAL_WIDTH;
    const print = (sql: string) =>
      printQuery(resolve(String(argv["dataset"])), sql, shapeOf(argv), width, realEffects.stdout);
    const query = argv["query"] as string | undefined;
    if (query !== undefined) return print(query);
    const { promptQueries, queryFromInput } = await import("./sql-prompt.ts");
    return process.stdin.isTTY ? promptQueries(print, realEffects.stdout) : print(await queryFromInput());
  },
};
