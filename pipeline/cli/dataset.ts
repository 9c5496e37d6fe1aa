import type { CommandModule } from "yargs";
import { runTo } from "../run/run.ts";
import { realEffects } from "./effects.ts";
import { mannerOf, settingsOf, withRunOptions } from "./options.ts";

/** `newsmill dataset`: all stages, from the dump to the dataset folder. */
export const datasetCommand: CommandModule = {
  command: "dataset",
  describe: "Build the dataset: all stages, from dump to Parquet",
  builder: (yargs) =>
    withRunOptions(yargs)
      .example("newsmill dataset --raw dumps --out dataset", "From a folder of dumps to a dataset folder")
      .example("newsmill dataset --raw pages.warc.gz --workers 4", "One file, four threads"),
  handler: async (argv) => {
    await runTo("emit", settingsOf(argv), mannerOf(argv), realEffects);
  },
};
