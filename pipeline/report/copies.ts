import type { Quality } from "../../schemas/quality.ts";
import { largestTable, sizesTable } from "./clusters.ts";
import { doubtsList } from "./doubts.ts";
import { heatTable } from "./heat.ts";
import { many, percent, tableOf, thousands } from "./html.ts";
import type { Section } from "./section.ts";

const MEANINGS: { readonly [relation: string]: string } = {
  recrawl: "the same page, fetched again",
  version: "another state of the same article",
  repost: "the same outlet under another address",
  syndicated: "the same text in another outlet",
  excerpt_of: "stands in the other, which is longer",
  contains: "a live blog or roundup that has the other's story in it",
  update_candidate: "came later and tells the other's story again",
  shared_text: "much of one is in the other; which was first is not known",
};

const REFUSALS: { readonly [reason: string]: string } = {
  numbers: "their numbers disagree: a template, or news of another day",
  text: "too little text in common",
  several: "one of them is a live blog or a roundup",
  cohesion: "would have made one story of two",
};

function relationsTable({ records, relations }: Quality): string {
  const head = [
    { label: "relation" },
    { label: "meaning" },
    { label: "duplicates", number: true },
    { label: "share", number: true },
    { label: "outlets", number: true },
  ];
  const rows = relations.map((r) => [
    r.relation,
    MEANINGS[r.relation] ?? "",
    thousands(r.count),
    percent(r.count, records.articles + records.duplicates),
    thousands(r.outlets),
  ]);
  return tableOf("Duplicates by what they are to the record kept", head, rows);
}

/** Records whose outlets are not known count for none. */
const UNKNOWN = "–";

function agenciesTable({ agencies }: Quality["copies"]): string {
  if (agencies.length === 0) return "";
  const head = [
    { label: "agency" },
    { label: "outlets", number: true },
    { label: "stories", number: true },
    { label: "records", number: true },
    { label: "that credit it", number: true },
    { label: "most outlets of one story", number: true },
  ];
  const rows = agencies.map((a) => [
    a.agency,
    a.outlets === 0 ? UNKNOWN : thousands(a.outlets),
    thousands(a.stories),
    thousands(a.records),
    percent(a.credited, a.records),
    a.widest === 0 ? UNKNOWN : thousands(a.widest),
  ]);
  return tableOf("Agencies by the outlets that ran their stories, with or without credit", head, rows);
}

function sharingTable({ sharing }: Quality["copies"]): string {
  if (sharing.pairs.length === 0) return "";
  const which =
    sharing.count > sharing.outlets.length
      ? `the ${sharing.outlets.length} with most of ${thousands(sharing.count)} outlets`
      : many(sharing.count, "outlet");
  return heatTable(
    `Stories that two outlets both ran, and in how many the outlet of the row was first: ${which}. Neither is first where times are too coarse to tell`,
    sharing,
  );
}

function candidatesTable({ candidates: c }: Quality["copies"]): string {
  if (c.candidates === 0) return "";
  const head = [{ label: "what became of them" }, { label: "pairs", number: true }, { label: "share", number: true }];
  const row = (name: string, n: number) => [name, thousands(n), percent(n, c.candidates)];
  const refused = Object.entries(c.refused)
    .filter(([, n]) => n > 0)
    .map(([reason, n]) =>
      row(reason in REFUSALS ? `refused, ${reason}: ${REFUSALS[reason]}` : `refused, ${reason}`, n),
    );
  return tableOf(
    `Pairs of records that share passages: ${thousands(c.candidates)}, of which ${thousands(c.verified)} were compared word for word`,
    head,
    [row("copies of one text", c.copies), ...refused],
  );
}

function relatedTable({ related }: Quality["copies"]): string {
  if (related.length === 0) return "";
  const head = [{ label: "relation" }, { label: "meaning" }, { label: "pairs", number: true }];
  return tableOf(
    "Related records that are no copies: the table relations",
    head,
    related.map((r) => [r.relation, MEANINGS[r.relation] ?? "", thousands(r.count)]),
  );
}

/** What was found to be copies of what, how far copy travelled, and what to doubt in it. */
export function copiesSection(quality: Quality): Section {
  const { records, clusters, copies, warnings } = quality;
  const tables =
    records.duplicates === 0
      ? []
      : [
          relationsTable(quality),
          largestTable(clusters),
          sizesTable(clusters),
          agenciesTable(copies),
          sharingTable(copies),
        ];
  return {
    id: "copies",
    title: "Duplicates",
    lead:
      records.duplicates === 0
        ? "No record is a copy of another."
        : `${many(records.duplicates, "record")} are duplicates, in ${many(clusters.count, "cluster")} of copies of one text. Nothing is thrown away: they are in the table duplicates, each with the article that stands for it.`,
    body: [doubtsList(warnings), ...tables, candidatesTable(copies), relatedTable(copies)].join("\n"),
  };
}
