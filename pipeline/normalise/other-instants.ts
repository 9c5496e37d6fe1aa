import type { Article } from "../../schemas/articles.ts";
import type { Draft, Mention } from "../../schemas/draft.ts";
import { parseDate } from "../text/date/parse.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { instantText, printedDay } from "./instant.ts";
import type { Candidate, DateContext } from "./published/candidate.ts";
import { candidateIn } from "./published/mentions.ts";

/** The article's columns that say when the record was changed, fetched and dumped. */
export type OtherInstants = Pick<Article, "modified_at" | "crawled_at" | "dump_date" | "dump_date_precision">;

function evidenceOf(field: string, { rule, value, line }: Mention): Evidence {
  return { field, rule, raw: value, line };
}

function firstOf(mentions: readonly Mention[], context: DateContext): Candidate | null {
  for (const mention of mentions) {
    const found = candidateIn(mention, context);
    if (found !== null) return found;
  }
  return null;
}

/** When the page says it was changed, when it was fetched, and the day or month that the dump's maker gives. */
export function otherInstants(draft: Draft, context: DateContext): Interpreted<OtherInstants> {
  const modified = firstOf(draft.modified, context);
  const crawled = firstOf(draft.crawled, { ...context, outletZone: null, pageZone: null, reference: null });
  const dumped = draft.dump_dates
    .map((mention) => ({ mention, date: parseDate(mention.value, { order: "ymd" }) }))
    .find((d) => d.date !== null && d.date.year !== null);
  const evidence: Evidence[] = [];
  if (modified) evidence.push(evidenceOf("modified_at", modified.mention));
  if (crawled) evidence.push(evidenceOf("crawled_at", crawled.mention));
  if (dumped) evidence.push(evidenceOf("dump_date", dumped.mention));
  return {
    value: {
      modified_at: modified ? instantText(modified.moment) : null,
      crawled_at: crawled ? instantText(crawled.moment) : null,
      dump_date: dumped?.date ? printedDay(dumped.date) : null,
      dump_date_precision: dumped?.date ? (dumped.date.precision === "month" ? "month" : "day") : null,
    },
    evidence,
  };
}
