import { WINDOWS_1252 } from "./windows-1252.ts";

/** What UTF-8 looks like when it is taken for another character set. */
export interface View {
  /** WHATWG name of the set. */
  readonly charset: string;
  /** The characters of its bytes 0x80 to 0xff. */
  readonly table: string;
  /** The leads that prove a sequence by themselves when a letter of ASCII stands beside it; those of words in a script of their own prove it only in a row. */
  readonly telling: string;
}

const HIGH = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const LATIN_1 = "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿";

/** The sets that UTF-8 of the news is found taken for (Encoding Standard). C1 controls stand for themselves in all of them, as for Latin-1. */
export const VIEWS: readonly View[] = [
  { charset: "windows-1252", table: WINDOWS_1252 + LATIN_1 + HIGH, telling: "ÂÃÄÅâãïð" },
  {
    charset: "windows-1251",
    table:
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    telling: "ГДЕв",
  },
  {
    charset: "windows-1250",
    table:
      "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    telling: "ÂĂÄĹâ",
  },
  {
    charset: "macintosh",
    table:
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    telling: "¬√ƒ≈‚",
  },
];

/** The byte of each character of a set outside ASCII, 0 for those that it has not. */
export function bytesOf(view: View): (unit: number) => number {
  const bytes = new Map<number, number>();
  for (let byte = 0x80; byte <= 0x9f; byte++) bytes.set(byte, byte);
  for (let at = 0; at < view.table.length; at++) bytes.set(view.table.charCodeAt(at), at + 0x80);
  return (unit) => bytes.get(unit) ?? 0;
}
