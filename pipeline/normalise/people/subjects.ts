import type { Draft } from "../../../schemas/draft.ts";
import { fold } from "../../text/fold.ts";

const LETTER = /[\p{L}\p{M}]/u;

/** Whether a text has a word as written, and not within another. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? " ") && !LETTER.test(text[at + word.length] ?? " ")) return true;
  }
  return false;
}

/** Whether a story has the words of a name in small letters, all but one of three: `Harbour Board Meeting`, if it tells of a harbour and its board. */
function isOfCommonWords(name: string, draft: Draft): boolean {
  const words = name.split(" ");
  const isCommon = (word: string) => {
    const small = word.toLowerCase();
    return small !== word && draft.blocks.some((block) => hasWord(block.text, small));
  };
  return words.filter(isCommon).length >= Math.max(2, words.length - 1);
}

/** Tells what the page is about, where it stands, and what its story has words for: no writer is called so. */
export function subjects(draft: Draft): (name: string) => boolean {
  let known: { readonly words: ReadonlySet<string>; readonly headline: string } | null = null;
  return (name) => {
    known ??= {
      words: new Set([...draft.sections, ...draft.tags, ...draft.sites].map((m) => fold(m.value))),
      headline: ` ${fold(draft.titles[0]?.value ?? "")} `,
    };
    const key = fold(name);
    return known.words.has(key) || known.headline.includes(` ${key} `) || isOfCommonWords(name, draft);
  };
}
