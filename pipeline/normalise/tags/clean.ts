import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";

const LONGEST = 80;
const MOST_WORDS = 10;
const ADDRESS = /^https?:|^www\.|^[\w.-]+\.(?:com|net|org|de|fr|es|it|co\.uk)$/iu;
const EDGES = /^[\s#,;:"“”'«»*]+|[\s,;:"“”'«»*]+$/gu;
/** `sport/cycling`: a place in a site's own tree; only its end is a tag. */
const PATH = /^[\p{Ll}\d-]+(?:\/[\p{Ll}\d-]+)+$/u;
/** Marks of publishing systems: keys, ids, layout names. */
const MACHINE =
  /^[\w-]*_[\w-]*$|^\P{L}+$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+$|^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z]{18,}$|^\w+=\w/u;
/** `Subject: Justice`: a publishing system's own fields, some of which are tags. */
const FIELD = /^(\p{L}[\p{L} ]{1,28}):\s*(\S.*)$/u;
const TAG_FIELDS = new Set([
  "subject",
  "topic",
  "tag",
  "keyword",
  "section",
  "category",
  "nlp entity tokens",
  "entity",
  "person",
  "location",
  "organization",
  "organisation",
  "place",
  "company",
]);
/** A comma without a space after it stands between tags, not in one. */
const UNSPACED_COMMA = /[,;](?=[^\s\d])/u;
const CODE = /^[A-Z0-9:_-]{2,14}$/u;
const DATE_LIKE = /^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?$/u;
const NAVIGATION = new Set(
  "alle themen|home|homepage|startseite|zur startseite|follow|following|folgen|seguir|suivre|newsletter|share|teilen|compartir|partager|read more|mehr|more|latest news|subscribe|login|kommentare|comments|view comments|themenseiten|themen bearbeiten|e mail|email|print|premium|paywall|seo|article|artikel|red|blue".split(
    "|",
  ),
);

/** One tag as readers see it; null for an address, a mark of some machine, a link of the site's own, or a sentence. */
export function cleanTag(printed: string): string | null {
  const whole = clean(decodeEntities(printed)).replace(EDGES, "");
  const tag = PATH.test(whole) ? whole.slice(whole.lastIndexOf("/") + 1) : whole;
  if (
    tag === "" ||
    (tag.length < 2 && !/\p{Lo}/u.test(tag)) ||
    tag.length > LONGEST ||
    tag.split(" ").length > MOST_WORDS
  )
    return null;
  if (ADDRESS.test(tag) || MACHINE.test(tag) || DATE_LIKE.test(tag)) return null;
  return NAVIGATION.has(fold(tag)) ? null : tag;
}

/** A list's tags with its fields (`Subject: Justice`) read, where it is a list of fields. */
export function readFields(list: readonly string[]): readonly string[] {
  const fields = list.map((t) => FIELD.exec(t));
  const count = fields.filter((f) => f !== null).length;
  if (count < 3 || count < list.length / 3) return list;
  return fields.flatMap((f) => (f?.[1] && f[2] && TAG_FIELDS.has(f[1].toLowerCase()) ? [f[2]] : []));
}

/** Whether a list is of codes that no reader sees (`AER`, `INDS08`). */
export function isCoded(list: readonly string[]): boolean {
  return list.length >= 5 && list.filter((t) => CODE.test(t)).length > list.length * 0.6;
}

/** Words of a script without spaces between words, set apart by spaces in place of commas. */
const SPACED = /^\p{Script=Han}+(?: \p{Script=Han}+){2,}$/u;

/** What stands between the separators of a printed list. */
export function partsOf(printed: string): readonly string[] {
  if (SPACED.test(printed)) return printed.split(" ");
  return printed.split(UNSPACED_COMMA);
}

/** Fewest words of a headline cut up into keywords, and the share of a list that they are. */
const CUT_UP = 5;
const MOSTLY = 0.7;

/** Whether a printed list is of paths in a site's tree. */
export function arePaths(printed: readonly string[]): boolean {
  return printed.filter((tag) => PATH.test(tag)).length >= printed.length * MOSTLY;
}

/** Whether a list is the headline cut up into its words, as some publishing systems fill in keywords. */
export function isCutUp(list: readonly string[], headlines: readonly string[]): boolean {
  if (list.length < CUT_UP) return false;
  const words = new Set(headlines.flatMap((h) => fold(h).split(/[^\p{L}\p{N}]+/u)));
  return list.filter((tag) => words.has(fold(tag))).length >= list.length * MOSTLY;
}
