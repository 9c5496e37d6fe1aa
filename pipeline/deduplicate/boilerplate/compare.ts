import type { BodyWords } from "../../../schemas/sketch.ts";
import type { Corpus } from "../corpus.ts";
import type { Words } from "../verify.ts";
import { misleads, wordsIn } from "./form.ts";
import type { Occurrences } from "./recur.ts";
import type { Group } from "./stories.ts";

/** A story is hardly told anew under so many headlines and openings in one source: what stands in as many is furniture. */
const FURNITURE = 8;
/** Of a page, what fewer stories have in common is more than this share only where it is one of them, told anew. */
const RETOLD = 0.5;

/** Occurrences of lines to leave out, by place: row `r` has those from `starts[r]` to `starts[r + 1]`. */
interface Left {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

function eachMisleading(
  { form }: Occurrences,
  groups: readonly Group[],
  visit: (item: number, stories: number) => void,
) {
  for (const { items, stories } of groups)
    for (const item of items) if (misleads(form[item] ?? 0)) visit(item, stories);
}

/** Lines that mislead, by row, and for each whether it stands in too many stories to be one. */
function byRow(count: number, found: Occurrences, groups: readonly Group[]): Left & { readonly sure: Uint8Array } {
  const starts = new Uint32Array(count + 1);
  eachMisleading(found, groups, (item) => {
    const row = found.row[item] ?? 0;
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < count; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const items = new Uint32Array(starts[count] ?? 0);
  const sure = new Uint8Array(items.length);
  eachMisleading(found, groups, (item, stories) => {
    const row = found.row[item] ?? 0;
    const at = next[row] ?? 0;
    items[at] = item;
    sure[at] = stories >= FURNITURE ? 1 : 0;
    next[row] = at + 1;
  });
  return { starts, items, sure };
}

function leftOut({ count, tokens }: Corpus, found: Occurrences, groups: readonly Group[]): Left {
  const { starts, items, sure } = byRow(count, found, groups);
  const ends = new Uint32Array(count + 1);
  let kept = 0;
  for (let row = 0; row < count; row++) {
    const [from, to, first] = [starts[row] ?? 0, starts[row + 1] ?? 0, kept];
    let [certain, others] = [0, 0];
    for (let i = from; i < to; i++) {
      const words = wordsIn(found.form[items[i] ?? 0] ?? 0);
      if (sure[i] === 1) certain += words;
      else others += words;
    }
    const retold = others > RETOLD * ((tokens[row] ?? 0) - certain);
    for (let i = from; i < to; i++) if (!retold || sure[i] === 1) items[kept++] = items[i] ?? 0;
    if (kept - first > 1) items.subarray(first, kept).sort((x, y) => (found.place[x] ?? 0) - (found.place[y] ?? 0));
    ends[row + 1] = kept;
  }
  return { starts: ends, items: items.subarray(0, kept) };
}

function printsWithout(prints: Uint32Array, out: Uint32Array, { printStart, printEnd }: Occurrences): Uint32Array {
  if (out.length === 0) return prints;
  const kept = new Uint32Array(prints.length);
  let [from, held] = [0, 0];
  const take = (end: number) => {
    const own = prints.subarray(2 * from, Math.max(2 * from, 2 * end));
    kept.set(own, held);
    held += own.length;
  };
  for (const item of out) {
    take(printStart[item] ?? 0);
    from = printEnd[item] ?? 0;
  }
  take(prints.length >> 1);
  return kept.subarray(0, held);
}

/** The corpus and its words without some lines, as copies are compared. */
export interface Compared {
  readonly corpus: Corpus;
  readonly words: Words;
}

function bodyWithout({ words, paragraphEnds }: BodyWords, out: Uint32Array, { place }: Occurrences): BodyWords {
  if (out.length === 0) return { words, paragraphEnds };
  const places = out.map((item) => place[item] ?? 0);
  const kept = new Uint32Array(words.length);
  let held = 0;
  const ends = paragraphEnds.map((end, i) => {
    if (!places.includes(i)) {
      const own = words.subarray(i === 0 ? 0 : paragraphEnds[i - 1], end);
      kept.set(own, held);
      held += own.length;
    }
    return held;
  });
  return { words: kept.subarray(0, held), paragraphEnds: ends };
}

/** Leaves lines out of the fingerprints, the counts of words and the words of the pages that they stand on. */
export function comparedWithout(corpus: Corpus, words: Words, found: Occurrences, groups: readonly Group[]): Compared {
  const { starts, items } = leftOut(corpus, found, groups);
  if (items.length === 0) return { corpus, words };
  const out = (row: number) => items.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
  const [prints, tokens] = [corpus.prints.slice(), corpus.tokens.slice()];
  const rowOf = new Uint32Array(corpus.count);
  for (let row = 0; row < corpus.count; row++) {
    rowOf[corpus.arrival[row] ?? 0] = row;
    for (const item of out(row)) {
      prints[row] = (prints[row] ?? 0) - (found.printEnd[item] ?? 0) + (found.printStart[item] ?? 0);
      tokens[row] = Math.max(0, (tokens[row] ?? 0) - wordsIn(found.form[item] ?? 0));
    }
  }
  return {
    corpus: {
      ...corpus,
      tokens,
      prints,
      fingerprints: (row) => printsWithout(corpus.fingerprints(row), out(row), found),
      eachFingerprints: (visit) =>
        corpus.eachFingerprints((row, own) => visit(row, printsWithout(own, out(row), found))),
    },
    words: async (records) => {
      const bodies = await words(records);
      return bodies.map((body, i) => bodyWithout(body, out(rowOf[records[i] ?? 0] ?? 0), found));
    },
  };
}
