import { describe, expect, test } from "vitest";
import { openBooks } from "../../pipeline/run/books.ts";
import { addTallies, balance, type Tally } from "../../pipeline/run/tally.ts";

const ingest = { in: 5, kept: 4, rejected: { "ingest/not-json": 1 } };
const validate = { in: 4, kept: 2, rejected: { "validate/no-body": 1, "validate/stub": 1 } };
const sound: Tally = { stages: { ingest, validate }, envelopes: { warcinfo: 1 } };

describe("books", () => {
  test("balance when every record went on or was turned away, and the rows say the same", () => {
    expect(() => balance(sound, { kept: 2, rejects: 3 }, "a.jsonl")).not.toThrow();
  });

  test.each([
    [
      "a record lost within a stage",
      { ...sound, stages: { ingest: { ...ingest, in: 6 }, validate } },
      { kept: 2, rejects: 3 },
      "a.jsonl: ingest: 6 in",
    ],
    [
      "a record lost between stages",
      { ...sound, stages: { ingest, validate: { ...validate, in: 3, kept: 1 } } },
      { kept: 1, rejects: 3 },
      "4 were kept before it",
    ],
    ["a row lost when writing", sound, { kept: 1, rejects: 3 }, "1 rows and 3 rejects were written"],
    ["a reject lost when writing", sound, { kept: 2, rejects: 2 }, "2 rejects were written"],
  ] as const)("do not balance with %s", (_, tally, rows, message) => {
    expect(() => balance(tally, rows, "a.jsonl")).toThrow(message);
  });

  test("count what passes, on top of what earlier stages counted", () => {
    const books = openBooks(["validate"], { stages: { ingest }, envelopes: { request: 2 } });
    for (let n = 0; n < 4; n++) books.enters("validate");
    books.passes("validate");
    books.passes("validate");
    books.fails("validate", "validate/stub");
    books.fails("validate", "validate/no-body");
    expect(books.tally()).toEqual({ stages: { ingest, validate }, envelopes: { request: 2 } });
  });

  test("refuse a stage that they have no page for", () => {
    expect(() => openBooks(["ingest"]).enters("normalise")).toThrow("no page for normalise");
  });

  test("add up", () => {
    expect(addTallies(sound, sound)).toEqual({
      stages: {
        ingest: { in: 10, kept: 8, rejected: { "ingest/not-json": 2 } },
        validate: { in: 8, kept: 4, rejected: { "validate/no-body": 2, "validate/stub": 2 } },
      },
      envelopes: { warcinfo: 2 },
    });
  });
});
