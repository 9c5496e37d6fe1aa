import type { Breakdown, Quality } from "../../schemas/quality.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { datasetSentence } from "../codec/dataset-ld.ts";
import { patternOf } from "./files.ts";
import type { DataFile, Tables } from "./input.ts";
import { plural, share, table } from "./markdown.ts";

function opening(quality: Quality): string {
  const { records, inputs } = quality;
  return (
    `${datasetSentence(quality)} Made by newsmill from ${plural(records.in, "record")} in ` +
    `${plural(inputs.files, "file")}. Every record is accounted for: ${plural(records.duplicates, "duplicate")} and ` +
    `${plural(records.rejects, "reject")} are kept in tables of their own, and the ledger has one row for each record.`
  );
}

function tableList(files: Tables<readonly DataFile[]>): string {
  const rows = TABLE_NAMES.map((t) => [
    `\`${patternOf(t, files[t])}\``,
    files[t].reduce((n, f) => n + f.rows, 0),
    files[t].length,
    files[t].reduce((n, f) => n + f.bytes, 0),
  ]);
  return table(["table", "rows", "files", "bytes"], 1, rows);
}

function losses({ records, rejects }: Quality): string {
  const rows = rejects.map((r) => [r.reason, r.count, share(r.count, records.in)]);
  return table(["why", "records", "share"], 1, [
    ["articles", records.articles, share(records.articles, records.in)],
    ["duplicates", records.duplicates, share(records.duplicates, records.in)],
    ...rows,
    ["all records", records.in, share(records.in, records.in)],
  ]);
}

/** Stories that share text and are no copies, by what they are to each other. */
function related({ copies: { related: found } }: Quality): string {
  const all = found.reduce((n, r) => n + r.count, 0);
  if (all === 0) return "";
  const kinds = found.map((r) => `\`${r.relation}\` ${r.count}`).join(", ");
  return `\n\n${plural(all, "pair")} of stories share text and are no copies (table \`relations\`): ${kinds}.`;
}

function copies(quality: Quality): string {
  const { records, relations, clusters } = quality;
  if (records.duplicates === 0) return `No record is a copy of another.${related(quality)}`;
  const of = records.articles + records.duplicates;
  const largest = clusters.largest[0];
  const most =
    largest === undefined
      ? ""
      : ` The largest cluster has ${plural(largest.size, "record")} of ${plural(largest.outlets, "outlet")}.`;
  return `${table(
    ["relation", "records", "share", "outlets"],
    1,
    relations.map((r) => [r.relation, r.count, share(r.count, of), r.outlets]),
  )}\n\n${clusters.count === 1 ? "1 cluster has" : `${clusters.count} clusters have`} more than one record.${most}${related(quality)}`;
}

function boilerplate({ boilerplate: b }: Quality): string {
  if (b.lines === 0) return "No paragraph was found to recur on a source's pages as furniture does.";
  const rows = b.largest.slice(0, 10).map((l) => {
    const line = l.line.length > 80 ? `${[...l.line].slice(0, 80).join("")}…` : l.line;
    return [line, l.source, l.pages, l.source_pages, l.removed_from];
  });
  return (
    `${plural(b.lines, "paragraph")} that recur on the pages of ${plural(b.sources, "source")} were taken out of ` +
    `${plural(b.stripped, "record")} (flag \`boilerplate_removed\`), ${plural(b.words, "word")} in all; ` +
    `${plural(b.whole, "record")} with nothing else stayed whole (\`boilerplate_only\`).\n\n` +
    table(["paragraph", "source", "stories with it", "stories", "taken out of"], 2, rows)
  );
}

function dates({ precisions, zone_bases, conflicts, published }: Quality): string {
  const line = (name: string, values: Quality["precisions"]["values"]) =>
    `${name}: ${values.map((v) => `${v.name} ${v.articles}`).join(", ") || "none"}.`;
  return [
    line("Precision of `published_at`", precisions.values),
    line("Its time zone is known from", zone_bases.values),
    `${plural(published.undated, "article")} without a date; ${plural(conflicts.articles, "article")} with other dates that do not agree (\`date_conflicts\`).`,
  ].join("\n");
}

/** The values of a dimension that most articles have, and how many have others and none. */
function top(name: string, { values, distinct, missing, others }: Breakdown, of: number): string {
  const shown = values.slice(0, 10);
  const rest = values.slice(10).reduce((n, v) => n + v.articles, others);
  const more = distinct - shown.length;
  return table([name, "articles", "share"], 1, [
    ...shown.map((v) => [v.name, v.articles, share(v.articles, of)]),
    ...(more > 0 ? [[`${more} more`, rest, share(rest, of)]] : []),
    ...(missing > 0 ? [["not known", missing, share(missing, of)]] : []),
  ]);
}

/** The measured part of the card: what is in the tables, what was lost and why, copies, dates, and how far each field is filled. */
export function cardTables(quality: Quality, files: Tables<readonly DataFile[]>): string {
  const coverage = quality.coverage.map((c) => [`\`${c.field}\``, c.filled, share(c.filled, c.of)]);
  return `${opening(quality)}

${tableList(files)}

## Where the records went

${losses(quality)}

## Duplicates

${copies(quality)}

## Boilerplate

${boilerplate(quality)}

## Sources and languages

${top("publisher", quality.publishers, quality.records.articles)}

${top("language", quality.languages, quality.records.articles)}

## Dates

${dates(quality)}

## Coverage

Articles that have a value; an empty one means that the record does not say, or not clearly.

${table(["field", "articles", "share"], 1, coverage)}`;
}
