import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { flow } from "../../pipeline/flow.ts";
import { parseDump } from "../../pipeline/ingest/dump.ts";
import { ingest } from "../../pipeline/ingest/ingest.ts";
import { loadReferences } from "../../pipeline/run/references.ts";
import type { Source } from "../../pipeline/stage.ts";
import type { Article } from "../../schemas/articles.ts";
import type { DumpSettings } from "../../schemas/dump.ts";
import type { Publisher } from "../../schemas/references.ts";

const HERE = dirname(fileURLToPath(import.meta.url));

/** Outlets that do not exist, and so are in no reference table. */
const invented = JSON.parse(readFileSync(join(HERE, "publishers.json"), "utf8")) as Publisher[];
const { stages } = flow(loadReferences(invented));

function sourceOf(file: string): Source {
  const bytes = readFileSync(file);
  return {
    path: basename(file),
    size: bytes.length,
    part: { kind: "whole" },
    bytes: async function* (start = 0, end = bytes.length) {
      yield bytes.subarray(start, end);
    },
  };
}

function dumpOf(file: string): DumpSettings {
  const path = join(dirname(file), "dump.yaml");
  return existsSync(path) ? parseDump(readFileSync(path, "utf8"), path) : {};
}

export type Come = Article | { readonly reject: string };

function through(draft: unknown): Come {
  let value: unknown = draft;
  for (const stage of stages) {
    const outcome = stage.apply(value);
    if (outcome.fate === "rejected") return { reject: outcome.reason };
    value = outcome.value;
  }
  return value as Article;
}

/** What the first record of a file comes to, by way of ingest, validate and normalise. Throws when it has none. */
export async function comesTo(file: string): Promise<Come> {
  for await (const item of ingest(sourceOf(file), { dump: dumpOf(file), maxRecordBytes: 1 << 24 })) {
    if (item.fate === "envelope") continue;
    return item.fate === "rejected" ? { reject: item.reason } : through(item.value);
  }
  throw new Error(`${file}: no record in it`);
}
