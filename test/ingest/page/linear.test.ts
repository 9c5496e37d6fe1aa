import { expect, test } from "vitest";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";
import { cpuSeconds } from "../../cpu.ts";

const SENTENCE = "The harbour board met on Tuesday, 3 December 2024, and (as before) put off the vote on tolls. ";

const HOSTILE: readonly (readonly [string, (n: number) => string])[] = [
  ["one long line of sentences", (n) => SENTENCE.repeat(n / SENTENCE.length)],
  ["one long line of one letter", (n) => "a".repeat(n)],
  ["one long line of spaces", (n) => `a${" ".repeat(n)}b`],
  ["open brackets", (n) => "(".repeat(n)],
  ["digits", (n) => "2024-12-".repeat(n / 8)],
  ["empty lines", (n) => "\n".repeat(n)],
  ["short lines", (n) => "More news\n".repeat(n / 10)],
  ["the same dated line", (n) => "By Dora Quill, 3 May 2024 10:15\n".repeat(n / 32)],
  ["control characters", (n) => "\u0000\u0001\ufffd\u0007 ".repeat(n / 5)],
];

test.each(HOSTILE)("%s: four times the text takes no more than nine times as long", async (_, build) => {
  const seconds = (n: number) => {
    const text = build(n);
    return cpuSeconds(() => extractPage(text));
  };
  await seconds(100_000);
  const small = Math.max(0.02, await seconds(500_000));
  expect(await seconds(2_000_000)).toBeLessThan(small * 9);
});
