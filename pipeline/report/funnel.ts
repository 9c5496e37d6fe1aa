import type { Quality } from "../../schemas/quality.ts";
import { barChart, IN_PAGE } from "./charts.ts";
import { byteSize, compact, escapeHtml, folded, many, percent, tableOf, thousands } from "./html.ts";
import { key, type Section } from "./section.ts";

const STAGES: { readonly [stage: string]: string } = {
  ingest: "readable",
  validate: "sound",
  normalise: "articles made",
};

interface Step {
  readonly stage: string;
  readonly name: string;
  readonly in: number;
  readonly kept: number;
  /** What those that were not kept became. */
  readonly lost: "rejects" | "duplicates";
}

function stepsOf({ stages, records }: Quality): readonly Step[] {
  const rejecting = stages
    .filter((s) => s.stage !== "deduplicate")
    .map(({ stage, in: before, kept }): Step => {
      return { stage, name: STAGES[stage] ?? stage, in: before, kept, lost: "rejects" };
    });
  const compared = records.articles + records.duplicates;
  const last: Step = {
    stage: "deduplicate",
    name: "no copies",
    in: compared,
    kept: records.articles,
    lost: "duplicates",
  };
  return [...rejecting, last];
}

function chart(quality: Quality, steps: readonly Step[]): string {
  const { records } = quality;
  const label = (n: number, lost: number, of: string) =>
    lost === 0 ? thousands(n) : `${thousands(n)}, less ${thousands(lost)} ${of}`;
  const rows = [
    {
      name: "all records",
      parts: [{ part: "records", n: records.in }],
      label: thousands(records.in),
      short: compact(records.in),
    },
    ...steps.map((s) => ({
      name: s.name,
      parts: [
        { part: s.stage === "deduplicate" ? "articles" : "records", n: s.kept },
        { part: s.lost, n: s.in - s.kept },
      ],
      label: label(s.kept, s.in - s.kept, s.lost),
      short: s.in === s.kept ? compact(s.kept) : `${compact(s.kept)} − ${compact(s.in - s.kept)}`,
    })),
  ];
  const words = rows.map((r) => `${r.name}: ${r.label}`).join("; ");
  return barChart({ title: "From records to articles", words }, { ...IN_PAGE, rows });
}

function stagesTable(steps: readonly Step[]): string {
  const head = [
    { label: "stage" },
    { label: "in", number: true },
    { label: "kept", number: true },
    { label: "not kept", number: true },
    { label: "share", number: true },
    { label: "became" },
  ];
  const rows = steps.map((s) => [
    s.stage,
    thousands(s.in),
    thousands(s.kept),
    thousands(s.in - s.kept),
    percent(s.in - s.kept, s.in),
    s.lost,
  ]);
  return tableOf("Records by stage", head, rows);
}

function lossTable({ records, rejects, relations }: Quality): string {
  const head = [{ label: "reason" }, { label: "records", number: true }, { label: "of all", number: true }];
  const rows = [
    ...relations.map((r) => [`deduplicate/${r.relation}`, thousands(r.count), percent(r.count, records.in)]),
    ...rejects.map((r) => [r.reason, thousands(r.count), percent(r.count, records.in)]),
  ];
  return rows.length === 0 ? "" : tableOf("Why records are not articles", head, rows);
}

/** From what lay in the dump to what stands in the table, in one line. */
function way({ inputs, records }: Quality): string {
  const steps = [
    `${byteSize(inputs.bytes)} in ${many(inputs.files, "file")}`,
    many(records.in, "record"),
    many(records.articles + records.duplicates, "sound article"),
    `${many(records.articles, "row")} of articles`,
  ];
  return `<ol class="way">${steps.map((s) => `<li>${escapeHtml(s)}</li>`).join("")}</ol>`;
}

/** Where every record of the dump ended. */
export function funnelSection(quality: Quality): Section {
  const { records, envelopes } = quality;
  const wrappers = Object.values(envelopes).reduce((a, b) => a + b, 0);
  const besides =
    wrappers === 0
      ? ""
      : ` ${many(wrappers, "further entry").replace("entrys", "entries")} of the dump only wrap others and count as no record.`;
  const steps = stepsOf(quality);
  return {
    id: "funnel",
    title: "From bytes to rows",
    lead: `Every one of ${many(records.in, "record")} is an article, a duplicate of one, or a reject: the ledger has a row for each.${besides}`,
    body:
      way(quality) +
      chart(quality, steps) +
      key(["articles", "duplicates", "rejects"]) +
      folded("Numbers by stage", stagesTable(steps)) +
      lossTable(quality),
  };
}
