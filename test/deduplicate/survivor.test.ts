import { describe, expect, test } from "vitest";
import { applyVerdict } from "../../pipeline/deduplicate/apply.ts";
import { type Article, articleRowSchema } from "../../schemas/articles.ts";
import { duplicateRowSchema } from "../../schemas/duplicates.ts";
import { article, judged } from "./articles.ts";
import { edited, paragraphs } from "./prose.ts";

const BODY = paragraphs(2, 6).join("\n\n");
const PAGE = { canonical_url: "https://courier.example/a", url: "https://courier.example/a" };
const ELSEWHERE = { canonical_url: "https://courier.example/a", url: "https://echo.example/a" };
const at = (hour: number) => `2024-03-03T${String(hour).padStart(2, "0")}:00:00Z`;

type Values = Partial<Article>;
/** What stands, what it stands for, the relation of the second to the first, and how the reason ends. */
const CASES: readonly (readonly [string, Values, Values, string, string])[] = [
  [
    "the agency's own",
    { publisher: "Coast Wire" },
    { agencies: ["Coast Wire"], published_at: at(1) },
    "syndicated",
    "own",
  ],
  [
    "a canonical link's target",
    PAGE,
    { ...ELSEWHERE, publisher: "Echo", published_at: at(1) },
    "repost",
    "link points",
  ],
  [
    "the earliest",
    { published_at: at(2), publisher: "A" },
    { published_at: at(3), publisher: "B", title: "T" },
    "syndicated",
    "earliest",
  ],
  [
    "a minute before a day",
    { published_at: at(2) },
    { published_at: at(0), published_precision: "day" },
    "repost",
    "earliest",
  ],
  ["the most complete", { title: "T", publisher: "A" }, { publisher: "A" }, "repost", "most complete"],
  ["the longest", { body: `${BODY} And more.` }, {}, "repost", "longest"],
  ["the least id", {}, { article_id: "f".repeat(32) }, "repost", "least id"],
  [
    "the agency's own before a link's target",
    { ...PAGE, canonical_url: "https://wire.example/a", publisher: "Coast Wire" },
    { ...PAGE, agencies: ["Coast Wire"], published_at: at(1), publisher: "Courier" },
    "syndicated",
    "own",
  ],
  [
    "the earliest before the most complete",
    { published_at: at(2) },
    { published_at: at(3), title: "T", section: "World", body: `${BODY} And more.` },
    "repost",
    "earliest",
  ],
  [
    "what is whole before the most complete",
    {},
    { title: "T", section: "World", flags: ["truncated"] },
    "repost",
    "not cut",
  ],
  ["the most complete before the longest", { title: "T" }, { body: `${BODY} And more.` }, "repost", "most complete"],
  [
    "the longest before the least id",
    { article_id: "f".repeat(32), body: `${BODY} And more.` },
    {},
    "repost",
    "longest",
  ],
  [
    "the latest crawl before the latest change",
    { ...PAGE, crawled_at: at(9), modified_at: at(1) },
    { ...PAGE, crawled_at: at(8), modified_at: at(2), title: "T" },
    "recrawl",
    "latest version",
  ],
  ["the most complete of a page", { ...PAGE, title: "T" }, PAGE, "recrawl", "most complete"],
  ["the longest of a page", { ...PAGE, body: `${BODY} And more.` }, PAGE, "version", "longest"],
  ["the first of a page", PAGE, PAGE, "recrawl", "least id"],
  ["the latest crawl", { ...PAGE, crawled_at: at(9) }, { ...PAGE, crawled_at: at(8) }, "recrawl", "latest version"],
  [
    "the latest version",
    { ...PAGE, modified_at: at(9), body: `New. ${BODY}` },
    { ...PAGE, modified_at: at(8) },
    "version",
    "latest version",
  ],
  [
    "what is whole",
    { ...PAGE, crawled_at: at(1) },
    { ...PAGE, crawled_at: at(8), flags: ["truncated"], body: BODY.slice(0, 700) },
    "version",
    "not cut",
  ],
];

describe("the survivor of a cluster", () => {
  test.each(CASES)("is %s", async (_, kept, other, relation, why) => {
    const rows = [article(0, { body: BODY, ...kept }), article(1, { body: BODY, ...other })];
    for (const order of [rows, rows.toReversed()]) {
      const { of } = await judged(order);
      const verdicts = order.map((row, i) => [row.source_offset, of[i]?.duplicate] as const);
      expect(verdicts.find(([offset]) => offset === 0)?.[1]).toBeNull();
      const duplicate = order.findIndex((row) => row.source_offset === 1000);
      const [row, verdict] = [order[duplicate], of[duplicate]];
      if (row === undefined || verdict === undefined) throw new Error("no duplicate");
      const applied = applyVerdict(row, verdict);
      expect(applied).toMatchObject({ table: "duplicates", row: { kept_id: rows[0]?.article_id, relation } });
      expect(applied.table === "duplicates" && applied.row.reason).toContain(why);
    }
  });

  test("rows have the columns of their tables, measures against the one kept", async () => {
    const rows = [
      article(0, { body: BODY, published_at: at(1) }),
      article(1, { body: edited(BODY, 0.04, 8), published_at: at(2) }),
    ];
    const { of } = await judged(rows);
    const applied = rows.map((row, i) => {
      const verdict = of[i];
      if (verdict === undefined) throw new Error("no verdict");
      return applyVerdict(row, verdict);
    });
    expect(applied.map((a) => a.table)).toEqual(["articles", "duplicates"]);
    articleRowSchema.parse(applied[0]?.row);
    const duplicate = duplicateRowSchema.parse(applied[1]?.row);
    expect(duplicate.similarity).toBeLessThan(duplicate.containment);
    expect(duplicate.number_agreement).toBeGreaterThan(0.5);
    expect(duplicate.reason).toMatch(
      /^jaccard 0\.\d\d, containment 0\.\d\d, numbers \d\.\d\d; the one kept was published earliest$/,
    );
  });

  test("the cluster keeps its name when later copies arrive", async () => {
    const first = [0, 1].map((i) => article(i, { body: BODY, published_at: at(5 + i) }));
    const later = [2, 3].map((i) =>
      article(i, { body: BODY, published_at: at(5 + i), article_id: `0${i}`.padStart(32, "0") }),
    );
    const before = await judged(first);
    const after = await judged([...later, ...first]);
    expect(after.of[3]?.clusterId).toBe(before.of[1]?.clusterId);
    expect(after.of[0]).toMatchObject({ clusterSize: 4 });
  });
});
