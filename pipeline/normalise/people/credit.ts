import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { OPENINGS } from "./lexicon.ts";
import { personName } from "./name.ts";
import { splitCommas, splitCredit, unglue } from "./split.ts";

/** Who is not a person, and where is not a name. */
export interface Strangers {
  readonly isAgency: (name: string) => boolean;
  readonly isPublisher: (name: string) => boolean;
  readonly isPlace: (name: string) => boolean;
}

const LONGEST = 600;
const ADDRESS = /(?:https?:\/\/|www\.)\S*|\S+@\S+\.\S+|@\w+/gu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu;
const TAIL =
  /\s+(?:in|aus|en|from|at|à|for|für|pour|para|i)\s+\p{Lu}.*$|\s*\b(?:published|updated|posted|last updated|aktualisiert|veröffentlicht|publié|publicado|actualizado|pubblicato|updated on|contributed to|special to|is an?|ist|was|writes|schreibt)\b.*$/iu;
const BY_START = /^[\s:–—|,.-]+/u;
const MOST_OPENINGS = 3;
const FAMILY = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Without the words that open a credit: `By`, `Text:`, `Propos recueillis par`. */
function withoutOpening(credit: string): string {
  const words = credit.split(" ");
  for (let take = Math.min(MOST_OPENINGS + 2, words.length - 1); take > 0; take--) {
    const head = words.slice(0, take).join(" ");
    if (OPENINGS.includes(fold(head))) return words.slice(take).join(" ").replace(BY_START, "");
  }
  return credit;
}

function opened(credit: string): string {
  let rest = credit.replace(/^(\p{L}{2,12})\s*[:：]\s*/u, "$1 ").replace(BY_START, "");
  for (let i = 0; i < MOST_OPENINGS; i++) rest = withoutOpening(rest);
  return rest;
}

const isStranger = (text: string, who: Strangers) => who.isAgency(text) || who.isPublisher(text);

/** Without an agency's or outlet's name at the end: `Ann Lee The Associated Press`. */
function withoutOutlet(piece: string, who: Strangers): string {
  const words = piece.split(" ");
  for (let at = 2; at < words.length; at++) {
    if (isStranger(words.slice(at).join(" "), who)) return words.slice(0, at).join(" ");
  }
  return piece;
}

function oneName(part: string, who: Strangers, single: boolean): string | null {
  if (isStranger(part, who)) return null;
  const name = personName(withoutOutlet(part, who), single);
  return name === null || isStranger(name, who) ? null : name;
}

const isWord = (text: string | undefined) =>
  text !== undefined && !text.includes(" ") && personName(text, true) !== null;

/** `Lee, Ann` turned round; null when the parts are not a surname and a first name. */
function turned(parts: readonly string[], who: Strangers): string | null {
  const [last, first] = parts;
  if (parts.length !== 2 || !last || !first || !isWord(last) || isStranger(last, who) || isStranger(first, who))
    return null;
  if (who.isPlace(first) || first.split(" ").length > 2 || personName(first, true) === null) return null;
  return personName(`${first} ${last}`, false);
}

function namesInPiece(piece: string, who: Strangers, single: boolean): string[] {
  const parts = splitCommas(piece);
  const whole = turned(parts, who);
  if (whole !== null) return [whole];
  const names: string[] = [];
  for (const [at, part] of parts.entries()) {
    const before = names.at(-1);
    if (FAMILY.test(part) && before !== undefined) names[names.length - 1] = `${before} ${part}`;
    else if (at === 0 || !who.isPlace(part)) {
      const name = oneName(part, who, single && parts.length === 1);
      if (name !== null) names.push(name);
    }
  }
  return names;
}

/** People's names in one credit, in order, as a reader would write them. `single` allows a name of one word. */
export function namesIn(credit: string, who: Strangers, single: boolean): string[] {
  const text = clean(decodeEntities(credit.slice(0, LONGEST)).replace(ADDRESS, " ").replace(BRACKETS, " ; "));
  const pieces = splitCredit(opened(text)).map((p) => opened(p).replace(TAIL, ""));
  const names = pieces
    .flatMap((p) => splitCredit(unglue(p)))
    .flatMap((p) => namesInPiece(p, who, single && pieces.length === 1));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
