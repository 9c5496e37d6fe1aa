import { foldWord } from "../../text/date/fold.ts";
import { monthNamed } from "../../text/date/months.ts";

const DIGIT = /\d/u;
const BY = /\s(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)\s(?=\p{Lu})/u;
/** A month that runs into the name before it. */
const GLUED_MONTH = /(?<=\p{Ll})(\p{Lu}\p{Ll}{2,})(?=\.? \d)/gu;
const PIECES = /(?<!\s)\s+[/•·|–—-]\s+/u;
const WEEKDAY =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\.?$|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|senin|selasa|rabu|kamis|jumat|sabtu|minggu|samedi|dimanche)(?:-feira)?$|^\p{L}+(?:day|tag|woch|di|dag)$/iu;
const JOINING =
  /^(?:on|am|at|le|el|il|den|der|um|vor|hace|op|em|às|as|en|em|kl|klo|dne|dnia|den|dia|updated|published|,)\.?$/iu;
/** What only says what a date is of. */
const STAMPED =
  /^(?:입력|수정|등록|승인|송고|発行|更新|公開|stand|published|updated|posted|publi\p{L}+|aktuali\p{L}+)[:：]?$/iu;
const AFTER_DIGITS = /[^\d]*$/u;
const UNIT = /^[\p{P}\p{S}]*$|^\p{Ll}|^\p{Lu}{1,5}[,.]?$|^(?:AM|PM|Uhr|Min\.?|年|月|日|時|分|时|秒|시|분|초)[,.]?$/u;
/** Two words of which the second may be a short month as well: names. */
const isName = (words: readonly string[]) =>
  /^\p{Lu}\p{Ll}+$/u.test(words[0] ?? "") && /^\p{Lu}\p{Ll}{2},?$/u.test(words[1] ?? "");
const LABEL =
  /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Follow|Share|Publié|Publicado|Actualizado|Pubblicato|Veröffentlicht|Aktualisiert|Publisert|Publicerad)(?!\p{Ll}))/u;

function isOfDate(word: string): boolean {
  const bare = word.replace(/(?<![,.])[,.]+$/u, "");
  return bare === "" || JOINING.test(bare) || WEEKDAY.test(bare) || monthNamed(foldWord(bare), null) > 0;
}

/** What stands before the first digit, without the month or day before that; `Lis` in `Ewa Lis 6 maja` is no month. */
function beforeDate(piece: string, at: number): string {
  const words = piece.slice(0, at).trim().split(" ");
  while (words.length > 0 && isOfDate(words.at(-1) ?? "") && (words.length !== 2 || !isName(words))) words.pop();
  return words.join(" ");
}

/** What stands after the last digit, without the units, halves of the day and zones right behind it. */
function afterDate(piece: string): string {
  const words = piece.slice(piece.search(AFTER_DIGITS)).split(" ");
  const at = words.findIndex((word) => !UNIT.test(word) && !isOfDate(word));
  return at < 0 ? "" : words.slice(at).join(" ");
}

function withoutDate(piece: string): string {
  const at = piece.search(DIGIT);
  if (at < 0) return piece;
  const before = beforeDate(piece, at);
  return before === "" || STAMPED.test(before) ? afterDate(piece) : before;
}

/** `Monday 18 November 7:45 am by Ann Lee` from `by` on. */
function fromBy(text: string): string {
  const at = text.search(BY);
  return at > 0 && DIGIT.test(text.slice(0, at)) ? text.slice(at + 1) : text;
}

/** A credit without the dates, clocks and counters beside its names, also those that run into them: `Ann LeePublished May 5`. */
export function undated(credit: string): string {
  const text = credit
    .replace(LABEL, " ")
    .replace(GLUED_MONTH, (whole, month: string) => (monthNamed(foldWord(month), null) > 0 ? ` ${month}` : whole));
  if (!DIGIT.test(text)) return text;
  return fromBy(text)
    .split(PIECES)
    .map(withoutDate)
    .filter((piece) => piece !== "")
    .join(" ; ");
}
