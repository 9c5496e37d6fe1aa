import { type Opening, openingOf } from "./furniture.ts";
import type { PageLine } from "./lines.ts";

/** Signs on one line that tell what it is for. */
export interface Marks {
  readonly opening: Opening | null;
  /** A calendar day, or a clock time. */
  readonly day: boolean;
  readonly clock: boolean;
  /** "2 hours ago", in any of many languages. */
  readonly relative: boolean;
  /** "By" and the like at the beginning, or a handle in brackets. */
  readonly byline: boolean;
  /** A photograph's credit: "(AP Photo/...)", "Getty Images", "Foto: ...". */
  readonly credit: boolean;
  /** Ends in a photograph's credit, as captions do. */
  readonly caption: boolean;
  /** Set in capitals throughout. */
  readonly shout: boolean;
  /** Words of newsletters, subscriptions and accounts, anywhere. */
  readonly signUp: boolean;
  /** Words of cookies, rights and terms, anywhere. */
  readonly legal: boolean;
  /** An address: a URL, an e-mail. */
  readonly address: boolean;
}

const DAY =
  /(?:^|[^\d])(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])|(?:[0-2]?\d|3[01])[-/.](?:[0-2]?\d|3[01])[-/.](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d年\s?\d{1,2}月|(?:19|20)\d\d년)(?!\d)/u;
const WORDED =
  /(?:^|[^\d\p{L}])(?:[0-3]?\d(?:st|nd|rd|th|er|º|\.|-?го)?,?\s(?:de\s|of\s)?\p{L}[\p{L}\p{M}]{2,14}[.,]?,?\s(?:de\s|del\s)?(?:19|20)\d\d|\p{L}{3,12}\.?\s[0-3]?\d(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|\p{L}{3,9}\.?\s[0-3]?\d,\s[0-2]?\d[:.h])(?!\d)/u;
const CLOCK = /(?:^|[^\d])(?:[01]?\d|2[0-3])(?:[:h][0-5]\d|\s?[ap]\.?m\b|\.[0-5]\d(?=\s*(?:uhr|h|$|[A-Z]{2,4}\b)))/iu;
const RELATIVE =
  /(?:\d+|\ban?)\s?(?:\p{L}{1,9}\.?\s(?:ago|önce|назад|тому|lalu|geleden|sedan|siden|sitten|temu|fa|atrás|पहले|قبل|پہلے)\b|[mhd]\sago\b|(?:分|時間|日|小时|分钟|天)前|(?:시간|분|일) 전)|\b(?:vor|il y a|hace|há|fa|acum|πριν|pred|před|منذ|قبل)\s(?:\p{L}{1,8}\s)?\d+\s\p{L}/iu;
const BYLINE =
  /^(?:by|by:|author|authors?:|written by|posted by|published by|reported by|reporting by|story by|text by|text:|words by|reporter|par|von|por|de:|di|da|door|av|af|autor|autora|autor:|auteur|texto|redacción|redação|opracował[a]?|автор|текст|фото и текст|yazan|muhabir|haber|بقلم|كتب|كتبت|تحرير|تحریر|文|記者|作者|记者|撰文|编辑|編集|penulis|oleh|editor|reporter:|tekst|szerző|kirjoittaja)\s*[:：]?\s+\S/iu;
const HANDLE = /\(@\w{2,30}\)/u;
const CREDIT =
  /(?:\((?:ap|afp|reuters|getty|photo|foto|image|file|epa|archivo|archiv|credit)\b[^)]{0,80}\)|(?:ap|afp|epa|reuters|pool)\s?(?:photo|images?)?\s?\/\s?[\p{Lu}]|\bgetty images|\bshutterstock|\bistock|\bunsplash|\bcourtesy of\b|\bfile photo|\bphoto by\b|\bimage by\b|\bvia (?:ap|getty|reuters|afp)\b|^(?:photo|photos|image|picture|pic|photograph|photo credit|image credit|credit|foto|fotos|fotografía|imagen|imagem|immagine|bild|bilder|bildquelle|quelle|crédit|crédits|créditos|fot|zdjęcie|фото|fotoğraf|kuva|foto-|source|المصدر|الصورة|تصوير|صورة|写真|撮影|图|図|photographie|picture|credits?|video|vidéo)\s?(?:by|credit|source)?\s?[:/©：]|\bcredit:|©\s?\p{Lu})/iu;
const CAPTION =
  /(?:\((?:[^()]{0,60}[\s/:])?(?:ap|afp|reuters|getty|epa|efe|dpa|ansa|photo|photos|foto|image|archiv|archivo|courtesy)\b[^()]{0,60}\)\.?|(?:photo|foto|fotos|bild|image|images|credit|credits|photograph|picture|pictured|ljósmynd|quelle|crédit|bron|fot\.?|kuva|fotograf|фото|źródło|fonte|fuente)\s?(?:by|credit)?\s?[:/].{2,60}|©.{2,50}|[/|–-]\s?(?:ap|afp|epa|efe|dpa|reuters|getty(?: images)?|bloomberg)(?: file| photo)?|\b(?:getty images|shutterstock|istock|picture alliance|imago|keystone|contributor)|[.\s](?:EFE|AFP|REUTERS|ANSA|EPA|AP|LUSA|BELGA|Keystone)|＝[\p{L}\p{N}]{2,20}(?:撮影)?|撮影|提供|\[(?:file|photo)[^\]]{0,60}\])\s*\.?$/iu;
const SIGN_UP =
  /(?:newsletter|subscri(?:be|ption|ber)|sign(?:ed)? up|your inbox|log ?in\b|unsubscribe|your e-?mail|e-?mail address|free trial|our app\b|download the|follow (?:us|him|her|me) on|on (?:facebook|twitter)\b|abonn(?:ez|ieren|ement|és|enten)|s'abonner|suscr[ií]|inscreva|assinante|cadastr|iscriviti|abbonat|подпис(?:ывай|ат|ка)|підпис(?:уй|ат)|abone ol|اشترك|нов(?:ости|ини) в telegram|telegram-канал|whatsapp|facebook|购读|購読|会員|berlangganan)/iu;
const LEGAL =
  /(?:cookies?\b|privacy|terms (?:of|and)|all rights reserved|©|copyright|\u24d2|(?:may|must) not be (?:published|reproduced|republished)|registered trademark|affiliate (?:link|commission)|we may (?:earn|receive)|alle rechte|datenschutz|tous droits|todos los derechos|todos os direitos|tutti i diritti|все права|всі права|tüm hakları|الحقوق محفوظة|無断|転載|版权|版權|저작권|hak cipta)/iu;
const ADDRESS = /(?:https?:\/\/|\bwww\.|[\w.+-]{1,64}@[\w-]{1,64}\.\w)/u;

/** The signs on a line; of a long one only its beginning and its end are looked at, since furniture is found there. */
export function marksOf(line: PageLine): Marks {
  const { text } = line;
  const edges = text.length <= 400 ? text : `${text.slice(0, 250)} \n ${text.slice(-150)}`;
  const digits = line.measure.digits > 0;
  return {
    opening: openingOf(text),
    day: digits && (DAY.test(edges) || WORDED.test(edges)),
    clock: digits && CLOCK.test(edges),
    relative: text.length < 200 && RELATIVE.test(text),
    byline: text.length < 200 && (BYLINE.test(text) || HANDLE.test(text)),
    credit: CREDIT.test(edges),
    caption: CAPTION.test(text.slice(-160)),
    shout: line.measure.size > 12 && text === text.toUpperCase() && text !== text.toLowerCase(),
    signUp: SIGN_UP.test(edges),
    legal: LEGAL.test(edges),
    address: ADDRESS.test(edges),
  };
}
