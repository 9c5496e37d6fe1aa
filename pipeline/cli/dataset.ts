import type { CommandModule } from "yargs";
import { realEffects } from "./effects.ts";
import { withLayoutOptions } from "./layout.ts";
import { mannerOf, settingsOf, withAgainst, withRunOptions } from "./options.ts";

// Commands load what they need when they are run: `--help` and `sql` need not wait for the readers.

/** `newsmill dataset`: all stages, from the dump to the dataset folder. */
export const datasetCommand: CommandModule = {
  command: "dataset",
  describe: "Build the dataset: all stages, from dump to Parquet",
  builder: (yargs) =>
    withLayoutOptions(withAgainst(withRunOptions(yargs)))
      .example("newsmill dataset --raw dumps --out dataset", "From a folder of dumps to a dataset folder")
      .example("newsmill dataset --raw pages.warc.gz --workers 4", "One file, four threads")
      .example("newsmill dataset --raw dumps --against old --out new", "Add what is new among the dumps")
      .example("newsmill dataset --raw dumps --partition-by month", "With articles in folders by month"),
  handler: async (argv) => {
    const { runTo } = await import("../run/run.ts");
    await runTo("emit", settingsOf(argv), mannerOf(argv), realEffects);
  },
};
