import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Article } from "../../schemas/articles.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { Origin } from "../../schemas/origin.ts";
import type { Issue } from "../../schemas/rejects.ts";
import { flow } from "../flow.ts";
import { ingest } from "../ingest/ingest.ts";
import type { RecordStage } from "../stage.ts";
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

// biome-ignore lint/suspicious/noExplicitAny: the chain has checked that the stages fit
function carry(stages: readonly RecordStage<any, any>[], draft: Draft): Inspected {
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

/** What each record of a file comes to, in order, before any comparison with other records; at most `limit` of them. */
export async function* inspect(path: string, settings: Settings, limit: number): AsyncIterable<Inspected> {
  const file = fileAt(path);
  const { stages } = flow(loadReferences(settings.publishers), settings.typography);
  const dump = dumpSettings(dirname(path), settings.dump)(file.path);
  let told = 0;
  for await (const item of ingest(fileSource(file), { dump, maxRecordBytes: settings.maxRecordBytes })) {
    if (item.fate === "envelope") continue;
    if (told++ >= limit) return;
    if (item.fate === "kept") yield carry(stages, item.value);
    else yield { fate: "reject", origin: item.origin, stage: "ingest", reason: item.reason, issues: item.issues };
  }
}
