import type { Draft } from "../../schemas/draft.ts";
import { fold } from "../text/fold.ts";

/** A mark with space about it, or one that needs none, after which a site may put its name. */
const SUFFIX =
  /(?<!\s)\s+(?:[|‹›«»·•:~]+|[-–—−]{1,2}|::)\s+|(?:(?<!\s)\s+)?[|｜_]\s*|-{2,}|(?:(?<!\s)\s+)?：\s*(?=\P{Ll}{2,12}$)/gu;
/** A mark of SUFFIX: cheap to look for first. */
const MARK = /[|‹›«»·•:~｜：_]|\s[-–—−]|--/u;
const LONGEST_SITE = 60;
/** A site, a section and a second section. */
const MOST_PARTS = 3;

/** Labels of hosts that name no site. */
const GENERIC = new Set("www m amp mobile news blog web edition co com net org gov edu ac or ne go".split(" "));

const ARTICLE = /^(?:the|der|die|das|le|la|il|el|de|het) /u;
/** A name to compare sites by: folded, without spaces, without an article, as sites write theirs with and without. */
export const keyOf = (text: string) => fold(text).replace(ARTICLE, "").replaceAll(" ", "");

/** What the site may be called, folded and without spaces: its names and the labels of its hosts. */
export function siteKeys(draft: Draft, outletNames: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (name: string) => {
    const key = keyOf(name);
    if (key.length > 1) keys.add(key);
  };
  for (const name of outletNames) add(name);
  for (const { value } of draft.sites) add(value);
  for (const { value } of [...draft.domains, ...draft.urls]) {
    const host = /^(?:https?:\/\/)?(?:www\.|m\.|amp\.)?([^/:?#]+)/u.exec(value)?.[1] ?? "";
    add(host);
    add(host.split(".").slice(0, -1).join(""));
    for (const label of host.split(".").slice(0, -1)) if (!GENERIC.has(label)) add(label);
  }
  return keys;
}

/** What may stand beside the headline in a title, folded and without spaces: the site's names and its sections. */
export function besideKeys(draft: Draft, site: ReadonlySet<string>): ReadonlySet<string> {
  const sections = draft.sections.map(({ value }) => value).filter((value) => value.length <= LONGEST_SITE);
  return new Set([...site, ...sections.map(keyOf).filter((key) => key.length > 1)]);
}

const BEFORE_COLON = /^([^:]{2,60}):\s+(?=\P{Ll})/u;

/** The title without the names of site and sections that `beside` holds at its end or start, or the `site` before a colon; unchanged when those cannot be told from the headline. */
export function withoutSite(title: string, beside: ReadonlySet<string>, site: ReadonlySet<string>): string {
  if (!MARK.test(title)) return title;
  const isKnown = (part: string) => part.length <= LONGEST_SITE && beside.has(keyOf(part));
  const first = BEFORE_COLON.exec(title);
  let rest = first?.[1] !== undefined && site.has(keyOf(first[1])) ? title.slice(first[0].length) : title;
  for (let part = 0; part < MOST_PARTS; part++) {
    const marks = [...rest.matchAll(SUFFIX)];
    const [first, last] = [marks[0], marks.at(-1)];
    if (!last || !first) return rest;
    const head = rest.slice(0, first.index);
    if (last.index > 0 && isKnown(rest.slice(last.index + last[0].length))) rest = rest.slice(0, last.index).trim();
    else if (isKnown(head)) rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
  return rest;
}

const LEAST_HEADLINE = 15;
const AFTER = /^\s*(?:[|｜_·•»]|\s[-–—−]{1,2}\s|--)/u;
const BEFORE = /(?:[|｜_·•«]|\s[-–—−]{1,2}\s)\s*$/u;

/** Whether a title is the headline with a few words joined to it by a bar or dash, as sites join their names. */
export function isJoined(title: string, headline: string): boolean {
  const more = title.length - headline.length;
  if (more < 3 || more > LONGEST_SITE + 3 || headline.length < LEAST_HEADLINE) return false;
  if (title.startsWith(headline)) return AFTER.test(title.slice(headline.length));
  return title.endsWith(headline) && BEFORE.test(title.slice(0, more));
}
