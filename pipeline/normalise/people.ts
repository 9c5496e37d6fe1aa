import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { namesIn, type Strangers } from "./people/credit.ts";

interface Credits {
  readonly rule: string;
  readonly mentions: readonly Mention[];
  readonly names: readonly string[];
}

function groups(mentions: readonly Mention[]): Map<string, Mention[]> {
  const byRule = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = byRule.get(mention.rule);
    if (known) known.push(mention);
    else byRule.set(mention.rule, [mention]);
  }
  return byRule;
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((n) => {
    const key = fold(n);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function creditsOf(mentions: readonly Mention[], who: Strangers, single: boolean): Credits[] {
  return [...groups(mentions)].map(([rule, group]) => ({
    rule,
    mentions: group,
    names: distinct(group.flatMap((m) => namesIn(m.value, who, single))),
  }));
}

/** Whether every name of the first is in the second. */
function within(first: readonly string[], second: readonly string[]): boolean {
  const keys = new Set(second.map(fold));
  return first.every((n) => keys.has(fold(n)));
}

/** The first credits that name people; others that name them and more, if two places agree on it. */
function choose(all: readonly Credits[]): Credits | null {
  const named = all.filter((c) => c.names.length > 0);
  const [first] = named;
  if (!first) return null;
  const fuller = named.filter((c) => c.names.length > first.names.length && within(first.names, c.names));
  return fuller.find((c) => fuller.some((o) => o !== c && within(c.names, o.names))) ?? first;
}

const evidenceOf = (field: string, mention: Mention): Evidence => ({
  field,
  rule: mention.rule,
  raw: mention.value,
  line: mention.line,
});

/** The people credited, in order, as a reader would write their names: never agencies, desks, the outlet, roles or addresses. */
export function people(
  draft: Draft,
  isAgency: (name: string) => boolean,
  isPublisher: (name: string) => boolean,
  isPlace: (name: string) => boolean = () => false,
): Interpreted<readonly string[]> {
  const who: Strangers = { isAgency, isPublisher, isPlace };
  const chosen = choose([...creditsOf(draft.authors, who, true), ...creditsOf(draft.bylines, who, false)]);
  if (!chosen) return { value: [], evidence: [] };
  return { value: chosen.names, evidence: chosen.mentions.map((m) => evidenceOf("authors", m)) };
}

/** The byline as printed, on one line; null when the record has none. */
export function byline(draft: Draft): Interpreted<string | null> {
  for (const mention of draft.bylines) {
    const value = clean(decodeEntities(mention.value));
    if (value !== "") return { value, evidence: [evidenceOf("byline", mention)] };
  }
  return { value: null, evidence: [] };
}
