import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../pipeline/normalise/normalise.ts";
import { loadReferences } from "../../pipeline/run/references.ts";
import { type Article, articleSchema } from "../../schemas/articles.ts";
import { type Draft, MENTION_FIELDS, type MentionField, noMentions } from "../../schemas/draft.ts";
import { comesTo } from "../golden/comes-to.ts";

const GOLDEN = join(import.meta.dirname, "..", "golden");
// Cases without an input of their own are of the sample dump
const CASES = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((e) => e.isDirectory() && readdirSync(join(GOLDEN, e.name)).some((file) => file.startsWith("input.")))
  .map((e) => e.name)
  .sort();

function inputOf(name: string): string {
  const input = readdirSync(join(GOLDEN, name)).find((file) => file.startsWith("input."));
  if (input === undefined) throw new Error(`${name}: no input`);
  return join(GOLDEN, name, input);
}

const stage = normalise(loadReferences());

function articleOf(draft: Draft): Article {
  const outcome = stage.apply(draft);
  if (outcome.fate !== "kept") throw new Error(`${outcome.fate} by normalise`);
  return outcome.value;
}

/** A draft that says what an article came to, as a structured record would say it. */
function draftOf(article: Article): Draft {
  const said: { [F in MentionField]?: readonly (string | null)[] } = {
    urls: [article.canonical_url],
    titles: [article.title],
    descriptions: [article.description],
    authors: article.authors,
    published: [
      article.published_precision === "day" ? (article.published_at?.slice(0, 10) ?? null) : article.published_at,
    ],
    languages: [article.language],
    sites: [article.publisher],
    domains: [article.publisher_domain],
    sections: [article.section],
    tags: article.tags,
    agencies: article.agencies,
  };
  const mentions = noMentions();
  for (const [field, values] of Object.entries(said)) {
    const kept = values.filter((v): v is string => v !== null);
    mentions[field as MentionField] = kept.map((value) => ({ value, rule: `record/${field}`, line: null }));
  }
  return {
    origin: { path: article.source_path, record: article.source_record, format: "jsonl", offset: 0 },
    kind: article.kind as Draft["kind"],
    ...mentions,
    blocks: article.body.split("\n\n").map((text) => ({ kind: "paragraph", text, line: null })),
    flags: [],
  };
}

const SETTLED = [
  "canonical_url",
  "publisher",
  "publisher_domain",
  "title",
  "description",
  "body",
  "authors",
  "agencies",
  "published_at",
  "language",
  "section",
  "tags",
  "kind",
  "content_hash",
  "word_count",
] as const;

const settled = (article: Article) => Object.fromEntries(SETTLED.map((field) => [field, article[field]]));

describe("what was normalised stays as it is when it is normalised again", () => {
  test.each(CASES)("%s", async (name) => {
    const come = await comesTo(inputOf(name));
    if ("reject" in come) return;
    expect(settled(articleOf(draftOf(come)))).toEqual(settled(come));
  });
});

const PIECES = [
  "By ",
  " and ",
  "Reuters",
  "(AP) —",
  "LONDON, Dec 4",
  "04/12/2024",
  "14:30",
  "\u200f",
  "e\u0301",
  "ＡＢＣ",
  "&amp;amp;",
  "http://",
  "a@b.example",
  "記者",
  "ــ",
  "\ud800",
  " | ",
  "\n",
  "Georgia",
  "U.S.",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((p) => p.join("")),
);
const mention = fc.record({
  value: text,
  rule: fc.constantFrom("json-ld/author", "meta/date", "page/byline", "record/title", "page/tag-line"),
  line: fc.constantFrom(null, 1),
});
const lists = fc.record(Object.fromEntries(MENTION_FIELDS.map((f) => [f, fc.array(mention, { maxLength: 3 })])));
const blocks = fc.array(fc.record({ kind: fc.constant("paragraph" as const), text, line: fc.constant(null) }), {
  maxLength: 4,
});

test("no draft whatever makes it throw, and what it makes is an article, the same each time", () => {
  fc.assert(
    fc.property(lists, blocks, (fields, parts) => {
      const draft = {
        origin: { path: "a", record: null, format: "jsonl", offset: 0 },
        kind: "article",
        blocks: parts,
        flags: [],
        ...noMentions(),
        ...fields,
      } as Draft;
      const article = articleOf(draft);
      expect(articleSchema.safeParse(article).error).toBeUndefined();
      expect(articleOf(draft)).toEqual(article);
    }),
    { numRuns: 400, seed: 20241204 },
  );
});
