import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromSolarHijri, solarYearBefore } from "../../../pipeline/text/date/solar-hijri.ts";
import { readDate } from "./read-date.ts";

const DAY = 86_400_000;
const PERSIAN = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function persian(ms: number): [number, number, number] {
  const parts = new Map(PERSIAN.formatToParts(ms).map((part) => [part.type, Number(part.value)]));
  return [parts.get("year") ?? 0, parts.get("month") ?? 0, parts.get("day") ?? 0];
}

describe("the Solar Hijri calendar", () => {
  test("is that of the platform on every eleventh day of 200 years", () => {
    const wrong: string[] = [];
    for (let ms = Date.UTC(1921, 2, 21); ms < Date.UTC(2121, 2, 20); ms += 11 * DAY) {
      const [year, month, day] = persian(ms);
      const found = fromSolarHijri(year, month, day);
      const utc = found === null ? Number.NaN : Date.UTC(found.year, found.month - 1, found.day);
      if (utc !== ms || solarYearBefore(ms, month, day) !== year) wrong.push(`${year}-${month}-${day}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [1402, 12, 30],
    [1403, 7, 31],
    [1403, 13, 1],
    [1299, 1, 1],
    [1500, 1, 1],
  ])("%i-%i-%i is no day of it", (year, month, day) => {
    expect(fromSolarHijri(year, month, day)).toBeNull();
  });

  test("a day without its year is the last one before the reference", () => {
    const setting = { language: "fa", country: "IR", zone: "Asia/Tehran" };
    expect(readDate("۱۴ آذر - ۱۰:۳۰", { ...setting, reference: "2025-01-10" })?.local_date).toBe("2024-12-04");
    expect(readDate("۱۴ آذر - ۱۰:۳۰", setting)).toBeNull();
  });

  test("a lunar year between numbers is none of it", () => {
    expect(readDate("1446/06/03", { language: "ar", country: "SA" })).toBeNull();
    expect(readDate("1403/09/14", { language: "fa", country: "IR" })?.local_date).toBe("2024-12-04");
  });
});

describe("eras", () => {
  test.each([
    ["令和元年5月1日", "ja", "JP", "2019-05-01"],
    ["平成31年4月30日", "ja", "JP", "2019-04-30"],
    ["昭和64年1月7日", "ja", "JP", "1989-01-07"],
    ["R6.12.4", "ja", "JP", "2024-12-04"],
    ["民國113年12月4日", "zh-Hant", "TW", "2024-12-04"],
    ["113/12/04", "zh-Hant", "TW", "2024-12-04"],
    ["113/12/04", "zh-Hans", "CN", null],
    ["二〇二四年十二月四日", "zh", "CN", "2024-12-04"],
    ["4 ธ.ค. 67", "th", "TH", "2024-12-04"],
    ["4 ธ.ค. 24", "th", "TH", "2024-12-04"],
    ["04/12/2567", "th", "TH", "2024-12-04"],
  ])("%s in %s is %s: %s", (text, language, country, want) => {
    expect(readDate(text, { language, country })?.local_date ?? null).toBe(want);
  });
});

/** Locales whose long forms news prints, with the calendars that some of them use. */
const LOCALES =
  `en en-GB de fr es pt it nl pl cs ro hu el ru uk tr ar ar-EG he fa ur hi bn id vi th zh ja ko sv nb da fi
  bg hr sr sk sl lt lv et ca gl ms fil sw af is ja-u-ca-japanese zh-TW-u-ca-roc`.split(/\s+/u);

describe("what the platform prints is read again", () => {
  const MINUTE = 60_000;
  const minutes = fc.integer({ min: Date.UTC(2001, 0, 1) / MINUTE, max: Date.UTC(2035, 0, 1) / MINUTE });

  test.each(LOCALES)("%s", (locale) => {
    const long = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" });
    const full = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "full", timeStyle: "short" });
    const setting = { language: locale.replace(/-u-.*/u, ""), country: locale.includes("TW") ? "TW" : null };
    fc.assert(
      fc.property(minutes, (at) => {
        const iso = new Date(at * MINUTE).toISOString();
        expect(readDate(long.format(at * MINUTE), setting)?.civil).toBe(iso.slice(0, 10));
        const civil = readDate(full.format(at * MINUTE), setting)?.civil;
        // midnight is a day, as machines print it
        expect(civil).toBe(iso.slice(11, 16) === "00:00" ? iso.slice(0, 10) : iso.slice(0, 16));
      }),
      { numRuns: 60 },
    );
  });
});
