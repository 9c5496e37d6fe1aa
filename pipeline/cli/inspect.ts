import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import type { Inspected } from "../run/inspect.ts";
import { realEffects } from "./effects.ts";
import { settingsOf } from "./options.ts";
import { type Paint, paint } from "./paint.ts";

const WIDTH = 22;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(" | ");
  if (value !== null && typeof value === "object") {
    return Object.entries(value)
      .filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0))
      .map(([k, v]) => `${k}=${shown(v)}`)
      .join(" ");
  }
  return String(value);
}

const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);

function articleText(found: Extract<Inspected, { fate: "article" }>, colours: Paint): string {
  const { body, evidence, ...rest } = found.article;
  const fields = Object.entries(rest)
    .filter(([, value]) => isSaid(value))
    .map(([name, value]) => `${colours.name(name.padEnd(WIDTH))} ${shown(value)}\n`);
  const proofs = evidence.map((e) => {
    const line = e.line === null ? "" : ` (line ${e.line})`;
    return `  ${colours.name(e.field.padEnd(WIDTH - 2))} ${colours.faint(`${e.rule}${line}: ${e.raw ?? ""}`)}\n`;
  });
  return `${fields.join("")}${colours.head("evidence")}\n${proofs.join("")}${colours.head("body")}\n${body}\n`;
}

function textOf(found: Inspected, colours: Paint): string {
  const { path, record, offset, format } = found.origin;
  const head = colours.head(`${path}: byte ${offset}${record === null ? "" : ` (${record})`}, read as ${format}`);
  if (found.fate === "article") return `${head}\n${articleText(found, colours)}`;
  const issues = found.issues.map((i) => `  ${i.path === "" ? "" : `${i.path}: `}${i.message} [${i.code}]\n`);
  return `${head}\n${colours.bad(`rejected by ${found.stage}: ${found.reason}`)}\n${issues.join("")}`;
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
