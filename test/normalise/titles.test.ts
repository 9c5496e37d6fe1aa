import fc from "fast-check";
import { expect, test } from "vitest";
import { section, titles } from "../../pipeline/normalise/titles.ts";
import { draftOf } from "./lookups.ts";

const URL = ["https://www.courier.example/2024/05/ferry"];
const titleOf = (printed: readonly string[], more: Parameters<typeof draftOf>[0] = {}) => {
  const { title, alternatives } = titles(draftOf({ urls: URL, titles: printed, ...more }), ["Harbour Courier"]);
  return [title.value, ...alternatives];
};
const FERRY = "Last ferry to leave at ten";

test.each<[string, string[], string[]]>([
  ["the site's name at the end", [`${FERRY} | Harbour Courier`], [FERRY]],
  ["the site's name at the start", [`Harbour Courier: news • ${FERRY}`], [`Harbour Courier: news • ${FERRY}`]],
  ["the site's name before a colon", [`Harbour Courier: ${FERRY}`], [FERRY]],
  ["the site's name with an article", [`${FERRY} - The Harbour Courier`], [FERRY]],
  ["a title cut with dots", ["meta/og:title=Last ferry to…", `html/title=${FERRY}`], [FERRY]],
  ["the headline cut with dots", [`html/h1=${FERRY}`, "meta/og:title=Last ferry to..."], [FERRY]],
  ["dots of its own", ["html/h1=And so to bed…", "meta/og:title=And so to bed..."], ["And so to bed…"]],
  ["a label of the host", [`${FERRY} - Courier`], [FERRY]],
  ["no space about the mark", [`${FERRY}_Harbour Courier`], [FERRY]],
  ["a doubled hyphen", [`${FERRY}--Harbour Courier`], [FERRY]],
  ["references encoded four times", ["Mills &amp;amp;amp;amp; sons"], ["Mills & sons"]],
  ["a dash of its own", ["The ferry – a goodbye"], ["The ferry – a goodbye"]],
  ["a tail that another title lacks", [`meta/og:title=${FERRY} – City desk news`, `html/title=${FERRY}`], [FERRY]],
  [
    "a kicker that the main heading has",
    [`html/h1=Harbour – ${FERRY}`, `meta/og:title=${FERRY}`],
    [`Harbour – ${FERRY}`, FERRY],
  ],
  ["a title with more joined to it", [`html/h1=${FERRY}`, `html/title=${FERRY} | City | 5 May`], [FERRY]],
])("%s", (_name, printed, expected) => {
  expect(titleOf(printed)).toEqual(expected);
});

test("a section that repeats the headline is none, and takes nothing away", () => {
  const sections = [FERRY, "City"];
  expect(titleOf([`html/h1=${FERRY}`, "meta/og:title=Ferry cut: what now"], { sections })).toEqual([
    FERRY,
    "Ferry cut: what now",
  ]);
  expect(section(draftOf({ titles: [FERRY], sections })).value).toBe("City");
});

test("a headline given for the site's name stays, the site's name for a headline does not", () => {
  expect(titleOf([`html/h1=${FERRY}`], { sites: [FERRY] })).toEqual([FERRY]);
  expect(titleOf(["html/h1=Harbour Courier", `meta/og:title=${FERRY}`])).toEqual([FERRY]);
});

test("a description is no other headline", () => {
  const descriptions = ["The council cuts the last boats."];
  const printed = [FERRY, "json-ld/alternativeHeadline=The council cuts the last boats."];
  expect(titleOf(printed, { descriptions })).toEqual([FERRY]);
});

test("no string throws, and a title that is settled stays", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (printed) => {
      const [title] = titleOf([printed]);
      if (title) expect(title.trim()).toBe(title);
    }),
  );
});
