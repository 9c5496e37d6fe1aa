import type { Quality } from "../../schemas/quality.ts";
import { figure } from "./charts.ts";
import { many, percent, tableOf, thousands } from "./html.ts";
import { key, type Section } from "./section.ts";

const FATES = ["articles", "duplicates", "rejects"] as const;

function fateBar(records: Quality["records"]): string {
  const spans = FATES.filter((f) => records[f] > 0).map(
    (f) => `<span class="of-${f}" style="flex: ${records[f]} 0 0"></span>`,
  );
  const said = FATES.map((f) => `${thousands(records[f])} ${f}`).join(", ");
  return figure(`Of ${thousands(records.in)} records: ${said}`, `<div class="bar">${spans.join("")}</div>`);
}

function stageRows(quality: Quality): readonly (readonly string[])[] {
  const { records } = quality;
  const rows = quality.stages
    .filter((s) => s.stage !== "deduplicate")
    .map((s) => {
      const rejected = Object.values(s.rejected).reduce((a, b) => a + b, 0);
      return [s.stage, thousands(s.in), thousands(s.kept), thousands(rejected), percent(rejected, s.in)];
    });
  const compared = records.articles + records.duplicates;
  return [
    ...rows,
    [
      "deduplicate",
      thousands(compared),
      thousands(records.articles),
      thousands(records.duplicates),
      percent(records.duplicates, compared),
    ],
  ];
}

const LOSS_HEAD = [{ label: "reason" }, { label: "records", number: true }, { label: "of all", number: true }] as const;

function lossRows({ records, rejects, relations }: Quality): readonly (readonly string[])[] {
  return [
    ...relations.map((r) => [`deduplicate/${r.relation}`, thousands(r.count), percent(r.count, records.in)]),
    ...rejects.map((r) => [r.reason, thousands(r.count), percent(r.count, records.in)]),
  ];
}

/** Where every record of the dump ended. */
export function funnelSection(quality: Quality): Section {
  const { records, envelopes } = quality;
  const wrappers = Object.values(envelopes).reduce((a, b) => a + b, 0);
  const besides =
    wrappers === 0
      ? ""
      : ` ${many(wrappers, "further entry").replace("entrys", "entries")} of the dump only wrap others and count as no record.`;
  const head = [
    { label: "stage" },
    { label: "in", number: true },
    { label: "kept", number: true },
    { label: "not kept", number: true },
    { label: "share", number: true },
  ];
  const loss = lossRows(quality);
  return {
    id: "funnel",
    title: "From records to articles",
    lead: `Every one of ${many(records.in, "record")} is an article, a duplicate of one, or a reject: the ledger has a row for each.${besides}`,
    body:
      fateBar(records) +
      key(FATES) +
      tableOf("Records by stage", head, stageRows(quality)) +
      (loss.length === 0 ? "" : tableOf("Why records are not articles", LOSS_HEAD, loss)),
  };
}
