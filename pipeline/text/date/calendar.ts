const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the Gregorian calendar has the day; without a year, 29 February counts. */
export function dayExists(year: number | null, month: number, day: number): boolean {
  const length = LENGTHS[month - 1];
  if (length === undefined || day < 1 || day > length) return false;
  return month !== 2 || day < 29 || year === null || isLeap(year);
}

/** The Gregorian year that a printed number of two or four digits means (Buddhist era from 2400), or null. */
export function yearFrom(value: number, digits: number): number | null {
  if (digits === 2) return value < 70 ? 2000 + value : 1900 + value;
  if (digits !== 4) return null;
  if (value >= 2400 && value < 2700) return value - 543;
  return value >= 1600 && value < 2200 ? value : null;
}

/** Whether a printed year is one of the Solar Hijri calendar as newspapers print it today. */
export function isSolarYear(value: number): boolean {
  return value >= 1300 && value < 1500;
}

/** Leap years of the 33-year cycle, which agrees with the equinoxes from 1300 to 1500. */
const SOLAR_LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

/** Days from 1 January 1970 to the first of a Solar Hijri year; 1 Farvardin 1300 was 21 March 1921. */
function solarNewYear(year: number): number {
  let days = Date.UTC(1921, 2, 21) / 86_400_000;
  for (let y = 1300; y < year; y += 1) days += SOLAR_LEAPS.has(y % 33) ? 366 : 365;
  return days;
}

/** The Gregorian day of a day of the Solar Hijri calendar (Iran, Afghanistan). */
export function fromSolarHijri(year: number, month: number, day: number): { year: number; month: number; day: number } {
  const before = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  const date = new Date((solarNewYear(year) + before + day - 1) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
