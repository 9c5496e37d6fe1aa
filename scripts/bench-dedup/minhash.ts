import { random } from "../random.ts";

/**
 * MinHash with banding of the usual kind (Broder 1997; the defaults of datatrove): word 5-grams, 112 hashes in 14 buckets of 8,
 * what shares a bucket is one. Here its words are the ones that newsmill compares, so that only the methods differ.
 */
export const BUCKETS = 14;
const ROWS = 8;
const GRAM = 5;

const draw = random(1);
const odd = () => (Math.floor(draw() * 2 ** 32) | 1) >>> 0;
const FACTORS = Uint32Array.from({ length: BUCKETS * ROWS }, odd);
const TERMS = Uint32Array.from({ length: BUCKETS * ROWS }, odd);

function gramsOf(words: Uint32Array): Uint32Array {
  const grams = new Uint32Array(Math.max(0, words.length - GRAM + 1));
  for (let i = 0; i < grams.length; i++) {
    let hash = 0;
    for (let k = i; k < i + GRAM; k++) {
      hash = Math.imul(hash ^ (words[k] ?? 0), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
    grams[i] = hash ^ (hash >>> 13);
  }
  return grams;
}

/** The keys of the buckets that a text falls in, in order; null for one of fewer words than a gram has. */
export function bucketsOf(words: Uint32Array): Float64Array | null {
  const grams = gramsOf(words);
  if (grams.length === 0) return null;
  const keys = new Float64Array(BUCKETS);
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    let [low, high] = [0, 0];
    for (let row = bucket * ROWS; row < (bucket + 1) * ROWS; row++) {
      const [factor, term] = [FACTORS[row] ?? 0, TERMS[row] ?? 0];
      let least = 0xffffffff;
      for (let i = 0; i < grams.length; i++) {
        const hash = (Math.imul(grams[i] ?? 0, factor) + term) >>> 0;
        if (hash < least) least = hash;
      }
      low = Math.imul(low ^ least, 0x5bd1e995) ^ (low >>> 15);
      high = Math.imul(high ^ least, 0x2c1b3c6d) ^ (high >>> 13);
    }
    keys[bucket] = (high >>> 0) * 0x200000 + (low >>> 11);
  }
  return keys;
}

/** Whether two texts share a bucket. */
export function meet(a: Float64Array | null, b: Float64Array | null): boolean {
  return a !== null && b !== null && a.some((key, bucket) => key === b[bucket]);
}

/** Puts together all texts that share a bucket, and what those share one with: for each text the number of its cluster. */
export function united(texts: readonly (Float64Array | null)[]): Uint32Array {
  const parent = Uint32Array.from(texts.keys());
  const find = (text: number): number => {
    let at = text;
    for (let up = parent[at] ?? at; up !== at; at = up, up = parent[at] ?? at) parent[at] = parent[up] ?? up;
    return at;
  };
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const first = new Map<number, number>();
    for (const [text, keys] of texts.entries()) {
      const key = keys?.[bucket];
      if (key === undefined) continue;
      const other = first.get(key);
      if (other === undefined) first.set(key, text);
      else parent[find(text)] = find(other);
    }
  }
  return parent.map((_, text) => find(text));
}
