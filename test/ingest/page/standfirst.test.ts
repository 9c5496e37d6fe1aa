import { expect, test } from "vitest";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";

const LEAD = "Without a hall since the spring flood, the brass band of Little Quern will practise in a farmer's barn.";
const FULL = [
  "For eight months the band's thirty players practised standing up in the school yard, between the bicycles. On Monday night they had a roof over them again.",
  "The barn belongs to Amos Tindle, who grows leeks on the river meadow outside the village. His vegetables sleep at night, he says, and the music does them no harm.",
  "The parish pays for the light and for the insurance of the instruments. The players brought the rest themselves: a stove, odd chairs and even an upright piano.",
];
const JOINED = FULL.map((text) => text.replaceAll(". ", "; "));
const read = (body: readonly string[]) => {
  const page = ["Neighbours save the band of Little Quern", "3 December 2024", LEAD, ...body].join("\n\n");
  const { descriptions, blocks } = extractPage(page);
  return { lead: descriptions[0]?.value, body: blocks.map((block) => block.text) };
};

test("one sentence above paragraphs of several sentences sums the article up", () => {
  expect(read(FULL)).toEqual({ lead: LEAD, body: FULL });
});

test("one sentence above paragraphs of one sentence each is the first of them", () => {
  expect(read(JOINED)).toEqual({ lead: undefined, body: [LEAD, ...JOINED] });
});

test("a live blog without a headline begins with what sums it up", () => {
  const entries = FULL.map((text, at) => `${12 + at}:05 - ${text}`);
  const { descriptions, kind } = extractPage([LEAD, "Live updates", ...entries].join("\n\n"));
  expect([descriptions[0]?.value, kind]).toEqual([LEAD, "live_blog"]);
});
