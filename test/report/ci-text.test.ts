import { expect, test } from "vitest";
import { parseXml, type XmlElement } from "../../pipeline/codec/xml-tree.ts";
import { annotations, junitText, summaryMarkdown } from "../../pipeline/report/ci-text.ts";
import type { GateResult } from "../../schemas/gates.ts";
import { QUALITY } from "./facts.ts";

const gate = (name: string, ok: boolean): GateResult => ({
  name,
  about: "a, at most",
  limit: "1.0 %",
  value: "2 | 3",
  ok,
});
const [reject] = QUALITY.rejects;
if (reject === undefined) throw new Error("the invented facts have no rejects");

test("the summary is Markdown whose cells survive bars, with the gates that failed first", () => {
  const text = summaryMarkdown({ ...QUALITY, gates: [gate("one", true), gate("two", false)] }, "data/dataset");
  expect(text).toContain("| articles | 1000 | 81.0 % |");
  expect(text).toMatch(/failed.*`two`.*2 \\\| 3 \|\n.*passed.*`one`/);
  expect(text).toContain("| ingest/truncated | 60 | `a/<b>.html` at byte 81234 |");
  expect(summaryMarkdown(QUALITY, "d")).not.toContain("gate");
});

test("gates are JUnit XML, whatever their names hold", () => {
  const names = ['max_source_drop.<a> & "b"', "min_rows"];
  const { root, innermost } = parseXml(junitText(names.map((name, i) => gate(name, i === 1))));
  const elements = (of: XmlElement) => of.children.filter((c) => typeof c !== "string");
  const suite = elements(root).flatMap(elements)[0];
  expect([innermost, suite?.attributes]).toEqual([root, { name: "newsmill gates", tests: "2", failures: "1" }]);
  const cases = suite === undefined ? [] : elements(suite);
  expect(cases.map((c) => c.attributes["name"])).toEqual(names);
  expect(cases.map((c) => elements(c).map((e) => e.attributes["message"]))).toEqual([["a, at most 1.0 %: 2 | 3"], []]);
});

test("annotations keep to one line each, and to what is shown of them", () => {
  const message = "50 % gone:\nall of it";
  const odd = { ...reject, reason: "a:b,c", examples: [{ source_path: "p", source_offset: 1, message }] };
  expect(annotations({ gates: [gate("min_rows", false), gate("x", true)], rejects: [odd] })).toBe(
    "::error title=newsmill%3A min_rows::a, at most 1.0 %25: 2 | 3\n" +
      "::warning title=newsmill%3A a%3Ab%2Cc::60 records rejected, the first: p, byte 1: 50 %25 gone:%0Aall of it\n",
  );
  const many = annotations({ gates: Array.from({ length: 30 }, (_, i) => gate(`g${i}`, false)), rejects: [] });
  expect(many.split("\n").length).toBe(11);
  expect(many).toContain("::21 more, see the log\n");
});
