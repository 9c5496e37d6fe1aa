import { fold } from "../../text/fold.ts";
import { OPENINGS } from "./lexicon.ts";

/** What was written, and by whom: `Kolumne von Ann Lee`, `Special to the Courier by Ann Lee`. A name with `von` has one word after it. */
const WORK_BY =
  /^(?:\p{L}+ ){1,5}(?:by|par|por|door)\s+(?=\p{Lu})|^(?:\p{L}+ ){1,3}(?:von|av|af)\s+(?=\p{Lu}\S+ \p{Lu})/u;
/** Who wrote took the pictures too. */
const BOTH =
  /^(?:text|texte|texto|tekst|testo|words|story|ord)\s*(?:und|and|et|y|e|og|och|i|&|\+|\/)\s*(?:fotos?|photos?|bild(?:er)?|pictures|images|imágenes|zdjęcia)\s*(?::|by\s|von\s|par\s|por\s|av\s)\s*/iu;
const LABEL = /^(\p{L}{1,14})\s*[:：]\s*/u;
/** Labels of what is no credit. */
const NO_CREDIT = new Set(
  "editor editors redaktur penyunting producer foto fotos photo photos bild bilder image images video grafik illustration kamera camera source sources quelle fuente fonte zrodlo zdroj kilde kalla lahde forras topic topics thema tag tags tema section category rubrik kategorie sendung location ort 图 写真 撮影 来源 來源 фото источник".split(
    " ",
  ),
);
const BY_START = /^[\s:–—|,.-]+/u;
const MOST_OPENINGS = 3;
const OPENS: ReadonlySet<string> = new Set(OPENINGS);
const FIRST_WORDS: ReadonlySet<string> = new Set(OPENINGS.map((opening) => opening.split(" ", 1)[0] ?? opening));

/** Without the words that open a credit: `By`, `Text`, `Propos recueillis par`. */
function withoutOpening(credit: string): string {
  const words = credit.split(" ");
  const first = fold(words[0] ?? "");
  if (first !== "" && !FIRST_WORDS.has(first.split(" ", 1)[0] ?? first)) return credit;
  for (let take = Math.min(MOST_OPENINGS + 2, words.length - 1); take > 0; take--) {
    const head = words.slice(0, take).join(" ");
    if (OPENS.has(fold(head))) return words.slice(take).join(" ").replace(BY_START, "");
  }
  return credit;
}

const withoutLabel = (whole: string, label: string) => (NO_CREDIT.has(fold(label)) ? whole : "");

/** A credit without what opens it, in the languages of the news: `By`, `Text:`, `Ein Kommentar von`. A label of something else stays. */
export function opened(credit: string): string {
  let rest = credit.replace(BOTH, "").replace(LABEL, withoutLabel).replace(BY_START, "");
  for (let i = 0; i < MOST_OPENINGS; i++) rest = withoutOpening(rest);
  return rest.replace(WORK_BY, "");
}

/** Whether a text opens as bylines do, with `By` or `Von`. */
export function startsAsCredit(text: string): boolean {
  return opened(text) !== text;
}
