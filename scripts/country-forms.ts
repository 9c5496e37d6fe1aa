import { PARADIGMS, type Paradigm } from "./country-forms/paradigms.ts";

/** Endings put behind a whole name, for names with a back vowel last, with a front one, and those that end in a consonant; `V` stands for the last vowel. */
const GLUED: Readonly<Record<string, readonly [string, string, string?]>> = {
  de: ["s", "s", "s"],
  sv: ["s", "s", "s"],
  da: ["s", "s", "s"],
  nb: ["s", "s", "s"],
  fi: [
    "n ssa sta Vn lla lta lle a ksi na han",
    "n ssä stä Vn llä ltä lle ä ksi nä hän",
    "in issa issä ista istä iin illa illä ille",
  ],
  et: ["s st sse le l lt ga ks", "s st sse le l lt ga ks", "i is ist isse ile il ilt iga iks"],
  hu: [
    "ban ba ból on n ra ról nak val gal nal t ot at ért ig hoz tól nál i ként",
    "ben be ből en ön n re ről nek vel gel nel t et ért ig hez höz től nél i ként",
  ],
  bn: ["র ের ে য় কে তে", "র ের ে য় কে তে"],
};
const BACK = /[aáoóuú][^aáeéiíoóöőuúüűyä]*$/u;
/** A last vowel that grows long before an ending. */
const GROWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  hu: [
    ["a", "á"],
    ["e", "é"],
  ],
};
/** Letters put before a word: "and", "in", "to", "from", "the". */
const BEFORE: Readonly<Record<string, string>> = { ar: "و ب ل ك ف وب ول", he: "ב ל מ ו ה ש כ וב ול ומ ש" };

const CASES = 5;
const SHORTEST = 4;

function endingOf(word: string, table: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .find((e) => word.endsWith(e));
}

/** The forms of a word, a list for each case; the word itself where the table knows no ending of it. */
function casesOf(word: string, table: Readonly<Record<string, string>>): string[][] {
  const ending = endingOf(word, table);
  if (ending === undefined) return Array.from({ length: CASES }, () => [word]);
  const stem = word.slice(0, word.length - ending.length);
  return (table[ending] ?? "").split(" ").map((forms) => forms.split("/").map((f) => stem + f));
}

function declined(name: string, { nouns, adjectives }: Paradigm): string[] {
  const words = name.split(" ");
  if (words.length > 3) return [];
  const last = words.length - 1;
  const cases = words.map((word, i) => casesOf(word, i < last ? adjectives : nouns));
  const forms: string[] = [];
  for (let c = 0; c < CASES; c++) {
    let phrases = [""];
    for (const forCase of cases)
      phrases = phrases.flatMap((p) => (forCase[c] ?? []).map((f) => (p === "" ? f : `${p} ${f}`)));
    forms.push(...phrases);
  }
  return forms;
}

function glued(name: string, [back, front, bare]: readonly [string, string, string?], language: string): string[] {
  const vowel = /[aeiouyäöõü](?=[^aeiouyäöõü]*$)/u.exec(name)?.[0] ?? "";
  const isBare = bare !== undefined && !/[aeiouyäöõü]$/u.test(name);
  const endings = isBare ? bare : BACK.test(name) ? back : front;
  const grown = (GROWS[language] ?? []).find(([from]) => name.endsWith(from));
  const stem = grown === undefined ? name : name.slice(0, -1) + grown[1];
  return endings.split(" ").map((e) => stem + e.replace("V", vowel));
}

function prefixed(name: string, language: string): string[] {
  const letters = (BEFORE[language] ?? "").split(" ");
  const article = name.startsWith("ال") ? [`لل${name.slice(2)}`, `ولل${name.slice(2)}`] : [];
  return [...article, ...letters.map((l) => l + name)];
}

/** The forms in which running text of a language writes a country's name beside its nominative, by tables of endings. */
export function inflected(name: string, language: string): string[] {
  if (/^\p{Lu}{2,}$/u.test(name) || name.length < SHORTEST) return [];
  const paradigm = PARADIGMS[language];
  if (paradigm !== undefined) return declined(name, paradigm).filter((f) => f !== name && f.length > 2);
  const endings = GLUED[language];
  if (endings !== undefined) return glued(name, endings, language);
  return BEFORE[language] !== undefined ? prefixed(name, language) : [];
}
