import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";
import { besideKeys, isJoined, keyOf, siteKeys, withoutSite } from "./titles-site.ts";

const TAGS = /<\/?(?:b|i|em|strong|span|br|p|sup|sub|a|u|mark|small|wbr)\b[^<>]*>/giu;

/** Plain text on one line: some records encode what was encoded already, at most four times over. */
function tidy(printed: string): string {
  const decoded = decodeEntities(decodeEntities(printed));
  return clean(decoded.includes("<") ? decoded.replace(TAGS, " ") : decoded);
}

const evidenceOf = (field: string, mention: Mention): Evidence => ({
  field,
  rule: mention.rule,
  raw: mention.value,
  line: mention.line,
});

export interface Titles {
  readonly title: Interpreted<string | null>;
  /** Other headlines, each once, in the order of trust. */
  readonly alternatives: readonly string[];
}

interface Candidate {
  readonly mention: Mention;
  readonly text: string;
  readonly key: string;
}

/** Places that print the headline alone; the others may add the site's name to it. */
const ALONE = /^(?:html\/h|json-ld\/|microdata\/)/u;

const CUT = /(?:(?<!\.)\.{2,}|…)\s*$/u;
const uncut = (text: string) => text.replace(CUT, "").trim();

/** The text without a tail or head that another candidate, the headline alone, does not have; where it is cut with dots, the one that goes on. */
function bare({ mention, text }: Candidate, others: readonly Candidate[]): string {
  if (CUT.test(text)) {
    const start = uncut(text);
    return others.find((o) => uncut(o.text).length > text.length && o.text.startsWith(start))?.text ?? text;
  }
  if (ALONE.test(mention.rule)) return text;
  return others.find((o) => isJoined(text, o.text))?.text ?? text;
}

/** The headline: the first that the record gives, without the site's or section's name about it; and the other headlines. */
export function titles(draft: Draft, outletNames: readonly string[]): Titles {
  const site = siteKeys(draft, outletNames);
  const beside = besideKeys(draft, site);
  const candidates = draft.titles
    .map((mention) => {
      const text = withoutSite(tidy(mention.value), beside, site);
      return { mention, text, key: fold(text) };
    })
    .filter((c) => c.key !== "");
  // A page that gives its headline for the site's name has no other.
  const headlines = candidates.filter((c) => !site.has(keyOf(c.text)));
  const [chosen] = headlines.length > 0 ? headlines : candidates;
  if (!chosen) return { title: { value: null, evidence: [] }, alternatives: [] };
  const title = bare(chosen, headlines);
  const seen = new Set([title, ...draft.descriptions.map((d) => d.value)].map(fold));
  const alternatives = headlines
    .filter(({ text }) => !isJoined(text, title) && !(CUT.test(text) && title.startsWith(uncut(text))))
    .filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
    .map((c) => c.text);
  return { title: { value: title, evidence: [evidenceOf("title", chosen.mention)] }, alternatives };
}

/** The standfirst or description: the first given; where it is cut with dots, the one that goes on. */
export function description(draft: Draft): Interpreted<string | null> {
  const candidates = draft.descriptions
    .map((mention) => ({ mention, text: tidy(mention.value) }))
    .filter((c) => c.text !== "");
  const [first] = candidates;
  if (!first) return { value: null, evidence: [] };
  const start = uncut(first.text);
  const whole = CUT.test(first.text)
    ? candidates.find((c) => c.text.length > first.text.length && c.text.startsWith(start))
    : undefined;
  const chosen = whole ?? first;
  return { value: chosen.text, evidence: [evidenceOf("description", chosen.mention)] };
}

const NO_SECTION = new Set(
  "home homepage start startseite accueil inicio home page hem forside forsiden etusivu главная головна article articles artikel".split(
    " ",
  ),
);

/** The publisher's own section: the first given that is neither its front page nor the headline. */
export function section(draft: Draft): Interpreted<string | null> {
  const headlines = new Set(draft.titles.map((t) => fold(t.value)));
  for (const mention of draft.sections) {
    const value = tidy(mention.value);
    if (value !== "" && value.length <= 80 && !NO_SECTION.has(fold(value)) && !headlines.has(fold(value))) {
      return { value, evidence: [evidenceOf("section", mention)] };
    }
  }
  return { value: null, evidence: [] };
}
