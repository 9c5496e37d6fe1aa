import { hasDate } from "./visible-dates.ts";

/** `By` in the languages of the news; in small letters after what was written, `Kolumne von`, `Analysis by`. */
const BY =
  /^(?:by|By|BY|von|Von|VON|par|Par|PAR|por|Por|POR|di|Di|da|Da|de|De|door|Door|DOOR|av|Av|AV|af|Af|AF|deur|Deur|oleh|Oleh|przez|Przez|per|Per|af|Af|από|Από|του|Του|της|Της|[Γγ]ράφ(?:ει|ουν)(?: ο| η| οι)?|от|От|од|Од|od|Od)(?:$|[\s:]+(?=[\p{Lu}\p{Lo}]|onze |unser|notre |nuestr|nostr|our ))/u;
const WORK_BY = /^\p{Lu}\p{L}+ (?:\p{L}+ )?(?:by|von|par|por|door|av|af)(?:$|\s+(?=\p{Lu}))/u;
const LABEL =
  /^(?:text[eo]?|testo|tekst|teksti|words|author|autor(?:in|a|es|en|i|ius|s)?|avtor|auteurs?|autrice|autore|autori|reporter|redaktion|yazan|yazar|haber|muhabir|penulis|laporan|editor|szerző|írta|автор(?:ы|и)?|текст|piše|пише|napisała?|συντάκτης|بقلم|كتب|كتبت|إعداد|نویسنده|מאת|लेखक|記者|记者|作者|责编|責編|责任编辑|文|撰文|取材|글|โดย)(?:\s*[:：／/|・]|\s+(?=\p{Lo}))/iu;
/** `홍길동 기자`, `6 May 2024 by Ann Lee` */
const WITHIN = /^\p{Script=Hangul}{2,4} ?(?:기자|특파원)|\d.{0,40}\s(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s(?=\p{Lu})/u;
/** A label alone, the name in the next part. */
const LONE =
  /^(?:author|authors|reporter|written by|words|story by|text|autor|autora|auteur|autore|penulis|yazar|автор|작성자|記者|记者|作者)$/iu;
const BRACKET = /^[([（【]/u;
const DIGIT = /\d/u;
/** What says when without a date: `4 months ago`, or the label of one. */
const WHEN =
  /\d ?\p{L}+ ago$|^(?:vor \d|il y a \d|hace \d|há \d)|^(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|pubblicato|publisert|publicerad|gepubliceerd|yayınlanma|опубликовано)\b/iu;

const LONGEST = 100;
const SENTENCE_END = /\p{Ll}{3}[.!?]$/u;
const OPENS = [BY, WORK_BY, LABEL, WITHIN, LONE];

/** Whether a text opens as credits do: `By Ann Lee`, `Text: Ann Lee`, `Kolumne von Ann Lee`, `記者：…`. */
export function isCredit(printed: string): boolean {
  const part = printed.replace(BRACKET, "");
  return part.length <= LONGEST && !SENTENCE_END.test(part) && OPENS.some((opens) => opens.test(part));
}

/** Whether a short text says when: a date, `4 months ago`, `Published`. */
export function isDated(part: string): boolean {
  return part.length <= 60 && (WHEN.test(part) || (DIGIT.test(part) && hasDate(part)));
}
