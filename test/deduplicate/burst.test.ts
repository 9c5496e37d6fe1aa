import { expect, test } from "vitest";
import { article, judged } from "./articles.ts";
import { edited, paragraphs } from "./prose.ts";

const COPIES = 1500;

test("a burst of 1,500 copies with small edits is one cluster with one survivor, beside other stories", async () => {
  const story = paragraphs(1, 5).join("\n\n");
  const copies = Array.from({ length: COPIES }, (_, i) =>
    article(i, {
      body: edited(story, 0.03, i),
      published_at: `2024-03-03T${String(i % 20).padStart(2, "0")}:00:00Z`,
      publisher: `Paper ${i}`,
    }),
  );
  const others = Array.from({ length: 20 }, (_, i) =>
    article(COPIES + i, { body: paragraphs(100 + i, 5).join("\n\n"), published_at: "2024-03-03T10:00:00Z" }),
  );
  const { of, audit } = await judged([...copies, ...others], 400);
  const burst = of.slice(0, COPIES);
  expect(new Set(burst.map((v) => v.clusterId)).size).toBe(1);
  expect(burst[9]).toMatchObject({ clusterSize: COPIES, clusterOutlets: COPIES });
  expect(burst.filter((v) => v.duplicate === null)).toHaveLength(1);
  expect(new Set(burst.map((v) => v.duplicate?.keptId)).size).toBe(2);
  expect(audit).toMatchObject({ clusters: 21, largest: COPIES });
  // Not every pair: 1.1 million would be looked at if the posting lists were not bounded
  expect(audit.candidates).toBeLessThan(200 * COPIES);
}, 60_000);
