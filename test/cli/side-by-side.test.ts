import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paint } from "../../pipeline/cli/paint.ts";
import { sideBySide } from "../../pipeline/cli/side-by-side.ts";
import { columnsOf } from "../../pipeline/report/terminal.ts";

const plain = paint(false);
const beside = (left: string, right: string, width = 60) => sideBySide(left, right, width, plain);
const cells = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("│").map((c) => c.trim()));

describe("two texts side by side", () => {
  test("set apart the words that one of them alone has", () => {
    const [row] = cells(beside("Tolls rise by 4 pct.", "Tolls rise by 5 pct.", 80));
    expect(row).toEqual(["Tolls rise by [-4-] pct.", "Tolls rise by {+5+} pct."]);
  });

  test("stand paragraph by paragraph, with a gap where one has none", () => {
    const left = "Same first.\n\nSame last.";
    const right = "Same first.\n\nAdded between.\n\nSame last.";
    expect(cells(beside(left, right)).filter((row) => row.join("") !== "")).toEqual([
      ["Same first.", "Same first."],
      ["", "{+Added between.+}"],
      ["Same last.", "Same last."],
    ]);
  });

  test("set words of one side that follow each other apart as one", () => {
    const [row] = cells(beside("The ferry sailed on Monday morning.", "The ferry sailed at nine sharp.", 90));
    expect(row).toEqual(["The ferry sailed [-on Monday morning-].", "The ferry sailed {+at nine sharp+}."]);
  });

  test("stand beside the paragraph that is most like them, not beside any", () => {
    const left = "The mayor opened the bridge on Monday.\n\nTolls rise by 4 pct.";
    const right = "Rain is expected.\n\nNobody was hurt there.\n\nTolls rise by 5 pct.";
    expect(cells(beside(left, right, 90)).filter((row) => row.join("") !== "")).toEqual([
      ["[-The mayor opened the bridge on Monday.-]", ""],
      ["", "{+Rain is expected.+}"],
      ["", "{+Nobody was hurt there.+}"],
      ["Tolls rise by [-4-] pct.", "Tolls rise by {+5+} pct."],
    ]);
  });

  test("keep to their columns, wide letters too", () => {
    const text = "港の料金が上がる。".repeat(9);
    const lines = beside(text, `${text} and a long English tail that must be broken too`, 60).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(columnsOf(line)).toBeLessThanOrEqual(60);
      expect(columnsOf(line.slice(0, line.indexOf("│")))).toBe(29);
    }
  });

  test("lose no word of either", () => {
    const words = fc.array(fc.constantFrom("boat", "quay", "4", "tide", "\n\n", "toll"), { maxLength: 30 });
    const text = words.map((w) => w.join(" ").replaceAll(" \n\n ", "\n\n"));
    const wordsOf = (t: string) => t.match(/boat|quay|4|tide|toll/g) ?? [];
    fc.assert(
      fc.property(text, text, (left, right) => {
        const shown = beside(left, right, 50)
          .split("\n")
          .map((line) => line.split("│"));
        expect(wordsOf(shown.map((c) => c[0]).join(" "))).toEqual(wordsOf(left));
        expect(wordsOf(shown.map((c) => c[1] ?? "").join(" "))).toEqual(wordsOf(right));
      }),
    );
  });
});
