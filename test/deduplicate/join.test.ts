import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { sketchTable } from "../../pipeline/codec/sketch-table.ts";
import { eachCandidate } from "../../pipeline/deduplicate/candidates.ts";
import { type Corpus, corpusOf } from "../../pipeline/deduplicate/corpus.ts";
import { joinFingerprints } from "../../pipeline/deduplicate/postings.ts";
import { SETTINGS } from "../../pipeline/deduplicate/settings.ts";
import { sketch } from "../../pipeline/deduplicate/sketch.ts";
import { memorySpill, type Spill } from "../../pipeline/deduplicate/spill.ts";
import { diskSpill } from "../../pipeline/run/spill.ts";
import { article } from "./articles.ts";

const folder = mkdtempSync(join(tmpdir(), "newsmill-join-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Prints = readonly (readonly [lo: number, hi: number])[];

/** The row of a record: how many come before it in the dump. */
const rowOf = (places: readonly number[], i: number) =>
  places.length === 0 ? i : places.filter((place) => place < (places[i] ?? 0)).length;

/** A corpus of records with these fingerprints, handed in in this order of their places. */
function corpusWith(rows: readonly Prints[], places: readonly number[], spill: Spill): Corpus {
  const { sketch: blank } = sketch(article(0, {}));
  const sketches = rows.map((prints, i) => ({
    ...blank,
    offset: places[i] ?? i,
    // By place, as rows are numbered: text of one length would hide how it is held against the fingerprints
    tokens: 10 + rowOf(places, i),
    fingerprints: Uint32Array.from(prints.flat()),
  }));
  const cut = sketches.length >> 1;
  const tables = [sketchTable(sketches.slice(0, cut)), sketchTable(sketches.slice(cut))];
  return corpusOf({ count: rows.length, tables: () => tables }, spill);
}

function pairsBy(corpus: Corpus, skip: Uint8Array, longest: number, spill: Spill, part: number): string[] {
  const found: string[] = [];
  const postings = joinFingerprints(corpus, skip, longest, spill, part);
  eachCandidate(corpus, postings, SETTINGS, (a, b, shared) => found.push(`${a} ${b} ${shared}`), part);
  return found;
}

/** Each pair of rows with enough fingerprints in common, found by comparing all with all. */
function pairsByHand(corpus: Corpus, skip: Uint8Array): string[] {
  const sets = Array.from({ length: corpus.count }, (_, row) => {
    const prints = skip[row] ? [] : corpus.fingerprints(row);
    return new Set(Array.from({ length: prints.length / 2 }, (_, i) => `${prints[2 * i]} ${prints[2 * i + 1]}`));
  });
  const found: string[] = [];
  for (const [b, y] of sets.entries())
    for (const [a, x] of sets.slice(0, b).entries()) {
      const [p, q] = [10 + a, 10 + b];
      const least = Math.min(p, q) * Math.min(x.size / p, y.size / q);
      const shared = [...x].filter((print) => y.has(print)).length;
      if (shared > 0 && shared >= SETTINGS.candidate * least) found.push(`${a} ${b} ${shared}`);
    }
  return found;
}

/** Few values, so that halves collide: fingerprints with one low half and several high ones, and the other way round. */
const half = fc.constantFrom(0, 1, 2, 0x7fffffff, 0x80000000, 0xffffffff);
const prints = fc.uniqueArray(fc.tuple(half, half), { maxLength: 12, selector: (print) => print.join(" ") });

describe("joining records on their fingerprints", () => {
  test("finds the pairs that comparing all with all does, in memory or on disk, whatever the parts and the order", () => {
    fc.assert(
      fc.property(
        fc.array(prints, { maxLength: 20 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 60 }),
        (rows, turned, part) => {
          const places = rows.map((_, i) => (turned ? rows.length - i : i));
          const skip = Uint8Array.from(rows, (_, i) => (i % 5 === 4 ? 1 : 0));
          const memory = memorySpill();
          const corpus = corpusWith(rows, places, memory);
          const expected = pairsByHand(corpus, skip);
          expect(pairsBy(corpus, skip, 1000, memory, part)).toEqual(expected);
          const disk = diskSpill(join(folder, "spill"));
          const same = corpusWith(rows, places, disk);
          expect(pairsBy(same, skip, 1000, disk, part)).toEqual(expected);
          disk.close();
          expect(readdirSync(folder)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a fingerprint that more rows have than are looked at pairs each with the one before it and with the first", () => {
    const rows = Array.from(
      { length: 1500 },
      (_, i): Prints => [
        [7, 9],
        [i, 1],
      ],
    );
    const spill = memorySpill();
    const corpus = corpusWith(rows, [], spill);
    const found = pairsBy(corpus, new Uint8Array(1500), 50, spill, 1 << 20);
    const expected = Array.from({ length: 1499 }, (_, i) =>
      i === 0 ? ["0 1 1"] : [`0 ${i + 1} 1`, `${i} ${i + 1} 1`],
    );
    expect(found).toEqual(expected.flat());
  });
});

describe("columns that are put down", () => {
  const values = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 30 });
  test("come back, any stretch of them", () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), fc.nat(), fc.nat(), (parts, x, y) => {
        const all = parts.flat();
        const [start, end] = [x % (all.length + 1), y % (all.length + 1)].sort((a, b) => a - b);
        const disk = diskSpill(join(folder, "columns"));
        for (const spill of [memorySpill(), disk]) {
          for (const part of parts) spill.append("a", Uint32Array.from(part));
          spill.append("b", Uint32Array.of(1));
          expect(spill.length("a")).toBe(all.length);
          expect([...spill.read("a", start ?? 0, end ?? 0)]).toEqual(all.slice(start, end));
          expect(() => spill.read("a", 0, all.length + 1)).toThrow(
            `a: ${all.length} values, asked for ${all.length + 1}`,
          );
          spill.drop("a");
          expect([spill.length("a"), spill.length("b")]).toEqual([0, 1]);
        }
        disk.close();
      }),
      { numRuns: 60 },
    );
  });
});
