import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import type { Inspected } from "../run/inspect.ts";
import { realEffects } from "./effects.ts";
import { settingsOf } from "./options.ts";
import { type Paint, paint } from "./paint.ts";
import { articleText, issuesText } from "./record-text.ts";

function textOf(found: Inspected, colours: Paint): string {
  const { path, record, offset, format } = found.origin;
  const head = colours.head(`${path}: byte ${offset}${record === null ? "" : ` (${record})`}, read as ${format}`);
  if (found.fate === "article") return `${head}\n${articleText(found.article, colours)}`;
  return `${head}\n${colours.bad(`rejected by ${found.stage}: ${found.reason}`)}\n${issuesText(found.issues)}`;
}

/** `newsmill inspect FILE`: what one page comes to, with evidence. */
export const inspectCommand: CommandModule = {
  command: "inspect <file>",
  describe: "Show what one page comes to, with evidence",
  builder: (yargs) =>
    yargs
      .positional("file", { type: "string", describe: "A page, or a file of many records" })
      .option("limit", { type: "number", default: 1, requiresArg: true, describe: "Records to show" })
      .option("config", { type: "string", requiresArg: true, describe: "Configuration file" })
      .option("json", {
        type: "boolean",
        default: !realEffects.colour,
        describe: "As JSON, one record a line [when not a terminal]",
      })
      .example("newsmill inspect page.txt", "On a terminal: fields, evidence, body")
      .example("newsmill inspect pages.warc.gz --limit 3 --json", "Three records as JSON"),
  handler: async (argv) => {
    const { inspect } = await import("../run/inspect.ts");
    const settings = settingsOf({ config: argv["config"] as string | undefined });
    const colours = paint(realEffects.colour);
    for await (const found of inspect(resolve(String(argv["file"])), settings, Number(argv["limit"]))) {
      realEffects.stdout(argv["json"] === true ? `${JSON.stringify(found)}\n` : `${textOf(found, colours)}\n`);
    }
  },
};
