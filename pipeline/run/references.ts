import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Publisher, References } from "../../schemas/references.ts";
import { parseReferences } from "../normalise/references.ts";
import { digestOf } from "./digest.ts";
import { HOME } from "./home.ts";

const FOLDER = join(HOME, "data", "reference");

function referenceFiles(): { readonly [name: string]: string } {
  const names = readdirSync(FOLDER)
    .filter((n) => /\.(ndjson|json|csv)$/.test(n))
    .sort();
  return Object.fromEntries(names.map((n) => [n, readFileSync(join(FOLDER, n), "utf8")]));
}

/** The reference tables of `data/reference/`, with a user's own outlets before them. */
export function loadReferences(added: readonly Publisher[] = []): References {
  const references = parseReferences(referenceFiles());
  return { ...references, publishers: [...added, ...references.publishers] };
}

/** Digest of the tables' bytes and of a user's own outlets: changes when and only when what is loaded does. */
export function referencesDigest(added: readonly Publisher[]): string {
  return digestOf({ files: referenceFiles(), added });
}
