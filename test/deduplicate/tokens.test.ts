import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRAM, gramsOf, lowerOf, readGrams } from "../../pipeline/deduplicate/grams.ts";
import { compare, measured } from "../../pipeline/deduplicate/measure.ts";
import { numbersIn } from "../../pipeline/deduplicate/numbers.ts";
import { tokensOf } from "../../pipeline/deduplicate/tokens.ts";
import { winnowed } from "../../pipeline/deduplicate/winnow.ts";
import { NUMBER_BIT } from "../../schemas/sketch.ts";
import { wordFor } from "../../scripts/synthetic-articles/words.ts";
import { paragraphs } from "./prose.ts";

function words(text: string): string[] {
  return Array.from(tokensOf(text).words, String);
}

const SAME: readonly (readonly [string, string])[] = [
  ["Don't stop", "DON’T — stop!"],
  ["Café in Łódź", "cafe in Łódz"],
  ["cafe\u0301", "café"],
  ["1,780 bags", "1780 bags"],
  ["1.780,5 crowns", "17805 crowns"],
  ["٣ boats", "3 boats"],
  ["３ boats", "3 boats"],
  ["o\ufb03ce", "office"],
  ["co\u00adoperate", "cooperate"],
  ["a\u200bb", "ab"],
  ["end. 5 boats", "end 5 boats"],
];
const DIFFERENT: readonly (readonly [string, string])[] = [
  ["5 boats", "6 boats"],
  ["5, 6", "56"],
  ["a b", "ab"],
  ["the boat", "boat the"],
  ["灯台の光", "光の灯台"],
];

describe("tokensOf", () => {
  test.each(SAME)("%s reads as %s", (a, b) => expect(words(a)).toEqual(words(b)));
  test.each(DIFFERENT)("%s does not read as %s", (a, b) => expect(words(a)).not.toEqual(words(b)));

  test("counts words, and characters of scripts without spaces", () => {
    expect(["", "— …", "two words", "灯台の光", "Tokyo 灯台", "🚢🚢 go"].map((t) => tokensOf(t).words.length)).toEqual([
      0, 0, 2, 4, 3, 1,
    ]);
  });

  test("marks the numbers", () => {
    const { words } = tokensOf("On 5 May 1,200 of 1200 boats and 5 tugs, 7th in line");
    const places = [...words.keys()].filter((at) => (words[at] ?? 0) & NUMBER_BIT);
    const numbers = numbersIn(words);
    expect([numbers.length, places]).toEqual([3, [1, 3, 5, 8, 10]]);
    expect([...numbers]).toEqual([...numbers].sort((a, b) => a - b));
  });

  test("is linear in long runs", () => {
    for (const run of ["1,", "a'", "'", "1", "灯", "\u0301", ",,"]) tokensOf(run.repeat(500_000));
  });
});

describe("fingerprints", () => {
  const pairs = (text: string) => {
    const prints = winnowed(tokensOf(text).words).fingerprints;
    return Array.from({ length: prints.length / 2 }, (_, i) => `${prints[2 * i]} ${prints[2 * i + 1]}`);
  };

  test("any run of 20 words that two texts share gives them a fingerprint in common", () => {
    const noise = fc.array(fc.nat(5000).map(wordFor), { maxLength: 300 });
    const run = fc.array(fc.nat(5000).map(wordFor), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(run, noise, noise, noise, noise, (shared, a, b, c, d) => {
        const x = new Set(pairs([...a, ...shared, ...b].join(" ")));
        expect(pairs([...c, ...shared, ...d].join(" ")).some((p) => x.has(p))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("are few in a long text, and distinct", () => {
    const found = pairs(paragraphs(3, 40).join(" "));
    const count = tokensOf(paragraphs(3, 40).join(" ")).words.length;
    expect(found.length).toBeLessThan(count / 6);
    expect(new Set(found).size).toBe(found.length);
  });

  test("are those of the grams that measures compare, least of each window first", () => {
    // Few different words, so that grams recur
    const text = fc.array(fc.nat(8).map(wordFor), { maxLength: 400 });
    fc.assert(
      fc.property(text, (list) => {
        const { words } = tokensOf(list.join(" "));
        const grams = gramsOf(words);
        const { count, upper, lower } = readGrams(words);
        const halves = Array.from({ length: count }, (_, i) => (upper[i] ?? 0) * 0x200000 + lowerOf(lower[i] ?? 0));
        expect(halves).toEqual([...grams]);
        const width = Math.min(grams.length <= 128 ? 4 : 16, grams.length);
        const windows = grams.length === 0 ? [] : Array.from(grams.subarray(width - 1), (_, i) => i);
        const least = windows.map((i) => {
          const held = grams.subarray(i, i + width);
          return i + held.lastIndexOf(Math.min(...held));
        });
        const places = [...new Map([...new Set(least)].reverse().map((at) => [grams[at], at])).values()].reverse();
        const found = winnowed(words);
        expect([...found.places]).toEqual(places);
        expect([...found.fingerprints].filter((_, i) => i % 2 === 1)).toEqual(places.map((at) => upper[at]));
      }),
    );
  });

  test("a text under five words has none", () => expect(pairs("only four words here")).toEqual([]));
});

describe("measures", () => {
  test("are exact: the same as lists of strings give", () => {
    const text = fc.array(
      fc.integer({ min: 0, max: 3 }).map((n) => "abcd"[n] ?? ""),
      { maxLength: 60 },
    );
    const inOrder = (list: readonly string[]) => list.slice(GRAM - 1).map((_, i) => list.slice(i, i + GRAM).join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [short, long] = a.length <= b.length ? [inOrder(a), inOrder(b)] : [inOrder(b), inOrder(a)];
        const [x, y] = [new Set(short), new Set(long)];
        const both = [...x].filter((g) => y.has(g)).length;
        const found = compare(measured(tokensOf(a.join(" "))), measured(tokensOf(b.join(" "))));
        expect(found.similarity).toBe(short.length === 0 ? 0 : both / (x.size + y.size - both));
        const words = Array.from({ length: short.length + GRAM - 1 });
        const held = words.filter((_, at) => short.slice(Math.max(0, at - GRAM + 1), at + 1).some((g) => y.has(g)));
        expect(found.containment).toBe(short.length === 0 ? 0 : held.length / words.length);
      }),
    );
  });

  test.each([
    ["It was 5 degrees and 7 knots.", "It was 5 degrees, then 7 knots.", 1, 0],
    ["It was 5 degrees and 7 knots.", "It was 6 degrees and 7 knots.", 0.5, 1],
    ["It was 5 degrees.", "No numbers at all.", Number.NaN, 0],
    ["At 5 pm it fell. At 6 pm it rose.", "At 6 pm it rose.", 1, 0],
  ])("numbers between the same words: %s | %s", (a, b, agreement, conflicts) => {
    expect(compare(measured(tokensOf(a)), measured(tokensOf(b)))).toMatchObject({ agreement, conflicts });
  });
});
