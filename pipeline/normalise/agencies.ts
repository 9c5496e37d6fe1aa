import type { Draft } from "../../schemas/draft.ts";
import { lastCredit } from "./agencies/credit.ts";
import { type AgencyIndex, ANYWHERE, agenciesIn, type Printed } from "./agencies/lookup.ts";
import type { Evidence, Interpreted } from "./evidence.ts";

/** Agencies credited in the record's dateline, credit lines, bylines and last line, by registered name, each once. A mention in running text is no credit. */
export function agencies(
  draft: Draft,
  dateline: readonly string[],
  lastParagraph: string,
  index: AgencyIndex,
  printed: Printed = ANYWHERE,
): Interpreted<readonly string[]> {
  const found = new Map<string, Evidence>();
  const read = new Set<string>();
  const note = (credit: string, rule: string, line: number | null) => {
    if (read.has(credit)) return;
    read.add(credit);
    for (const { name } of agenciesIn(credit, index, printed))
      if (!found.has(name)) found.set(name, { field: "agencies", rule, raw: credit, line });
  };
  for (const credit of dateline) note(credit, "normalise/dateline", null);
  for (const { value, rule, line } of [...draft.agencies, ...draft.bylines, ...draft.authors]) {
    // What stands far from the headline may be of other stories.
    if (!rule.endsWith("/far")) note(value, rule, line);
  }
  const last = lastCredit(lastParagraph);
  if (last !== null) note(last, "normalise/last-line", null);
  return { value: [...found.keys()], evidence: [...found.values()] };
}
