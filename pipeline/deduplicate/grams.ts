import { spread } from "./hash.ts";

/** Words in a gram. */
export const GRAM = 5;
/** Grams in a winnowing window: every run of WINDOW + GRAM - 1 = 20 words that two texts share gives a common fingerprint. */
const WINDOW = 16;
/** Short texts are winnowed more finely; what the wide window picks the narrow one picks too, so the two still meet. */
const SHORT = 128;
const SHORT_WINDOW = 4;

/** 64-bit hashes of the word 5-grams of a text, in order: low, high, low, high... Empty under five words. */
export function gramsOf(words: Uint32Array): Uint32Array {
  const count = Math.max(0, words.length - GRAM + 1);
  const grams = new Uint32Array(2 * count);
  for (let i = 0; i < count; i++) {
    let a = 0;
    let b = 0;
    for (let k = i; k < i + GRAM; k++) {
      const word = words[k] ?? 0;
      a = Math.imul(a ^ word, 0x5bd1e995);
      a ^= a >>> 15;
      b = Math.imul(b ^ word, 0x2c1b3c6d);
      b ^= b >>> 13;
    }
    grams[2 * i] = spread(a);
    grams[2 * i + 1] = spread(b);
  }
  return grams;
}

/** Places of the winnowed grams (Schleimer, Wilkerson, Aiken 2003: in each window the least, the rightmost of equals), distinct, ascending. */
export function winnowed(grams: Uint32Array): readonly number[] {
  const count = grams.length >> 1;
  const window = Math.min(count <= SHORT ? SHORT_WINDOW : WINDOW, count);
  const seen = new Set<number>();
  const picked: number[] = [];
  let least = -1;
  for (let end = window - 1; end < count && window > 0; end++) {
    const start = end - window + 1;
    const before = least;
    if (least < start) {
      least = start;
      for (let i = start + 1; i <= end; i++) if (rank(grams, i) <= rank(grams, least)) least = i;
    } else if (rank(grams, end) <= rank(grams, least)) least = end;
    if (least === before || seen.has(rank(grams, least))) continue;
    seen.add(rank(grams, least));
    picked.push(least);
  }
  return picked;
}

/** The winnowed grams, as pairs. */
export function fingerprintsOf(grams: Uint32Array, picked = winnowed(grams)): Uint32Array {
  const prints = new Uint32Array(2 * picked.length);
  for (const [i, at] of picked.entries()) {
    prints[2 * i] = grams[2 * at] ?? 0;
    prints[2 * i + 1] = grams[2 * at + 1] ?? 0;
  }
  return prints;
}

/** 53 bits of a gram, which order it among the others. */
function rank(grams: Uint32Array, at: number): number {
  return (grams[2 * at + 1] ?? 0) * 0x200000 + ((grams[2 * at] ?? 0) >>> 11);
}

/** The distinct grams as 53-bit numbers, ascending: the set that copies are measured by. */
export function gramSet(grams: Uint32Array): Float64Array {
  const all = new Float64Array(grams.length >> 1);
  for (let i = 0; i < all.length; i++) all[i] = rank(grams, i);
  const sorted = sortSpread(all);
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  return sorted.subarray(0, kept);
}

/** Sorts numbers that are spread evenly over 53 bits, as hashes are: each is put near its place, then moved the last steps. */
function sortSpread(values: Float64Array): Float64Array {
  const count = values.length;
  const scale = count / 2 ** 53;
  const ends = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const place = Math.floor((values[i] ?? 0) * scale) + 1;
    ends[place] = (ends[place] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0);
  const sorted = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const place = Math.floor((values[i] ?? 0) * scale);
    const at = ends[place] ?? 0;
    sorted[at] = values[i] ?? 0;
    ends[place] = at + 1;
  }
  for (let i = 1; i < count; i++) {
    const value = sorted[i] ?? 0;
    let at = i;
    for (; at > 0 && (sorted[at - 1] ?? 0) > value; at--) sorted[at] = sorted[at - 1] ?? 0;
    sorted[at] = value;
  }
  return sorted;
}
