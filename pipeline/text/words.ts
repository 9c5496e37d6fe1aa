const WORDS = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in order, as written. Scripts without spaces come as runs. */
export function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}
