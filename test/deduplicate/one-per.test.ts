import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../pipeline/deduplicate/judge.ts";
import type { OnePer } from "../../schemas/config.ts";
import { article, judged } from "./articles.ts";
import { paragraphs } from "./prose.ts";

const BODY = paragraphs(2, 6).join("\n\n");
const at = (hour: number) => `2024-03-03T${String(hour).padStart(2, "0")}:00:00Z`;
const by = (publisher: string | null, hour: number, url?: string) => ({
  body: BODY,
  publisher,
  published_at: at(hour),
  ...(url === undefined ? {} : { url, canonical_url: url }),
});

/** One text as five records have it: an outlet's page in two states, the same outlet's copy, another outlet's, and no known one's. */
const RECORDS = [
  article(0, { ...by("Courier", 1, "https://courier.example/a"), crawled_at: at(8) }),
  article(1, { ...by("Courier", 1, "https://courier.example/a"), crawled_at: at(9) }),
  article(2, by("Courier", 4, "https://courier.example/b")),
  article(3, by("Echo", 5, "https://echo.example/a")),
  article(4, by(null, 6)),
];

async function kept(onePer: OnePer, records = RECORDS) {
  const { of } = await judged(records, 1000, { ...SETTINGS, onePer });
  return of.map((v) => v.duplicate);
}

describe("one record", () => {
  test("of a story stands for all others", async () => {
    const story = await kept("story");
    expect(story.map((d) => d?.relation ?? null)).toEqual(["recrawl", null, "repost", "syndicated", "repost"]);
    expect(new Set(story.flatMap((d) => d?.keptId ?? []))).toEqual(new Set([RECORDS[1]?.article_id]));
  });

  test("of each outlet stands for the outlet's own, and the story's for those of no known outlet", async () => {
    const outlet = await kept("outlet");
    expect(outlet.map((d) => d?.relation ?? null)).toEqual(["recrawl", null, "repost", null, "repost"]);
    for (const duplicate of outlet) expect([undefined, RECORDS[1]?.article_id]).toContain(duplicate?.keptId);
  });

  test("of each outlet leaves clusters as they are", async () => {
    const facts = async (onePer: OnePer) => {
      const { of } = await judged(RECORDS, 1000, { ...SETTINGS, onePer });
      return of.map(({ clusterId, clusterSize, clusterOutlets }) => [clusterId, clusterSize, clusterOutlets]);
    };
    expect(await facts("outlet")).toEqual(await facts("story"));
    expect((await facts("story"))[0]?.slice(1)).toEqual([5, 2]);
  });

  test("of each outlet is one, whatever outlets run a story how often", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("Courier", "Echo", "Mercury", null), fc.nat(20)), { maxLength: 12 }),
        async (runs) => {
          const records = runs.map(([publisher, hour], i) => article(i, by(publisher, hour)));
          const duplicates = await kept("outlet", records);
          const outlets = runs.map(([publisher]) => publisher).filter((p) => p !== null);
          const stay = runs.filter((_, i) => duplicates[i] === null).map(([publisher]) => publisher);
          const known = stay.filter((p) => p !== null);
          expect(known.toSorted()).toEqual([...new Set(outlets)].sort());
          // Where none is known, or that of no known outlet is kept for the story, it stays as well
          expect(stay.length - known.length).toBeLessThanOrEqual(1);
          expect(stay.length > 0).toBe(runs.length > 0);
        },
      ),
      { numRuns: 40 },
    );
  });
});
