import { spread } from "./hash.ts";

/** Words in a gram. */
export const GRAM = 5;

/** Factors of the two halves of a gram's hash, and what they come to for the word that leaves it. */
const [FACTOR_A, FACTOR_B] = [0x5bd1e995, 0x2c1b3c6d];
const power = (factor: number) =>
  Array.from({ length: GRAM }).reduce<number>((product) => Math.imul(product, factor), 1);
const [LEAVES_A, LEAVES_B] = [power(FACTOR_A), power(FACTOR_B)];

/** The hashes of a text's grams in halves, in memory that the next text takes. */
export interface GramHalves {
  readonly count: number;
  /** 32 bits. */
  readonly upper: Uint32Array;
  /** What `lowerOf` makes 21 bits of: few are asked for. */
  readonly lower: Int32Array;
}

let upper = new Uint32Array(1 << 10);
let lower = new Int32Array(upper.length);

/** The lower half of a gram's hash. */
export function lowerOf(half: number): number {
  return spread(half) >>> 11;
}

/** Hashes the word 5-grams of a text, in order: none under five words. */
export function readGrams(words: Uint32Array): GramHalves {
  if (upper.length < words.length) {
    upper = new Uint32Array(2 * words.length);
    lower = new Int32Array(upper.length);
  }
  const [to, toLower, { length }] = [upper, lower, words];
  let [a, b] = [0, 0];
  for (let i = 0; i < length; i++) {
    const word = words[i] ?? 0;
    const left = i < GRAM ? 0 : (words[i - GRAM] ?? 0);
    a = (Math.imul(a, FACTOR_A) + word - Math.imul(left, LEAVES_A)) | 0;
    b = (Math.imul(b, FACTOR_B) + word - Math.imul(left, LEAVES_B)) | 0;
    if (i < GRAM - 1) continue;
    to[i - GRAM + 1] = spread(b);
    toLower[i - GRAM + 1] = a;
  }
  return { count: Math.max(0, length - GRAM + 1), upper, lower };
}

/** 53-bit hashes of the word 5-grams of a text, in order, both halves in one. Empty under five words. */
export function gramsOf(words: Uint32Array): Float64Array {
  const grams = new Float64Array(Math.max(0, words.length - GRAM + 1));
  let [a, b] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    const left = i < GRAM ? 0 : (words[i - GRAM] ?? 0);
    a = (Math.imul(a, FACTOR_A) + word - Math.imul(left, LEAVES_A)) | 0;
    b = (Math.imul(b, FACTOR_B) + word - Math.imul(left, LEAVES_B)) | 0;
    if (i >= GRAM - 1) grams[i - GRAM + 1] = spread(b) * 0x200000 + lowerOf(a);
  }
  return grams;
}
