import { characterAt, DIGIT, LETTER } from "./characters.ts";

const REACH = 1500;
const WORD = LETTER | DIGIT;

/** The words and numbers of a line's first 1500 characters, in lower case and in order; a stretch of a script without spaces is one. */
export function termsOf(text: string): string[] {
  const head = text.length > REACH ? text.slice(0, REACH) : text;
  const lower = head.toLowerCase();
  const out: string[] = [];
  let start = -1;
  for (let at = 0; at < lower.length; at++) {
    const inside = (characterAt(lower.charCodeAt(at)) & WORD) !== 0;
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      out.push(lower.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) out.push(lower.slice(start));
  return out;
}
