import type { Draft, Mention } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";
import { decodeEntities } from "../text/entities.ts";
import { fold } from "../text/fold.ts";
import type { Evidence, Interpreted } from "./evidence.ts";

/** A mark with space about it, after which a site may put its name. */
const SUFFIX = /\s+(?:[|‹›«»·•:~]+|[-–—−]{1,2}|::)\s+|\s*[|｜]\s*|\s*：\s*(?=\P{Ll}{2,12}$)/gu;
const LONGEST_SITE = 60;
const TAGS = /<\/?(?:b|i|em|strong|span|br|p|sup|sub|a|u|mark|small|wbr)\b[^<>]*>/giu;

function tidy(printed: string): string {
  const decoded = decodeEntities(printed);
  return clean(decoded.includes("<") ? decoded.replace(TAGS, " ") : decoded);
}

const evidenceOf = (field: string, mention: Mention): Evidence => ({
  field,
  rule: mention.rule,
  raw: mention.value,
  line: mention.line,
});

/** What the site may be called in a suffix, folded and without spaces: its names and the labels of its hosts. */
function siteKeys(draft: Draft, outletNames: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (name: string) => {
    const key = fold(name).replaceAll(" ", "");
    if (key.length > 1) keys.add(key);
  };
  for (const name of outletNames) add(name);
  for (const site of [...draft.sites, ...draft.sections]) add(site.value);
  for (const { value } of [...draft.domains, ...draft.urls]) {
    const host = /^(?:https?:\/\/)?(?:www\.|m\.|amp\.)?([^/:?#]+)/u.exec(value)?.[1] ?? "";
    add(host);
    add(host.split(".").slice(0, -1).join(""));
    add(host.split(".").slice(-2)[0] ?? "");
  }
  return keys;
}

/** A mark of SUFFIX: cheap to look for first. */
const MARK = /[|‹›«»·•:~｜：]|\s[-–—−]/u;

/** The title without the site's own name at its end or start; unchanged when the name cannot be told from the headline. */
function withoutSite(title: string, keys: ReadonlySet<string>): string {
  if (!MARK.test(title)) return title;
  let rest = title;
  for (let i = 0; i < 3; i++) {
    const marks = [...rest.matchAll(SUFFIX)];
    const last = marks.at(-1);
    const [first] = marks;
    if (!last || !first) return rest;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    if (tail.length <= LONGEST_SITE && keys.has(fold(tail).replaceAll(" ", "")) && last.index > 0)
      rest = rest.slice(0, last.index).trim();
    else if (head.length <= LONGEST_SITE && keys.has(fold(head).replaceAll(" ", "")))
      rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
  return rest;
}

export interface Titles {
  readonly title: Interpreted<string | null>;
  /** Other headlines, each once, in the order of trust. */
  readonly alternatives: readonly string[];
}

/** The headline: the first that the record gives, without the site's or section's name about it; and the other headlines. */
export function titles(draft: Draft, outletNames: readonly string[]): Titles {
  const keys = siteKeys(draft, outletNames);
  const candidates = draft.titles
    .map((mention) => {
      const text = withoutSite(tidy(mention.value), keys);
      return { mention, text, key: fold(text) };
    })
    .filter((c) => c.key !== "" && !keys.has(c.key.replaceAll(" ", "")));
  const chosen = candidates[0];
  if (!chosen) return { title: { value: null, evidence: [] }, alternatives: [] };
  const seen = new Set([chosen.key]);
  const alternatives = candidates
    .filter(({ key }) => (seen.has(key) ? false : seen.add(key) !== undefined))
    .map((c) => c.text);
  return { title: { value: chosen.text, evidence: [evidenceOf("title", chosen.mention)] }, alternatives };
}

const CUT = /(?:\.{2,}|…)\s*$/u;

/** The standfirst or description: the first given; where it is cut with dots, the one that goes on. */
export function description(draft: Draft): Interpreted<string | null> {
  const candidates = draft.descriptions
    .map((mention) => ({ mention, text: tidy(mention.value) }))
    .filter((c) => c.text !== "");
  const [first] = candidates;
  if (!first) return { value: null, evidence: [] };
  const start = first.text.replace(CUT, "").trim();
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

/** The publisher's own section: the first given that is not its front page. */
export function section(draft: Draft): Interpreted<string | null> {
  for (const mention of draft.sections) {
    const value = tidy(mention.value);
    if (value !== "" && value.length <= 80 && !NO_SECTION.has(fold(value))) {
      return { value, evidence: [evidenceOf("section", mention)] };
    }
  }
  return { value: null, evidence: [] };
}
