import { describe, expect, test } from "vitest";
import type { Article } from "../../schemas/articles.ts";
import { article, judged, together } from "./articles.ts";
import { edited, market, paragraphs, weather } from "./prose.ts";

const STORY = paragraphs(1, 8);
const text = (ps: readonly string[]) => ps.join("\n\n");
const noon = (day: number, hour = 12) => new Date(Date.UTC(2024, 2, day, hour)).toISOString().replace(".000", "");

const COPIES: readonly (readonly [string, string])[] = [
  ["exact", text(STORY)],
  ["white space, case and typography", text(STORY).toUpperCase().replaceAll(" ", "  ").replaceAll(".", " …")],
  ["a footer added", text([...STORY, "Sign up for our letters. All rights reserved by the Harbour Courier, 2024."])],
  ["first half only", text(STORY.slice(0, 4))],
  ["a paragraph cut", text(STORY.filter((_, i) => i !== 2))],
  ["a paragraph added", text([...STORY.slice(0, 3), ...paragraphs(77, 1), ...STORY.slice(3)])],
  ["another byline", text(["By Mara Quill in Saltmere", ...STORY])],
  ["5 % of words edited", edited(text(STORY), 0.05, 3)],
  ["8 % of words edited", edited(text(STORY), 0.08, 4)],
  ["every fifth word edited", edited(text(STORY), 0.2, 5)],
];

/** Other articles that stand around the pair in question. */
const CROWD = Array.from(
  { length: 40 },
  (_, i): Partial<Article> => ({
    body: i % 3 === 0 ? weather(i) : i % 3 === 1 ? market(i) : text(paragraphs(1000 + i, 6)),
    published_at: noon(1 + (i >> 2), 7),
    publisher: `Paper ${i % 5}`,
  }),
);
const crowd = () => CROWD.map((values, i) => article(100 + i, values));

describe("copies of a story", () => {
  test.each(COPIES)("%s: one cluster, one survivor, measured", async (_, body) => {
    const found = await judged([
      article(0, { body: text(STORY), published_at: noon(3), publisher: "Harbour Courier" }),
      article(1, { body, published_at: noon(4), publisher: "Saltmere Echo", title: "Another headline" }),
      ...crowd(),
    ]);
    expect(together(found, 0, 1)).toBe(true);
    expect(found.of[0]).toMatchObject({ clusterSize: 2, clusterOutlets: 2, duplicate: null });
    expect(found.of[1]?.duplicate).toMatchObject({ keptId: "1".padStart(32, "0"), relation: "syndicated" });
    expect(found.of[1]?.duplicate?.containment).toBeGreaterThanOrEqual(0.5);
    expect(found.audit.clusters).toBe(41);
  });
});

test("a copy of a page's new version joins it beside an old version that has less of it", async () => {
  const page = { canonical_url: "https://courier.example/a", published_at: noon(3), publisher: "Harbour Courier" };
  const found = await judged([
    article(0, { ...page, body: text([...STORY.slice(0, 2), ...paragraphs(9, 6)]), crawled_at: noon(3, 13) }),
    article(1, { ...page, body: text(STORY), crawled_at: noon(3, 15) }),
    article(2, { body: edited(text(STORY), 0.05, 6), published_at: noon(3), publisher: "Saltmere Echo" }),
  ]);
  expect([together(found, 0, 1), together(found, 1, 2)]).toEqual([true, true]);
});

describe("no copies", () => {
  test("one short form that others fill in with their names", async () => {
    const banks = ["Tamber Savings Bank Ltd", "Quay and Harrow Trust Corp", "The Saltmere Mutual"];
    const rows = banks.map((bank, i) =>
      article(i, {
        body: `${bank} now asks its best borrowers for 7.75 per cent a year, which is up from 7.5 per cent until today.`,
        published_at: noon(3, 9 + i),
      }),
    );
    expect((await judged(rows)).audit.clusters).toBe(3);
  });

  test("one form filled in twice on a morning, with dates and terms in common, where other weeks have it too", async () => {
    const lease = (who: string, berths: number, from: number, agent: string) =>
      `${who} is letting ${berths} berths at the grain quay from June ${from}, 1998 at an indicated rent of 4 crowns a foot and payable in advance, agents ${agent} said. The harbour board closes its list on May 12. The berths are let in lots of 50 feet and will be listed in Saltmere. For the clerk 3 crowns are owed, and survey with insurance comes to 8 crowns. The deposit is due on June ${from}. Leases run from July 1, 1998 until July 1, 2003.`;
    const leases = (others: readonly number[]) => [
      article(0, {
        body: lease("Tamber Freight", 40, 20, "Quay and Harrow"),
        title: "TAMBER LETS 40 BERTHS",
        published_at: noon(20, 8),
      }),
      article(1, {
        body: lease("Mere Shipping", 25, 23, "Oster Brothers"),
        title: "MERE LETS 25 BERTHS",
        published_at: noon(20, 9),
      }),
      ...others.map((day) =>
        article(10 + day, {
          body: lease(`Line ${day}`, day, day + 2, "Pell").replaceAll("1998", "1997"),
          title: "A LEASE",
          published_at: noon(day),
        }),
      ),
    ];
    const [alone, among] = [await judged(leases([])), await judged(leases([2, 7, 12]))];
    expect(together(alone, 0, 1)).toBe(true);
    expect(among.audit.clusters).toBe(5);
  });

  test.each([
    ["weather reports", weather],
    ["market reports", market],
  ])("%s by one template stay apart, day by day and on one day", async (_, make) => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      article(i, { body: make(i + 1), published_at: noon(1 + (i >> 1)), publisher: "Saltmere Echo" }),
    );
    expect((await judged(rows)).audit).toMatchObject({ clusters: 30, copies: 0 });
  });

  test("a follow-up that repeats two paragraphs of background", async () => {
    const next = text([...paragraphs(5, 6), ...STORY.slice(6)]);
    const found = await judged([
      article(0, { body: text(STORY), published_at: noon(3) }),
      article(1, { body: next, published_at: noon(4) }),
    ]);
    expect(together(found, 0, 1)).toBe(false);
  });

  test("the same story, much changed, a month later", async () => {
    const found = await judged([
      article(0, { body: text(STORY), published_at: "2024-03-03T12:00:00Z" }),
      article(1, { body: edited(text(STORY), 0.15, 9), published_at: "2024-04-20T12:00:00Z" }),
      article(2, { body: text(STORY), published_at: "2024-06-01T12:00:00Z" }),
    ]);
    expect([together(found, 0, 1), together(found, 0, 2)]).toEqual([false, true]);
  });

  test("a live blog that quotes a whole story does not take it in", async () => {
    const long = text([...paragraphs(6, 30), ...STORY.slice(0, 3)]);
    const rows = (kind: string) => [
      article(0, { body: text(STORY.slice(0, 3)), published_at: noon(3) }),
      article(1, { body: long, published_at: noon(3), kind }),
    ];
    expect(together(await judged(rows("live_blog")), 0, 1)).toBe(false);
    expect(together(await judged(rows("article")), 0, 1)).toBe(true);
  });

  test("short bodies: the same words only, within the window or under one headline", async () => {
    const body = "Pictures from the regatta at Saltmere.";
    const found = await judged([
      article(0, { body, published_at: noon(3) }),
      article(1, { body, published_at: noon(5) }),
      article(2, { body, published_at: noon(20) }),
      article(3, { body, title: "Regatta" }),
      article(4, { body, title: "Regatta" }),
      article(5, { body: `${body} More tomorrow.`, published_at: noon(3) }),
    ]);
    expect([1, 2, 3, 5].map((i) => together(found, 0, i))).toEqual([true, false, false, false]);
    expect(together(found, 3, 4)).toBe(true);
  });

  test.each([
    [19, 1, false],
    [19, 4, false],
    [20, 1, true],
  ])("%i words with one changed, %i days apart: one cluster is %s", async (count, days, one) => {
    const words = text(STORY)
      .split(/\s+/)
      .filter((word) => /^[a-z]+$/.test(word))
      .slice(0, count);
    const found = await judged([
      article(0, { body: words.join(" "), published_at: noon(3), title: "Regatta" }),
      article(1, { body: words.with(1, "another").join(" "), published_at: noon(3 + days), title: "Regatta" }),
      article(2, { body: words.join(" "), published_at: noon(3 + days), title: "Regatta" }),
    ]);
    expect(together(found, 0, 1)).toBe(one);
    expect(together(found, 0, 2)).toBe(days <= 3);
  });

  test.each(["roundup", "live_blog"])(
    "a %s never bridges the stories that it quotes, itself copied or not",
    async (kind) => {
      const stories = [11, 12, 13].map((seed) => text(paragraphs(seed, 4)));
      const several = { body: text(stories), kind };
      const found = await judged([
        ...stories.map((body, i) => article(i, { body, published_at: noon(3), publisher: `Paper ${i}` })),
        ...stories.map((body, i) =>
          article(3 + i, { body: edited(body, 0.03, i), published_at: noon(3), publisher: "Echo" }),
        ),
        article(6, { ...several, published_at: noon(3, 18), publisher: "Harbour Courier" }),
        article(7, { ...several, published_at: noon(3, 19), publisher: "Saltmere Echo" }),
        article(8, { ...several, body: text(stories.slice(1)), published_at: noon(3, 20), publisher: "Mere Post" }),
      ]);
      expect(found.audit.clusters).toBe(4);
      expect([0, 1, 2].map((i) => together(found, i, 3 + i))).toEqual([true, true, true]);
      expect([7, 8].map((i) => together(found, 6, i))).toEqual([true, true]);
      expect(new Set(found.relations.map((r) => r.relation))).toEqual(new Set(["contains"]));
    },
  );

  test("bodies without words are not alike", async () => {
    expect((await judged([article(0, { body: "" }), article(1, { body: "— …" })])).audit.clusters).toBe(2);
  });
});
