import { expect, test } from "vitest";
import { arrowSchema } from "../../pipeline/codec/arrow.ts";
import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import { TABLES } from "../../schemas/tables.ts";

const fieldOf = (name: string) => arrowSchema(ARTICLE_COLUMNS).fields.find((f) => f.name === name);

test.each([
  ["article_id", "Utf8", false],
  ["word_count", "Int32", false],
  ["source_offset", "Int64", false],
  ["published_local_date", "Date32<DAY>", true],
  ["published_at", "Timestamp<MICROSECOND, UTC>", true],
  ["tags", "List<Utf8>", false],
  ["topics", "List<Struct<{code:Utf8, label:Utf8, evidence:Utf8}>>", false],
])("%s is %s", (name, type, nullable) => {
  const field = fieldOf(name);
  expect([`${field?.type}`, field?.nullable]).toEqual([type, nullable]);
});

test("every table has its columns in order, and what they mean", () => {
  for (const columns of Object.values(TABLES)) {
    const { fields } = arrowSchema(columns);
    expect(fields.map((f) => [f.name, f.metadata.get("about")])).toEqual(columns.map((c) => [c.name, c.about]));
  }
});
