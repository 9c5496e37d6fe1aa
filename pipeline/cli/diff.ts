import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { DIFF_KEYS, type DiffKey } from "../run/diff-keys.ts";
import { realEffects } from "./effects.ts";
import { paint } from "./paint.ts";

/** `newsmill diff OLD NEW`: what two builds of a dataset differ in. */
export const diffCommand: CommandModule = {
  command: "diff <old> <new>",
  describe:
    "Tell what two datasets differ in: records added, removed, moved to another cluster, changed in which field",
  builder: (yargs) =>
    yargs
      .positional("old", { type: "string", describe: "The earlier dataset folder" })
      .positional("new", { type: "string", describe: "The later one" })
      .option("by", {
        choices: DIFF_KEYS,
        default: "record" as const,
        describe: "Records are the same by their place in the dump, or articles by their article_id",
      })
      .option("all", { type: "boolean", default: false, describe: "All records, not the first of each kind" })
      .option("json", { type: "boolean", default: false, describe: "As lines of JSON: the counts, then every record" })
      .example("newsmill diff last-week data/dataset", "What a week, or a new version of newsmill, changed")
      .example("newsmill diff old new --by article --json", "For a program: one line for each article that differs"),
  handler: async (argv) => {
    const { diff } = await import("../run/diff.ts");
    const { TOLD, writeDiff, writeDiffJson } = await import("./diff-text.ts");
    const folders = [argv["old"], argv["new"]].map((folder) => resolve(String(folder))) as [string, string];
    await diff(...folders, argv["by"] as DiffKey, (found) =>
      argv["json"] === true
        ? writeDiffJson(found, realEffects.stdout)
        : writeDiff(
            found,
            argv["all"] === true ? Number.POSITIVE_INFINITY : TOLD,
            paint(realEffects.colour),
            realEffects.stdout,
          ),
    );
  },
};
