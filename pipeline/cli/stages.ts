import type { CommandModule } from "yargs";
import type { StageName } from "../stage.ts";
import { realEffects } from "./effects.ts";
import { withLayoutOptions } from "./layout.ts";
import { mannerOf, settingsOf, withAgainst, withRunOptions } from "./options.ts";

const STAGES: { readonly [S in StageName]: string } = {
  ingest: "Read the dump and copy out of each page what it says of itself",
  validate: "Turn away records that cannot be articles, with path, code and message",
  normalise: "Make articles: dates, sources, people, places, topics, text",
  deduplicate: "Find copies, put them in clusters, choose the record that stands for each",
  emit: "Write the dataset folder",
};

/** Stages that look at all records together. */
const COMPARING: ReadonlySet<StageName> = new Set(["deduplicate", "emit"]);

function stageCommand(stage: StageName): CommandModule {
  return {
    command: stage,
    describe: STAGES[stage],
    builder: (yargs) => {
      const options = withRunOptions(yargs).example(
        `newsmill ${stage} --raw dumps --work work`,
        "Run this stage, and those before it that have not run",
      );
      const comparing = COMPARING.has(stage) ? withAgainst(options) : options;
      return stage === "emit" ? withLayoutOptions(comparing) : comparing;
    },
    handler: async (argv) => {
      const { runTo } = await import("../run/run.ts");
      await runTo(stage, settingsOf(argv), mannerOf(argv), realEffects);
    },
  };
}

/** One command for each stage: it runs that stage, and what must come before it and has not yet been done. */
export const stageCommands: readonly CommandModule[] = (Object.keys(STAGES) as StageName[]).map(stageCommand);
