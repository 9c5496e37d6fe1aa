import { clean } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { type Element, textOf } from "./element.ts";

/** Words for writers in the languages that classes are written in, and those for them that run on behind others: `newsauthor`. */
const CREDIT_NAME =
  /(?:^|[^a-z])(?:by ?lines?|autor(?:a|es|en|i|in|ia)?|autore|yazar|muhabir|gazeteci|penulis|jurnalis|wartawan|redactor|redacteur|redakteur|redaktor|redator|skribent|forfatter|journalists?|journalistes?|journalista|giornalista|periodista|dziennikarz|kolumnist|columnists?|columnistas?|bloggers?|reporters?|writers?|schrijver|verslaggever|toimittaja|kirjoittaja|tekija|signature|signoff|firma|firmante|contributors?|creator|verfasser|avtory?|szerzo|submitted|staff[ _-]names?|editor[ _-]names?|(?:written|posted|created|published|post|article|story|news)[ _-]?by)(?:$|[^a-z])|(?:authors?|auteurs?)(?:$|[^a-z])|(?:^|[^a-z])authors?names?|^by$/u;
const NAME_OF = /(?:^|[^a-z])(?:names?|link)(?:$|[^a-z])/u;
const NO_CREDIT =
  /(?:^|[^a-z])(?:bio|biography|about|image|img|avatar|photos?|picture|social|twitter|comments?|related|more|follow|caption|figcaption|media|figure|description|desc|teaser)(?:$|[^a-z])/u;
const PICTURE = /(?:^|[^a-z])(?:image|img|avatar|photos?|picture|caption|figcaption|figure|comments?)(?:$|[^a-z])/u;
const CONTAINERS = new Set(["body", "main", "article", "section", "html"]);
const HUMP = /(?<=[a-z])(?=[A-Z])/gu;

/** How the classes of one token read: the name of a credit, of something else, or neither. */
function tokenMarks(token: string): boolean {
  const words = token.replace(HUMP, " ").toLowerCase();
  if (!CREDIT_NAME.test(words)) return false;
  if (PICTURE.test(words)) return false;
  return NAME_OF.test(words) || !NO_CREDIT.test(words);
}

const NAMES = [
  "class",
  "id",
  "data-testid",
  "data-qa",
  "data-component",
  "data-test",
  "data-type",
  "data-name",
] as const;

/** Tells by class, id or test id whether an element holds a credit. It remembers what it has read: make one for each page. */
export function creditMarker(): (element: Element) => boolean {
  const known = new Map<string, boolean>();
  const isToken = (token: string): boolean => {
    const before = known.get(token);
    if (before !== undefined) return before;
    const marks = tokenMarks(token);
    known.set(token, marks);
    return marks;
  };
  const isNamed = (named: string): boolean => {
    const before = known.get(named);
    if (before !== undefined) return before;
    const marks = named.split(/\s+/u).some(isToken);
    known.set(named, marks);
    return marks;
  };
  return ({ name, attributes }) => !CONTAINERS.has(name) && NAMES.some((key) => isNamed(attributes[key] ?? ""));
}

/** Addresses of writers' pages. */
export const WRITERS =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|autore|by|profiles?|profil|perfil|journalists?|journalistes?|redaktion|redaccion|redacteurs?|redactores|staff|reporters?|contributors?|writers?|team|firmas?|columnistas?|columnists?|forfatter|skribent|giornalisti|yazar(?:lar)?|penulis|avtor)\//iu;
const NAME = /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,4}$/u;

/** Whether a link leads to the page of the person that it names: by a word in its address, or by the name in it. */
export function isProfile(link: Element): boolean {
  const address = link.attributes["href"] ?? "";
  if (WRITERS.test(address) || address.startsWith("mailto:")) return true;
  const name = clean(textOf(link, 200));
  const words = fold(name).split(" ");
  const path = fold(address);
  return NAME.test(name) && words.every((word) => path.includes(word));
}
