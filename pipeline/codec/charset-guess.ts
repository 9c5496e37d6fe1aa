import { decoder } from "./decoder.ts";

/** Bytes looked at; a text in one character set shows it early. */
const SAMPLE = 64 * 1024;

/** Character sets of many bytes a character, each with the letters that its texts are full of. */
const WIDE: readonly (readonly [charset: string, letters: RegExp])[] = [
  ["shift_jis", /[\u3041-\u3096\u30a1-\u30fa]/g],
  ["euc-jp", /[\u3041-\u3096\u30a1-\u30fa]/g],
  ["euc-kr", /[\uac00-\ud7a3]/g],
  ["gb18030", /[的一是不了在有人这中大为上个国我以要他时来用们和年日说会到新后也多报对方者]/g],
  ["big5", /[的一是不了在有人這中大為上個國我以要他時來用們和年日說會到新後也多報對方者]/g],
];

/** Character sets of one byte a character, each with letters that its texts have, likelier ones first where sets tie. */
const NARROW: readonly (readonly [charset: string, letters: RegExp])[] = [
  ["windows-1252", /[«»àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝ]/g],
  ["windows-1250", /[ąćęłńóśźżáčďéěíňřšťúůýžäôľĺŕöüőűăâîşţĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÔĽÖÜŐŰĂÂÎŞŢ]/g],
  ["iso-8859-2", /[ąćęłńóśźżáčďéěíňřšťúůýžäôľĺŕöüőűăâîşţĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÔĽÖÜŐŰĂÂÎŞŢ]/g],
  ["windows-1254", /[ğışçöüâîûĞİŞÇÖÜ]/g],
  ["windows-1257", /[āčēģīķļņšūžąęėįųĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲõäöüÕÄÖÜ]/g],
];

/** Sets whose whole words are high bytes: the share of lower-case letters inside them tells one from another. */
const WHOLE: readonly (readonly [charset: string, letters: RegExp])[] = [
  ["windows-1251", /[а-яёіїєґў]/g],
  ["koi8-r", /[а-яё]/g],
  ["ibm866", /[а-яё]/g],
  ["iso-8859-5", /[а-яёіїєў]/g],
  ["windows-1253", /[α-ωάέήίόύώϊϋ]/g],
  ["windows-1255", /[א-ת]/g],
  ["windows-1256", /[\u0621-\u064a\u067e\u0686\u06a9\u06af\u06cc]/g],
];

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return decoder(charset, true).decode(bytes, true);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Share of the characters outside ASCII that are such letters, less those that no text of words has beside a letter. */
function score(bytes: Uint8Array, charset: string, letters: RegExp, signs: boolean): number {
  const text = decoded(bytes, charset);
  if (text === null) return -1;
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  if (foreign === 0) return -1;
  const odd = signs
    ? (text.match(/[a-z][^\p{ASCII}\p{L}’'‘–—…·\u00a0-]|[a-z][^\p{ASCII}\p{Ll}](?=[a-z])/gu)?.length ?? 0)
    : 0;
  const controls = text.match(/[\u0080-\u009f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return ((text.match(letters)?.length ?? 0) - odd - 4 * controls) / foreign;
}

function best(bytes: Uint8Array, sets: typeof NARROW, signs: boolean): readonly [charset: string, score: number] {
  let [winner, most] = ["", -1];
  for (const [charset, letters] of sets) {
    const value = score(bytes, charset, letters, signs);
    if (value > most) [winner, most] = [charset, value];
  }
  return [winner, most];
}

/** Share of the bytes outside ASCII that stand beside another: near 1 in scripts whose words are all such bytes. */
function clustering(bytes: Uint8Array): number {
  let [high, beside] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at + 1] ?? 0) >= 0x80 || (bytes[at - 1] ?? 0) >= 0x80) beside++;
  }
  return high === 0 ? 0 : beside / high;
}

/** What character set bytes that are not UTF-8 look like, by the letters that they would spell; null when by none they read as text. */
export function guessCharset(all: Uint8Array): string | null {
  const bytes = all.subarray(0, SAMPLE);
  if (bytes.includes(0)) return null;
  if (clustering(bytes) < 0.6) {
    const [charset, value] = best(bytes, NARROW, true);
    if (value >= 0.3) return charset;
  }
  const [wide, wideValue] = best(bytes, WIDE, false);
  const [whole, wholeValue] = best(bytes, WHOLE, false);
  const hanLike = wide === "gb18030" || wide === "big5" ? 4 * wideValue : wideValue;
  if (Math.max(hanLike, wholeValue) >= 0.4) return hanLike > wholeValue ? wide : whole;
  // Quotation marks, dashes and signs alone, as in English text: what writes them in one byte is windows-1252.
  const signs = score(
    bytes,
    "windows-1252",
    /[‘’“”–—…•€£°§«»©®·¿¡´½\u00a0àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÉÖÜÄ]/g,
    false,
  );
  return signs >= 0.8 ? "windows-1252" : null;
}
