import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { Fault } from "../run/fault.ts";
import type { Replayed } from "../run/replay.ts";
import { realEffects } from "./effects.ts";
import { settingsOf } from "./options.ts";
import { type Paint, paint } from "./paint.ts";

type Ending = "article" | "other" | "same" | "unread";

const ENDINGS: { readonly [E in Ending]: string } = {
  article: "would be articles now",
  other: "would be rejected for another reason",
  same: "would be rejected as before",
  unread: "could not be read again",
};

function endingOf({ was, now }: Replayed): Ending {
  if (now === null) return "unread";
  if (now.fate === "article") return "article";
  return now.reason === was.reason ? "same" : "other";
}

function lineOf(found: Replayed, colours: Paint): string {
  const { source_path, source_offset, was, now, why, from } = found;
  const place = `${source_path}, byte ${source_offset}`;
  const origin = colours.faint(from === "dump" ? "from the dump" : "from the record kept");
  if (now === null) return `${place}: ${was.reason}\n  ${colours.bad(why ?? "")} ${origin}\n`;
  if (now.fate === "article")
    return `${place}: ${was.reason}\n  ${colours.head(now.article.title ?? "an article")} ${origin}\n`;
  const [issue] = now.issues;
  const message = issue === undefined ? "" : `: ${issue.message}`;
  return `${place}: ${was.reason}\n  ${endingOf(found) === "same" ? "the same" : colours.bad(now.reason)}${message} ${origin}\n`;
}

/** `newsmill replay`: what the rejects of a dataset come to with the settings of now. */
export const replayCommand: CommandModule = {
  command: "replay",
  describe: "Carry a dataset's rejects through the stages again: what would they come to now?",
  builder: (yargs) =>
    yargs
      .option("dataset", { type: "string", requiresArg: true, default: "data/dataset", describe: "The dataset folder" })
      .option("reason", {
        type: "string",
        requiresArg: true,
        describe: "Only rejects of this reason or stage: validate/no-body, ingest",
      })
      .option("raw", {
        type: "string",
        requiresArg: true,
        describe: "The dump, read where its files are as they were; else the records that the dataset keeps [data/raw]",
      })
      .option("config", { type: "string", requiresArg: true, describe: "Configuration file" })
      .option("json", { type: "boolean", default: false, describe: "As lines of JSON, a reject each" })
      .example(
        "newsmill replay --reason validate/no-body",
        "After mapping a field in dump.yaml: are they articles now?",
      ),
  handler: async (argv) => {
    const { replay } = await import("../run/replay.ts");
    const reason = (argv["reason"] as string | undefined) ?? null;
    const raw = argv["raw"] as string | undefined;
    // A dump that is gone is done without, but one that was named must be there
    if (raw !== undefined && !existsSync(raw)) throw new Fault("noInput", `${resolve(raw)}: no such dump`);
    const colours = paint(realEffects.colour);
    const counts = { article: 0, other: 0, same: 0, unread: 0 };
    await replay(resolve(String(argv["dataset"])), settingsOf(argv), reason, async (all) => {
      for await (const found of all) {
        counts[endingOf(found)]++;
        realEffects.stdout(argv["json"] === true ? `${JSON.stringify(found)}\n` : lineOf(found, colours));
      }
    });
    const total = counts.article + counts.other + counts.same + counts.unread;
    const parts = (Object.keys(ENDINGS) as Ending[])
      .filter((e) => counts[e] > 0)
      .map((e) => `${counts[e]} ${ENDINGS[e]}`);
    realEffects.stderr(`${total} rejects${parts.length === 0 ? "" : `: ${parts.join(", ")}`}\n`);
    if (counts.article > 0)
      realEffects.stderr("the dataset is as it was: run `newsmill dataset` again to have them in it\n");
  },
};
