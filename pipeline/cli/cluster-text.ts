import type { Explained } from "../run/explain.ts";
import type { Member, Related, Told } from "../run/related.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./wrap.ts";

/** Records of a cluster that are shown; `--json` has them all. */
const SHOWN = 20;
/** Digits of an id that are shown: enough to ask for it. */
const DIGITS = 12;
const INDENT = 4;

const IDS = /\b([0-9a-f]{12})[0-9a-f]{20}\b/g;
const KEPT = "; the one kept ";

/** Who and when, on one line, and the headline below it. */
function toldText(mark: string, what: string, told: Told, width: number, colours: Paint): string {
  const when = told.published_at?.replace(/\.\d+Z$/, "Z") ?? "undated";
  const line = `${mark} ${colours.name(told.article_id.slice(0, DIGITS))} ${what.padEnd(14)} ${when} ${told.publisher ?? ""}`;
  return `${line.trimEnd()}\n${wrapped(told.title ?? "(no headline)", width, INDENT)}`;
}

function memberText(member: Member, isSelf: boolean, width: number, colours: Paint): string {
  const head = toldText(isSelf ? "*" : " ", member.relation ?? "kept", member, width, colours);
  if (member.reason === null) return head;
  const days = member.days_after_kept;
  const after = days === null ? "" : `${Math.abs(days)} days ${days < 0 ? "before" : "after"} the one kept; `;
  return head + colours.faint(wrapped(after + member.reason.replace(IDS, "$1"), width, INDENT));
}

/** Why one record of a cluster is kept, the most frequent reason first, and for how many of the others each. */
export function keptBecause(cluster: readonly Member[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of cluster) {
    const [, why] = reason?.split(KEPT) ?? [];
    if (why !== undefined) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([why, n]) => `${why} (${n})`)
    .join(", ");
}

/** The cluster that a record is in: each member, the copy that it was matched with, by what measures. */
export function clusterText({ cluster, ledger }: Explained, width: number, colours: Paint): string {
  if (cluster.length < 2) return "";
  const isSelf = (m: Member) => m.source_path === ledger.source_path && m.source_offset === ledger.source_offset;
  const shown = cluster.filter((m, i) => i < SHOWN || isSelf(m));
  const rest = cluster.length - shown.length;
  const head = colours.head(`cluster of ${cluster.length}: each copy and how it is known to be one`);
  const why = wrapped(`the one kept, for so many of the others: it ${keptBecause(cluster)}`, width, 2);
  const more = rest === 0 ? "" : `  … ${rest} more; --json has them all\n`;
  return `${head}\n${why}${shown.map((m) => memberText(m, isSelf(m), width, colours)).join("")}${more}`;
}

/** A relation as it is said of the record in question, by the side that it is on. */
const SAID: { readonly [relation: string]: { readonly out: string; readonly in: string } } = {
  excerpt_of: { out: "excerpt of", in: "excerpted in" },
  contains: { out: "contains", in: "contained in" },
  update_candidate: { out: "tells again", in: "told again in" },
  shared_text: { out: "shares text", in: "shares text" },
};

/** What two bodies have in common, in words. */
export function measuresText(
  found: Pick<Related, "similarity" | "containment" | "number_conflicts" | "days_apart">,
): string {
  const conflicts = found.number_conflicts;
  const numbers =
    conflicts === 0 ? "" : `, ${conflicts} ${conflicts === 1 ? "number differs" : "numbers differ"} in its place`;
  const days = found.days_apart === null ? "" : `, ${found.days_apart.toFixed(2)} days apart`;
  return `jaccard ${found.similarity.toFixed(2)}, containment ${found.containment.toFixed(2)}${numbers}${days}`;
}

/** The stories that a record shares text with and is no copy of. */
export function relationsText({ relations, duplicate }: Explained, width: number, colours: Paint): string {
  if (relations.length === 0) return "";
  const whose = duplicate === null ? "" : " (of the one kept)";
  const lines = relations.map((related) => {
    const said = SAID[related.relation]?.[related.direction] ?? related.relation;
    const measures = wrapped(measuresText(related), width, INDENT);
    return toldText(" ", said, related, width, colours) + colours.faint(measures);
  });
  return `${colours.head(`stories that share text with it and are no copies${whose}`)}\n${lines.join("")}`;
}
