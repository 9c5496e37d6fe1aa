import type { Cluster } from "../../schemas/copies.ts";
import type { Quality } from "../../schemas/quality.ts";
import { many, percent, tableOf, thousands } from "./html.ts";

/** Clusters and outlets shown; quality.json has more. */
const SHOWN = 10;
const NAMED = 6;

/** Day and minute; the day alone where no time of day is known. */
function moment(time: string | null): string {
  return time === null ? "not known" : time.slice(0, 16).replace("T00:00", "").replace("T", " ");
}

function span(hours: number | null): string {
  if (hours === null || hours === 0) return "–";
  return hours < 72 ? many(hours, "hour") : many(Math.floor(hours / 24), "day");
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
    { label: "from (UTC)", whole: true },
    { label: "over", number: true },
  ];
  const rows = largest
    .slice(0, SHOWN)
    .map((c) => [
      c.title ?? c.cluster_id,
      thousands(c.size),
      thousands(c.outlets),
      runners(c),
      moment(c.first),
      span(c.span_hours),
    ]);
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
