import { describe, expect, test } from "vitest";
import { article, judged, together } from "./articles.ts";
import { charactersEdited, type LanguageName, report, sentences } from "./unspaced-prose.ts";

const LANGUAGES: readonly LanguageName[] = ["Japanese", "Chinese", "Thai"];
const at = (hour: number) => new Date(Date.UTC(2024, 2, 3, hour)).toISOString().replace(".000", "");

describe.each(LANGUAGES)("%s", (language) => {
  const told = sentences(language, 1, 14);
  const story = told.join("");
  const others = Array.from({ length: 12 }, (_, i) =>
    article(10 + i, { body: sentences(language, 20 + i, 14).join(""), published_at: at(i) }),
  );

  test.each([
    ["with 5 % of its characters edited", charactersEdited(story, 0.05, 2)],
    ["with 10 % of its characters edited", charactersEdited(story, 0.1, 3)],
    ["cut to its first half", told.slice(0, 7).join("")],
    ["without two sentences in the middle", [...told.slice(0, 6), ...told.slice(8)].join("")],
    [
      "with a sentence of another added",
      [...told.slice(0, 5), ...sentences(language, 99, 1), ...told.slice(5)].join(""),
    ],
  ])("a story is a copy %s, among others in the same words", async (_, body) => {
    const pair = [
      article(0, { body: story, published_at: at(8), publisher: "Harbour Courier" }),
      article(1, { body, published_at: at(9), publisher: "Saltmere Echo" }),
    ];
    const found = await judged([...pair, ...others]);
    expect(together(found, 0, 1)).toBe(true);
    expect(found.of[1]?.duplicate).toMatchObject({
      relation: "syndicated",
      keptId: pair[0]?.article_id,
    });
    expect(found.audit.clusters).toBe(1 + others.length);
  });

  test("reports of one form with other places and figures are no copies", async () => {
    const rows = Array.from({ length: 24 }, (_, i) =>
      article(i, { body: report(language, i), published_at: at(i), publisher: "Saltmere Echo" }),
    );
    expect((await judged(rows)).audit).toMatchObject({ clusters: 24, copies: 0 });
  });

  test("the same characters in another order are no copy", async () => {
    const found = await judged([
      article(0, { body: story, published_at: at(8) }),
      article(1, { body: Array.from(story).reverse().join(""), published_at: at(8) }),
    ]);
    expect(found.audit.clusters).toBe(2);
  });
});
