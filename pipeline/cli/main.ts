#!/usr/bin/env node
import yargs, { type CommandModule } from "yargs";
import { hideBin } from "yargs/helpers";
import type { RunEvent } from "../../schemas/events.ts";
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
import { mistakeText } from "./mistake.ts";
import { replayCommand } from "./replay.ts";
import { reportCommand } from "./report.ts";
import { sourcesCommand } from "./sources.ts";
import { sqlCommand } from "./sql.ts";
import { stageCommands } from "./stages.ts";
import { verifyCommand } from "./verify.ts";

// With `--json`, what goes wrong is told as an event (schemas/events.ts), whatever the command.
const WORDS = hideBin(process.argv);
const AS_JSON = WORDS.some((word) => word === "--json" || word === "--json=true");

/** Says what went wrong, and ends with the exit code. */
function stop(exit: number, message: string): never {
  const event: RunEvent = { event: "fault", exit, message };
  process.stderr.write(AS_JSON ? `${JSON.stringify(event)}\n` : `newsmill: ${message}\n`);
  process.exit(exit);
}

/** Stops with what an error says: a fault's own exit code, 70 for anything that is a bug of newsmill. */
function end(error: unknown): never {
  if (error instanceof Fault && error.exit !== "bug") stop(EXIT[error.exit], error.message);
  if (error instanceof ConfigError) stop(EXIT.config, error.message);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stop(EXIT.bug, `this is a bug in newsmill\n${text}`);
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.on(signal, () => {
    // The line that shows how far it is has no end yet
    if (process.stderr.isTTY && !AS_JSON) process.stderr.write("\n");
    stop(code, "stopped; what is finished is kept, run it again to go on");
  });
}

// A reader that goes away early (`newsmill sql … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  end(error);
});

const COMMANDS: readonly CommandModule[] = [
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
];

const cli = yargs(WORDS)
  .scriptName("newsmill")
  .usage("$0 COMMAND\n\nRaw dumps of news pages in; a clean, deduplicated, documented Parquet dataset out.")
  .version(VERSION)
  .locale("en")
  .strict()
  .demandCommand(1, "which command?")
  .wrap(Math.min(110, process.stdout.columns ?? 110))
  .fail((message, error, usage) => {
    if (error !== undefined && message === null) end(error);
    if (WORDS.length === 0) {
      usage.showHelp("error");
      stop(EXIT.usage, "which command?");
    }
    // The parser has the options of the command that was given, beside those of all
    const { key } = (cli as unknown as { getOptions: () => { readonly key: object } }).getOptions();
    const commands = Object.fromEntries(
      COMMANDS.map(({ command }) => [String(command).split(" ", 1)[0], String(command)]),
    );
    stop(EXIT.usage, mistakeText(message ?? error.message, WORDS, { options: Object.keys(key), commands }));
  });

for (const command of COMMANDS) cli.command(command);

cli.completion(
  "completion",
  "Print a script that completes newsmill's commands and options: put it into ~/.bashrc or ~/.zshrc",
);

await cli.parseAsync();
