/** The scores of grams in the order of the table: the place of a language, then its score, by turns. */
export interface ScoreList {
  readonly languages: readonly string[];
  readonly size: () => number;
  /** Takes in the scores printed in a stretch of the text, `de52sq7`; false where that is nothing or something else. */
  readonly add: (text: string, from: number, to: number) => boolean;
  readonly bytes: () => Uint8Array;
}

const MOST = 255;
const [ZERO, NINE, A, Z] = [0x30, 0x39, 0x61, 0x7a];

const isLetter = (code: number) => code >= A && code <= Z;
const isDigit = (code: number) => code >= ZERO && code <= NINE;

/** An empty list with room for `most` bytes. */
export function scoreList(most: number): ScoreList {
  const languages: string[] = [];
  const places = new Map<number, number>();
  const bytes = new Uint8Array(most);
  let size = 0;
  const placeOf = (text: string, at: number): number => {
    const key = (text.charCodeAt(at) << 8) | text.charCodeAt(at + 1);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, languages.length);
    return languages.push(text.slice(at, at + 2)) - 1;
  };
  const add = (text: string, from: number, to: number): boolean => {
    for (let at = from; at < to; ) {
      if (!isLetter(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at + 1))) return false;
      const place = placeOf(text, at);
      at += 2;
      let score = isDigit(text.charCodeAt(at)) ? 0 : Number.NaN;
      for (; at < to && isDigit(text.charCodeAt(at)); at++) score = 10 * score + text.charCodeAt(at) - ZERO;
      if (!(score <= MOST)) return false;
      bytes[size++] = place;
      bytes[size++] = score;
    }
    return to > from;
  };
  return { languages, size: () => size, add, bytes: () => bytes.slice(0, size) };
}
