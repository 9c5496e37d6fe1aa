import { foldWord } from "./fold.ts";
import { EXCEPTIONS, MONTH_TABLE, SOLAR_HIJRI } from "./month-table.ts";

/** Month words that are everyday words as well: in lower case they need a year beside them. */
const WEAK = new Set(
  "may mar mag avg mart marc gen des lis sie gru pro ara kas tem dub led cer mai bal vas tra svi kol stu mee mac dis medi lip sat oca haz eki нов pri tet sht abu abe aza beal nis ma lut sty march лист тра груд мар бер чер вер сер ян می مه مهر تیر دی آب आ में मे मई जन नव நவ ஆக జన ಜನ ਜਨ जाने ಆಗ ఆగ ਅਗ മാർ மார் আগ қар жел там қаз қыр нау мам yan hun hul peb"
    .split(" ")
    .map(foldWord),
);
/** Languages in which a weak word is the month's name and no other word. */
const STRONG: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    fr: "mai mars",
    ca: "març",
    hu: "márc",
    tr: "mart",
    az: "mart",
    uz: "mart",
    sr: "mart avg",
    sl: "avg",
    de: "mai",
    lb: "mee",
    nb: "mai des",
    no: "mai des",
    nn: "mai des",
    et: "mai",
    is: "mai des",
    fo: "mai",
    pl: "maj gru lut sty mar lis",
    hi: "मई",
    mr: "मे",
    ne: "मे",
    ar: "آب",
    fa: "مه",
    ms: "mac dis",
  }).map(([language, words]) => [language, new Set(words.split(" ").map(foldWord))]),
);
/** These need one in any case. */
const WEAKEST = new Set(["ago", "out", "set"]);

interface Form {
  readonly language: string;
  readonly key: string;
  readonly month: number;
}

function readTable(): Form[] {
  return MONTH_TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [language = "", ...cells] = line.split(" ");
      return cells.flatMap((cell, at) =>
        cell
          .split("/")
          .filter((form) => form !== "-")
          .map((form): Form => ({ language, key: form.split("_").map(foldWord).join("_"), month: at + 1 })),
      );
    });
}

const FORMS = readTable();
const MONTHS: ReadonlyMap<string, number> = new Map(
  FORMS.map(({ key, month }): [string, number] => [key, month]).reverse(),
);
/** Everyday words that are months in many languages, not all of which the table says. */
const COMMON = new Set("mar may mai maj juni juli okt dez dic abr sept".split(" "));
const SHORT = /^[a-z]{1,4}$/;
const LANGUAGES = new Set(FORMS.map(({ language }) => language));
/** Language and form of the words that can be another. */
const BEARERS = new Set(
  FORMS.filter(({ key }) => SHORT.test(key) || WEAK.has(key) || WEAKEST.has(key)).map((f) => `${f.language} ${f.key}`),
);
const SAME: Readonly<Record<string, string>> = { nb: "no", nn: "no", bs: "hr", fil: "tl", prs: "fa" };
const PAIRS = new Set([...MONTHS.keys()].filter((name) => name.includes("_")).map((name) => name.split("_", 1)[0]));
const SOLAR = new Map(
  SOLAR_HIJRI.trim()
    .split("\n")
    .flatMap((line) => line.split(" ").map((name, at): [string, number] => [foldWord(name), at + 1])),
);
const HEBREW_PREFIX = /^[בל](?=.{2})/u;
const HEBREW = 0x0590;

function withoutPrefix(word: string): string {
  return word.charCodeAt(0) < HEBREW ? word : word.replace(HEBREW_PREFIX, "");
}

/** Whether a folded word can be the first of a month's two words. */
export function opensPair(word: string): boolean {
  return PAIRS.has(word) || PAIRS.has(withoutPrefix(word));
}

/** The month that a folded word names (`_` between two words), 1 to 12, or 0. */
export function monthNamed(word: string, language: string | null): number {
  if (word === "") return 0;
  const own = language === null ? undefined : EXCEPTIONS[language.slice(0, 2)]?.[word];
  return own ?? MONTHS.get(word) ?? MONTHS.get(withoutPrefix(word)) ?? 0;
}

/** The month of the Solar Hijri calendar that a folded word names, 1 to 12, or 0. */
export function solarMonthNamed(word: string): number {
  // "آذرماه", the month of Azar
  return SOLAR.get(word) ?? (word.endsWith("ماه") ? SOLAR.get(word.slice(0, -3)) : undefined) ?? 0;
}

/** Whether a folded word names a month in other languages alone and may be another word in the text's, short as it is: "Pro", "LED", "few". An unknown language counts as English. */
export function isForeignMonth(folded: string, language: string | null): boolean {
  const isWeak = WEAK.has(folded) || WEAKEST.has(folded);
  if (COMMON.has(folded) || (!isWeak && (!SHORT.test(folded) || BEARERS.has(`en ${folded}`)))) return false;
  const tag = (language ?? "en").split("-", 1)[0]?.toLowerCase() ?? "en";
  const own = SAME[tag] ?? tag;
  return LANGUAGES.has(own) && !BEARERS.has(`${own} ${folded}`) && EXCEPTIONS[tag]?.[folded] === undefined;
}

/** Whether a month word, as written and folded, is too common a word in the language to make a date without a year. */
export function isWeakMonth(written: string, folded: string, language: string | null): boolean {
  if (WEAKEST.has(folded)) return true;
  if (!WEAK.has(folded) || written !== written.toLowerCase()) return false;
  return language === null || STRONG.get(language.slice(0, 2))?.has(folded) !== true;
}
