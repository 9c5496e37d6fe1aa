import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReferences } from "../../pipeline/normalise/references.ts";
import { lookupsOf } from "../../pipeline/normalise/settings.ts";

const FOLDER = join(import.meta.dirname, "../../data/reference");

/** The reference tables of the project, as the stage gets them. */
export const REFERENCES = parseReferences(
  Object.fromEntries(
    readdirSync(FOLDER)
      .filter((name) => /\.(?:ndjson|csv)$/.test(name))
      .map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]),
  ),
);
export const LOOKUPS = lookupsOf(REFERENCES);
