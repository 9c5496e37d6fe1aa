const DAY = 86_400_000;
/** Leap years of the 33-year cycle, which agrees with the equinoxes from 1300 to 1500 (A. Birashk, A Comparative Calendar of the Iranian, Muslim Lunar, and Christian Eras, 1993). */
const LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
/** Languages in which a year of the 1300s or 1400s is solar. */
const SPOKEN = new Set(["fa", "ps", "prs", "tg", "ckb", "ku", "az", "mzn", "glk", "uz", "tk"]);

function isLeap(year: number): boolean {
  return LEAPS.has(year % 33);
}

/** Days from 1 January 1970 to the first of a year; 1 Farvardin 1300 was 21 March 1921. */
function newYear(year: number): number {
  let days = Date.UTC(1921, 2, 21) / DAY;
  for (let y = 1300; y < year; y += 1) days += isLeap(y) ? 366 : 365;
  return days;
}

const NEW_YEARS = Array.from({ length: 200 }, (_, at) => newYear(1300 + at));

/** Whether a printed year is one of the Solar Hijri calendar as newspapers print it; from 1430 on, 2051, it is a lunar one of today. */
export function isSolarYear(value: number): boolean {
  return value >= 1300 && value < 1430;
}

/** The year that the last two digits of a year of the Solar Hijri calendar mean, 1320 to 1419. */
export function solarYear(two: number): number {
  return two < 20 ? 1400 + two : 1300 + two;
}

/** Whether a year between numbers is solar: by the language of the text; without one if it cannot be a lunar year of today. */
export function isSolarNumber(value: number, language: string | null): boolean {
  if (language === null) return value >= 1370 && value < 1430;
  return isSolarYear(value) && SPOKEN.has(language.split("-", 1)[0]?.toLowerCase() ?? "");
}

/** The Gregorian day of a day of the Solar Hijri calendar of Iran and Afghanistan, years 1300 to 1499; null where it has no such day. */
export function fromSolarHijri(
  year: number,
  month: number,
  day: number,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const start = NEW_YEARS[year - 1300];
  const length = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
  if (start === undefined || month < 1 || month > 12 || day < 1 || day > length) return null;
  const before = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  const date = new Date((start + before + day - 1) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The latest year in which a day of the Solar Hijri calendar lies not after `near` (ms since the epoch). */
export function solarYearBefore(near: number, month: number, day: number): number {
  const days = Math.floor(near / DAY);
  let year = 1300 + NEW_YEARS.findLastIndex((start) => start <= days);
  const before = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  if ((NEW_YEARS[year - 1300] ?? 0) + before + day - 1 > days) year -= 1;
  return year;
}
