import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../schemas/articles.ts";
import { random } from "../../scripts/random.ts";
import { article, judged } from "../deduplicate/articles.ts";
import { edited, paragraphs, weather } from "../deduplicate/prose.ts";
import { charactersEdited, report, sentences } from "../deduplicate/unspaced-prose.ts";

const noon = (day: number) => `2024-03-${String(day).padStart(2, "0")}T12:00:00Z`;

/** Scripts without spaces, no dates, roundups, short bodies, lines that recur: each can be read in another order too. */
function oddities(seed: number): Partial<Article>[] {
  const japanese = sentences("Japanese", seed, 10).join("");
  const told = [0, 1, 2].map((story) =>
    paragraphs(seed * 10 + story, 8)
      .slice(0, 3)
      .join("\n\n"),
  );
  const [own = "", other = ""] = [1, 2].map((at) => paragraphs(seed * 10 + 700 + at, 3).join("\n\n"));
  const page = { canonical_url: "https://echo.example/b", publisher: "Echo", article_id: "b".repeat(32) };
  const furniture = paragraphs(seed + 900, 1)[0] ?? "";
  return [
    { body: japanese, published_at: noon(2), publisher: "Paper 1" },
    { body: charactersEdited(japanese, 0.08, seed), published_at: noon(3), publisher: "Paper 2" },
    { body: report("Japanese", seed), published_at: noon(2) },
    { body: report("Japanese", seed + 1), published_at: noon(2) },
    ...told.map((body) => ({ body, publisher: "Paper 2", title: "Undated" })),
    { body: told.join("\n\n"), kind: "roundup", published_at: noon(3) },
    ...told.map((body, i) => ({
      body: `${body}\n\n${furniture}`,
      published_at: noon(1 + 2 * i),
      publisher: "Paper 0",
    })),
    ...[1, 3, 5, 9].map((day) => ({ body: "Pictures from the regatta.", published_at: noon(day) })),
    { body: "Pictures from the regatta.", title: "Regatta" },
    { body: "" },
    { body: own, published_at: noon(4) },
    { body: `${own}\n\n${other}`, kind: "live_blog", published_at: noon(4) },
    ...[5, 6].map((day) => ({ ...page, body: paragraphs(seed + 800, 6).join(" "), crawled_at: noon(day) })),
    { ...page, body: paragraphs(seed + 800, 7).join(" "), crawled_at: noon(8) },
    { ...page, body: paragraphs(seed + 800, 7).join(" "), crawled_at: noon(7) },
  ];
}

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
  rows.push(...oddities(seed));
  return rows.map((values, i) => article(i, { ...values, source_path: `part-${i % 4}.jsonl` }));
}

/** Each record's verdict by its place, and what stories are to each other. */
async function judgement(articles: readonly Article[], perTable: number) {
  const { of, relations, audit } = await judged(articles, perTable);
  return {
    verdicts: new Map(articles.map((a, i) => [`${a.source_path}:${a.source_offset}`, of[i]])),
    relations,
    audit,
  };
}

test("shuffled records in tables of any size come to the same verdicts and relations", async () => {
  const relations = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.nat(50), fc.nat(), fc.integer({ min: 1, max: 100 }), async (seed, shuffle, perTable) => {
      const rows = dump(seed);
      const next = random(shuffle);
      const shuffled = rows
        .map((row) => ({ row, key: next() }))
        .sort((x, y) => x.key - y.key)
        .map(({ row }) => row);
      const expected = await judgement(rows, 1000);
      expect(await judgement(shuffled, perTable)).toEqual(expected);
      for (const { relation } of expected.relations) relations.add(relation);
      for (const verdict of expected.verdicts.values()) relations.add(verdict?.duplicate?.relation ?? "kept");
    }),
    { numRuns: 15 },
  );
  // The corpus has something of each kind, or the law would be empty
  expect([...relations].sort()).toEqual(
    expect.arrayContaining(["contains", "kept", "recrawl", "repost", "syndicated", "update_candidate", "version"]),
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

/** A batch of copies and updates in a chain, some undated and pages fetched anew, all known from this day. */
function batch(seed: number, first: number, day: number): Article[] {
  const next = random(seed * 100 + day);
  const rows: Partial<Article>[] = [];
  for (let story = 0; story < 5; story++) {
    const ps = paragraphs(seed * 10 + story, 8);
    const later = paragraphs(seed * 100 + story + 500, 4);
    for (const body of [
      ps,
      ps.slice(0, 5),
      ps.slice(2),
      [...ps.slice(4), ...later],
      ps.slice(5),
      [...ps.slice(2), ...later],
    ]) {
      if (next() < 0.4) continue;
      const dated = next() < 0.7 ? { published_at: noon(day) } : { crawled_at: noon(day) };
      rows.push({
        ...dated,
        body: edited(body.join("\n\n"), 0.02, next() * 2 ** 31),
        publisher: `Paper ${next() < 0.5}`,
      });
    }
    const url = `https://courier.example/${story}`;
    rows.push({ body: edited(ps.join(" "), 0.05, day), canonical_url: url, crawled_at: noon(day) });
    rows.push({ body: weather(seed + story + 10 * day), published_at: noon(day) });
  }
  const id = () =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(32, "0");
  return rows.map((values, i) => article(first + i, { ...values, article_id: id() }));
}

test("later records never give a cluster their names, be its texts copied, told anew, undated or fetched again", async () => {
  let grown = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), async (seed) => {
      const [before, later] = [batch(seed, 0, 3), batch(seed, 500, 5)];
      const [was, is] = [(await judged(before)).of, (await judged([...later, ...before])).of];
      const now = is.slice(later.length);
      const from = new Map<string, Set<string>>();
      for (const [i, { clusterId }] of now.entries())
        from.set(clusterId, (from.get(clusterId) ?? new Set()).add(was[i]?.clusterId ?? ""));
      for (const [i, { article_id: id }] of before.entries()) {
        expect(before.some((old) => old.article_id === now[i]?.clusterId)).toBe(true);
        if (id !== was[i]?.clusterId || from.get(now[i]?.clusterId ?? "")?.size !== 1) continue;
        expect(now[i]?.clusterId).toBe(id);
        if ((now[i]?.clusterSize ?? 0) > (was[i]?.clusterSize ?? 0)) grown++;
      }
    }),
    { numRuns: 12 },
  );
  expect(grown).toBeGreaterThan(20);
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
