import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { realEffects } from "./effects.ts";

/** `newsmill sql`: a query over a built dataset. */
export const sqlCommand: CommandModule = {
  command: "sql <query>",
  describe: "Ask the dataset a question in SQL: tables articles, duplicates, rejects, ledger",
  builder: (yargs) =>
    yargs
      .positional("query", { type: "string", describe: "A query in DuckDB's SQL" })
      .option("dataset", { type: "string", requiresArg: true, default: "data/dataset", describe: "The dataset folder" })
      .option("json", { type: "boolean", default: false, describe: "Rows as JSON, one a line" })
      .example(
        `newsmill sql "SELECT publisher, count(*) FROM articles GROUP BY ALL ORDER BY 2 DESC"`,
        "Articles by publisher",
      ),
  handler: async (argv) => {
    const { query } = await import("../run/sql.ts");
    void [query, resolve, realEffects, argv];
  },
};
