import { type GramHalves, lowerOf, readGrams } from "./grams.ts";
import { memory } from "./memory.ts";

/** Grams in a winnowing window: every run of WINDOW + GRAM - 1 = 20 words that two texts share gives a common fingerprint. */
const WINDOW = 16;
/** Short texts are winnowed more finely; what the wide window picks the narrow one picks too, so the two still meet. */
const SHORT = 128;
const SHORT_WINDOW = 4;

/** Memory that is used again for each text: the places of grams that were picked, and a table of one more than these, 0 in free slots. */
let picks = new Uint32Array(1 << 10);
let table = new Uint32Array(4 * picks.length);

function roomFor(count: number): void {
  if (picks.length >= count) return;
  picks = new Uint32Array(2 ** Math.ceil(Math.log2(count)));
  table = new Uint32Array(4 * picks.length);
}

/** Whether the lower half of the gram at `i` is at most that at `j`. */
function isLower(lower: Int32Array, i: number, j: number): boolean {
  return lowerOf(lower[i] ?? 0) <= lowerOf(lower[j] ?? 0);
}

/** Where the least gram of a window stands, the rightmost of equals. */
function leastIn({ upper, lower }: GramHalves, start: number, end: number): number {
  let [at, least] = [start, upper[start] ?? 0];
  for (let i = start + 1; i <= end; i++) {
    const gram = upper[i] ?? 0;
    if (gram < least || (gram === least && isLower(lower, i, at))) [at, least] = [i, gram];
  }
  return at;
}

/** Picks in each window the least gram, the rightmost of equals; returns how many were picked. */
function pick(grams: GramHalves): number {
  const { count, upper, lower } = grams;
  const places = picks;
  const window = Math.min(count <= SHORT ? SHORT_WINDOW : WINDOW, count);
  let [at, least, picked] = [-1, 0, 0];
  for (let end = window - 1; end < count; end++) {
    const gram = upper[end] ?? 0;
    if (at <= end - window) at = leastIn(grams, end - window + 1, end);
    else if (gram < least || (gram === least && isLower(lower, end, at))) at = end;
    else continue;
    least = upper[at] ?? 0;
    places[picked++] = at;
  }
  return picked;
}

/** Takes out of the places picked those of grams that stood further left; returns how many are left. */
function distinct({ upper, lower }: GramHalves, picked: number): number {
  const [places, slots] = [picks, table];
  const bits = Math.ceil(Math.log2(4 * picked));
  // The first bits of the least are all 0
  const mask = (1 << bits) - 1;
  slots.fill(0, 0, 1 << bits);
  let kept = 0;
  for (let i = 0; i < picked; i++) {
    const place = places[i] ?? 0;
    const [high, low] = [upper[place] ?? 0, lowerOf(lower[place] ?? 0)];
    let slot = high & mask;
    let held = slots[slot] ?? 0;
    while (held !== 0 && (upper[held - 1] !== high || lowerOf(lower[held - 1] ?? 0) !== low)) {
      slot = (slot + 1) & mask;
      held = slots[slot] ?? 0;
    }
    if (held !== 0) continue;
    slots[slot] = place + 1;
    places[kept++] = place;
  }
  return kept;
}

/** What a text was winnowed to. */
export interface Winnowed {
  /** Where the grams stand among the words, distinct grams, ascending; good until the next text is winnowed. */
  readonly places: Uint32Array;
  /** The grams as 64-bit hashes: low, high, low, high... */
  readonly fingerprints: Uint32Array;
}

/** Winnows the 5-grams of a text (Schleimer, Wilkerson, Aiken 2003): in each window the least is picked, the rightmost of equals. */
export function winnowed(words: Uint32Array): Winnowed {
  const grams = readGrams(words);
  roomFor(grams.count);
  const kept = grams.count === 0 ? 0 : distinct(grams, pick(grams));
  const places = picks.subarray(0, kept);
  const fingerprints = memory(2 * kept);
  for (let i = 0; i < kept; i++) {
    const place = places[i] ?? 0;
    fingerprints[2 * i] = lowerOf(grams.lower[place] ?? 0) << 11;
    fingerprints[2 * i + 1] = grams.upper[place] ?? 0;
  }
  return { places, fingerprints };
}
