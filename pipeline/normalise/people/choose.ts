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

/** Credits with their names as they are compared, and the place that they were filled in at. */
interface Keyed {
  readonly credits: Credits;
  readonly keys: ReadonlySet<string>;
  readonly family: string;
}

/** Whether every name of the first is in the second. */
function within(first: Keyed, second: Keyed): boolean {
  for (const key of first.keys) if (!second.keys.has(key)) return false;
  return true;
}

/** Whether credits name someone by more than one word. */
export const isFull = (c: Credits) => c.names.some((n) => n.includes(" ") || /\p{Lo}/u.test(n));

/** Places that are filled in apart from each other: linked data, meta tags, markup, the printed line. */
const familyOf = (rule: string) =>
  /^(?:html\/byline|visible|page)/u.test(rule) ? "printed" : (rule.split("/", 1)[0] ?? rule);

const keyed = (credits: Credits): Keyed => ({
  credits,
  keys: new Set(credits.names.map(fold)),
  family: familyOf(credits.rule),
});

const surname = (key: string) => key.slice(key.lastIndexOf(" ") + 1);

/** Whether two credits may mean one person by names that differ: `Ann Lee`, `Ann Marie Lee`. */
function shareSurname(first: Keyed, second: Keyed): boolean {
  const surnames = new Set([...second.keys].map(surname));
  return [...first.keys].some((key) => surnames.has(surname(key)));
}

/** The first credits that name people in full, unless others outvote them: two places that agree on someone else. */
function foremost(credits: readonly Keyed[]): Keyed | undefined {
  const full = credits.filter((k) => isFull(k.credits));
  const agree = (k: Keyed) => full.some((o) => o.family !== k.family && within(k, o));
  const [first] = full;
  if (first === undefined || agree(first)) return first;
  return full.find((k) => agree(k) && !shareSurname(k, first)) ?? first;
}

/** The first credits that name people in full; those that name them and more, if a second place agrees. */
export function choose(stated: readonly Credits[], bylines: readonly Credits[]): Credits | null {
  if (stated.length + bylines.length < 2) return stated[0] ?? bylines.find(isFull) ?? null;
  const all = [...stated, ...bylines].map(keyed);
  const first = foremost(all) ?? all.slice(0, stated.length)[0];
  if (!first) return null;
  const fuller = all.filter((k) => k.credits.names.length > first.credits.names.length && within(first, k));
  const best =
    fuller.find((k) => fuller.some((o) => o !== k && within(k, o))) ?? fuller.find((k) => k.credits.certain) ?? first;
  return best.credits;
}
