import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../schemas/articles.ts";
import { article, judged } from "../deduplicate/articles.ts";
import { edited, paragraphs, weather } from "../deduplicate/prose.ts";

const noon = (day: number) => `2024-03-${String(day).padStart(2, "0")}T12:00:00Z`;

/** Copies, updates that chain, templates, pages fetched twice: what could depend on the order. */
function dump(seed: number): Article[] {
  const rows: Partial<Article>[] = [];
  for (let story = 0; story < 6; story++) {
    const ps = paragraphs(seed * 10 + story, 8);
    const bodies = [ps, ps.slice(0, 5), ps.slice(2), [...ps.slice(4), ...paragraphs(seed + 500, 4)], ps.slice(5)];
    for (const [i, body] of bodies.entries())
      rows.push({ body: body.join("\n\n"), published_at: noon(1 + ((story + i) % 4)), publisher: `Paper ${i % 3}` });
    rows.push({ body: edited(ps.join(" "), 0.1, seed), published_at: noon(2) });
    const page = { canonical_url: `https://courier.example/${story}`, article_id: `${story}a`.padStart(32, "0") };
    rows.push(
      { ...page, body: ps.join(" "), crawled_at: noon(5) },
      { ...page, body: ps.join(" "), crawled_at: noon(6) },
    );
    rows.push({ body: weather(seed + story), published_at: noon(1 + story) });
  }
  return rows.map((values, i) => article(i, { ...values, source_path: `part-${i % 4}.jsonl` }));
}

/** Each record's verdict, by its place. */
async function verdicts(articles: readonly Article[], perTable: number): Promise<ReadonlyMap<string, unknown>> {
  const { of } = await judged(articles, perTable);
  return new Map(articles.map((a, i) => [`${a.source_path}:${a.source_offset}`, of[i]]));
}

test("shuffled records in tables of any size come to the same verdicts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(50), fc.array(fc.nat()), fc.integer({ min: 1, max: 60 }), async (seed, keys, perTable) => {
      const rows = dump(seed);
      const shuffled = rows
        .map((row, i) => ({ row, key: keys[i % Math.max(1, keys.length)] ?? 0, i }))
        .sort((x, y) => x.key - y.key || y.i - x.i)
        .map(({ row }) => row);
      const expected = await verdicts(rows, 1000);
      const found = await verdicts(shuffled, perTable);
      for (const [place, verdict] of expected) expect(found.get(place)).toEqual(verdict);
    }),
    { numRuns: 15 },
  );
});

test("every cluster has exactly one survivor, which all its duplicates name, and its size is right", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), async (seed) => {
      const rows = dump(seed);
      const { of, audit } = await judged(rows);
      const clusters = new Map<string, number[]>();
      for (const [i, { clusterId }] of of.entries()) clusters.set(clusterId, [...(clusters.get(clusterId) ?? []), i]);
      for (const members of clusters.values()) {
        const kept = members.filter((i) => of[i]?.duplicate === null);
        expect(kept).toHaveLength(1);
        for (const i of members) {
          expect(of[i]?.clusterSize).toBe(members.length);
          const keptId = of[i]?.duplicate?.keptId;
          if (keptId !== undefined) expect(keptId).toBe(rows[kept[0] ?? 0]?.article_id);
        }
      }
      const kept = rows.filter((_, i) => of[i]?.duplicate === null).map((a) => a.article_id);
      expect(new Set(kept).size).toBe(kept.length);
      expect(audit.clusters).toBe(clusters.size);
    }),
    { numRuns: 15 },
  );
});

test("clusters of copies keep their names when a batch of later copies arrives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), async (seed) => {
      const told = (story: number) => paragraphs(seed * 10 + story, 8).join("\n\n");
      const copies = (from: number, day: number) =>
        Array.from({ length: 12 }, (_, i) =>
          article(from + i, {
            body: edited(told(i % 6), 0.03, from + i),
            published_at: noon(day),
            article_id: `${(from * 7919 + i * 104_729 + seed) % 0xffff}`.padStart(32, "0"),
          }),
        );
      const before = copies(0, 3);
      const [first, both] = [await judged(before), await judged([...copies(100, 4), ...before])];
      expect(both.of.slice(12).map((v) => v.clusterId)).toEqual(first.of.map((v) => v.clusterId));
    }),
    { numRuns: 10 },
  );
});
