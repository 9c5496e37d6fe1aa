import { fold } from "../../text/fold.ts";
import { OPENINGS } from "./lexicon.ts";
import { kindsOf, OPENS } from "./words.ts";

/** What was written, and by whom: `Kolumne von Ann Lee`, `Special to the Courier by Ann Lee`. A name with `von` has one word after it. */
const WORK_BY =
  /^(?:\p{L}+ ){1,5}(?:by|par|por|door)\s+(?=\p{Lu})|^(?:\p{L}+ ){1,3}(?:von|av|af)\s+(?=\p{Lu}\S+ \p{Lu})/u;
const LABEL = /^(\p{L}{1,14})\s*[:：՝]\s*/u;
const BY_START = /^[\s:：՝–—|,.-]+/u;
const LETTER = /[\p{L}\d]/u;
const MOST_OPENINGS = 3;
const MOST_WORDS = 5;

/** Without the words that open a credit: `By`, `Text`, `Propos recueillis par`. */
function withoutOpening(credit: string): string {
  const words = credit.split(" ", MOST_WORDS + 1);
  const [first = ""] = words;
  if ((kindsOf(first) & OPENS) === 0 && LETTER.test(first)) return credit;
  for (let take = Math.min(MOST_WORDS, words.length - 1); take > 0; take--) {
    const head = words.slice(0, take).join(" ");
    if (OPENINGS.has(fold(head))) return credit.slice(head.length + 1).replace(BY_START, "");
  }
  return credit;
}

/** A credit without what opens it, in the languages of the news: `By`, `Text:`, `Ein Kommentar von`. */
export function opened(credit: string): string {
  let rest = credit.replace(LABEL, "").replace(BY_START, "");
  for (let i = 0; i < MOST_OPENINGS; i++) rest = withoutOpening(rest);
  return rest.replace(WORK_BY, "");
}

/** Whether a text opens as bylines do, with `By` or `Von`. */
export function startsAsCredit(text: string): boolean {
  return opened(text) !== text;
}
