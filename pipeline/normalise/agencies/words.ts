/** Letters, marks and digits of ASCII; above it all but the blocks of punctuation and spaces. */
function inWord(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return (
    code > 0xbf &&
    !(code >= 0x2000 && code < 0x2070) &&
    !(code >= 0x3000 && code < 0x3005) &&
    !(code >= 0xff00 && code < 0xff10)
  );
}

/** Runs `see` on each word of a text until it says to stop; whether it did. */
function someWord(text: string, see: (word: string) => boolean): boolean {
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && inWord(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (see(text.slice(start, at))) return true;
      start = -1;
    }
  }
  return false;
}

/** Whether one of a text's words, in small letters, is among `words`: without any string made but for the words. */
export function hasWord(text: string, words: ReadonlySet<string>): boolean {
  return someWord(text.toLowerCase(), (word) => words.has(word));
}

/** No word to know a form by: a figure, or the initial of an abbreviation. */
const NONE = /^(?:\d+|[a-z])$/;

/** The longest word of a text, in small letters; empty where there are but figures and initials. */
export function longestWord(text: string): string {
  let longest = "";
  someWord(text.toLowerCase(), (word) => {
    if (word.length > longest.length && !NONE.test(word)) longest = word;
    return false;
  });
  return longest;
}
