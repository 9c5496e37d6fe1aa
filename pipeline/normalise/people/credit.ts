import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";
import { OPENINGS } from "./lexicon.ts";
import { type NameForm, personName, saysRole } from "./name.ts";
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
const WHERE = /\s+(?:in|aus|en|from|at|à|[Ff]or|für|pour|para|i|frá|fra|från)\s+\p{Lu}.*$/u;
const NOTICE =
  /\s*\b(?:published|updated|posted|last updated|aktualisiert|veröffentlicht|publié|publicado|actualizado|pubblicato|contributed|special to|is an?|ist|was|writes|schreibt|skrifar)\b.*$/iu;
/** What was written, and by whom: `Kolumne von Ann Lee`. A name with `von` has one word after it. */
const WORK_BY = /^(?:\p{L}+ ){1,3}(?:(?:by|par|por|door)\s+(?=\p{Lu})|(?:von|av|af)\s+(?=\p{Lu}\S+ \p{Lu}))/u;
/** `Redaktion: Ann Lee`; without the colon a desk may follow. */
const EDITED = /^(?:redaktion|redactie|redakce|redakcja|redazione|bearbeitung)\s*:\s*/iu;
const BY_START = /^[\s:–—|,.-]+/u;
const MOST_OPENINGS = 3;
const OPENS: ReadonlySet<string> = new Set(OPENINGS);
const FIRST_WORDS: ReadonlySet<string> = new Set(OPENINGS.map((opening) => opening.split(" ", 1)[0] ?? opening));
const FAMILY = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Without the words that open a credit: `By`, `Text:`, `Propos recueillis par`. */
function withoutOpening(credit: string): string {
  const words = credit.split(" ");
  const first = fold(words[0] ?? "");
  if (first !== "" && !FIRST_WORDS.has(first.split(" ", 1)[0] ?? first)) return credit;
  for (let take = Math.min(MOST_OPENINGS + 2, words.length - 1); take > 0; take--) {
    const head = words.slice(0, take).join(" ");
    if (OPENS.has(fold(head))) return words.slice(take).join(" ").replace(BY_START, "");
  }
  return credit;
}

/** Whether a text opens as bylines do, with `By` or `Von`. */
export function startsAsCredit(text: string): boolean {
  return opened(text) !== text;
}

/** `Text: Ann Lee` opens as `Text Ann Lee`; `Topic: Hardware` is no credit and keeps its colon. */
const LABEL = /^(\p{L}{1,12})\s*[:：]\s*/u;
const unlabelled = (whole: string, label: string) => (OPENS.has(fold(label)) ? `${label} ` : whole);

function opened(credit: string): string {
  let rest = credit.replace(EDITED, "").replace(LABEL, unlabelled).replace(BY_START, "");
  for (let i = 0; i < MOST_OPENINGS; i++) rest = withoutOpening(rest);
  return rest.replace(WORK_BY, "");
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

function namesInPiece(piece: string, who: Strangers, form: NameForm): string[] {
  const parts = splitCommas(piece);
  const whole = turned(parts, who);
  if (whole !== null) return [whole];
  const names: string[] = [];
  for (const [at, part] of parts.entries()) {
    const before = names.at(-1);
    if (FAMILY.test(part) && before !== undefined) names[names.length - 1] = `${before} ${part}`;
    else if (at === 0 || !(who.isPlace(part) || saysRole(part))) {
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

function piecesOf(credit: string): string[] {
  const text = clean(decodeEntities(credit.slice(0, LONGEST)).replace(ADDRESS, " ").replace(BRACKETS, " ; "));
  const pieces = splitCredit(opened(text)).map((p) => opened(p).replace(NOTICE, "").replace(WHERE, ""));
  return pieces.flatMap((p) => splitCredit(unglue(p)));
}

/** People's names in one credit, in order, as a reader would write them. In `structured` data one word may be a name. */
export function namesIn(credit: string, who: Strangers, structured: boolean): string[] {
  const pieces = piecesOf(credit);
  const alone = structured && pieces.length === 1;
  return distinctNames(pieces.flatMap((p) => namesInPiece(p, who, { single: alone, uncapitalised: alone })));
}
