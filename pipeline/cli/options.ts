import { resolve } from "node:path";
import type { Argv } from "yargs";
import { ONE_PER, type OnePer } from "../../schemas/config.ts";
import type { Manner } from "../run/run.ts";
import { type Flags, resolveSettings, type Settings } from "../run/settings.ts";
import { realEffects } from "./effects.ts";
import { layoutFlags } from "./layout.ts";

/** Columns of a terminal that does not say how wide it is. */
export const USUAL_WIDTH = 120;

/** The options of every command that runs stages. */
export function withRunOptions<T>(yargs: Argv<T>) {
  return yargs
    .option("raw", { type: "string", requiresArg: true, describe: "The dump: a folder or a file [data/raw]" })
    .option("work", { type: "string", requiresArg: true, describe: "Where checkpoints are kept [data/work]" })
    .option("out", { type: "string", requiresArg: true, describe: "The dataset folder [data/dataset]" })
    .option("workers", { type: "number", requiresArg: true, describe: "Threads to work with [all cores]" })
    .option("config", {
      type: "string",
      requiresArg: true,
      describe: "Configuration file [newsmill.yaml, if there is one]",
    })
    .option("baseline", {
      type: "string",
      requiresArg: true,
      describe: "An earlier dataset, or its manifest.json, for the gate max_source_drop",
    })
    .option("one-per", {
      choices: ONE_PER,
      requiresArg: true,
      describe: "What articles has one record for: a story, or each outlet that ran it [story]",
    })
    .option("summary-file", {
      type: "string",
      requiresArg: true,
      describe: "Add a summary in Markdown to this file [$GITHUB_STEP_SUMMARY, if set]",
    })
    .option("junit", { type: "string", requiresArg: true, describe: "Write the gates to this file as JUnit XML" })
    .option("quiet", { type: "boolean", default: false, describe: "No progress and no closing table" })
    .option("json", {
      type: "boolean",
      default: false,
      describe: "What happened, as JSON on standard output; progress, as events in JSON on standard error",
    })
    .option("shuffle", {
      type: "number",
      requiresArg: true,
      hidden: true,
      describe: "Do the work in another order, drawn from this seed",
    })
    .check(({ workers }) => {
      if (workers !== undefined && !(Number.isInteger(workers) && workers > 0)) {
        throw new Error("--workers must be a whole number above 0");
      }
      return true;
    });
}

/** The option of the commands that compare records with each other. */
export function withAgainst<T>(yargs: Argv<T>) {
  return yargs.option("against", {
    type: "string",
    requiresArg: true,
    describe: "A dataset built before: the dump is added to it, as if both had been built at once",
  });
}

/** The settings that the flags and the configuration file come to. */
export function settingsOf(argv: { readonly [flag: string]: unknown }): Settings {
  const text = (name: string) => argv[name] as string | undefined;
  const number = (name: string) => argv[name] as number | undefined;
  const flags: Flags = {
    raw: text("raw"),
    work: text("work"),
    out: text("out"),
    against: text("against"),
    config: text("config"),
    workers: number("workers"),
    baseline: text("baseline"),
    onePer: argv["one-per"] as OnePer | undefined,
    shuffle: number("shuffle"),
    ...layoutFlags(argv),
  };
  return resolveSettings(flags, process.cwd());
}

/** How the run is to speak. */
export function mannerOf(argv: { readonly [flag: string]: unknown }): Manner {
  const path = (flag: string, usual: string | undefined) => {
    const said = (argv[flag] as string | undefined) ?? usual;
    return said === undefined || said === "" ? null : resolve(said);
  };
  return {
    quiet: argv["quiet"] === true,
    json: argv["json"] === true,
    ci: {
      summary: path("summary-file", realEffects.environment("GITHUB_STEP_SUMMARY")),
      junit: path("junit", undefined),
    },
  };
}
