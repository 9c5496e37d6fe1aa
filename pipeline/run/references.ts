import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Publisher, References } from "../../schemas/references.ts";
import { parseReferences } from "../normalise/references.ts";
import { digestOf } from "./digest.ts";
import { HOME } from "./home.ts";

export interface LoadedReferences {
  readonly references: References;
  /** Digest of the tables' bytes and of the outlets added by the configuration. */
  readonly digest: string;
}

/** The reference tables of `data/reference/`, with a user's own outlets before them. */
export function loadReferences(added: readonly Publisher[] = []): LoadedReferences {
  const folder = join(HOME, "data", "reference");
  const names = readdirSync(folder)
    .filter((n) => /\.(ndjson|json|csv)$/.test(n))
    .sort();
  const files = Object.fromEntries(names.map((n) => [n, readFileSync(join(folder, n), "utf8")]));
  const references = parseReferences(files);
  return {
    references: { ...references, publishers: [...added, ...references.publishers] },
    digest: digestOf({ files, added }),
  };
}
