import type { Cluster } from "../../schemas/copies.ts";
import type { Quality } from "../../schemas/quality.ts";
import { many, percent, tableOf, thousands } from "./html.ts";

/** Clusters and outlets shown; quality.json has more. */
const SHOWN = 10;
const NAMED = 6;

const minute = (time: string) => `${time.slice(0, 10)} ${time.slice(11, 16)}`;

function span({ first, last, span_hours }: Cluster): string {
  if (first === null || last === null) return "no dates";
  if (first === last) return minute(first);
  const hours = span_hours ?? 0;
  return `${minute(first)} + ${hours < 48 ? many(hours, "hour") : many(Math.round(hours / 24), "day")}`;
}

function runners({ names, outlets }: Cluster): string {
  const shown = names.slice(0, NAMED);
  if (shown.length === 0) return "not known";
  const more = outlets - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${thousands(more)} more` : shown.join(", ");
}

/** The largest clusters, what they are about and who ran them. */
export function largestTable({ largest }: Quality["clusters"]): string {
  const head = [
    { label: "article kept" },
    { label: "records", number: true },
    { label: "outlets", number: true },
    { label: "ran it, the earliest first" },
    { label: "from (UTC), over" },
  ];
  const rows = largest
    .slice(0, SHOWN)
    .map((c) => [c.title ?? c.cluster_id, thousands(c.size), thousands(c.outlets), runners(c), span(c)]);
  return tableOf("The largest clusters", head, rows);
}

/** How many clusters there are of each size. */
export function sizesTable({ sizes, count }: Quality["clusters"]): string {
  const head = [
    { label: "records in it" },
    { label: "clusters", number: true },
    { label: "share", number: true },
    { label: "records", number: true },
  ];
  const rows = sizes.map(({ from, to, clusters, records }) => [
    to === null ? `${from} and more` : from === to ? `${from}` : `${from} to ${to}`,
    thousands(clusters),
    percent(clusters, count),
    thousands(records),
  ]);
  return tableOf("Clusters by size", head, rows);
}
