import { readDate } from "./read-date.ts";

/** Dates that a machine's own zone could slip into, read and printed: what `engine-machine.test.ts` compares between zones. */
const PRINTED: readonly (readonly [string, Parameters<typeof readDate>[1]])[] = [
  ["2024-12-04", {}],
  ["2024-12-04T01:50:00", {}],
  ["2024-12-04T01:50:00", { zone: "Asia/Karachi" }],
  ["1733259000", {}],
  ["4 December 2024", { language: "en" }],
  ["4 December, 23:30", { language: "en", zone: "America/New_York", reference: "2024-12-05T03:00:00Z" }],
  ["2 hours ago", { language: "en", zone: "Asia/Kolkata", reference: "2024-12-04T23:40:00Z" }],
  ["yesterday at 14:05", { language: "en", zone: "Pacific/Auckland", reference: "2024-12-04T12:00:00Z" }],
  ["Tuesday 3:20 PM", { language: "en", zone: "America/New_York", reference: "2024-12-04" }],
  ["۱۴ آذر ۱۴۰۳ - ۱۰:۳۰", { language: "fa", zone: "Asia/Tehran" }],
  ["31 March 2024, 02:30", { language: "en", zone: "Europe/Berlin" }],
  ["Tuesday, 01/02/2024", { language: "en" }],
];

console.log(JSON.stringify(PRINTED.map(([text, setting]) => readDate(text, setting))));
