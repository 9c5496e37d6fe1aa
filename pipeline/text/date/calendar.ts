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

/** The Gregorian year of a two-digit year in Thailand: of the Buddhist era from 43 (2000), below that of ours. */
export function thaiYear(value: number): number {
  return value >= 43 ? 2500 + value - 543 : 2000 + value;
}
