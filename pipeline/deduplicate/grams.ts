import { spread } from "./hash.ts";

/** Words in a gram. */
export const GRAM = 5;
/** Grams in a winnowing window: every run of WINDOW + GRAM - 1 = 20 words that two texts share gives a common fingerprint. */
const WINDOW = 16;
/** Short texts are winnowed more finely; what the wide window picks the narrow one picks too, so the two still meet. */
const SHORT = 128;
const SHORT_WINDOW = 4;

/** Factors of the two halves of a gram's hash, and what they come to for the word that leaves it. */
const [FACTOR_A, FACTOR_B] = [0x5bd1e995, 0x2c1b3c6d];
const power = (factor: number) =>
  Array.from({ length: GRAM }).reduce<number>((product) => Math.imul(product, factor), 1);
const [LEAVES_A, LEAVES_B] = [power(FACTOR_A), power(FACTOR_B)];

/** 53-bit hashes of the word 5-grams of a text, in order. Empty under five words. */
export function gramsOf(words: Uint32Array): Float64Array {
  const grams = new Float64Array(Math.max(0, words.length - GRAM + 1));
  let [a, b] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    const left = i < GRAM ? 0 : (words[i - GRAM] ?? 0);
    a = (Math.imul(a, FACTOR_A) + word - Math.imul(left, LEAVES_A)) | 0;
    b = (Math.imul(b, FACTOR_B) + word - Math.imul(left, LEAVES_B)) | 0;
    if (i >= GRAM - 1) grams[i - GRAM + 1] = spread(b) * 0x200000 + (spread(a) >>> 11);
  }
  return grams;
}

/** Where the least gram of a window stands, the rightmost of equals. */
function leastIn(grams: Float64Array, start: number, end: number): number {
  let [at, least] = [start, grams[start] ?? 0];
  for (let i = start + 1; i <= end; i++) {
    const gram = grams[i] ?? 0;
    if (gram <= least) [at, least] = [i, gram];
  }
  return at;
}

/** Memory that is used again for each text: places that were picked, and a table of the grams that stand there. */
let picks = new Uint32Array(1 << 10);
let table = new Float64Array(1 << 12);

/** Room for every gram to be picked, and for four slots a gram. */
function roomFor(count: number): void {
  if (picks.length >= count) return;
  const bits = Math.ceil(Math.log2(count));
  picks = new Uint32Array(1 << bits);
  table = new Float64Array(1 << (bits + 2));
}

/** Takes the places of grams that stood further left out of `picks`; returns how many are left. */
function distinct(grams: Float64Array, picked: number): number {
  const bits = Math.ceil(Math.log2(4 * picked + 4));
  const [places, slots, mask] = [picks, table, (1 << bits) - 1];
  // No gram is negative
  slots.fill(-1, 0, 1 << bits);
  let kept = 0;
  for (let i = 0; i < picked; i++) {
    const place = places[i] ?? 0;
    const gram = grams[place] ?? 0;
    // Of the last bits: the first are those of the least
    let slot = gram & mask;
    while (slots[slot] !== -1 && slots[slot] !== gram) slot = (slot + 1) & mask;
    if (slots[slot] === gram) continue;
    slots[slot] = gram;
    places[kept++] = place;
  }
  return kept;
}

/** Places of the winnowed grams (Schleimer, Wilkerson, Aiken 2003: in each window the least, the rightmost of equals), distinct, ascending. */
export function winnowed(grams: Float64Array): Uint32Array {
  const count = grams.length;
  const window = Math.min(count <= SHORT ? SHORT_WINDOW : WINDOW, count);
  roomFor(count);
  const places = picks;
  let [at, least, picked] = [-1, 0, 0];
  for (let end = window - 1; end < count && window > 0; end++) {
    const start = end - window + 1;
    if (at < start) at = leastIn(grams, start, end);
    else if ((grams[end] ?? 0) <= least) at = end;
    else continue;
    least = grams[at] ?? 0;
    places[picked++] = at;
  }
  return places.slice(0, distinct(grams, picked));
}

/** The winnowed grams as 64-bit hashes: low, high, low, high... */
export function fingerprintsOf(grams: Float64Array, picked = winnowed(grams)): Uint32Array {
  const prints = new Uint32Array(2 * picked.length);
  for (let i = 0; i < picked.length; i++) {
    const gram = grams[picked[i] ?? 0] ?? 0;
    const high = Math.floor(gram / 0x200000);
    prints[2 * i] = (gram - high * 0x200000) * 2048;
    prints[2 * i + 1] = high;
  }
  return prints;
}
