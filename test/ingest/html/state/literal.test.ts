import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLiteral } from "../../../../pipeline/ingest/html/state/literal.ts";
import { cpuSeconds } from "../../../cpu.ts";

const CASES: [string, string, unknown][] = [
  ["bare keys and any quotes", "{a: 'x', \"b\": `y`, $c_1: 2}", { a: "x", b: "y", $c_1: 2 }],
  ["spare commas", "[1,,2,{a:1,},]", [1, 2, { a: 1 }]],
  ["comments", "{/* one */ a: 1, // two\n b: 2}", { a: 1, b: 2 }],
  ["words of minified scripts", "[!0,!1,void 0,undefined,null,true]", [true, false, null, null, null, true]],
  ["numbers", "[-1.5e3, 0x10, .5, 7.]", [-1500, 16, 0.5, 7]],
  ["escapes", '"a\\u0041\\x42\\n\\"\\/"', 'aAB\n"/'],
  ["calls by their first argument", 'new Date("2024-05-03", 1)', "2024-05-03"],
  ["a key that every object has", '{"__proto__": {"a": 1}}', JSON.parse('{"__proto__": {"a": 1}}')],
];

describe("a literal is read", () => {
  test.each(CASES)("with %s", (_, text, expected) => {
    const { value, end } = readLiteral(text, 0);
    expect(JSON.parse(JSON.stringify(value))).toEqual(expected);
    expect(end).toBe(text.length);
  });

  test("with bare quotes in a text, where asked", () => {
    const text = '{"a": "the "long way", a detour", "b": 1}';
    expect({ ...(readLiteral(text, 0, "lenient").value as object) }).toEqual({ a: 'the "long way", a detour', b: 1 });
    expect(readLiteral(text, 0).value).toBeUndefined();
  });

  test("up to its end, whatever follows", () => {
    expect(readLiteral("x={a:1};y=2", 2).end).toBe(7);
  });

  test.each(["", "{", "[[[", '"open', "{a}", "function(){}", "[1", '{"a":"b\\'])("not from %j", (text) => {
    expect(readLiteral(text, 0).value).toBeUndefined();
  });
});

describe("literals keep what JSON says", () => {
  test("of any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(readLiteral(text, 0).value)).toBe(text);
      }),
    );
  });

  test("and any text is read or refused, in time linear in its length", async () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readLiteral(text, 0).end >= 0));
    for (const text of [
      "[".repeat(400_000),
      '{"a":'.repeat(100_000),
      `"${"\\".repeat(400_000)}`,
      `[${"1,".repeat(200_000)}`,
    ]) {
      expect(await cpuSeconds(() => readLiteral(text, 0))).toBeLessThan(1);
    }
  });
});
