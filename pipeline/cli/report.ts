import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { realEffects } from "./effects.ts";

/** `newsmill report`: the report of a built dataset, written anew. */
export const reportCommand: CommandModule = {
  command: "report",
  describe: "Write the report of a built dataset anew, from what is in its tables",
  builder: (yargs) =>
    yargs
      .option("dataset", { type: "string", requiresArg: true, default: "data/dataset", describe: "The dataset folder" })
      .example("newsmill report --dataset data/dataset", "Then open data/dataset/report/index.html"),
  handler: async (argv) => {
    const { writeReport } = await import("../run/report.ts");
    const dataset = resolve(String(argv["dataset"]));
    const page = await writeReport(dataset);
    realEffects.stderr(`wrote ${page}\n`);
  },
};
