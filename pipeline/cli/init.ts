import { existsSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { CommandModule } from "yargs";
import { Fault, worldFault } from "../run/fault.ts";
import { realEffects } from "./effects.ts";
import { settingsOf } from "./options.ts";

interface Written {
  readonly path: string;
  readonly text: string;
}

/** The files that a dump calls for; those of folders in the order of their paths. */
async function filesFor(raw: string, config: string): Promise<readonly Written[]> {
  const { survey } = await import("../run/survey.ts");
  const { configText, dumpText, wantsDump } = await import("./init-text.ts");
  const folders = await survey({ ...settingsOf({}), raw });
  const isFolder = statSync(raw).isDirectory();
  return [
    { path: config, text: configText(folders, relative(process.cwd(), raw) || ".") },
    ...(isFolder ? folders : [])
      .filter(wantsDump)
      .map((f) => ({ path: join(raw, f.folder, "dump.yaml"), text: dumpText(f) })),
  ];
}

function write({ path, text }: Written): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw worldFault(error, `${path}: cannot write`, "cannotCreate");
  }
}

/** `newsmill init`: a commented newsmill.yaml, and a dump.yaml where one would help, from what is found in a dump. */
export const initCommand: CommandModule = {
  command: "init [raw]",
  describe: "Look at a dump and write a commented newsmill.yaml, and a dump.yaml for each folder that one would help",
  builder: (yargs) =>
    yargs
      .positional("raw", { type: "string", default: "data/raw", describe: "The dump: a folder or a file" })
      .option("print", { type: "boolean", describe: "Print the files, write none" })
      .option("force", { type: "boolean", describe: "Write over files that are there" })
      .conflicts("print", "force")
      .example("newsmill init dumps --print", "What it would write")
      .example("newsmill init dumps", "newsmill.yaml here, dump.yaml in folders below dumps"),
  handler: async (argv) => {
    const files = await filesFor(resolve(String(argv["raw"])), resolve("newsmill.yaml"));
    const shown = (path: string) => relative(process.cwd(), path);
    if (argv["print"] === true) {
      for (const { path, text } of files) realEffects.stdout(`# --- ${shown(path)}\n${text}\n`);
      return;
    }
    const there = files.filter(({ path }) => existsSync(path));
    if (there.length === files.length && argv["force"] !== true) {
      const names = there.map(({ path }) => shown(path)).join(", ");
      throw new Fault(
        "cannotCreate",
        `${names}: already there; --force writes over it, --print shows what it would say`,
      );
    }
    for (const file of files) {
      const kept = existsSync(file.path) && argv["force"] !== true;
      if (!kept) write(file);
      realEffects.stderr(`${shown(file.path)}${kept ? ": already there, left as it is" : ""}\n`);
    }
  },
};
