import { isLetterOrDigit } from "./measure.ts";

const REACH = 1500;

/** The words and numbers of a line's first 1500 characters, in lower case and in order; a stretch of a script without spaces is one. */
export function termsOf(text: string): string[] {
  const head = text.length > REACH ? text.slice(0, REACH) : text;
  const lower = head.toLowerCase();
  const out: string[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at++) {
    const inside = at < lower.length && isLetterOrDigit(lower.charCodeAt(at));
    if (inside && start < 0) start = at;
    else if (!inside && start >= 0) {
      out.push(lower.slice(start, at));
      start = -1;
    }
  }
  return out;
}
