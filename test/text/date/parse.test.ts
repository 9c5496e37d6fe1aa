import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate, parseDates } from "../../../pipeline/text/date/parse.ts";
import type { DateHints, PrintedDate } from "../../../pipeline/text/date/printed.ts";
import { cpuSeconds } from "../../cpu.ts";

function short(d: PrintedDate | null | undefined): string | null {
  if (!d) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  const day = [d.year ?? "????", two(d.month), d.day === null ? null : two(d.day)].filter((p) => p !== null).join("-");
  const time = d.hour === null ? "" : ` ${two(d.hour)}${d.minute === null ? "h" : `:${two(d.minute)}`}`;
  const second = d.second === null ? "" : `:${two(d.second)}${d.micros > 0 ? `.${d.micros}` : ""}`;
  return `${day}${time}${second}${d.zone === null ? "" : ` ${d.zone}`}${d.ambiguous ? " ?" : ""}`;
}

const MACHINE: readonly (readonly [string, string])[] = [
  ["2024-12-04", "2024-12-04"],
  ["2024-12", "2024-12"],
  ["2024-12-04T01:50Z", "2024-12-04 01:50 UTC"],
  ["2024-12-04T01:50:00Z", "2024-12-04 01:50:00 UTC"],
  ["2024-12-04T01:50:00.123456789+05:00", "2024-12-04 01:50:00.123456 +05:00"],
  ["2024-12-04T01:50:00.000+0000", "2024-12-04 01:50:00 UTC"],
  ["2024-12-04 01:50:00 +0530", "2024-12-04 01:50:00 +05:30"],
  ["2024-12-04 01:50:00 UTC", "2024-12-04 01:50:00 UTC"],
  ["2024-12-04T01:50:00-03", "2024-12-04 01:50:00 -03:00"],
  ["20241204", "2024-12-04"],
  ["20241204T015000Z", "2024-12-04 01:50:00 UTC"],
  ["1733259000", "2024-12-03 20:50:00 UTC"],
  ["1733259000123", "2024-12-03 20:50:00.123000 UTC"],
  ["Wed, 04 Dec 2024 01:50:00 +0500", "2024-12-04 01:50:00 +05:00"],
  ["Wed, 04 Dec 2024 01:50:00 GMT", "2024-12-04 01:50:00 UTC"],
  ["Wed Dec 04 01:50:00 PKT 2024", "2024-12-04 01:50:00 Asia/Karachi"],
  ["Wed Dec 04 01:50:00 +0500 2024", "2024-12-04 01:50:00 +05:00"],
  ["Wed Dec 04 2024 01:50:00 GMT+0500 (Pakistan Standard Time)", "2024-12-04 01:50:00 +05:00"],
  ["26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01.790000"],
  ["26-FEB-1987 15:01:01.79&#9;&#9;&#9;F", "1987-02-26 15:01:01.790000"],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ["Published December 04, 2024 | 01:50 AM", "2024-12-04 01:50"],
  ["4th Dec, 2024", "2024-12-04"],
  ["4th of December, 2024", "2024-12-04"],
  ["Dec 4 '24", "2024-12-04"],
  ["December 2024", "2024-12"],
  ["Dec. 3, 2024 5:21 p.m. ET", "2024-12-03 17:21 America/New_York"],
  ["December 3, 2024 / 5:21 PM EST", "2024-12-03 17:21 EST"],
  ["Updated 5:21 PM EST, Tue December 3, 2024", "2024-12-03 17:21 EST"],
  ["12:05 IST, December 4th 2024", "2024-12-04 12:05 IST"],
  ["4 Dec 2024 at 3 pm", "2024-12-04 15h"],
  ["12:10 am, 4 Dec 2024", "2024-12-04 00:10"],
  ["2024-12-04 10:30 Asia/Karachi", "2024-12-04 10:30 Asia/Karachi"],
  ["04/12/2024 14:30 GMT+7", "2024-12-04 14:30 +07:00 ?"],
  ["3-4 December 2024", "2024-12-04"],
  ["WASHINGTON, Feb 26 -", "????-02-26"],
  ["(APP - 4th Dec, 2024) The council", "2024-12-04"],
];

const LANGUAGES: readonly (readonly [string, string])[] = [
  ["4. Dezember 2024, 14.30 Uhr", "2024-12-04 14:30"],
  ["Stand: 04.12.2024, 14:30 Uhr", "2024-12-04 14:30"],
  ["7. Jänner 2025", "2025-01-07"],
  ["Publié le 1er mai 2024 à 9h", "2024-05-01 09h"],
  ["04/12/2024 14h30", "2024-12-04 14:30 ?"],
  ["4 de diciembre de 2024 a las 14:30", "2024-12-04 14:30"],
  ["4 de março de 2024 às 14h30", "2024-03-04 14:30"],
  ["4 dicembre 2024 alle ore 14:30", "2024-12-04 14:30"],
  ["4 mei 2024 om 14:30 uur", "2024-05-04 14:30"],
  ["4 Aralık 2024, 13:25 (TSİ)", "2024-12-04 13:25 Europe/Istanbul"],
  ["4. joulukuuta 2024 klo 14.30", "2024-12-04 14:30"],
  ["4 desember 2024 kl. 14.30", "2024-12-04 14:30"],
  ["4 grudnia 2024, 14:30", "2024-12-04 14:30"],
  ["4 listopada 2024", "2024-11-04"],
  ["4. prosince 2024 v 14:30", "2024-12-04 14:30"],
  ["2024. december 4. 14:30", "2024-12-04 14:30"],
  ["2024 m. gruodžio 4 d.", "2024-12-04"],
  ["2024. gada 4. decembris", "2024-12-04"],
  ["4 decembrie 2024", "2024-12-04"],
  ["4 декабря 2024 г., 14:30", "2024-12-04 14:30"],
  ["4 грудня 2024", "2024-12-04"],
  ["4 Δεκεμβρίου 2024", "2024-12-04"],
  ["04 Aralık 2024 Çarşamba 14:30", "2024-12-04 14:30"],
  ["ngày 4 tháng 12 năm 2024", "2024-12-04"],
  ["4 ธันวาคม 2567 เวลา 10.30 น.", "2024-12-04 10:30"],
  ["4 ธ.ค. 67 10:30", "2024-12-04 10:30"],
  ["٤ ديسمبر ٢٠٢٤ ١٠:٣٠ ص", "2024-12-04 10:30"],
  ["4 كانون الأول 2024", "2024-12-04"],
  ["4 جويلية 2024", "2024-07-04"],
  ["۱۴ آذر ۱۴۰۳ - ۱۰:۳۰", "2024-12-04 10:30"],
  ["1403/12/30", "2025-03-20"],
  ["4 دسمبر 2024", "2024-12-04"],
  ["4 दिसंबर 2024", "2024-12-04"],
  ["৪ ডিসেম্বর ২০২৪", "2024-12-04"],
  ["4 בדצמבר 2024, 14:30", "2024-12-04 14:30"],
  ["2024年12月4日(水) 10時30分", "2024-12-04 10:30"],
  ["2024年12月4日 下午2:30", "2024-12-04 14:30"],
  ["令和6年12月4日", "2024-12-04"],
  ["2024년 12월 4일 오후 2:30", "2024-12-04 14:30"],
  ["2024. 12. 04. 14:30", "2024-12-04 14:30"],
];

const NONE = [
  "",
  "2 hours ago",
  "Dnes 14:30",
  "13/13/2024",
  "31/02/2024",
  "31 Feb 2024",
  "29 February 2023",
  "version 1.2.10 of",
  "192.168.10.24",
  "March 10,000 miles",
  "the 2011-12 season",
  "4 out of 10",
];

describe("a printed date", () => {
  test.each([...MACHINE, ...ENGLISH, ...LANGUAGES])("%s → %s", (text, want) => {
    expect(short(parseDate(text))).toBe(want);
  });

  test.each(NONE)("no date: %s", (text) => {
    expect(short(parseDate(text))).toBeNull();
  });

  const ORDERED: readonly (readonly [string, DateHints, string])[] = [
    ["12/4/2024", { order: "mdy" }, "2024-12-04"],
    ["12/4/2024", { order: "dmy" }, "2024-04-12"],
    ["12/4/2024", { language: "en-US" }, "2024-12-04 ?"],
    ["25/4/2024", { order: "mdy" }, "2024-04-25"],
    ["24/12/04", { language: "ja" }, "2024-12-04 ?"],
    ["4 listopada 2024", { language: "hr" }, "2024-10-04"],
  ];
  test.each(ORDERED)("%s with %o → %s", (text, hints, want) => {
    expect(short(parseDate(text, hints))).toBe(want);
  });

  test("all of a text, in order, with their places", () => {
    const text = "Published 4 Dec 2024 10:30 Updated 5 Dec 2024 11:00";
    const found = parseDates(text);
    expect(found.map(short)).toEqual(["2024-12-04 10:30", "2024-12-05 11:00"]);
    expect(found.map((d) => text.slice(d.start, d.end))).toEqual(["4 Dec 2024 10:30", "5 Dec 2024 11:00"]);
  });
});

describe("any text", () => {
  test("never throws, and every date lies in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) =>
        parseDates(text).every((d) => d.start >= 0 && d.end <= text.length && d.start < d.end),
      ),
    );
  });

  test("text made of the pieces of dates never throws", () => {
    const piece = fc.constantFrom(
      "4",
      "12",
      "2024",
      "Dec",
      "мая",
      ":",
      "30",
      "/",
      "-",
      ".",
      " ",
      "年",
      "PM",
      "+",
      "0500",
      "th",
      ",",
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (parts) => Array.isArray(parseDates(parts.join("")))));
  });

  test.each(["1", "1:", "1/", "Dec ", "12. ", "(", "年", "a.m. ", "1 Dec "])(
    "a long run of %j takes linear time",
    async (unit) => {
      expect(await cpuSeconds(() => parseDates(unit.repeat(Math.ceil(200_000 / unit.length))))).toBeLessThan(8);
    },
  );
});
