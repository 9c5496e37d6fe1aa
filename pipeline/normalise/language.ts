import { eld } from "eld/small";
import type { Draft, Mention } from "../../schemas/draft.ts";
import { commonWordsLanguage } from "../text/common-words.ts";
import { scriptLanguage } from "../text/script.ts";
import type { Evidence, Interpreted } from "./evidence.ts";

const detector = eld.newInstance();
/** Characters of the text that are judged: more does not change the answer. */
const SAMPLE = 800;
/** Characters that are judged first, and the lead of the best language's score over the next that settles it: most texts need no more. */
const GLANCE = 200;
const CLEAR = 0.08;
/** Fewest characters that the detector alone is believed on. */
const ENOUGH = 120;
const TAG = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].{0,40})?$/u;

/** Codes that were replaced, or that name the same written language. */
const CURRENT: ReadonlyMap<string, string> = new Map([
  ["iw", "he"],
  ["in", "id"],
  ["ji", "yi"],
  ["jp", "ja"],
  ["cz", "cs"],
  ["gr", "el"],
  ["ua", "uk"],
  ["kr", "ko"],
  ["dk", "da"],
  ["se", "sv"],
  ["eng", "en"],
  ["fra", "fr"],
  ["fre", "fr"],
  ["deu", "de"],
  ["ger", "de"],
  ["spa", "es"],
  ["ita", "it"],
  ["por", "pt"],
  ["rus", "ru"],
  ["ara", "ar"],
  ["tgl", "tl"],
  ["fil", "tl"],
]);
/** Languages that the detector cannot tell apart, or knows one of: the page's own word decides within a group. */
const GROUPS: readonly (readonly string[])[] = [
  ["no", "nb", "nn", "da"],
  ["ms", "id", "jv", "su"],
  ["sr", "hr", "bs", "sh", "me"],
  ["hi", "mr", "ne", "sa", "mai", "bho"],
  ["nl", "af", "fy", "li", "vls"],
  ["es", "gl", "ast", "an"],
  ["pt", "gl"],
  ["de", "lb", "gsw", "nds"],
  ["fa", "prs", "ckb", "ku", "ps", "tg"],
  ["ur", "sd", "pa", "ks", "skr"],
  ["ru", "kk", "ky", "tg", "tt", "ba", "mn"],
  ["bg", "mk"],
  ["tr", "az", "tk", "uz", "kk"],
  ["tl", "ceb", "ilo"],
  ["bn", "as"],
];
/** Languages the detector does not know and takes for another: believed when the page says them. */
const UNKNOWN = new Set(
  "sw zu xh st tn ts ss ve nr nso so ha ig rw rn lg ny sn ln wo mt ga cy gd br mg mi sm to haw fo kl se uz tk ky kk ky mn km my si dv bo ug ps ckb sd ti om qu ay gn ht eo la".split(
    " ",
  ),
);

/** A language's tag as BCP 47 writes it, without its region: `en` for `en_GB`, `zh-Hant` for `zh-TW`; null for what is no tag. */
export function languageTag(printed: string): string | null {
  const found = TAG.exec(printed.trim());
  const primary = found?.[1]?.toLowerCase();
  if (!found || !primary || primary === "und" || primary === "mul") return null;
  const language = CURRENT.get(primary) ?? primary;
  if (language !== "zh") return language;
  const [script, region] = [found[2]?.toLowerCase(), found[3]?.toUpperCase()];
  if (script === "hant" || (!script && (region === "TW" || region === "HK" || region === "MO"))) return "zh-Hant";
  return script === "hans" || region === "CN" || region === "SG" ? "zh-Hans" : "zh";
}

/** The beginning of a text and as much from further in, `size` characters in all. */
function sampleOf(body: string, size: number): string {
  if (body.length <= size) return body;
  const at = Math.floor(body.length / 3);
  return `${body.slice(0, size / 2)} ${body.slice(at, at + size / 2)}`;
}

function detected(body: string): string | null {
  const text = sampleOf(body, SAMPLE);
  const byScript = scriptLanguage(text);
  if (byScript !== null) return byScript;
  // The detector costs more than anything else that is done to a short story: most need it not
  const byWords = commonWordsLanguage(text);
  if (byWords !== null) return byWords;
  const glance = detector.detect(sampleOf(body, GLANCE));
  const [first = 0, second = 0] = Object.values(glance.getScores());
  const { language } = first - second >= CLEAR || text.length <= GLANCE ? glance : detector.detect(text);
  return language === "" ? null : language;
}

const primaryOf = (tag: string) => tag.split("-")[0] ?? tag;

function agree(said: string, read: string): boolean {
  const [a, b] = [primaryOf(said), primaryOf(read)];
  return a === b || UNKNOWN.has(a) || GROUPS.some((g) => g.includes(a) && g.includes(b));
}

function declared(draft: Draft): { readonly tag: string; readonly mention: Mention } | null {
  for (const mention of draft.languages) {
    const tag = languageTag(mention.value);
    if (tag !== null) return { tag, mention };
  }
  return null;
}

export interface LanguageReading {
  readonly language: Interpreted<string | null>;
  /** Whether the page says another language than its text is in. */
  readonly disagrees: boolean;
}

/** The language of the body as a BCP 47 tag: the page's word where the text bears it out, else what the text is in, else null. */
export function language(draft: Draft, body: string): LanguageReading {
  const said = declared(draft);
  const read = detected(body);
  const saidEvidence: Evidence[] = said
    ? [{ field: "language", rule: said.mention.rule, raw: said.mention.value, line: said.mention.line }]
    : [];
  const readEvidence: Evidence[] = read
    ? [{ field: "language", rule: "normalise/text-language", raw: null, line: null }]
    : [];
  if (said && read && agree(said.tag, read)) {
    const value = said.tag === "zh" || said.tag === "sr" ? read : said.tag;
    return {
      language: { value: primaryOf(value) === primaryOf(said.tag) ? value : said.tag, evidence: saidEvidence },
      disagrees: false,
    };
  }
  const believeText = read !== null && (said === null || body.length >= ENOUGH || scriptLanguage(body) !== null);
  if (believeText)
    return {
      language: { value: read === "no" ? "nb" : read, evidence: [...readEvidence, ...saidEvidence] },
      disagrees: said !== null,
    };
  return { language: { value: said?.tag ?? null, evidence: saidEvidence }, disagrees: false };
}
