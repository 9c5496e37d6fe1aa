import { foldWord } from "../../text/date/fold.ts";
import { monthNamed } from "../../text/date/months.ts";

const DIGIT = /\d/u;
const BY = /\s(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)\s(?=\p{Lu})/u;
const PIECES = /(?<!\s)\s+[/•·|–—-]\s+/u;
const WEEKDAY =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\.?$|^\p{L}+(?:day|tag|woch|di|dag)$/iu;
const JOINING = /^(?:on|am|at|le|el|il|den|der|um|vor|il y a|hace|updated|published|,)$/iu;
const LABEL =
  /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Follow|Share|Publié|Publicado|Actualizado|Pubblicato|Veröffentlicht|Aktualisiert|Publisert|Publicerad)(?!\p{Ll}))/u;

function isOfDate(word: string): boolean {
  const bare = word.replace(/(?<![,.])[,.]+$/u, "");
  return bare === "" || JOINING.test(bare) || WEEKDAY.test(bare) || monthNamed(foldWord(bare), null) > 0;
}

/** What stands before the first digit, without the month or day before that. */
function beforeDate(piece: string): string {
  const at = piece.search(DIGIT);
  if (at < 0) return piece;
  const words = piece.slice(0, at).split(" ");
  while (words.length > 0 && isOfDate(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** `Monday 18 November 7:45 am by Ann Lee` from `by` on. */
function fromBy(text: string): string {
  const at = text.search(BY);
  return at > 0 && DIGIT.test(text.slice(0, at)) ? text.slice(at + 1) : text;
}

/** A credit without the dates, clocks and counters beside its names, also those that run into them: `Ann LeePublished May 5`. */
export function undated(credit: string): string {
  const text = credit.replace(LABEL, " ");
  if (!DIGIT.test(text)) return text;
  return fromBy(text)
    .split(PIECES)
    .map(beforeDate)
    .filter((piece) => piece !== "")
    .join(" ; ");
}
