import type { Key } from "../../schemas/sketch.ts";

const SEED_LO = 0x9747b28c;
const SEED_HI = 0x3c6ef372;
const PRIME_LO = 0x01000193;
const PRIME_HI = 0x5bd1e995;
const PRIME_MORE = 0x2c1b3c6d;

/** Spreads every bit of a 32-bit value over the whole (MurmurHash3's finaliser); unsigned. */
export function spread(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 64-bit hash of a text, code unit by code unit; never both halves 0, which stands for "none". */
export function keyOf(text: string): Key {
  let lo = SEED_LO;
  let hi = SEED_HI;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    lo = Math.imul(lo ^ code, PRIME_LO);
    hi = Math.imul(hi ^ code, PRIME_HI);
    hi ^= hi >>> 15;
  }
  return [spread(lo) || 1, spread(hi ^ text.length)];
}

/** 64-bit hash of the words from `start` to `end`, in order. */
export function keyOfWords(words: Uint32Array, start = 0, end = words.length): Key {
  let a = SEED_LO;
  let b = SEED_HI;
  for (let i = start; i < end; i++) {
    const word = words[i] ?? 0;
    a = Math.imul(a ^ word, PRIME_HI);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, PRIME_MORE);
    b ^= b >>> 13;
  }
  return [spread(a) || 1, spread(b ^ (end - start))];
}
