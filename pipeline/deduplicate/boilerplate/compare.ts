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

/** For each row that has some, the occurrences of lines to leave out, by place. */
type Left = ReadonlyMap<number, readonly number[]>;

/** An occurrence, and in how many stories its line stands. */
type Recurrence = readonly [item: number, stories: number];

function byRow({ row, form }: Occurrences, groups: readonly Group[]): ReadonlyMap<number, readonly Recurrence[]> {
  const pages = new Map<number, Recurrence[]>();
  for (const { items, stories } of groups)
    for (const item of items) {
      if (!misleads(form[item] ?? 0)) continue;
      const known = pages.get(row[item] ?? 0);
      if (known === undefined) pages.set(row[item] ?? 0, [[item, stories]]);
      else known.push([item, stories]);
    }
  return pages;
}

function leftOut({ tokens }: Corpus, found: Occurrences, groups: readonly Group[]): Left {
  const left = new Map<number, readonly number[]>();
  const words = (some: readonly Recurrence[]) => some.reduce((n, [item]) => n + wordsIn(found.form[item] ?? 0), 0);
  for (const [row, recurring] of byRow(found, groups)) {
    const sure = recurring.filter(([, stories]) => stories >= FURNITURE);
    const retold = words(recurring) - words(sure) > RETOLD * ((tokens[row] ?? 0) - words(sure));
    const items = (retold ? sure : recurring).map(([item]) => item);
    if (items.length === 0) continue;
    left.set(
      row,
      items.sort((x, y) => (found.place[x] ?? 0) - (found.place[y] ?? 0)),
    );
  }
  return left;
}

function printsWithout(prints: Uint32Array, items: readonly number[], found: Occurrences): Uint32Array {
  const kept: number[] = [];
  let from = 0;
  const take = (end: number) => {
    for (let i = 2 * from; i < 2 * end; i++) kept.push(prints[i] ?? 0);
  };
  for (const item of items) {
    take(found.printStart[item] ?? 0);
    from = found.printEnd[item] ?? 0;
  }
  take(prints.length >> 1);
  return Uint32Array.from(kept);
}

/** The corpus and its words without some lines, as copies are compared. */
export interface Compared {
  readonly corpus: Corpus;
  readonly words: Words;
}

function bodyWithout({ words, paragraphEnds }: BodyWords, out: ReadonlySet<number>): BodyWords {
  const kept = new Uint32Array(words.length);
  let held = 0;
  const ends = paragraphEnds.map((end, i) => {
    if (!out.has(i)) {
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
  const left = leftOut(corpus, found, groups);
  if (left.size === 0) return { corpus, words };
  const prints = new Map<number, Uint32Array>();
  const tokens = corpus.tokens.slice();
  const places = new Map<number, ReadonlySet<number>>();
  for (const [row, items] of left) {
    prints.set(row, printsWithout(corpus.fingerprints(row), items, found));
    const out = items.reduce((sum, item) => sum + wordsIn(found.form[item] ?? 0), 0);
    tokens[row] = Math.max(0, (tokens[row] ?? 0) - out);
    places.set(corpus.arrival[row] ?? 0, new Set(items.map((item) => found.place[item] ?? 0)));
  }
  return {
    corpus: { ...corpus, tokens, fingerprints: (row) => prints.get(row) ?? corpus.fingerprints(row) },
    words: async (records) => {
      const bodies = await words(records);
      return bodies.map((body, i) => {
        const out = places.get(records[i] ?? 0);
        return out === undefined ? body : bodyWithout(body, out);
      });
    },
  };
}
