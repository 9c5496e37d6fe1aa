import type { Topic } from "../../../schemas/references.ts";
import { fold } from "../../text/fold.ts";
import { vocabularyName } from "./language.ts";
import { currentTopic, type TopicIndex } from "./lookup.ts";

const CODE = /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/|mediatopic:)?(\d{8})$/u;
const SHORTEST_CODE = 8;
/** A word that sites of all languages print. */
const INTERNATIONAL = "en";

/** The topic that an IPTC code stands for, in any of the forms codes are written in; undefined for what is no code. */
function codedTopic(text: string, index: TopicIndex): Topic | null | undefined {
  const code = text.length < SHORTEST_CODE ? undefined : CODE.exec(text)?.[1];
  return code === undefined ? undefined : currentTopic(index.byCode.get(`medtop:${code}`), index.byCode);
}

/** Names that a language must have for words of others to mean nothing in it. */
const ENOUGH = 40;

/**
 * The topic that a folded name stands for in an article of a language: by that language, else by English, whose words are
 * printed everywhere; in a language of few names or an unknown one, by all that agree. Null is noise or a name of too many
 * things, undefined an unknown name.
 */
function namedTopic(key: string, language: string | null, index: TopicIndex): Topic | null | undefined {
  const own = language === null ? undefined : index.byLanguage.get(vocabularyName(language));
  const known = own?.get(key);
  if (known !== undefined) return known;
  if (own === undefined || own.size < ENOUGH) return index.byName.get(key);
  return index.byLanguage.get(INTERNATIONAL)?.get(key);
}

/** The topic that a name or code stands for in an article of a language; null and undefined as in `namedTopic`. */
export function topicNamed(text: string, language: string | null, index: TopicIndex): Topic | null | undefined {
  return codedTopic(text, index) ?? namedTopic(fold(text), language, index);
}

const NUMBER = /^\p{Nd}[\p{Nd}\s.,:/-]*$/u;
const LETTER = /^.$/u;

/** Whether a tag is a number, a date in digits or a single letter. */
export function isPlain(tag: string): boolean {
  if (tag.length <= 2 && LETTER.test(tag)) return true;
  return NUMBER.test(tag) && !CODE.test(tag);
}
