import { describe, expect, test } from "vitest";
import { unflattened } from "../../../../pipeline/ingest/html/state/devalue.ts";
import { flightRows } from "../../../../pipeline/ingest/html/state/flight.ts";
import { readScripts } from "../../../../pipeline/ingest/html/state/scripts.ts";
import { cpuSeconds } from "../../../cpu.ts";

const all = () => true;
const values = (html: string) => JSON.parse(JSON.stringify(readScripts(html, all).values)) as unknown;

const FORMS: [string, string, unknown][] = [
  ["an island of JSON", '<script type="application/json">{"a":1}</script>', [{ a: 1 }]],
  ["what is assigned", "<script>window.a = {b: 1}; var c = [2];</script>", [{ b: 1 }, [2]]],
  ["what is pushed", "<script>dataLayer.push({event: 'page'})</script>", [{ event: "page" }]],
  ["what a function returns", "<script>window.a=()=>({b:1});function c(){return {d:2}}</script>", [{ b: 1 }, { d: 2 }]],
  [
    "what a function called at once returns",
    '<script>a=(function(b,c){c.d=1;return {e:b,f:[c]}}("x",{}));</script>',
    [{ e: "x", f: [{}] }],
  ],
  ["JSON in a string", `<script>a = JSON.parse("{\\"b\\":1}")</script>`, [{ b: 1 }]],
  ["React's rows", `<script>self.__next_f.push([1,"1:{\\"a\\":1}\\n2:T3,xyz"])</script>`, [{ a: 1 }, "xyz"]],
  ["and not linked data", '<script type="application/ld+json">{"a":1}</script>', []],
  ["and nothing of code", "<script>if (a) { b(function () { return; }) }</script>", []],
];

describe("scripts give", () => {
  test.each(FORMS)("%s", (_, html, expected) => {
    expect(values(html)).toEqual(expected);
  });

  test("nothing when they are not about the page", () => {
    const html = '<script>a = {title: "Choir sings"}</script>';
    expect(readScripts(html, (script) => script.includes("Bridge")).values).toEqual([]);
  });

  test("what they hold in time linear in their length", async () => {
    for (const text of [
      "a=[".repeat(200_000),
      "JSON.parse('".repeat(50_000),
      "=(function(a){".repeat(300_000),
      "=(function(a){return [".repeat(30_000),
      "<script>".repeat(100_000),
      `a={b:"${"x=[{".repeat(200_000)}`,
    ]) {
      expect(await cpuSeconds(() => readScripts(`<script>${text}</script>`, all))).toBeLessThan(2);
    }
  });
});

test("a row of text is as long as its bytes", () => {
  const rows = flightRows('1:T6,äöü\n2:{"a":1}\n3:T4,𝄞3:{"b":2}\n', (text) => JSON.parse(text) as never);
  expect([...rows]).toEqual([
    ["1", "äöü"],
    ["2", { a: 1 }],
    ["3", { b: 2 }],
  ]);
});

test("a flat list is made whole, circles and all", () => {
  const flat = [["ShallowReactive", 1], { story: 2, self: 1 }, { title: 3, tags: 4 }, "Bridge", [3, 5], "Ferries"];
  expect(unflattened(flat)).toEqual({ story: { title: "Bridge", tags: ["Bridge", "Ferries"] }, self: null });
  expect(unflattened([1, 2])).toEqual([1, 2]);
});
