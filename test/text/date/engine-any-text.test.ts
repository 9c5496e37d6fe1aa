import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isImpossible } from "../../../pipeline/text/date/impossible.ts";
import { parseDates } from "../../../pipeline/text/date/parse.ts";
import { parseRelative } from "../../../pipeline/text/date/relative.ts";
import { cpuSeconds } from "../../cpu.ts";
import { readDate } from "./read-date.ts";

const NEAR = Date.UTC(2024, 11, 5);
const REFERENCE = { reference: "2024-12-05T00:00:00Z" };

/** What dates, stamps and zones of many languages are made of. */
const PIECES = fc.constantFrom(
  ..."4 12 31 2024 1403 67 1530 20247 Dec мая 月 年 日 元 令和 二〇二四 十二 آذر ธ.ค. พ.ศ. hours ago vor منذ ساعتين yesterday Tuesday mar 星期三 PM a.m. μ.μ. 午後 kl noon GMT IST +05:30 MSK 北京时间 at de th . : / - , ( ) ' ’ | \u200e \u200c \u0640 T Z 25:10 24:00".split(
    " ",
  ),
  " ",
  " ",
);
const TEXTS = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(PIECES, { maxLength: 24 }).map((parts) => parts.join("")),
  fc.array(PIECES, { maxLength: 24 }).map((parts) => parts.join(" ")),
);
const LANGUAGES = fc.constantFrom(
  null,
  "en",
  "de",
  "fr",
  "ar",
  "fa",
  "he",
  "hi",
  "th",
  "zh-Hant",
  "ja",
  "ko",
  "vi",
  "ru",
  "x",
);

function isDay(year: number | null, month: number, day: number | null): boolean {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day ?? 1));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === (day ?? 1);
}

describe("any text", () => {
  test("gives dates that lie in it, in order, on days and clocks that there are", () => {
    fc.assert(
      fc.property(TEXTS, LANGUAGES, (text, language) => {
        let last = 0;
        for (const d of parseDates(text, { language, near: NEAR })) {
          expect(d.start).toBeGreaterThanOrEqual(last);
          expect(d.end).toBeGreaterThan(d.start);
          expect(d.end).toBeLessThanOrEqual(text.length);
          expect(isDay(d.year, d.month, d.day)).toBe(true);
          expect([(d.hour ?? 0) < 24, (d.minute ?? 0) < 60, (d.second ?? 0) < 60]).toEqual([true, true, true]);
          last = d.start;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("is read as one date or none, never after the reference and a day", () => {
    fc.assert(
      fc.property(TEXTS, LANGUAGES, (text, language) => {
        const found = readDate(text, { language, ...REFERENCE });
        isImpossible(text, { language });
        if (found !== null) expect(Date.parse(found.published_at)).toBeLessThanOrEqual(NEAR + 86_400_000);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    "1",
    "1:",
    "1/",
    "4.12. ",
    "Dec ",
    "mar ",
    "(",
    "年",
    "十",
    "a.m. ",
    "1 Dec ",
    "PST ",
    "北京",
    "4 Dec 2024 (",
    "\u200e",
  ])("a long run of %j takes linear time", async (unit) => {
    const run = (length: number) => () => parseDates(unit.repeat(Math.ceil(length / unit.length)), { near: NEAR });
    run(20_000)();
    const short = await cpuSeconds(run(50_000));
    const long = await cpuSeconds(run(200_000));
    expect(long).toBeLessThan(Math.max(short * 12, 1.5));
  });

  test("a stamp told from the time of reading is short", () => {
    expect(parseRelative(`2 hours ago${" and a story".repeat(10)}`, { language: "en" })).toBeNull();
  });
});
