import type { Block } from "../../../schemas/draft.ts";

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** A paragraph of a story has at least so much text, and no more of it in links than this share. */
const PROSE_LENGTH = 60;
const PROSE_LINKED = 0.4;
const NOTICE_SIZE = 400;
/** Notices of rights, as they stand below every page of a site. */
const NOTICE =
  /©|\(c\) ?(?:19|20)\d\d|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|всі права захищені|tüm hakları saklıdır|無断転載|版权所有|版權所有|무단 ?전재/iu;

/** Whether a text is a notice of rights. */
export function isNotice(text: string): boolean {
  return text.length <= NOTICE_SIZE && NOTICE.test(text);
}

/** Length of a text as a Latin one would have: a character of Chinese or Japanese says as much as three. */
export function lengthOf(text: string): number {
  return IDEOGRAPHS.test(text) ? text.length * 3 : text.length;
}

/** Whether a text of this length, with so many characters in links, reads like a paragraph of a story. */
export function isProse(kind: Block["kind"], text: string, length: number, linked: number): boolean {
  if (kind === "heading" || length < PROSE_LENGTH || linked / Math.max(1, text.length) >= PROSE_LINKED) return false;
  return !isNotice(text);
}
