import { fromC1 } from "../../codec/decoder.ts";

/** Named characters that exports of news leave encoded (HTML Standard, a part of its list). */
const NAMED: ReadonlyMap<string, string> = new Map(
  `lt:< gt:> amp:& quot:" LT:< GT:> AMP:& QUOT:" apos:' nbsp:\u00a0 mdash:— ndash:– hellip:… lsquo:‘ rsquo:’ ldquo:“ rdquo:” sbquo:‚ bdquo:„ laquo:« raquo:» lsaquo:‹ rsaquo:›
  bull:• middot:· euro:€ pound:£ yen:¥ cent:¢ copy:© reg:® trade:™ deg:° para:¶ sect:§ frac12:½ frac14:¼ frac34:¾ times:× divide:÷ plusmn:± shy:\u00ad zwnj:\u200c zwj:\u200d
  iexcl:¡ iquest:¿ ordm:º ordf:ª agrave:à aacute:á acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï
  ntilde:ñ ograve:ò oacute:ó ocirc:ô otilde:õ ouml:ö oslash:ø oelig:œ ugrave:ù uacute:ú ucirc:û uuml:ü yacute:ý yuml:ÿ szlig:ß eth:ð thorn:þ scaron:š zcaron:ž
  Agrave:À Aacute:Á Acirc:Â Atilde:Ã Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Euml:Ë Igrave:Ì Iacute:Í Icirc:Î Iuml:Ï
  Ntilde:Ñ Ograve:Ò Oacute:Ó Ocirc:Ô Otilde:Õ Ouml:Ö Oslash:Ø OElig:Œ Ugrave:Ù Uacute:Ú Ucirc:Û Uuml:Ü Yacute:Ý Scaron:Š`
    .split(/[ \n]+/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
);

/** Numbers 128 to 159 stand for windows-1252 (HTML Standard, numeric character reference end state). */
function numeric(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return fromC1(code);
  const sound = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return sound ? String.fromCodePoint(code) : "\ufffd";
}

/** The text with character references decoded, once; those that are not known stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g,
    (all, decimal, hex, name) => {
      if (decimal !== undefined) return numeric(Number(decimal));
      if (hex !== undefined) return numeric(Number.parseInt(hex, 16));
      return NAMED.get(name) ?? all;
    },
  );
}
