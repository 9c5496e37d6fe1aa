import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import { type Source, unknownYaml } from "../report/sources.ts";
import { terminalTable } from "../report/terminal.ts";
import { realEffects } from "./effects.ts";
import { USUAL_WIDTH } from "./options.ts";
import { type Paint, paint } from "./paint.ts";

const HEAD = ["publisher", "domain", "country", "articles", "copies", "first", "last", "zone assumed"] as const;

function table(found: readonly Source[], width: number): string {
  const rows = found.map((s) => [
    s.publisher ?? `(none, in ${s.folder === "" ? "the dump's own folder" : s.folder})`,
    s.domain,
    s.country,
    s.articles,
    s.duplicates,
    s.first,
    s.last,
    s.assumed_zone,
  ]);
  return terminalTable(HEAD, rows, width);
}

/** The outlets of a dataset for people: known ones, unknown ones and how to make them known, records of nobody. */
function sourcesText(all: readonly Source[], width: number, colours: Paint): string {
  const known = all.filter((s) => s.known);
  const unknown = all.filter((s) => !s.known && s.publisher !== null);
  const nobody = all.filter((s) => s.publisher === null);
  const part = (title: string, found: readonly Source[]) =>
    found.length === 0 ? "" : `${colours.head(`${title}: ${found.length}`)}\n${table(found, width)}\n`;
  const yaml = unknownYaml(all);
  const how = yaml === "" ? "" : `${colours.head("to make them known, fill in and put into newsmill.yaml")}\n${yaml}\n`;
  const hint =
    nobody.length === 0
      ? ""
      : `${colours.faint("a dump.yaml in a folder says whose pages these are: publisher, domain, time_zone, language")}\n`;
  return (
    part("known outlets", known) +
    part("outlets that no table has", unknown) +
    how +
    part("records that do not say whose they are, by folder", nobody) +
    hint
  );
}

/** `newsmill sources`: whose pages a dataset holds. */
export const sourcesCommand: CommandModule = {
  command: "sources",
  describe: "List the outlets of a dataset, which of them are unknown, and how to add those",
  builder: (yargs) =>
    yargs
      .option("dataset", { type: "string", requiresArg: true, default: "data/dataset", describe: "The dataset folder" })
      .option("json", { type: "boolean", describe: "As JSON, an outlet a line" })
      .option("yaml", {
        type: "boolean",
        describe: "Only what newsmill.yaml would say of unknown outlets",
      })
      .conflicts("json", "yaml")
      .example("newsmill sources", "A table, and lines to add to newsmill.yaml")
      .example("newsmill sources --yaml > outlets.yaml", "Lines for newsmill.yaml, of the outlets that no table has"),
  handler: async (argv) => {
    const { sources } = await import("../run/sources.ts");
    const found = await sources(resolve(String(argv["dataset"])));
    const width = process.stdout.columns ?? USUAL_WIDTH;
    if (argv["json"] === true) realEffects.stdout(found.map((s) => `${JSON.stringify(s)}\n`).join(""));
    else if (argv["yaml"] === true) realEffects.stdout(unknownYaml(found));
    else realEffects.stdout(sourcesText(found, width, paint(realEffects.colour)));
  },
};
