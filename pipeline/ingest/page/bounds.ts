const BREAK = /\r\n|\n|\r/g;
/** Lines and characters that a page can have: many times what the longest have. */
const [MOST_LINES, MOST_CHARACTERS] = [50_000, 4_000_000];

/** The part of a dump that one page can be, and whether that is not all of it. */
export function bounded(text: string): { readonly text: string; readonly cut: boolean } {
  let end = Math.min(text.length, MOST_CHARACTERS);
  let lines = 0;
  for (const { index } of text.length > MOST_LINES ? text.matchAll(BREAK) : []) {
    if (index >= end) break;
    if (++lines === MOST_LINES) end = index;
  }
  return end < text.length ? { text: text.slice(0, end), cut: true } : { text, cut: false };
}
