import { foldWord } from "./fold.ts";
import { isMark, type Token, tokensOf, wordAt } from "./tokens.ts";

/** What words mean at a place, null where only the language of the text could tell, and the token after them. */
export interface Phrase<T> {
  readonly value: T | null;
  readonly next: number;
}

/** Finds the longest phrase of a table at a token; where `isStrict`, Latin words of up to three letters count in their own language only, which is English where none is known. */
export type PhraseTable<T> = (
  tokens: readonly Token[],
  at: number,
  language: string | null,
  isStrict?: boolean,
) => Phrase<T> | null;

const LONGEST = 4;
const SHORT = /^[a-z]{1,3}$/;
const JOINER = "-'’׳״\"";

/** Tags whose words stand in the tables under another. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["fil", "tl"],
  ["nb", "no"],
  ["nn", "no"],
  ["prs", "fa"],
  ["bs", "hr"],
]);

/** The language of the tables for a BCP 47 tag. */
function tableLanguage(tag: string): string {
  const primary = (tag.split("-", 1)[0] ?? tag).toLowerCase();
  return SAME.get(primary) ?? primary;
}

/** The words of a form as they are compared: folded, joined by `_`. */
function keyOf(form: string): string {
  return tokensOf(form.replaceAll("_", " "))
    .filter((token) => token.kind !== "mark")
    .map((token) => foldWord(token.text))
    .join("_");
}

/** The token after a word and the hyphen or stroke glued between it and the next. */
function afterWord(tokens: readonly Token[], at: number): number {
  const joined = isMark(tokens, at + 1, JOINER) && tokens[at + 1]?.glued && tokens[at + 2]?.glued;
  return joined ? at + 2 : at + 1;
}

/**
 * A table of phrases in several languages, from rows of language, form (`_` between words) and meaning.
 * A form that languages give different meanings has one in a text of one of them only.
 */
export function phraseTable<T extends string | number>(
  rows: readonly (readonly [string, string, T])[],
): PhraseTable<T> {
  const any = new Map<string, T | null>();
  const own = new Map<string, T>();
  const opening = new Set<string>();
  for (const [language, form, value] of rows) {
    const key = keyOf(form);
    const other = any.get(key);
    any.set(key, other === undefined || other === value ? value : null);
    if (!own.has(`${language} ${key}`)) own.set(`${language} ${key}`, value);
    opening.add(key.split("_", 1)[0] ?? key);
  }
  return (tokens, at, language, isStrict = false) => {
    let form = wordAt(tokens, at);
    if (form === "" || !opening.has(form)) return null;
    const prefix = language === null ? (isStrict ? "en " : null) : `${tableLanguage(language)} `;
    let found: Phrase<T> | null = null;
    for (let end = at, words = 1; ; words += 1) {
      const known = prefix === null ? undefined : own.get(prefix + form);
      const value = known ?? (isStrict && SHORT.test(form) ? undefined : any.get(form));
      if (value !== undefined) found = { value, next: end + 1 };
      end = afterWord(tokens, end);
      const token = tokens[end];
      if (words === LONGEST || token === undefined || token.kind === "mark") return found;
      form = `${form}_${token.kind === "number" ? token.text : wordAt(tokens, end)}`;
    }
  };
}
