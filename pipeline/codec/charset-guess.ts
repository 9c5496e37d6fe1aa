import { decoder } from "./decoder.ts";
import { SPELLINGS, type Spelling } from "./letters.ts";

/** Bytes looked at, from the first one outside ASCII on: a text in one character set shows it early. */
const SAMPLE = 16 * 1024;
/** Below this likelihood of each byte outside ASCII bytes are no text in a language that is known. */
const LEAST = -5.5;

/** A declared character set is overruled where another is likelier by this much for each character that differs, and in all. */
const OVERRULED = { each: 0.4, all: 4 };

/** How likely bytes are as text in a character set: the logarithm of a probability, and what it counts. */
interface Likeness {
  readonly charset: string;
  /** Of all bytes outside ASCII together, in the likeliest language. */
  readonly likelihood: number;
  /** Bytes outside ASCII. */
  readonly bytes: number;
}

/** Signs that all languages of the news have, and the rarer ones that only a wrong character set has many of. */
const USUAL_SIGN = /[“”‘’«»–—…•·€£°§©®™\u00a0¿¡„‚‹›№\u00ad\u200c-\u200f]/u;
const WIDE_SIGN = /[\u3000-\u303f\uff01-\uff60・ー]/u;
const JOINING = /[’'·\u00ad‘\u2010-\u2014\u200c-\u200d]/u;
const BROKEN = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/u;
const LETTER = /[\p{L}\p{M}]/u;
const COST = {
  usual: Math.log(0.02),
  rare: Math.log(0.0005),
  wide: Math.log(0.04),
  foreign: Math.log(5e-5),
  broken: -16,
};
/** Sets that few dumps are in, and what they must be likelier by before one is taken undeclared. */
const SELDOM = new Set([
  "x-mac-cyrillic",
  "macintosh",
  "ibm866",
  "iso-8859-3",
  "iso-8859-4",
  "iso-8859-14",
  "iso-8859-16",
]);
const SELDOM_COST = 8;
const PENALTY = { capitalInside: -6, scripts: -4, inside: -4, row: -2 };

/** What a character costs in a language by itself, and what it is beside others. */
interface Cost {
  readonly value: number;
  readonly kind: "letter" | "capital" | "sign" | "joining" | "broken";
  /** A letter of the language's script. */
  readonly own: boolean;
}

function letterCost(character: string, spelling: Spelling): Cost | null {
  const lower = character === "İ" ? "i" : character.toLowerCase();
  const [size, rank] = [spelling.letters.length, spelling.letters.indexOf(lower)];
  if (rank < 0 && !spelling.script.test(character)) return null;
  const decay = 4 / size;
  const share =
    rank >= 0
      ? (spelling.cover * Math.exp(-decay * rank) * (1 - Math.exp(-decay))) / (1 - Math.exp(-4))
      : (1 - spelling.cover) / spelling.others;
  const capital = lower !== character;
  const sign = !LETTER.test(character);
  const kind = capital ? "capital" : JOINING.test(character) ? "joining" : sign ? "sign" : "letter";
  return { value: Math.log(share * (capital ? 0.06 : 1)), kind, own: !sign };
}

function costOf(character: string, spelling: Spelling): Cost {
  if (BROKEN.test(character)) return { value: COST.broken, kind: "broken", own: false };
  const letter = letterCost(character, spelling);
  if (letter !== null) return letter;
  const kind = JOINING.test(character) ? "joining" : "sign";
  if (USUAL_SIGN.test(character)) return { value: COST.usual, kind, own: false };
  if (WIDE_SIGN.test(character)) return { value: spelling.others > 1000 ? COST.wide : COST.foreign, kind, own: false };
  const foreign = LETTER.test(character);
  return { value: foreign ? COST.foreign : COST.rare, kind: foreign ? "letter" : "sign", own: false };
}

const ASCII_LETTER: Cost = { value: 0, kind: "letter", own: false };
const ASCII_CAPITAL: Cost = { value: 0, kind: "capital", own: false };
const ASCII_SIGN: Cost = { value: 0, kind: "sign", own: false };

/** The costs of characters in one language; filled as they are asked for. */
function costs(spelling: Spelling): (character: string) => Cost {
  const known = new Map<string, Cost>();
  return (character) => {
    const code = character.charCodeAt(0);
    if (code >= 97 && code <= 122) return ASCII_LETTER;
    if (code >= 65 && code <= 90) return ASCII_CAPITAL;
    if (code < 128) return ASCII_SIGN;
    const found = known.get(character) ?? costOf(character, spelling);
    known.set(character, found);
    return found;
  };
}

const isWord = (cost: Cost) => cost.kind === "letter" || cost.kind === "capital";

/** What standing side by side costs two characters: scripts mixed in a word, a capital or a sign inside one. */
function besideCost(before: Cost, at: Cost, own: boolean): number {
  if (isWord(before) && isWord(at)) {
    if (own && before.own !== at.own) return PENALTY.scripts;
    if (at.kind === "capital" && before.kind === "letter" && (at.own || before.own)) return PENALTY.capitalInside;
    return !own && before.own && at.own ? PENALTY.row : 0;
  }
  return 0;
}

function likelihood(text: string, spelling: Spelling): number {
  const cost = costs(spelling);
  let sum = 0;
  let [before, last] = [ASCII_SIGN, ASCII_SIGN];
  for (const character of text) {
    const at = cost(character);
    sum += at.value + besideCost(last, at, spelling.own);
    const [seldom, outside] = [last.kind === "sign" && last.value < 0, isWord(before) && isWord(at)];
    if (seldom && outside) sum += PENALTY.inside;
    [before, last] = [last, at];
  }
  return sum;
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return decoder(charset, true).decode(bytes, true);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The bytes to judge by: from just before the first one outside ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((b) => b >= 0x80);
  return first < 0 ? bytes.subarray(0, 0) : bytes.subarray(Math.max(first - 1, 0), first + SAMPLE);
}

function likelihoodIn(bytes: Uint8Array, charset: string, spellings: readonly Spelling[]): number | null {
  const text = decoded(bytes, charset);
  if (text === null) return null;
  return Math.max(...spellings.map((s) => likelihood(text, s)));
}

/** How likely bytes are in each character set that they can be in, the likeliest first. */
function likenesses(bytes: Uint8Array, declared: readonly string[]): readonly Likeness[] {
  const sample = sampleOf(bytes);
  const outside = sample.reduce((sum, b) => sum + (b >= 0x80 ? 1 : 0), 0);
  if (outside === 0) return [];
  return SPELLINGS.flatMap(([charset, spellings]) => {
    const seldom = SELDOM.has(charset) && !declared.includes(charset) ? SELDOM_COST : 0;
    const likelihood = likelihoodIn(sample, charset, spellings);
    return likelihood === null ? [] : [{ charset, likelihood: likelihood - seldom, bytes: outside }];
  }).sort((a, b) => b.likelihood - a.likelihood);
}

/** Characters that two sets make different of bytes. */
function difference(bytes: Uint8Array, one: string, other: string): number {
  const sample = sampleOf(bytes);
  const [a, b] = [decoded(sample, one), decoded(sample, other)];
  if (a === null || b === null) return Number.POSITIVE_INFINITY;
  if (a.length !== b.length) return a.match(/\P{ASCII}/gu)?.length ?? 0;
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) count++;
  return count;
}

/**
 * The character set of bytes that are not UTF-8: the first of those declared, by WHATWG names, unless the bytes clearly
 * spell something in another one; what they look like when none is declared; null when in none they read as text.
 */
export function likeliest(bytes: Uint8Array, declared: readonly string[]): string | null {
  const likely = likenesses(bytes, declared);
  const [best] = likely;
  if (best === undefined) return null;
  for (const charset of declared) {
    const different = difference(bytes, charset, best.charset);
    const said = likely.find((l) => l.charset === charset)?.likelihood ?? Number.NEGATIVE_INFINITY;
    if (different === 0 || best.likelihood - said < Math.max(OVERRULED.all, OVERRULED.each * different)) return charset;
  }
  return best.likelihood / best.bytes >= LEAST ? best.charset : null;
}

/** What character set bytes that are not UTF-8 look like, by the letters that they would spell; null when by none they read as text. */
export function guessCharset(bytes: Uint8Array): string | null {
  return bytes.includes(0) ? null : likeliest(bytes, []);
}
