#!/usr/bin/env node
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { ConfigError } from "../ingest/config-error.ts";
import { EXIT, Fault } from "../run/fault.ts";
import { VERSION } from "../run/home.ts";
import { datasetCommand } from "./dataset.ts";
import { diffCommand } from "./diff.ts";
import { doctorCommand } from "./doctor.ts";
import { explainCommand } from "./explain.ts";
import { formatsCommand } from "./formats.ts";
import { initCommand } from "./init.ts";
import { inspectCommand } from "./inspect.ts";
import { replayCommand } from "./replay.ts";
import { reportCommand } from "./report.ts";
import { sourcesCommand } from "./sources.ts";
import { sqlCommand } from "./sql.ts";
import { stageCommands } from "./stages.ts";
import { verifyCommand } from "./verify.ts";

/** Says what went wrong and ends with the exit code for it: a fault's own, 70 for anything that is a bug of newsmill. */
function end(error: unknown): never {
  if (error instanceof Fault && error.exit !== "bug") {
    process.stderr.write(`newsmill: ${error.message}\n`);
    process.exit(EXIT[error.exit]);
  }
  if (error instanceof ConfigError) {
    process.stderr.write(`newsmill: ${error.message}\n`);
    process.exit(EXIT.config);
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`newsmill: this is a bug in newsmill\n${text}\n`);
  process.exit(EXIT.bug);
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.on(signal, () => {
    process.stderr.write(`\nnewsmill: stopped; what is finished is kept, run it again to go on\n`);
    process.exit(code);
  });
}

// A reader that goes away early (`newsmill sql … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  end(error);
});

const cli = yargs(hideBin(process.argv))
  .scriptName("newsmill")
  .usage("$0 COMMAND\n\nRaw dumps of news pages in; a clean, deduplicated, documented Parquet dataset out.")
  .version(VERSION)
  .locale("en")
  .strict()
  .recommendCommands()
  .demandCommand(1, "which command?")
  .wrap(Math.min(110, process.stdout.columns ?? 110))
  .fail((message, error, usage) => {
    if (error !== undefined && message === null) end(error);
    usage.showHelp("error");
    process.stderr.write(`\nnewsmill: ${message ?? error.message}\n`);
    process.exit(EXIT.usage);
  });

for (const command of [
  datasetCommand,
  ...stageCommands,
  reportCommand,
  inspectCommand,
  initCommand,
  explainCommand,
  diffCommand,
  replayCommand,
  sourcesCommand,
  sqlCommand,
  verifyCommand,
  formatsCommand,
  doctorCommand,
])
  cli.command(command);

cli.completion(
  "completion",
  "Print a script that completes newsmill's commands and options: put it into ~/.bashrc or ~/.zshrc",
);

await cli.parseAsync();
