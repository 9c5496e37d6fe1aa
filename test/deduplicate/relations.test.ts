import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../schemas/articles.ts";
import { relationRowSchema } from "../../schemas/relations.ts";
import { article, judged } from "./articles.ts";
import * as prose from "./prose.ts";

const count = (body: string) => body.split(/\s+/).length;
/** Paragraphs of invented prose, none of them much longer than another. */
const paragraphs = (seed: number, many: number) =>
  prose
    .paragraphs(seed, 20 * many)
    .filter((p) => count(p) >= 40 && count(p) <= 60)
    .slice(0, many);

const STORY = paragraphs(1, 8);
const OTHER = paragraphs(2, 8);
const text = (ps: readonly string[]) => ps.join("\n\n");
const at = (day: number, hour = 12) => new Date(Date.UTC(2024, 2, day, hour)).toISOString().replace(".000", "");
const words = (body: string, count: number) => `${body.split(/\s+/).slice(0, count).join(" ")}.`;
const id = (place: number) => (place + 1).toString(16).padStart(32, "0");

const FIRST = { body: text(STORY), published_at: at(3), publisher: "Harbour Courier" };
const BRIEF = { body: words(text(STORY.slice(1)), 30), published_at: at(4), publisher: "Saltmere Echo" };
/** Three paragraphs of eight as they were, the others anew. */
const LATER = {
  body: text([...paragraphs(3, 5), ...STORY.slice(2, 5)]),
  published_at: at(4),
  publisher: "Harbour Courier",
};
/** Notices of one form, with facts of their own in two places. */
const notice = (own: number, motions: number, questions: number) =>
  `${text(paragraphs(own, 1))}\n\nThe meeting opens at 7 in room 12 on floor 3 and is to end by 9. It will hear ${motions} motions of its members and ${questions} questions from the public, who may write to box 40 before the day, or bring what they have to ask on a sheet of paper to the desk at the door, where the porter will put a number on it and call it out in turn.`;
/** A form without a number. */
const lists = (ships: string) =>
  `The harbour office lists ${ships} ships at the grain quay on the evening tide and none that wait in the outer roads for a pilot or a berth to come free.`;
const ROUNDUP = {
  body: text([...paragraphs(4, 5), ...STORY.slice(0, 2), ...paragraphs(5, 6)]),
  published_at: at(3, 18),
};

async function relationsOf(...records: readonly Partial<Article>[]) {
  return (await judged(records.map((values, i) => article(i, values)))).relations;
}

const edge = (relation: string, from: number, to: number) => ({ relation, from_id: id(from), to_id: id(to) });

describe("two stories that share text and are no copies", () => {
  test.each([
    ["a brief is an excerpt of the story it is cut from", FIRST, BRIEF, edge("excerpt_of", 1, 0)],
    ["the same, whichever comes first", BRIEF, FIRST, edge("excerpt_of", 0, 1)],
    ["what tells a story again points to the earlier", FIRST, LATER, edge("update_candidate", 1, 0)],
    ["the same, whichever stands first", LATER, FIRST, edge("update_candidate", 0, 1)],
    [
      "a roundup contains the story it tells",
      { body: text(STORY.slice(0, 2)), published_at: at(3) },
      { ...ROUNDUP, kind: "roundup" },
      edge("contains", 1, 0),
    ],
    [
      "a live blog is no later telling of a story that it has something of",
      FIRST,
      { ...LATER, kind: "live_blog" },
      edge("shared_text", 0, 1),
    ],
    [
      "where no date tells which came first they share text",
      LATER,
      { ...FIRST, published_at: null },
      edge("shared_text", 0, 1),
    ],
    [
      "nor does a day tell the order of what it holds",
      { ...LATER, published_at: at(3, 0), published_precision: "day" },
      FIRST,
      edge("shared_text", 0, 1),
    ],
  ])("%s", async (_, a, b, expected) => {
    const relations = await relationsOf(a, b, { body: text(OTHER), published_at: at(3) });
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject(expected);
    expect(() => relationRowSchema.parse(relations[0])).not.toThrow();
  });

  test("are told with their measures, the days between them and their places", async () => {
    const [row] = await relationsOf(FIRST, { ...LATER, source_path: "later.jsonl" });
    expect(row?.containment).toBeGreaterThan(0.3);
    expect(row?.containment).toBeLessThan(0.6);
    expect(row).toMatchObject({ days_apart: 1, number_conflicts: 0 });
    expect(row).toMatchObject({ from_source_path: "later.jsonl", from_source_offset: 1000, to_source_offset: 0 });
    expect(row?.reason).toMatch(/^shares 0\.\d\d of the text of the shorter \(\d+ words, .+, told 1\.00 days later$/);
  });

  test.each<[string, Partial<Article>, Partial<Article>]>([
    ["too far apart in time", FIRST, { ...LATER, published_at: at(20) }],
    [
      "as long as each other, and weeks apart",
      { body: lists("three"), published_at: at(1) },
      { body: lists("eleven"), published_at: at(28) },
    ],
    ["one paragraph in many", FIRST, { ...LATER, body: text([...paragraphs(3, 5), STORY[0] ?? ""]) }],
    [
      "a sentence in two briefs",
      { ...BRIEF, body: `${words(text(STORY), 25)} ${words(text(paragraphs(8, 2)), 35)}` },
      { ...BRIEF, body: `${words(text(STORY), 25)} ${words(text(paragraphs(9, 2)), 35)}`, published_at: at(4, 18) },
    ],
    [
      "one form with other facts",
      { body: notice(10, 14, 26), published_at: at(3) },
      { body: notice(11, 15, 31), published_at: at(4) },
    ],
    ["nothing", FIRST, { ...LATER, body: text(OTHER) }],
  ])("have no relation: %s", async (_, a, b) => {
    expect(await relationsOf(a, b)).toEqual([]);
  });

  test("are told once for two clusters, of the records that stand for them", async () => {
    const copies = (first: Partial<Article>) => [first, { ...first, publisher: "Saltmere Echo", published_at: at(5) }];
    const relations = await relationsOf(...copies(FIRST), ...copies(LATER));
    expect(relations.map(({ from_id, to_id }) => [from_id, to_id])).toEqual([[id(2), id(0)]]);
  });
});

test("reports that share a form are not related, however many they are", async () => {
  const reports = Array.from({ length: 60 }, (_, i) => ({
    body: i % 2 === 0 ? prose.weather(i) : prose.market(i),
    published_at: at(1 + (i >> 2)),
    publisher: `Paper ${i}`,
  }));
  expect(await relationsOf(...reports)).toEqual([]);
});

test("what recurs week after week is a form, not a story told again", async () => {
  const frame = text(paragraphs(6, 2));
  const weekly = Array.from({ length: 12 }, (_, i) => ({
    body: `${text(paragraphs(50 + i, 3))}\n\n${frame}`,
    published_at: at(1 + 2 * i),
    publisher: `Paper ${i}`,
  }));
  expect(await relationsOf(...weekly)).toEqual([]);
});

test("a long row of takes has no more than five relations each", async () => {
  const takes = Array.from({ length: 40 }, (_, i) => ({
    body: text([...STORY.slice(0, 4), ...paragraphs(100 + i, 7)]),
    published_at: at(3, 0).replace("00:00:00", `${String(i >> 1).padStart(2, "0")}:${i % 2 === 0 ? "00" : "30"}:00`),
    publisher: `Paper ${i}`,
  }));
  const relations = await relationsOf(...takes);
  const clusters = new Set(relations.flatMap(({ from_id, to_id }) => [from_id, to_id])).size;
  expect(clusters).toBeGreaterThan(20);
  expect(relations.length).toBeLessThanOrEqual(5 * clusters);
  expect(relations.every(({ relation }) => relation === "update_candidate")).toBe(true);
});

/** Stories with briefs, later takes, roundups and copies of them. */
function dump(seed: number): readonly Article[] {
  const rows = Array.from({ length: 5 }, (_, story) => {
    const ps = paragraphs(seed * 10 + story, 8);
    const take = [...paragraphs(seed * 10 + 500 + story, 5), ...ps.slice(story % 3, 3 + (story % 3))];
    const bodies = [text(ps), words(text(ps), 30), text(take), text(take.slice(1)), text(ps.slice(1))];
    return bodies.map((body, i) => ({ body, published_at: at(1 + story, 2 * i), publisher: `Paper ${i % 3}` }));
  });
  return rows.flat().map((values, i) => article(i, { ...values, source_path: `part-${i % 3}.jsonl` }));
}

test("relations are the same in any order of the records, between kept records of two clusters, and each once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(200), fc.array(fc.nat()), fc.integer({ min: 1, max: 30 }), async (seed, keys, perTable) => {
      const rows = dump(seed);
      const shuffled = rows
        .map((row, i) => ({ row, key: keys[i % Math.max(1, keys.length)] ?? 0, i }))
        .sort((x, y) => x.key - y.key || y.i - x.i)
        .map(({ row }) => row);
      const { relations, of } = await judged(rows);
      expect((await judged(shuffled, perTable)).relations).toEqual(relations);
      expect(relations.length).toBeGreaterThan(0);
      const verdict = new Map(rows.map((row, i) => [row.article_id, of[i]]));
      const pairs = relations.map(({ from_id, to_id }) => [from_id, to_id].map((end) => verdict.get(end)?.clusterId));
      for (const [a, b] of pairs) expect(a).not.toBe(b);
      expect(new Set(pairs.map((pair) => [...pair].sort().join())).size).toBe(relations.length);
      for (const { from_id, to_id } of relations)
        for (const end of [from_id, to_id]) expect(verdict.get(end)?.duplicate).toBeNull();
    }),
    { numRuns: 12 },
  );
});
