import { describe, expect, test } from "vitest";
import { addLines, boilerplateRows, linesTaken } from "../../pipeline/deduplicate/boilerplate/audit.ts";
import { withoutLines } from "../../pipeline/deduplicate/boilerplate/remove.ts";
import { contentHash } from "../../pipeline/normalise/content-hash.ts";
import { wordCount } from "../../pipeline/normalise/text.ts";
import type { Article } from "../../schemas/articles.ts";
import { boilerplateRowSchema } from "../../schemas/boilerplate.ts";
import { wordFor } from "../../scripts/synthetic-articles/words.ts";
import { article, judged, together } from "./articles.ts";
import { market, paragraphs } from "./prose.ts";

const DISCLAIMER = "The Harbour Courier is published by the Saltmere Press Trust and belongs to its readers.";
const LETTERS = "Sign up here for our morning letter with the news of the coast.";
const BACKGROUND =
  "The Tamber bridge was closed in March after a barge struck its third pier, and the repair has been put off twice.";

const title = (seed: number, ...more: readonly string[]) =>
  [...more, ...Array.from({ length: 5 }, (_, i) => wordFor(70_000 + 10 * seed + i))].join(" ");

/** A story of its own, with some paragraphs put in: `where` counts from the start, or from the end when negative. */
function story(at: number, furniture: readonly (readonly [string, number])[], values: Partial<Article> = {}): Article {
  const own = paragraphs(3000 + at, 6);
  for (const [line, where] of furniture) own.splice(where < 0 ? own.length + 1 + where : where, 0, line);
  const published_at = new Date(Date.UTC(2024, 2, 1 + (at % 28), 9)).toISOString();
  return article(at, {
    title: title(at),
    publisher_domain: "courier.example",
    published_at,
    body: own.join("\n\n"),
    ...values,
  });
}

/** What the articles come to, and the rows of the table. */
async function cleaned(articles: readonly Article[], perTable?: number) {
  const found = await judged(articles, perTable);
  const facts = { wordCount, contentHash };
  const removed = articles.map((a, i) => withoutLines(a, found.removals, i, facts));
  const taken = linesTaken();
  for (const r of removed) taken.add(r);
  const rows = boilerplateRows(found.condemned, addLines([], taken.lines()));
  return { found, bodies: removed.map((r) => r.article), rows: boilerplateRowSchema.array().parse(rows) };
}

describe("what recurs on a source's pages", () => {
  test("is taken out where it closes bodies, and within them when it stands on most pages", async () => {
    const articles = Array.from({ length: 20 }, (_, i) =>
      story(
        i,
        i < 12
          ? [
              [DISCLAIMER, -1],
              [LETTERS, 1 + (i % 4)],
            ]
          : [],
      ),
    );
    const { bodies, rows } = await cleaned(articles);
    for (const [i, a] of bodies.entries()) {
      expect(a.body).toBe(paragraphs(3000 + i, 6).join("\n\n"));
      expect(a.word_count).toBe(i < 12 ? wordCount(a.body) : 0);
      expect(a.content_hash).toBe(i < 12 ? contentHash(a.body) : "");
      expect(a.flags).toEqual(i < 12 ? ["boilerplate_removed"] : []);
      expect(a.evidence.map((e) => e.raw)).toEqual(i < 12 ? [LETTERS, DISCLAIMER] : []);
    }
    const common = { source: "courier.example", pages: 12, source_pages: 20, removed_from: 12 };
    expect(rows).toEqual([
      { ...common, line: LETTERS, position: "middle", rule: "everywhere", words_removed: 12 * 13 },
      { ...common, line: DISCLAIMER, position: "end", rule: "edge", words_removed: 12 * 15 },
    ]);
  });

  test("is learnt of each source for itself, in a folder where no outlet is known", async () => {
    const places = [
      { publisher_domain: null, source_path: "one/a.jsonl" },
      { publisher_domain: null, source_path: "two/a.jsonl" },
    ] as const;
    const articles = Array.from({ length: 24 }, (_, i) =>
      story(i, i % 2 === 0 || i < 6 ? [[DISCLAIMER, -1]] : [], places[i % 2] ?? {}),
    );
    const { rows, bodies } = await cleaned(articles);
    expect(rows.map((r) => [r.source, r.pages, r.source_pages])).toEqual([["one/", 12, 12]]);
    expect(bodies.filter((a) => a.body.includes(DISCLAIMER))).toHaveLength(3);
  });

  test("whatever the case and the punctuation; the table has it as the first page does", async () => {
    const articles = Array.from({ length: 8 }, (_, i) =>
      story(i, [[i === 0 ? DISCLAIMER : DISCLAIMER.toUpperCase().replace(".", " …"), -1]]),
    );
    const { rows } = await cleaned(articles.toReversed());
    expect(rows.map((r) => [r.line, r.removed_from])).toEqual([[DISCLAIMER, 8]]);
  });

  test("comes to the same in any order and in tables of any size", async () => {
    const articles = Array.from({ length: 30 }, (_, i) =>
      story(
        i,
        i % 3 === 0
          ? []
          : [
              [LETTERS, -1],
              [DISCLAIMER, -1],
            ],
        { source_path: `part-${i % 4}.jsonl` },
      ),
    );
    const [one, other] = [await cleaned(articles, 7), await cleaned(articles.toReversed(), 100)];
    expect(one.rows).toHaveLength(2);
    expect(other.rows).toEqual(one.rows);
    expect(other.bodies.toReversed()).toEqual(one.bodies);
  });
});

describe("what stays", () => {
  test("a body of nothing else: whole, and flagged", async () => {
    const articles = Array.from({ length: 12 }, (_, i) => story(i, [[DISCLAIMER, -1]]));
    const bare = [20, 21].map((i) => story(i, [], { body: DISCLAIMER }));
    const { bodies } = await cleaned([...articles, ...bare]);
    expect(bodies.slice(-2).map((a) => [a.body, a.flags])).toEqual([
      [DISCLAIMER, ["boilerplate_only"]],
      [DISCLAIMER, ["boilerplate_only"]],
    ]);
  });

  test("a story that was copied under other headlines and with other openings", async () => {
    const told = paragraphs(4000, 6);
    const copies = Array.from({ length: 6 }, (_, i) =>
      story(i, [], { body: [...(i % 2 === 0 ? [] : paragraphs(4100 + i, 1)), ...told].join("\n\n") }),
    );
    const others = Array.from({ length: 6 }, (_, i) => story(30 + i, []));
    const { bodies, rows, found } = await cleaned([...copies, ...others]);
    expect(rows).toEqual([]);
    expect(bodies.map((a) => a.body)).toEqual([...copies, ...others].map((a) => a.body));
    expect(together(found, 0, 5)).toBe(true);
  });

  test("the background of a running story, even at the end of all of them", async () => {
    const running = (where: (i: number) => number) =>
      Array.from({ length: 10 }, (_, i) => story(i, [[BACKGROUND, where(i)]], { title: title(i, "Tamber bridge") }));
    const others = Array.from({ length: 8 }, (_, i) => story(40 + i, []));
    for (const where of [() => -1, (i: number) => 1 + (i % 4)])
      expect((await cleaned([...running(where), ...others])).rows).toEqual([]);
  });

  test.each([
    ["a line of fewer stories than five", 4, DISCLAIMER],
    ["what somebody said", 12, "“The harbour belongs to the town and will go on belonging to it.”"],
    ["a row of figures", 12, "MAR8 285 1/4 up 1 3/4"],
  ])("%s", async (_, stories, line) => {
    const articles = Array.from({ length: 20 }, (_, i) => story(i, i < stories ? [[line, -1]] : []));
    expect((await cleaned(articles)).rows).toEqual([]);
  });

  test("a formula that few stories of a large source close with", async () => {
    const articles = Array.from({ length: 90 }, (_, i) => story(i, i < 7 ? [["Terms were not disclosed.", -1]] : []));
    expect((await cleaned(articles)).rows).toEqual([]);
  });

  test("a short subhead that stands in every story", async () => {
    const articles = Array.from({ length: 12 }, (_, i) => story(i, [["Why it matters", 1 + (i % 4)]]));
    expect((await cleaned(articles)).rows).toEqual([]);
  });
});

describe("copies", () => {
  test("are not taken for each other by long furniture that they share", async () => {
    const furniture = paragraphs(5000, 6);
    const short = Array.from({ length: 12 }, (_, i) =>
      story(i, [], { body: [paragraphs(5100 + i, 1)[0], ...furniture].join("\n\n"), published_at: null }),
    );
    expect((await judged(short)).audit).toMatchObject({ clusters: 12, copies: 0 });
  });

  test("are still found where both have furniture of their own", async () => {
    const told = paragraphs(6000, 4);
    const paper = (from: number, domain: string, furniture: number) =>
      Array.from({ length: 8 }, (_, i) => {
        const body = [...(i === 0 ? told : paragraphs(from + i, 4)), ...paragraphs(furniture, 5)].join("\n\n");
        return story(from + i, [], { body, publisher_domain: domain, published_at: "2024-03-03T09:00:00Z" });
      });
    const found = await judged([...paper(100, "courier.example", 6500), ...paper(200, "echo.example", 6600)]);
    expect(together(found, 0, 8)).toBe(true);
    expect(found.of[0]?.duplicate ?? found.of[8]?.duplicate).toMatchObject({ containment: 1, relation: "syndicated" });
    expect(found.audit.clusters).toBe(15);
  });

  test("of market reports stay apart, and whole", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => story(i, [], { body: market(i + 1) }));
    const { rows: taken, found } = await cleaned(rows);
    expect(taken).toEqual([]);
    expect(found.audit).toMatchObject({ clusters: 30 });
  });
});
