import type { Summary } from "../../schemas/summary.ts";
import { type Tally, totalOf } from "./tally.ts";

/** Rejects of all stages, by reason. */
export function rejectsOf(tally: Tally): { readonly [reason: string]: number } {
  return Object.assign({}, ...Object.values(tally.stages).map((s) => s?.rejected ?? {}));
}

function part(name: string, count: number, of: number): string {
  const share = of === 0 ? "" : `${((100 * count) / of).toFixed(1)} %`.padStart(8);
  return `${name.padEnd(34)}${String(count).padStart(9)}${share}\n`;
}

function byReason(counts: { readonly [name: string]: number }, of: number): string {
  return Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, n]) => part(`    ${name}`, n, of))
    .join("");
}

const QUERIES = [
  "SELECT published_at, publisher, title FROM articles ORDER BY published_at DESC LIMIT 10",
  "SELECT a.title, a.publisher, count(*) copies FROM articles a JOIN duplicates d ON d.kept_id = a.article_id GROUP BY ALL ORDER BY copies DESC LIMIT 10",
  "SELECT stage, reason, source_path, issues[1].message FROM rejects LIMIT 10",
];

/** The summary as a table for people, with three queries to try once there is a dataset. `shown` is the dataset's path as they would type it. */
export function summaryText(summary: Summary, shown: string): string {
  const { records, kept, deduplicated } = summary;
  const rejects = totalOf(summary.rejects);
  const lines = [`\n${part("records", records, 0)}`];
  if (summary.earlier !== null) lines.push(part("  of the earlier dataset", summary.earlier.records, records));
  if (deduplicated === null) lines.push(part(`  kept by ${summary.stage}`, kept, records));
  else {
    lines.push(
      part("  articles", deduplicated.articles, records),
      part("  duplicates", deduplicated.duplicates, records),
    );
    lines.push(byReason(deduplicated.relations, records));
  }
  lines.push(part("  rejects", rejects, records), byReason(summary.rejects, records));
  if (totalOf(summary.envelopes) > 0) lines.push("not records\n", byReason(summary.envelopes, 0));
  if (summary.warnings.length > 0) {
    lines.push("to be doubted\n", ...summary.warnings.map((w) => part(`    ${w.name}`, w.count, 0)));
  }
  if (summary.dataset !== null) {
    const usual = shown === "data/dataset" ? "" : ` --dataset ${shown}`;
    lines.push(`\ndataset ${shown}: open ${shown}/report/index.html, or try\n\n`);
    for (const query of QUERIES) lines.push(`  npx newsmill sql${usual} "${query}"\n`);
  }
  return lines.join("");
}
