import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { type NameForm, personName, saysRole } from "./name.ts";
import { opened } from "./opening.ts";
import { splitCommas, splitCredit, unglue } from "./split.ts";
import { undated } from "./undated.ts";

/** Who is not a person, and where is not a name. */
export interface Strangers {
  readonly isAgency: (name: string) => boolean;
  readonly isPublisher: (name: string) => boolean;
  readonly isPlace: (name: string) => boolean;
  /** Whether what stands after a name is of the page's own outlet: `CNN Business` on cnn.com. */
  readonly isHouse?: (name: string) => boolean;
}

const LONGEST = 600;
const ADDRESS = /(?:https?:\/\/|www\.)\S*|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+|@\w+/gu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu;
const WHERE = /(?<!\s)\s+(?:in|aus|en|from|at|à|[Ff]or|für|pour|para|i|frá|fra|från)\s+\p{Lu}[^,;]*/gu;
const NOTICE =
  /(?:(?<!\s)\s+)?\b(?:published|updated|posted|last updated|aktualisiert|veröffentlicht|publiziert|erschienen|publié|publicado|actualizado|pubblicato|publisert|gepubliceerd|contributed|special to|is an?|ist|was|writes|schreibt|skrifar)\b.*/isu;
const FAMILY = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

const isStranger = (text: string, who: Strangers) => who.isAgency(text) || who.isPublisher(text);

/** Without an agency's or outlet's name at an end: `Ann Lee The Associated Press`. */
function withoutOutlet(piece: string, who: Strangers): string {
  const words = piece.split(" ");
  for (let at = 2; at < words.length; at++) {
    if (isStranger(words.slice(at).join(" "), who)) return words.slice(0, at).join(" ");
  }
  for (let at = words.length - 2; at > 0; at--) {
    if (isStranger(words.slice(0, at).join(" "), who)) return words.slice(at).join(" ");
  }
  return piece;
}

function oneName(part: string, who: Strangers, form: NameForm): string | null {
  if (isStranger(part, who)) return null;
  const name = personName(withoutOutlet(part, who), form);
  return name === null || isStranger(name, who) ? null : name;
}

const WORD: NameForm = { single: true, uncapitalised: false };
const FULL: NameForm = { single: false, uncapitalised: false };
const isWord = (text: string) => !text.includes(" ") && personName(text, WORD) !== null;

/** `Lee, Ann` turned round; null when the parts are not a surname and a first name. */
function turned(parts: readonly string[], who: Strangers): string | null {
  const [last, first] = parts;
  if (parts.length !== 2 || !last || !first || !isWord(last) || isStranger(last, who) || isStranger(first, who))
    return null;
  if (who.isPlace(first) || first.split(" ").length > 2 || personName(first, WORD) === null) return null;
  return personName(`${first} ${last}`, FULL);
}

/** Whether a part after a comma is where or what someone is, and not another name. */
const isBeside = (part: string, who: Strangers) =>
  who.isPlace(part) || saysRole(part) || (who.isHouse?.(part) ?? false);

function namesInPiece(piece: string, who: Strangers, form: NameForm): string[] {
  const parts = splitCommas(piece).map((part, at) => (at === 0 ? part : opened(part)));
  const whole = turned(parts, who);
  if (whole !== null) return [whole];
  const names: string[] = [];
  for (const [at, part] of parts.entries()) {
    const before = names.at(-1);
    if (FAMILY.test(part) && before !== undefined) names[names.length - 1] = `${before} ${part}`;
    else if (at === 0 || !isBeside(part, who)) {
      const name = oneName(part, who, parts.length === 1 ? form : FULL);
      if (name !== null) names.push(name);
    }
  }
  return names;
}

/** The names that differ once folded, in order. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** `Text: Ann Lee, Fotos: Kai Wirth`: what follows is of the pictures. */
const PICTURES_FROM =
  /[\s,;/(·•–-](?:fotos?|photos?|bild(?:er)?|images?|pictures?|illustration(?:en|s)?|grafik|video|kamera|camera|фото|撮影|写真|摄影|图)\s*(?:[:：/]|by\s|von\s|par\s|por\s).*/isu;
/** `…; editing by Ann Lee`: who edits does not write. */
const EDITING_FROM =
  /[;,(–-] ?(?:editing|edited|translated|produced|fact-checked|bearbeitet|redigiert) (?:by|von)(?!\p{L}).*/isu;
const AROUND = /^[([（【]([^()[\]（）【】]*)[)\]）】]$/u;

/** A credit without whom it names for the pictures; whole where one person did both. */
export function withoutPictures(credit: string): string {
  return opened(credit) === credit ? credit.replace(PICTURES_FROM, "") : opened(credit).replace(PICTURES_FROM, "");
}

/** The words of a credit, on one line: no addresses, no dates, what is in brackets set apart unless all is. */
function wordsOf(credit: string): string {
  const lines = decodeEntities(credit.slice(0, LONGEST))
    .replace(/[\r\n]+/gu, " ; ")
    .replaceAll("／", "/");
  const text = clean(clean(lines).replace(AROUND, "$1").replace(ADDRESS, " ").replace(BRACKETS, " ; "));
  return undated(opened(text).replace(PICTURES_FROM, "").replace(EDITING_FROM, ""));
}

function piecesOf(credit: string): string[] {
  const pieces = splitCredit(wordsOf(credit).replace(NOTICE, "")).map((p) =>
    opened(p).replace(NOTICE, "").replace(WHERE, ""),
  );
  return pieces.flatMap((p) => splitCredit(unglue(p)));
}

/** People's names in one credit, in order, as a reader would write them. In `structured` data one word may be a name. */
export function namesIn(credit: string, who: Strangers, structured: boolean): string[] {
  const pieces = piecesOf(credit);
  const alone = structured && pieces.length === 1;
  return distinctNames(pieces.flatMap((p) => namesInPiece(p, who, { single: alone, uncapitalised: alone })));
}
