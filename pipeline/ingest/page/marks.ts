import { AT, BRACKET, CREDITS, characterAt } from "./characters.ts";
import { type DateSpan, dateSpans } from "./dates.ts";
import { type Opening, openingOf } from "./furniture.ts";
import type { PageLine } from "./lines.ts";
import { AGO_BIT, LEGAL_BIT, PICTURE_BIT, PLACED_BIT, SIGN_UP_BIT, stemsOf } from "./stems.ts";

const NO_DATES: readonly DateSpan[] = [];

/** Signs on one line that tell what it is for. */
export interface Marks {
  readonly opening: Opening | null;
  /** A calendar day, or a clock time. */
  readonly day: boolean;
  /** Where, for short lines. */
  readonly dates: readonly DateSpan[];
  readonly clock: boolean;
  /** "2 hours ago", in any of many languages. */
  readonly relative: boolean;
  /** "By" and the like at the beginning, or a handle in brackets. */
  readonly byline: boolean;
  /** Ends in a photograph's credit, as captions do. */
  readonly caption: boolean;
  /** Says where in a picture people stand, or that it is from the files. */
  readonly pictured: boolean;
  /** Heads a reader's comment: "Alex on 3 May 2024 said:". */
  readonly commenter: boolean;
  /** Words of newsletters, subscriptions and accounts, anywhere. */
  readonly signUp: boolean;
  /** Words of cookies, rights and terms, anywhere. */
  readonly legal: boolean;
  /** An address: a URL, an e-mail. */
  readonly address: boolean;
}

const CLOCK = /(?:^|[^\d])(?:[01]?\d|2[0-3])(?:[:h][0-5]\d|\s?[ap]\.?m\b|\.[0-5]\d(?=\s*(?:uhr|h|$|[A-Z]{2,4}\b)))/iu;
const RELATIVE =
  /(?:\d|\ban?)\s?(?:\p{L}{1,9}\.?\s(?:ago|önce|назад|тому|lalu|geleden|sedan|siden|sitten|temu|fa|atrás|पहले|قبل|پہلے)(?![\p{L}\p{M}\p{N}])|[mhd]\sago\b|(?:分|時間|日|小时|分钟|天)前|(?:시간|분|일) 전)|(?<![\p{L}\p{M}\p{N}])(?:vor|il y a|hace|há|fa|acum|πριν|pred|před|منذ|قبل)\s(?:\p{L}{1,8}\s)?\d+\s\p{L}/iu;
const BYLINE =
  /^(?:by|by:|author|authors?:|written by|posted by|published by|reported by|reporting by|story by|text by|text:|words by|reporter|par|von|por|de:|di|da|door|av|af|autor|autora|autor:|auteur|texto|redacción|redação|opracował[a]?|автор|текст|фото и текст|yazan|muhabir|haber|بقلم|كتب|كتبت|تحرير|تحریر|文|記者|作者|记者|撰文|编辑|編集|penulis|oleh|editor|reporter:|tekst|szerző|kirjoittaja)\s*[:：]?\s+\S|^(?:文|記者|作者|记者|撰文|取材|執筆)\s?[:：]\s?\S/iu;
/** The words that one of those begins with. */
const BY = new Set(
  `by author authors written posted published reported reporting story text words reporter par von por de di da door av af autor autora auteur texto
  redacción redação opracował opracowała автор текст фото yazan muhabir haber بقلم كتب كتبت تحرير تحریر penulis oleh editor tekst szerző kirjoittaja`.split(
    /\s+/u,
  ),
);
const HANDLE = /\(@\w{2,30}\)/u;
const CAPTION =
  /(?:\((?:[^()]{0,60}[\s/:])?(?:ap|afp|reuters|getty|epa|efe|dpa|ansa|photo|photos|foto|image|archiv|archivo|courtesy)\b[^()]{0,60}\)\.?|(?:photo|foto|fotos|bild|image|images|credit|credits|photograph|picture|pictured|ljósmynd|quelle|crédit|bron|fot\.?|kuva|fotograf|фото|źródło|fonte|fuente)\s?(?:by|credit)?\s?[:/].{2,60}|©.{2,50}|[/|–-]\s?(?:ap|afp|epa|efe|dpa|reuters|getty(?: images)?|bloomberg)(?: file| photo)?|\b(?:getty images|shutterstock|istock|picture alliance|imago|keystone|contributor)|[.\s](?:EFE|AFP|REUTERS|ANSA|EPA|AP|LUSA|BELGA|Keystone)|＝[\p{L}\p{N}]{2,20}(?:撮影)?|撮影|提供|\[(?:file|photo)[^\]]{0,60}\])\s*\.?$/iu;
const ADDRESS = /(?:https?:\/\/|\bwww\.|[\w.+-]{1,64}@[\w-]{1,64}\.\w)/u;

/** A picture's file name may hold a date of its own. */
const FILE = /^\S{1,120}\.(?:jpe?g|png|gif|webp)$/iu;
const YEARISH = /[0-9٠-٩۰-۹०-९]{4}|[0-9][./-]\s?[0-9]/u;
/** The last characters of a credit that has no mark of its own. */
const LAST = /(?:[)\]][. ]{0,3}|[A-Z]\.?|撮影|提供)$/u;
const PICTURED =
  /\((?:l|r|m|left|right|cent(?:er|re)|pictured|archiv\p{L}{0,6}|file|v\. ?l|li\p{L}{0,5} nach re\p{L}{0,5}|von links|links|rechts|izq|der|à gauche|à droite|a sinistra|a destra|слева|справа)\.?[^)]{0,20}\)|\b(?:second|third|far|top|bottom|from|pictured|above|at) (?:left|right|below)\b|\bfile (?:photo|picture|image)|（(?:左|右|中央)|＝\d{1,2}日|写真はイメージ/u;
const COMMENTER =
  /\b(?:said|says|wrote|commented|schrieb|sagt|dit|écrit|dice|escribió|ha scritto|disse|schreef|pisze|пишет|пише|dedi ki)\s?:?$/iu;
const SHORT = 200;
/** A credit has one of its marks among the last characters, or a dash among fewer. */
const CREDIT = 70;
const DASHED = 24;

/** The signs on a line; of a long one only its beginning and its end are looked at, since furniture is found there. */
export function marksOf(line: PageLine): Marks {
  const { text, terms, measure } = line;
  const short = text.length <= SHORT;
  const { digits, size } = measure;
  const bits = stemsOf(line);
  const dates = short && digits > 0 && YEARISH.test(text) && !FILE.test(text) ? dateSpans(text) : NO_DATES;
  const by = BY.has(terms[0] ?? "") || measure.wide;
  const placed = (bits & PLACED_BIT) !== 0 || measure.wide || (measure.marks & BRACKET) !== 0;
  const handle = (measure.marks & AT) !== 0;
  return {
    opening: openingOf(text),
    dates,
    day: dates.length > 0,
    clock: short && digits > 0 && CLOCK.test(text),
    relative: text.length < 90 && ((bits & AGO_BIT) !== 0 || text.includes("전")) && RELATIVE.test(text),
    byline: short && ((by && BYLINE.test(text)) || (handle && HANDLE.test(text))),
    commenter: dates.length > 0 && COMMENTER.test(text),
    caption: ((bits & PICTURE_BIT) !== 0 || endsAsCredit(line)) && CAPTION.test(text.slice(-160)),
    pictured: size < 450 && placed && PICTURED.test(edgesOf(text)),
    signUp: (bits & SIGN_UP_BIT) !== 0,
    legal: (bits & LEGAL_BIT) !== 0,
    address: (handle || text.includes("www.") || text.includes("://")) && ADDRESS.test(edgesOf(text)),
  };
}

/** Whether a text may end in a picture's credit: a quick look before the long one. */
function endsAsCredit({ text, measure }: PageLine): boolean {
  const { length } = text;
  const reach = (measure.marks & CREDITS) === 0 ? DASHED : CREDIT;
  for (let at = Math.max(0, length - reach); at < length; at++) {
    const code = text.charCodeAt(at);
    if ((characterAt(code) & CREDITS) !== 0 || (at >= length - DASHED && (code === 45 || code === 0x2013))) return true;
  }
  return LAST.test(text.slice(-6));
}

function edgesOf(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 250)} \n ${text.slice(-150)}`;
}
