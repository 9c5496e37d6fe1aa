import { isStranger, type Strangers } from "./strangers.ts";
import { isFiller, kindsOf, MONTH, NOTICE, OF_DESK, ROLE } from "./words.ts";

const BY = /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f) /u;
/** `Ann Lee`, `Dr. Ann B. Lee (al)`, `Ann-Maria Lee Diaz`: what most credits are. */
const PLAIN =
  /^(?:(?:Dr|Prof)\. )*(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}+)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?))(?: \(\p{Ll}{2,4}\.?\))?$/u;
const JOINTS = /(?:(?<!\s)\s+)?[,;]\s*|\s(?:and|und|et|&)\s/u;
const OTHER_LETTERS = /\p{Lo}|\p{Script=Georgian}/u;
const TOKENS = /\p{L}[\p{L}\p{M}'’-]*|\d+/gu;
const CAPITAL = /^\p{Lu}/u;
const WORD = /^\p{Lu}\p{Ll}+$/u;
const ZONES = new Set("GMT UTC EST EDT ET PT PST PDT CST CDT IST CET CEST BST WIB AM PM HKT JST".split(" "));
const LONGEST = 120;

function plainName(part: string, who: Strangers): string | null {
  const name = PLAIN.exec(part)?.[1];
  if (name === undefined) return null;
  const words = name.split(" ");
  if (words.some((word) => kindsOf(word) !== 0) || isStranger(name, who)) return null;
  return words.length > 2 && who.isAgency(words.at(-1) ?? "") ? null : name;
}

/** Whether what stands behind a name and a comma is where or what someone is, at a glance. */
const isBeside = (part: string, who: Strangers) =>
  WORD.test(part) || part.split(" ").every(isFiller) || who.isPlace(part);

/** The names of a credit that is but names, with what their bearers are at most, which need no taking apart; null for all others. */
export function plainNames(credit: string, who: Strangers): readonly string[] | null {
  if (credit.length > LONGEST) return null;
  const names: string[] = [];
  for (const [at, part] of credit.replace(BY, "").split(JOINTS).entries()) {
    if (at > 0 && isBeside(part, who)) continue;
    const name = plainName(part, who);
    if (name === null) return null;
    names.push(name);
  }
  return names;
}

/** Whether a text can hold a name of two words: two that are neither roles nor desks, nor a date's or a clock's, with capitals where the script has them. */
export function mayName(text: string): boolean {
  if (OTHER_LETTERS.test(text)) return true;
  const tokens = text.match(TOKENS) ?? [];
  let names = 0;
  tokens.forEach((token, at) => {
    if (!CAPITAL.test(token) || ZONES.has(token)) return;
    const kinds = kindsOf(token);
    const isDated = (kinds & MONTH) !== 0 && [at - 1, at + 1].some((i) => /^\d/u.test(tokens[i] ?? ""));
    // `Lis` in `Ewa Lis 6 maja` is a name
    const isName = !isDated || (at === 1 && kindsOf(tokens[0] ?? "") === 0);
    if (isName && (kinds & (ROLE | OF_DESK | NOTICE)) === 0) names++;
  });
  return names > 1;
}
