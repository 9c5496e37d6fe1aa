import { foldWord } from "../../text/date/fold.ts";
import { monthNamed } from "../../text/date/months.ts";
import { fold } from "../../text/fold.ts";
import { BESIDE_ROLES, DESK, HONORIFICS, OPENINGS, ROLES } from "./lexicon.ts";

/** What a printed word can be in a credit, as bits. */
export const ROLE = 1;
export const BESIDE = 2;
export const OF_DESK = 4;
export const HONORIFIC = 8;
/** Begins what opens a credit. */
export const OPENS = 16;
export const MONTH = 32;
/** Says when a story came out. */
export const NOTICE = 64;

const NOTICES: ReadonlySet<string> = new Set(
  "published updated posted aktualisiert veröffentlicht publiziert erschienen publié publiée publicado actualizado atualizado pubblicato aggiornato publisert oppdatert publicerad uppdaterad opdateret julkaistu gepubliceerd bijgewerkt opublikowano aktualizacja опубликовано обновлено contributed special writes schreibt skrifar"
    .split(" ")
    .map(fold),
);

/** Roles that German, Scandinavian and Finnish put together: `Gerichtsreporterin`, `utenriksreporter`. */
const COMPOUND =
  /.(?:redakteur(?:in|e|s)?|redaktor|reporter(?:in|en)?|korrespondent(?:in|en)?|journalist(?:in|en)?|kolumnist(?:in)?|skribent(?:en)?|autor(?:in)?|toimittaja|kommentator(?:en)?|chefin?|leiter(?:in)?|redacteur|verslaggever)$/u;
const LONG = 10;
const OPENING_WORDS: ReadonlySet<string> = new Set([...OPENINGS].map((o) => o.split(" ", 1)[0] ?? o));
/** Words whose kinds are kept before all are forgotten: bounded whatever the credits hold. */
const MOST_KEPT = 20_000;

function read(word: string): number {
  const key = fold(word);
  if (key === "") return 0;
  const [first = key] = key.split(" ", 1);
  const isTitle = key.split(" ").every((part) => HONORIFICS.has(part));
  return (
    (ROLES.has(key) || (key.length >= LONG && COMPOUND.test(key)) ? ROLE : 0) |
    (BESIDE_ROLES.has(key) ? BESIDE : 0) |
    (DESK.has(key) ? OF_DESK : 0) |
    (isTitle ? HONORIFIC : 0) |
    (OPENING_WORDS.has(first) ? OPENS : 0) |
    (NOTICES.has(key) ? NOTICE : 0) |
    (monthNamed(foldWord(word), null) > 0 ? MONTH : 0)
  );
}

const kinds = new Map<string, number>();

/** The kinds of a word as printed: bits of the constants here, 0 for a word that may well be a name's. */
export function kindsOf(word: string): number {
  const known = kinds.get(word);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KEPT) kinds.clear();
  const found = read(word);
  kinds.set(word, found);
  return found;
}

/** Whether a word says what someone is. */
export const isRole = (word: string) => (kindsOf(word) & ROLE) !== 0;

/** Whether a word stands in credits without being a name's: `deputy`, `desk`, `in`. */
export const isFiller = (word: string) => (kindsOf(word) & (ROLE | BESIDE | OF_DESK)) !== 0;
