import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Article } from "../../schemas/articles.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { Origin } from "../../schemas/origin.ts";
import type { Issue } from "../../schemas/rejects.ts";
import { flow } from "../flow.ts";
import { type Ingested, ingest } from "../ingest/ingest.ts";
import { dumpSettings } from "./dumps.ts";
import { Fault, worldFault } from "./fault.ts";
import { loadReferences } from "./references.ts";
import type { Settings } from "./settings.ts";
import { fileSource } from "./source.ts";
import type { DumpFile } from "./walk.ts";

/** What one record comes to. */
export type Inspected =
  | { readonly fate: "article"; readonly origin: Origin; readonly article: Article }
  | {
      readonly fate: "reject";
      readonly origin: Origin;
      readonly stage: string;
      readonly reason: string;
      readonly issues: readonly Issue[];
    };

function fileAt(path: string): DumpFile {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Fault("noInput", `${path}: is a folder; inspect reads one file`);
    return { path: basename(path), absolute: path, bytes: stat.size };
  } catch (error) {
    throw worldFault(error, `${path}: cannot inspect`, "noInput");
  }
}

/** The record stages of a run. */
export type Stages = ReturnType<typeof flow>["stages"];

/** The record stages with the reference tables and settings of a run; costly. */
export function stagesOf(settings: Settings): Stages {
  return flow(loadReferences(settings.publishers), settings.typography).stages;
}

function carry(stages: Stages, draft: Draft): Inspected {
  let value: unknown = draft;
  for (const stage of stages) {
    const outcome = stage.apply(value);
    if (outcome.fate === "rejected") {
      return {
        fate: "reject",
        origin: draft.origin,
        stage: stage.name,
        reason: outcome.reason,
        issues: outcome.issues,
      };
    }
    value = outcome.value;
  }
  return { fate: "article", origin: draft.origin, article: value as Article };
}

/** What a record that was read comes to in the stages; null for one that only wraps others. */
export function inspected(item: Ingested, stages: Stages): Inspected | null {
  if (item.fate === "envelope") return null;
  if (item.fate === "kept") return carry(stages, item.value);
  return { fate: "reject", origin: item.origin, stage: "ingest", reason: item.reason, issues: item.issues };
}

/** What each record of a file comes to, in order, before any comparison with other records; at most `limit` of them. */
export async function* inspect(path: string, settings: Settings, limit: number): AsyncIterable<Inspected> {
  const file = fileAt(path);
  const stages = stagesOf(settings);
  const dump = dumpSettings(dirname(path), settings.dump)(file.path);
  let told = 0;
  for await (const item of ingest(fileSource(file), { dump, maxRecordBytes: settings.maxRecordBytes })) {
    const found = inspected(item, stages);
    if (found === null) continue;
    if (told++ >= limit) return;
    yield found;
  }
}
