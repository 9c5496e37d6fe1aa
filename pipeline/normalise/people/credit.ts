import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { isCapitals } from "./case.ts";
import { picturesOnly, writtenParts } from "./labels.ts";
import { type NameForm, personName, saysRole } from "./name.ts";
import { opened } from "./opening.ts";
import { plainNames } from "./plain.ts";
import { splitCommas, splitCredit, unglue } from "./split.ts";
import { isStranger, type Strangers } from "./strangers.ts";
import { isUncased, splitReporters } from "./uncased.ts";
import { undated } from "./undated.ts";

const LONGEST = 600;
const ADDRESS = /(?:https?:\/\/|www\.)\S*|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+|@\w+/gu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu;
const WHERE = /(?<!\s)\s+(?:in|aus|en|from|at|à|[Ff]or|für|pour|para|i|frá|fra|från)\s+\p{Lu}[^,;]*/gu;
/** What says when a credit's story came out, or begins a sentence about its writer. */
const NOTICE =
  /(?:(?<!\s)\s+)?(?<!\p{L})(?:published|updated|posted|last updated|aktualisiert|veröffentlicht|publiziert|erschienen|lesezeit|publiée?|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|publisert|oppdatert|publicerad|uppdaterad|opdateret|julkaistu|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликовано|обновлено|güncelle\p{L}*|yayınla\p{L}*|contributed|special to|da redação|de la redacción|della redazione|an? (?:hour|minute|day) ago|is an?|ist|was|writes|schreibt|skrifar|írása)(?!\p{L}).*/isu;
const FAMILY = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Without an agency's or outlet's name at an end: `Ann Lee The Associated Press`. A word alone may be a name, as in `Petra van Dam`, `Ann Maria Stern`. */
function withoutOutlet(piece: string, who: Strangers): string {
  const words = piece.split(" ");
  const acronym = words.every(isCapitals) ? () => false : isCapitals;
  for (let at = 2; at < words.length; at++) {
    const end = words.slice(at).join(" ");
    const alone = at === words.length - 1 && (FAMILY.test(end) || !(acronym(end) || who.isAgency(end)));
    if (!alone && (isStranger(end, who) || (at < words.length - 1 && who.isHouse?.(end))))
      return words.slice(0, at).join(" ");
  }
  for (let at = words.length - 2; at > 0; at--) {
    const start = words.slice(0, at).join(" ");
    if ((at > 1 || acronym(start)) && isStranger(start, who)) return words.slice(at).join(" ");
  }
  return piece;
}

/** Without the place behind a name in capitals: `ANN LEE Lisbon`. */
function withoutPlace(piece: string, who: Strangers): string {
  const [, name, place] = /^(\p{Lu}{2}[\p{Lu}'’.-]*(?: \p{Lu}[\p{Lu}'’.-]+)+) (\p{Lu}\p{Ll}.*)$/u.exec(piece) ?? [];
  return name !== undefined && place !== undefined && who.isPlace(place) ? name : piece;
}

/** Before the outlet that is called for its town: `Ann Lee Cape Town Herald`; null without one. */
function beforeTown(piece: string, who: Strangers): string | null {
  const words = piece.split(" ");
  for (let at = 2; at <= words.length - 2; at++) {
    const isTown = [1, 2].some((n) => at + n < words.length && who.isPlace(words.slice(at, at + n).join(" ")));
    if (isTown) return words.slice(0, at).join(" ");
  }
  return null;
}

function oneName(part: string, who: Strangers, form: NameForm): string | null {
  if (isStranger(part, who)) return null;
  const piece = withoutPlace(withoutOutlet(part, who), who);
  const town = personName(piece, form) === null ? beforeTown(piece, who) : null;
  const name = personName(town ?? piece, form);
  return name === null || isStranger(name, who) ? null : name;
}

const WORD: NameForm = { single: true, uncapitalised: false };
const FULL: NameForm = { single: false, uncapitalised: false };
const isWord = (text: string) => !text.includes(" ") && personName(text, WORD) !== null;

/** `Lee, Ann` turned round; null when the parts are not a surname and a first name. */
function turned(parts: readonly string[], who: Strangers, form: NameForm): string | null {
  const [last, first] = parts;
  if (
    parts.length !== 2 ||
    parts.some(isUncased) ||
    !last ||
    !first ||
    !isWord(last) ||
    isStranger(last, who) ||
    isStranger(first, who)
  )
    return null;
  // `Lee, Florence` is a name where the credit is nothing but one
  if ((who.isPlace(first) && !form.single) || first.split(" ").length > 2 || personName(first, WORD) === null)
    return null;
  return personName(`${first} ${last}`, FULL);
}

/** Whether a part after a comma is where or what someone is, and not another name. */
const isBeside = (part: string, who: Strangers) =>
  /^(?:\p{Ll}|\p{Lu}{2,5}[\s-]\p{Lu}\p{Ll})/u.test(part) ||
  who.isPlace(part) ||
  saysRole(part) ||
  (who.isHouse?.(part) ?? false);

function namesInPiece(piece: string, who: Strangers, form: NameForm): string[] {
  const parts = splitCommas(piece).map((part, at) => (at === 0 ? part : opened(part)));
  const whole = turned(parts, who, form);
  if (whole !== null) return [whole];
  const names: string[] = [];
  for (const [at, part] of parts.entries()) {
    const before = names.at(-1);
    if (FAMILY.test(part) && before !== undefined) names[names.length - 1] = `${before} ${part}`;
    else if (at === 0 ? !picturesOnly(parts[1] ?? "") : !isBeside(part, who)) {
      const name = oneName(part, who, parts.length === 1 ? form : FULL);
      if (name !== null) names.push(name);
    }
  }
  return names;
}

/** The names that differ once folded, in order. */
export function distinctNames(names: readonly string[]): string[] {
  if (names.length < 2) return [...names];
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

const AROUND = /^[([（【]([^()[\]（）【】]*)[)\]）】]$/u;
/** Signs that are no part of a name: `✍`, `®`. */
const SIGNS = /\p{So}\ufe0f?/gu;
/** A correspondent's place and day: `台北6日電`. */
const WIRED = /\d{1,2}日電/gu;

/** A credit on one line, without addresses, signs and brackets around all of it. */
export function tidy(credit: string): string {
  const lines = decodeEntities(credit.slice(0, LONGEST))
    .replace(/[\r\n]+/gu, " ; ")
    .replaceAll("／", "/");
  return clean(clean(lines.replace(SIGNS, " ")).replace(AROUND, "$1").replace(ADDRESS, " ").replace(WIRED, "報導"));
}

/** The pieces of what one party to a credit wrote, between which no name can reach. */
function piecesOf(part: string): string[] {
  const words = undated(opened(clean(part.replace(BRACKETS, " ; ")))).replace(NOTICE, "");
  const pieces = splitCredit(words).map((p) => opened(p).replace(NOTICE, "").replace(WHERE, ""));
  return pieces.flatMap((p) => splitCredit(unglue(p))).flatMap(splitReporters);
}

/** Without what is where a writer is, or the page's own outlet, beside names. */
function people(found: readonly string[], who: Strangers): readonly string[] {
  if (found.length < 2) return found;
  const others = found.filter((name, at) => (at === 0 || !who.isPlace(name)) && !who.isHouse?.(name));
  return others.length > 0 ? others : found;
}

/** People's names in one credit, in order, as a reader would write them. In `structured` data one word may be a name. */
export function namesIn(credit: string, who: Strangers, structured: boolean): string[] {
  const plain = plainNames(credit, who);
  if (plain !== null) return distinctNames(plain);
  if (isStranger(credit, who)) return [];
  const pieces = writtenParts(tidy(credit)).flatMap(piecesOf);
  const alone = structured && pieces.length === 1;
  const found = pieces.flatMap((p) => namesInPiece(p, who, { single: alone, uncapitalised: alone }));
  return distinctNames(people(found, who));
}

const MOST_READINGS = 4;

/** Names that read again come out as they are: those that do not are read until they do, and given up if they never do. */
export function settledNames(names: readonly string[], who: Strangers): readonly string[] {
  let open = names;
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const again = open.map((name) => namesIn(name, who, true));
    if (again.every((read, at) => read.length === 1 && read[0] === open[at])) return distinctNames(open);
    open = again.flat();
  }
  return distinctNames(open.filter((name) => namesIn(name, who, true)[0] === name));
}
