import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import type { Explained } from "../run/explain.ts";
import { clusterText, keptBecause, measuresText, relationsText } from "./cluster-text.ts";
import { realEffects } from "./effects.ts";
import { USUAL_WIDTH } from "./options.ts";
import { type Paint, paint } from "./paint.ts";
import { articleText, issuesText } from "./record-text.ts";
import { sideBySide } from "./side-by-side.ts";
import { wrapped } from "./wrap.ts";

/** Characters of a reject's raw record that are shown; `--json` has it whole. */
const RAW_SHOWN = 2000;
/** Records that are named where one could be held against them. */
const NAMED = 5;

const stageLine = (stage: string, text: string, colours: Paint) => `  ${colours.name(stage.padEnd(12))} ${text}\n`;

function judged(found: Explained): string {
  const { duplicate, cluster } = found;
  if (duplicate !== null) {
    const measures = `similarity ${duplicate.similarity.toFixed(2)}, containment ${duplicate.containment.toFixed(2)}`;
    return `a duplicate: ${duplicate.relation} of ${duplicate.kept_id} (${measures}): ${duplicate.reason}`;
  }
  const copies = cluster.length - 1;
  return copies > 0
    ? `kept, for itself and ${copies} ${copies === 1 ? "copy" : "copies"}: ${keptBecause(cluster)}`
    : "kept: no copies were found";
}

/** A record's way through the stages, a line each. */
function wayText(found: Explained, colours: Paint): string {
  const { ledger, reject } = found;
  const row = found.article ?? found.duplicate;
  const place = `${ledger.source_path}, byte ${ledger.source_offset}${ledger.source_record === null ? "" : ` (${ledger.source_record})`}`;
  const read = stageLine("ingest", `read as ${row?.source_format ?? reject?.source_format}: ${place}`, colours);
  if (row === null) {
    const why = colours.bad(`rejected: ${reject?.reason ?? ledger.reason}`);
    return reject?.stage === "ingest"
      ? stageLine("ingest", `${why} — ${place}`, colours)
      : read + stageLine(reject?.stage ?? ledger.stage, why, colours);
  }
  const marks = row.flags.length === 0 ? "" : `, flagged ${row.flags.join(", ")}`;
  return [
    read,
    stageLine("validate", "kept", colours),
    stageLine("normalise", `${row.evidence.length} readings with evidence${marks}`, colours),
    stageLine("deduplicate", judged(found), colours),
    stageLine("emit", found.duplicate === null ? "a row of articles" : "a row of duplicates", colours),
  ].join("");
}

function conflictsText(found: Explained, colours: Paint): string {
  const conflicts = (found.article ?? found.duplicate)?.date_conflicts ?? [];
  if (conflicts.length === 0) return "";
  const lines = conflicts.map((c) => `  ${c.value} (${c.precision}) ${colours.faint(c.evidence)}\n`);
  return `${colours.head("dates that disagree with published_at")}\n${lines.join("")}`;
}

function rejectText(reject: NonNullable<Explained["reject"]>, colours: Paint): string {
  const more = reject.raw.length > RAW_SHOWN ? `\n… ${reject.raw.length - RAW_SHOWN} more characters` : "";
  const head = colours.head(`the record as it stood (${reject.raw_encoding})`);
  return `${issuesText(reject.issues)}${head}\n${reject.raw.slice(0, RAW_SHOWN)}${more}\n`;
}

/** The record's text beside that of another; where there is no other, those that could be named. */
function diffText(
  { article, duplicate, beside, cluster, relations }: Explained,
  width: number,
  colours: Paint,
): string {
  const row = article ?? duplicate;
  if (row === null || beside === null) {
    const others = [...cluster.slice(1), ...relations].slice(0, NAMED);
    const named = others.map((o) => `  ${o.article_id} ${o.title ?? ""}\n`).join("");
    const none = "no other record stands for this one: there is nothing to compare it with\n";
    return others.length === 0 ? none : `${none}name another after the first to hold it against that:\n${named}`;
  }
  const kept = duplicate?.kept_id === beside.article_id;
  const head = `${beside.article_id}${kept ? ", the one kept," : ""} and ${row.article_id}${kept ? ", its copy" : ""}`;
  const measures = wrapped(measuresText(beside), width, 0);
  return `${colours.head(head)}\n${measures}${sideBySide(beside.body, row.body, width, colours)}`;
}

/** All that is known of a record, for people. */
function explainText(found: Explained, width: number, colours: Paint): string {
  const { ledger, reject } = found;
  const row = found.article ?? found.duplicate;
  const head = colours.head(row?.title ?? ledger.article_id ?? `${ledger.source_path}, byte ${ledger.source_offset}`);
  const way = `${head}\n${wayText(found, colours)}`;
  if (reject !== null) return way + rejectText(reject, colours);
  const rest = row === null ? "" : `${colours.head("fields")}\n${articleText(row, colours)}`;
  const others = clusterText(found, width, colours) + relationsText(found, width, colours);
  return way + conflictsText(found, colours) + others + rest;
}

/** `newsmill explain ID`: everything the dataset says of one record. */
export const explainCommand: CommandModule = {
  command: "explain <id> [other]",
  describe: "Show one record's way through the stages: every field, its evidence, conflicts, copies",
  builder: (yargs) =>
    yargs
      .positional("id", {
        type: "string",
        describe: "An article_id or how it begins, a URL, or the record's place: file, file:offset or file#record",
      })
      .positional("other", { type: "string", describe: "With --diff: the record to hold it against, named likewise" })
      .option("dataset", { type: "string", requiresArg: true, default: "data/dataset", describe: "The dataset folder" })
      .option("diff", {
        type: "boolean",
        describe: "Its text beside that of the record kept, or of the other one named, and what differs",
      })
      .option("json", { type: "boolean", describe: "As JSON" })
      .implies("other", "diff")
      .example("newsmill explain 3f2a9c", "The article whose id begins so")
      .example("newsmill explain 3f2a9c --diff 77b01e", "The texts of two records beside each other")
      .example("newsmill explain crawl/page-7.html", "What became of a file of the dump"),
  handler: async (argv) => {
    const { explain } = await import("../run/explain.ts");
    const other = argv["other"] === undefined ? null : String(argv["other"]);
    const found = await explain(resolve(String(argv["dataset"])), String(argv["id"]), other);
    const colours = paint(realEffects.colour);
    const width = process.stdout.columns ?? USUAL_WIDTH;
    if (argv["json"] === true) realEffects.stdout(`${JSON.stringify(found)}\n`);
    else if (argv["diff"] === true) realEffects.stdout(diffText(found, width, colours));
    else realEffects.stdout(explainText(found, width, colours));
  },
};
