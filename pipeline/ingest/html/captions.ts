import type { Piece } from "./pieces.ts";

/** A line that begins with the credit of a picture has no more text than the first, one that ends with it than the second. */
const CREDIT_LIMIT = 160;
const CAPTION_LIMIT = 350;
/** How much of a line's end is looked at. */
const END = 120;
const PICTURE =
  "(?:photos?(?:graph|graphy|grapher)?|fotos?(?:graf[ií]a|grafie|graf|nachweis)?|images?|im[aá]gen(?:es)?|pictures?|bild(?:er|quelle)?|symbolbild|kuvat?|kép|fotó|ljósmynd|φωτο(?:γραφία)?|фото|снимка|صورة|الصورة|عکس|תמונה|צילום|फोटो|ảnh|ภาพ|写真|圖|图|사진)";
const AGENCY =
  "(?:ap|afp|reuters|epa|efe|dpa|apa|ansa|getty(?: images)?|imago|keystone|picture[ -]alliance|xinhua|pti|ani|tass|bloomberg|ntb|tt|scanpix|ritzau|belga|anp|pap|čtk|mti|yonhap|kyodo|jiji|antara|anadolu|shutterstock|istock|press association|pa)";
const BEGINS = new RegExp(
  String.raw`^[([（]?(?:${PICTURE}(?:[ -]?(?:credits?|source|by|de|di|von|av))?(?:\(s\))? ?[:：/©|]|cr[ée]dits? ?(?:photos?)?[:：]|© ?\p{L}|(?:图|圖)(?:注|为|為|说|說)|资料图)`,
  "iu",
);
const IN_BRACKETS = String.raw`(?:(?:ap |file |archive? |undated )?${PICTURE} ?(?:[:：/©]|by |courtesy |credit)[^()（）[\]]{1,60}|(?:file|archive?) ${PICTURE}|[^()（）[\]/]{0,40}(?:\b${AGENCY} ?/|/ ?${AGENCY}\b|\bvia ${AGENCY}\b)[^()（）[\]]{0,40})`;
const ENDS = new RegExp(
  String.raw`(?:[([（]${IN_BRACKETS}[)\]）]|© ?\p{L}[^.©]{1,59}|\b${PICTURE}(?: credit)? ?[:：/] ?[^.:]{2,50}|\b(?:getty images|via ${AGENCY}|/${AGENCY}))[. ]{0,2}$`,
  "iu",
);

/** Whether a line is the caption or the credit of a picture, by the credit that it begins or ends with. */
export function isCaption({ kind, text }: Piece): boolean {
  if (text.length > CAPTION_LIMIT || kind === "table_row") return false;
  return (text.length <= CREDIT_LIMIT && BEGINS.test(text)) || ENDS.test(text.slice(-END));
}
