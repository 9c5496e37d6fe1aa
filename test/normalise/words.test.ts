import fc from "fast-check";
import { expect, test } from "vitest";
import { digest32 } from "../../pipeline/codec/digest.ts";
import { contentHash } from "../../pipeline/normalise/content-hash.ts";
import { kind } from "../../pipeline/normalise/kind.ts";
import { language, languageTag } from "../../pipeline/normalise/language.ts";
import { bodyText, wordCount } from "../../pipeline/normalise/text.ts";
import { description, section, titles } from "../../pipeline/normalise/titles.ts";
import { clean } from "../../pipeline/text/clean.ts";
import { fold } from "../../pipeline/text/fold.ts";
import { draftOf } from "./lookups.ts";

test.each([
  ["Ferry sinks | Harbour Courier", "Ferry sinks"],
  ["Harbour Courier - Ferry sinks", "Ferry sinks"],
  ["Ferry sinks - what we know", "Ferry sinks - what we know"],
  ["Ferry &amp;amp; tug <b>sink</b>", "Ferry & tug sink"],
])("the headline of %s is %s", (printed, expected) => {
  expect(titles(draftOf({ titles: [printed], sites: ["Harbour Courier"] }), []).title.value).toBe(expected);
});

test("other headlines are kept once; a cut description gives way to the one that goes on", () => {
  const draft = draftOf({
    titles: ["Ferry sinks", "FERRY SINKS", "Tug lost"],
    descriptions: ["A ferry has...", "A ferry has sunk off Saltmere."],
    sections: ["Home", "Coast"],
  });
  expect(titles(draft, []).alternatives).toEqual(["Tug lost"]);
  expect(description(draft).value).toBe("A ferry has sunk off Saltmere.");
  expect(section(draft).value).toBe("Coast");
});

test("paragraphs are cleaned and joined by a blank line", () => {
  expect(bodyText([{ text: "One\u00a0two\u200b " }, { text: "\u00ad" }, { text: "Cafe\u0301" }])).toBe(
    "One two\n\nCafé",
  );
});

test.each([
  ["Don't pay 3,500 now", 4],
  ["東京の船", 4],
  ["", 0],
  ["— … !", 0],
])("%s has %i words", (text, count) => {
  expect(wordCount(text)).toBe(count);
});

test.each([
  ["en_GB", "en"],
  ["zh-TW", "zh-Hant"],
  ["iw", "he"],
  ["tagged", null],
])("the printed language %s is %s", (printed, tag) => {
  expect(languageTag(printed)).toBe(tag);
});

const FERRY: readonly [string, string][] = [
  [
    "en",
    "The ferry left the harbour before dawn and nobody on the quay could say where it was going that day, or who had paid for the crossing.",
  ],
  [
    "de",
    "Die Fähre verließ den Hafen vor dem Morgengrauen, und niemand am Kai konnte sagen, wohin sie an diesem Tag fahren sollte oder wer sie bezahlt hatte.",
  ],
  ["ja", "船は夜明け前に港を出たが、どこへ向かうのか誰も知らなかった。"],
  ["ur", "کشتی صبح سے پہلے بندرگاہ سے نکلی اور کسی کو معلوم نہیں تھا کہ وہ کہاں جا رہی ہے۔"],
  ["fa", "کشتی پیش از سپیده‌دم از بندر رفت و کسی نمی‌دانست که به کجا می‌رود."],
  ["ar", "غادرت السفينة الميناء قبل الفجر ولم يعرف أحد إلى أين كانت متجهة في ذلك اليوم."],
];
test.each(FERRY)("a text in %s is known by itself", (tag, text) => {
  expect(language(draftOf({}), text).language.value).toBe(tag);
});

test("a page that says another language than its text's is flagged", () => {
  const [, german] = FERRY[1] ?? ["", ""];
  expect(language(draftOf({ languages: ["en"] }), german)).toMatchObject({
    language: { value: "de" },
    disagrees: true,
  });
  expect(language(draftOf({ languages: ["de-AT"] }), german)).toMatchObject({
    language: { value: "de" },
    disagrees: false,
  });
});

test("a press release is known by its wire", () => {
  expect(kind(draftOf({}), "SALTMERE, Dec. 3, 2024 /PRNewswire/ -- Ferries Ltd. said").value).toBe("press_release");
  expect(kind(draftOf({ kinds: ["LiveBlogPosting"] }), "Ferry").value).toBe("live_blog");
});

test("fold and clean are idempotent for every string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(fold(fold(text))).toBe(fold(text));
      wordCount(text);
      language(draftOf({ languages: [text] }), text);
    }),
  );
});

test("a body's hash is that of its comparable form, whatever letters it has", () => {
  const unit = fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code));
  const latin = fc.constantFrom(..."aÉß Ω Σς ﬁ½ — 漢字 \u0301\u00a0🚢 ".split(""));
  const form = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim();
  fc.assert(
    fc.property(fc.array(fc.oneof(latin, latin, unit), { maxLength: 12 }), (units) => {
      expect(contentHash(units.join(""))).toBe(digest32(form(units.join(""))));
    }),
    { numRuns: 1000 },
  );
});
