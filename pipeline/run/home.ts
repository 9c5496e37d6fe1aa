import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function findHome(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "newsmill") return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("newsmill's own package.json is nowhere above its code");
    folder = parent;
  }
}

/** The folder that newsmill is installed in: where `package.json` and `data/reference/` are. */
export const HOME = findHome();

/** newsmill's version, as its package.json says. */
export const VERSION: string = JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")).version;
