import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvFields, csvRow, csvSplitter } from "../../pipeline/codec/csv.ts";
import type { Splitter } from "../../pipeline/codec/frame.ts";
import { jsonSplitter } from "../../pipeline/codec/json.ts";
import { listStart } from "../../pipeline/codec/json-shape.ts";
import { lineSplitter } from "../../pipeline/codec/lines.ts";
import { warcSplitter } from "../../pipeline/codec/warc.ts";
import { cpuSeconds } from "../cpu.ts";
import { shown, split } from "./split.ts";

const LIMIT = 40;
const SPLITTERS: readonly (readonly [name: string, make: () => Splitter, pieces: readonly string[]])[] = [
  ["lines", () => lineSplitter(0, LIMIT), ["a", "{}", "\n", "\r\n", " ", "x".repeat(25), "é"]],
  ["csv", () => csvSplitter(0, LIMIT, ","), ["a", ",", '"', '""', "\n", "\r\n", "x".repeat(25), "é"]],
  ["json", () => jsonSplitter(-1, LIMIT), ["{", "}", "[", "]", '"', "\\", ",", ":", " ", "1", "x".repeat(25), "é"]],
  ["json list", () => jsonSplitter(1, LIMIT), ["[", "{", "}", "]", '"', "\\\\", ",", " ", "null", "x".repeat(25)]],
  [
    "warc",
    () => warcSplitter(0, 90, false),
    [
      "WARC/1.0\r\nContent-Length: 5\r\n\r\nabcde",
      "WARC/1.0\nContent-Length: 99\n\n",
      "\r\n\r\n",
      "x".repeat(60),
      "\nWARC/1.1\r\n",
      "WAR",
    ],
  ],
];

describe.each(SPLITTERS)("%s", (_name, make, pieces) => {
  const bytes = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((p) => Buffer.from(p.join("")));
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });

  test("the frames do not depend on the chunks", () => {
    fc.assert(
      fc.property(bytes, sizes, (all, chunks) => {
        expect(split(make(), all, chunks)).toEqual(split(make(), all, [all.length]));
      }),
      { numRuns: 400 },
    );
  });

  test("no two frames have one place, and they are in order", () => {
    fc.assert(
      fc.property(bytes, (all) => {
        const places = split(make(), all, [7]).map((f) => f.offset);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  test("a sound frame is what stands at its place", () => {
    fc.assert(
      fc.property(bytes, (all) => {
        for (const { offset, bytes: found, broken } of split(make(), all, [9])) {
          if (broken === null)
            expect(all.subarray(offset).toString("latin1").trimStart()).toContain(found.toString("latin1"));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("csv", () => {
  test.each([
    ['a,b\n"1,\n2",3\n', ["a,b", '"1,\n2",3']],
    ['a\n"say ""so""\n",b', ["a", '"say ""so""\n",b']],
    ['5" pipe,x\ny', ['5" pipe,x', "y"]],
    ['"he said \\"no\\", twice",z\nq', ['"he said \\"no\\", twice",z', "q"]],
    ['ok,1\n"open,2\nlost,3\n', ["ok,1", '<unclosed>"open,2', "lost,3"]],
  ])("%j", (text, rows) => {
    expect(shown(split(csvSplitter(0, 1000, ","), Buffer.from(text), [3]))).toEqual(rows);
  });

  test("a row comes back as it was written", () => {
    const field = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", ";", "é", " ") });
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(",", ";", "\t"),
        (fields, delimiter) => {
          const row = csvRow(fields, delimiter);
          expect(csvFields(row, delimiter)).toEqual(fields);
          const frames = split(csvSplitter(0, 10_000, delimiter), Buffer.from(`first\n${row}\nlast\n`), [2]);
          if (fields.some((f) => f !== "")) expect(shown(frames)).toEqual(["first", row, "last"]);
        },
      ),
    );
  });

  test("quotes that never close cost no more than time in proportion", async () => {
    const hostile = Buffer.from('"never closed, and on to the next\n'.repeat(60_000));
    const read = () => expect(split(csvSplitter(0, 64 * 1024, ","), hostile, [65_536]).length).toBe(60_000);
    expect(await cpuSeconds(read)).toBeLessThan(5);
  });
});

describe("json", () => {
  test.each([
    ['[{"a":1},{"b":"]}"}]', ['{"a":1}', '{"b":"]}"}']],
    ['[1, "x", null ,[2]]', ["1", '"x"', "null", "[2]"]],
    ['{"a":1}\n{"b":2} {"c":3}', ['{"a":1}', '{"b":2}', '{"c":3}']],
    ['[{"a":"\\\\"},{"b":"\\""}]', ['{"a":"\\\\"}', '{"b":"\\""}']],
    ['[{"a":1},{"b":', ['{"a":1}', '<truncated>{"b":']],
    ['{"status":"ok","articles":[{"t":1},{"t":2}],"more":[{"t":3}]}', ['{"t":1}', '{"t":2}']],
    ['{"response":{"docs":[{"t":1}]}}', ['{"t":1}']],
    ['{"title":"T","items":[{"src":1}]}', ['{"title":"T","items":[{"src":1}]}']],
    ['{"data":{"title":"T"}}', ['{"data":{"title":"T"}}']],
  ])("%s", (text, values) => {
    const bytes = Buffer.from(text);
    for (const sizes of [[1], [5], [1000]]) {
      expect(shown(split(jsonSplitter(listStart(bytes), 1000), bytes, sizes))).toEqual(values);
    }
  });

  test("values over the limit are passed over without being held", () => {
    const [small, large] = ['{"a":1}', `{"b":"${'\\"'.repeat(200_000)}"}`];
    const frames = split(jsonSplitter(1, 1000), Buffer.from(`[${small},${large},${small}]`), [999]);
    expect(frames.map((f) => f.broken?.fault ?? "sound")).toEqual(["sound", "oversized", "sound"]);
    expect(frames[1]?.broken?.message).toContain(`${large.length} bytes`);
  });
});

describe("warc", () => {
  const record = (text: string) => `WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
  const faults = (text: string, limit = 1000) =>
    split(warcSplitter(0, limit, false), Buffer.from(text), [10]).map((f) => f.broken?.fault ?? "sound");

  test.each([
    [`${record("one")}\r\n\r\n${record("two")}\r\n\r\n`, ["sound", "sound"]],
    [`${record("a line\nWARC/1.0\r\nin the block")}\r\n\r\n`, ["sound"]],
    [`${record("one")}\r\n\r\nleft over\r\n\r\n${record("two")}`, ["sound", "stray", "sound"]],
    [
      `${record("one")}\r\n\r\nWARC/1.0\r\nContent-Length: none\r\n\r\n\r\n${record("two")}`,
      ["sound", "stray", "sound"],
    ],
    [`${record("one")}\r\n\r\n${record("two").slice(0, -1)}`, ["sound", "truncated"]],
    [`${record("one")}\r\n\r\nWARC/1.0\r\nWARC-Ty`, ["sound", "truncated"]],
    [`${record("x".repeat(2000))}\r\n\r\n${record("two")}`, ["oversized", "sound"]],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test("where each record is a gzip member, a torn one does not take the next with it", () => {
    const splitter = warcSplitter(0, 1000, true);
    const frames = [
      ...splitter.member(0),
      ...splitter.push(Buffer.from(record("one"))),
      ...splitter.member(50),
      ...splitter.push(Buffer.from(record("two").slice(0, -2))),
      ...splitter.tear({ kind: "tear", fault: "corrupt", at: 70, message: "bad" }),
      ...splitter.member(90),
      ...splitter.push(Buffer.from(`${record("three")}\r\n\r\n`)),
      ...splitter.tear({ kind: "tear", fault: "corrupt", at: 99, message: "checksum" }),
      ...splitter.end(),
    ];
    expect(frames.map((f) => [f.offset, f.broken?.fault ?? "sound"])).toEqual([
      [0, "sound"],
      [50, "corrupt"],
      [90, "corrupt"],
    ]);
  });
});
