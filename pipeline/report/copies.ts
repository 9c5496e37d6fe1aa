import type { Quality } from "../../schemas/quality.ts";
import { many, percent, tableOf, thousands } from "./html.ts";
import type { Section } from "./section.ts";

const MEANINGS: { readonly [relation: string]: string } = {
  recrawl: "the same page, fetched again",
  version: "another state of the same article",
  repost: "the same outlet under another address",
  syndicated: "the same text in another outlet",
};

/** What was found to be copies of what. */
export function copiesSection({ records, relations, clusters }: Quality): Section {
  const compared = records.articles + records.duplicates;
  const relationHead = [
    { label: "relation" },
    { label: "meaning" },
    { label: "duplicates", number: true },
    { label: "share", number: true },
    { label: "outlets", number: true },
  ];
  const relationRows = relations.map((r) => [
    r.relation,
    MEANINGS[r.relation] ?? "",
    thousands(r.count),
    percent(r.count, compared),
    thousands(r.outlets),
  ]);
  const clusterHead = [
    { label: "article kept" },
    { label: "publisher" },
    { label: "records", number: true },
    { label: "outlets", number: true },
  ];
  const clusterRows = clusters.largest.map((c) => [
    c.title ?? c.cluster_id,
    c.publisher ?? "",
    thousands(c.size),
    thousands(c.outlets),
  ]);
  return {
    id: "copies",
    title: "Duplicates",
    lead:
      records.duplicates === 0
        ? "No record is a copy of another."
        : `${many(records.duplicates, "record")} are copies of ${many(clusters.count, "article")}. Nothing is thrown away: they are in the table duplicates, each with the article that stands for it.`,
    body:
      records.duplicates === 0
        ? ""
        : tableOf("Duplicates by relation", relationHead, relationRows) +
          tableOf("The largest clusters", clusterHead, clusterRows),
  };
}
