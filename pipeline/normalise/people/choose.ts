import type { Mention } from "../../../schemas/draft.ts";
import { fold } from "../../text/fold.ts";

/** People's names in one place of the record. */
export interface Credits {
  readonly rule: string;
  readonly mentions: readonly Mention[];
  readonly names: readonly string[];
  /** Whether the credit prints just the names that structured data knows, and more of them than one place does. */
  readonly certain: boolean;
}

/** Whether every name of the first is in the second. */
function within(first: readonly string[], second: readonly string[]): boolean {
  const keys = new Set(second.map(fold));
  return first.every((n) => keys.has(fold(n)));
}

/** Whether credits name someone by more than one word. */
export const isFull = (c: Credits) => c.names.some((n) => n.includes(" ") || /\p{Lo}/u.test(n));

/** Places that are filled in apart from each other: linked data, meta tags, markup, the printed line. */
const familyOf = (rule: string) =>
  /^(?:html\/byline|visible|page)/u.test(rule) ? "printed" : (rule.split("/", 1)[0] ?? rule);

const surname = (name: string) => fold(name).split(" ").at(-1);

/** Whether two credits may mean one person by names that differ: `Ann Lee`, `Ann Marie Lee`. */
function shareSurname(first: readonly string[], second: readonly string[]): boolean {
  const surnames = new Set(second.map(surname));
  return first.some((n) => surnames.has(surname(n)));
}

/** The first credits that name people in full, unless others outvote them: two places that agree on someone else. */
function foremost(credits: readonly Credits[]): Credits | undefined {
  const full = credits.filter(isFull);
  const votesFor = (c: Credits) =>
    new Set(full.filter((o) => within(c.names, o.names)).map((o) => familyOf(o.rule))).size;
  const [first] = full;
  if (first === undefined || votesFor(first) > 1) return first;
  return full.find((c) => votesFor(c) > 1 && !shareSurname(c.names, first.names)) ?? first;
}

/** The first credits that name people in full; those that name them and more, if a second place agrees. */
export function choose(stated: readonly Credits[], bylines: readonly Credits[]): Credits | null {
  const all = [...stated, ...bylines];
  const first = foremost(all) ?? stated[0];
  if (!first) return null;
  const fuller = all.filter((c) => c.names.length > first.names.length && within(first.names, c.names));
  return (
    fuller.find((c) => fuller.some((o) => o !== c && within(c.names, o.names))) ??
    fuller.find((c) => c.certain) ??
    first
  );
}
