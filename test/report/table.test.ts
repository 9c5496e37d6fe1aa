import { describe, expect, test } from "vitest";
import { byteSize, compact, many, percent, thousands } from "../../pipeline/report/html.ts";
import { rowText } from "../../pipeline/report/table.ts";
import { terminalTable } from "../../pipeline/report/terminal.ts";

const COLUMNS = ["title", "n", "tags"];
const ROWS = [
  ['Ferry, "late"', 3, ["a", "b"]],
  ["", null, []],
] as const;

function whole(shape: "json" | "ndjson" | "csv", batches: readonly (typeof ROWS | readonly [])[]): string {
  const text = rowText(shape, COLUMNS);
  return text.head + batches.map((b) => text.rows(b)).join("") + text.foot;
}

describe("rows for programs", () => {
  const objects = [
    { title: 'Ferry, "late"', n: 3, tags: ["a", "b"] },
    { title: "", n: null, tags: [] },
  ];
  test("are a JSON array however they come in batches", () => {
    expect(JSON.parse(whole("json", [ROWS]))).toEqual(objects);
    expect(JSON.parse(whole("json", [[], ROWS, ROWS]))).toEqual([...objects, ...objects]);
    expect(JSON.parse(whole("json", []))).toEqual([]);
  });
  test("are an object a line", () => {
    const lines = whole("ndjson", [ROWS]).trimEnd().split("\n");
    expect(lines.map((l) => JSON.parse(l))).toEqual(objects);
  });
  test("are CSV with quotes where they are needed, null and empty text apart", () => {
    expect(whole("csv", [ROWS])).toBe('title,n,tags\n"Ferry, ""late""",3,"[""a"",""b""]"\n"",,[]\n');
  });
});

describe("rows for a terminal", () => {
  test("line up, numbers to the right, nulls shown", () => {
    expect(
      terminalTable(
        ["title", "n"],
        [
          ["Ferry", 3],
          ["日本", 120],
          [null, null],
        ],
        80,
      ),
    ).toBe("title    n\n─────  ───\nFerry    3\n日本   120\n–        –\n");
  });
  test("fit the width: long texts give way before times", () => {
    const text = "The ferry that never came back to the harbour ".repeat(5);
    const table = terminalTable(["at", "title", "text"], [["2024-12-03T20:50:00Z", text, text]], 80);
    for (const line of table.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(table).toContain("2024-12-03T20:50:00Z");
    expect(table).toContain("…");
  });
  test("stay one line each, whatever a page holds", () => {
    expect(terminalTable(["raw"], [["a\nb\u001b[31mc\u2028d"]], 80).split("\n")[2]).toBe("a b [31mc d");
  });
  test("none are a head alone", () => {
    expect(terminalTable(["n"], [], 80)).toBe("n\n─\n");
  });
});

test.each([
  [compact(9_999), "9\u202f999"],
  [compact(10_000), "10\u202fk"],
  [compact(617_283), "617\u202fk"],
  [compact(999_700), "1\u202fM"],
  [compact(1_234_567), "1.23\u202fM"],
  [thousands(0), "0"],
  [thousands(999), "999"],
  [thousands(1_234_567), "1\u202f234\u202f567"],
  [many(1, "record"), "1 record"],
  [many(2000, "record"), "2\u202f000 records"],
  [percent(0, 0), "–"],
  [percent(1, 3), "33.3 %"],
  [percent(1, 100_000), "< 0.1 %"],
  [percent(99_999, 100_000), "> 99.9 %"],
  [byteSize(999), "999 bytes"],
  [byteSize(1500), "1.5 kB"],
  [byteSize(123_456_789), "123 MB"],
])("%s is written %s", (written, meant) => expect(written).toBe(meant));
