import type { Country, Place } from "../../../schemas/references.ts";
import { hashOf, isRunScript, wordEnd } from "./letters.ts";
import { UNSURE } from "./phrases.ts";
import { type Term, termsOf } from "./terms.ts";

/** Words that begin alike: what the words so far stand for, and how they may go on, by hash. */
export interface Node {
  terms: readonly Term[];
  next: Map<number, Node> | null;
}

/** Everything that texts are searched for, by the hash of the first word; in scripts without spaces by the first unit. */
export interface Vocabulary {
  readonly first: ReadonlyMap<number, Node>;
  readonly runs: ReadonlyMap<number, readonly Term[]>;
  /** A bit for each value of the last 19 bits of a word's hash: 0 where no term begins so. */
  readonly beginnings: Uint8Array;
  /** Whether all terms begin with a capital, or in a script without cases. */
  readonly capitalsOnly: boolean;
}

/** The vocabulary of texts in a language (BCP 47 tag), or in any. */
export type Vocabularies = (language: string | null) => Vocabulary;

/** Whether a term may begin with the word of a hash: a quick no for most words. */
export function mayBegin(beginnings: Uint8Array, hash: number): boolean {
  return ((beginnings[(hash >>> 3) & 0xffff] ?? 0) & (1 << (hash & 7))) !== 0;
}

const NONE: readonly Term[] = [];

/** The node after the words of a key, made where there is none. */
function nodeOf(first: Map<number, Node>, key: string): Node {
  let level = first;
  for (let at = 0; ; ) {
    const end = wordEnd(key, at);
    const hash = hashOf(key, at, end);
    let node = level.get(hash);
    if (node === undefined) {
      node = { terms: NONE, next: null };
      level.set(hash, node);
    }
    if (end >= key.length) return node;
    node.next ??= new Map();
    level = node.next;
    at = end + 1;
  }
}

function insert(first: Map<number, Node>, term: Term): void {
  const node = nodeOf(first, term.key);
  for (const { exact, key, small } of node.terms)
    if (exact === term.exact && key === term.key && small === term.small) return;
  // most words have one term: no room for more is kept
  node.terms = node.terms.length === 0 ? [term] : [...node.terms, term];
}

function insertRun(runs: Map<number, Term[]>, term: Term): void {
  if (term.key.length < 2) return;
  const first = term.key.charCodeAt(0);
  const known = runs.get(first);
  if (known === undefined) runs.set(first, [term]);
  else if (!known.some((t) => t.key === term.key)) known.push(term);
}

function vocabularyOf(terms: Iterable<Term>, capitalsOnly: boolean): Vocabulary {
  const first = new Map<number, Node>();
  const runs = new Map<number, Term[]>();
  for (const term of terms) {
    if (term.key === "" || (UNSURE.has(term.key) && term.exact === null)) continue;
    if (isRunScript(term.key.charCodeAt(0))) insertRun(runs, term);
    else insert(first, term);
  }
  for (const known of runs.values()) known.sort((a, b) => b.key.length - a.key.length);
  const beginnings = new Uint8Array(0x10000);
  for (const hash of first.keys()) {
    const byte = (hash >>> 3) & 0xffff;
    beginnings[byte] = (beginnings[byte] ?? 0) | (1 << (hash & 7));
  }
  return { first, runs, beginnings, capitalsOnly };
}

/** What texts are searched for to know which countries they speak of: one vocabulary for English, one for all others, each made when first asked for. */
export function vocabularies(countries: readonly Country[], places: readonly Place[]): Vocabularies {
  let english: Vocabulary | null = null;
  let any: Vocabulary | null = null;
  return (language) => {
    if (language === "en") {
      english ??= vocabularyOf(termsOf(countries, places, true), true);
      return english;
    }
    any ??= vocabularyOf(termsOf(countries, places, false), false);
    return any;
  };
}
