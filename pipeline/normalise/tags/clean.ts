import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.split("|"));
const LONGEST = 80;
const MOST_WORDS = 10;
const ADDRESS = /^https?:|^www\.|^[\w.-]+\.(?:com|net|org|de|fr|es|it|co\.uk)$/iu;
const EDGES = /^[\s#,;:"“”'«»*]+|(?<![\s,;:"“”'«»*])[\s,;:"“”'«»*]+$/gu;
/** `sport/cycling`: a place in a site's own tree; only its end is a tag. */
const PATH = /^[\p{Ll}\d-]+(?:\/[\p{Ll}\d-]+)+$/u;
/** Marks of publishing systems: keys, ids, layout names. */
const MACHINE =
  /^[A-Za-z\d-]*_[\w-]*$|^\P{L}+$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+$|^[a-z]{4,}(?:[A-Z][a-z]+)+$|^[a-z]{18,}$|^\w+=\w|^@|^[\w-]+:\S|^[A-Z0-9]{2,5}\.[A-Z]{1,3}$/u;
/** `Subject: Justice`: a publishing system's own fields, some of which are tags. */
const FIELD = /^(\p{L}[\p{L} ]{1,28}):\s*(\S.*)$/u;
const TAG_FIELDS = set(
  "subject|topic|tag|keyword|filed to|filed under|nlp entity tokens|entity|person|location|organization|organisation|place|company",
);
const OTHER_FIELDS = set("category|section|type|source|channel|author|format|content type|site|vertical|nlp category");
/** A comma without a space after it stands between tags, not in one. */
const UNSPACED_COMMA = /[,;](?=[^\s\d])/u;
const CODE = /^[A-Z0-9:_-]{2,14}$/u;
const DATE_LIKE = /^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?$/u;
/** Marks that publishing systems keep among tags. */
const MARKS = set("home|front page|homepage|startseite|newsletter|premium|paywall|seo|article|artikel|red|blue");
/** Buttons and links of a site's own that stand among tag links. */
const BUTTONS = set(
  "alle themen|alle tags|all topics|zur startseite|follow|following|folgen|seguir|suivre|share|teilen|compartir|partager|read more|mehr|more|see more|show more|mehr anzeigen|" +
    "latest news|subscribe|login|kommentare|comments|view comments|themen|topics|tags|themenseiten|themen bearbeiten|e mail|email|print",
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
  return MARKS.has(fold(tag)) ? null : tag;
}

const MORE = /^(?:more|mehr zu|alles zu|view all|see all|todo sobre|tout sur) /u;

/** Whether a link's text is that of a button. */
export function isButton(text: string): boolean {
  const key = fold(text);
  return BUTTONS.has(key) || MORE.test(key);
}

/** A list's tags with its fields (`Subject: Justice`) read; fields of other names go where the list is one of fields. */
export function readFields(list: readonly string[]): readonly string[] {
  const fields = list.map((t) => FIELD.exec(t));
  const count = fields.filter((f) => f !== null).length;
  const isOfFields = count >= 3 && count >= list.length / 3;
  return list.flatMap((tag, i) => {
    const [, name = "", value = ""] = fields[i] ?? [];
    if (TAG_FIELDS.has(name.toLowerCase())) return [value];
    return isOfFields || OTHER_FIELDS.has(name.toLowerCase()) ? [] : [tag];
  });
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

/** Words for news, which by themselves are no tag, and with others ("harbour news today") are for search engines. */
const NEWS = set(
  "news|newspaper|noticias|nachrichten|zeitung|haber|haberleri|haberler|berita|notizie|actualites|ニュース|新聞|新闻|뉴스|новости|новини",
);
/** As many phrases with such a word in one list are not there by chance. */
const MANY_NEWS = 3;

/** A list without its words for search engines: phrases with "news" in them where there are many, and bare words for news where the list `namesSite`. */
export function withoutSearchWords(list: readonly string[], namesSite: boolean): readonly string[] {
  const withNews = list.filter((t) =>
    fold(t)
      .split(" ")
      .some((w) => NEWS.has(w)),
  );
  if (withNews.length >= MANY_NEWS) return list.filter((t) => !withNews.includes(t));
  return namesSite ? list.filter((t) => !NEWS.has(fold(t))) : list;
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

/** A word as publishing systems name their own switches: `nosplit`, `fb-ia`. */
const SWITCH = /^[a-z\d]+(?:-[a-z\d]+)*$/u;
const CAPITALISED = /\p{Lu}/u;

/** A list without words in small letters that the story does not speak of, where all other tags have capitals: switches of the publishing system. */
export function withoutCodes(list: readonly string[], story: () => string): readonly string[] {
  const switches = list.filter((tag) => SWITCH.test(tag));
  const others = list.filter((tag) => !SWITCH.test(tag));
  if (switches.length === 0 || others.length < switches.length || !others.every((t) => CAPITALISED.test(t)))
    return list;
  return list.filter((tag) => !SWITCH.test(tag) || story().includes(fold(tag)));
}
