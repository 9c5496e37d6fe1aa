import { agree, type Candidate, type DateContext, isRelative, swapped } from "./candidate.ts";
import { hasTime, settled } from "./settle.ts";

const DAY = 86_400_000;

/** Whether the time is one that machines put where none is known. */
export function isMidnight({ date, mention }: Candidate): boolean {
  return date.hour === 0 && date.minute === 0 && (date.second ?? 0) === 0 && !isRelative({ mention });
}

/** A date without a time, or at midnight, gives way to one of the same day that has its time. */
function withTime(chosen: Candidate, all: readonly Candidate[]): Candidate {
  if (hasTime(chosen) && !isMidnight(chosen)) return chosen;
  const near = (c: Candidate) => c.wall >= chosen.wall && c.wall < chosen.wall + DAY;
  const finer = all.find(
    (c) => hasTime(c) && !isRelative(c) && !isMidnight(c) && (near(c) || (!hasTime(chosen) && agree(chosen, c))),
  );
  return finer ?? chosen;
}

/** Whether a story of this day would name `weekday` as its own day or the one before. */
function tells(candidate: Candidate, weekday: number): boolean {
  return (new Date(candidate.wall).getUTCDay() - weekday + 7) % 7 < 2;
}

/** The reading of an open order that another date of the record, the crawl or the weekday in its lead speaks for; null where none does. */
function settledOrder(
  readings: readonly [Candidate, Candidate],
  others: readonly Candidate[],
  weekday: number | null,
  context: DateContext,
): Candidate | null {
  const near = (a: Candidate, b: Candidate) => Math.abs(a.wall - b.wall) < 2 * DAY;
  const firm = others.filter((c) => c.mention !== readings[0].mention && !c.date.ambiguous);
  const borne = readings.find((reading) => firm.some((c) => near(c, reading)));
  if (borne !== undefined) return borne;
  const limit = context.crawled ?? context.near;
  const possible = readings.filter((c) => limit === null || c.moment.utc <= limit + DAY);
  if (possible.length < 2) return possible[0] ?? null;
  return (weekday === null ? undefined : readings.find((c) => tells(c, weekday))) ?? null;
}

/** Day and month in the order that the rest of the record decides where the digits leave it open, and then open no more. */
export function resolved(
  candidate: Candidate,
  others: readonly Candidate[],
  weekday: number | null,
  context: DateContext,
): Candidate {
  const other = swapped(candidate, context);
  const found = other === null ? null : settledOrder([candidate, other], others, weekday, context);
  return found === null ? candidate : { ...found, date: { ...found.date, ambiguous: false } };
}

/** The publication date among candidates in order of trust: the first, with the time and the zone that others of them know better. Null when there is none. */
export function choose(all: readonly Candidate[]): Candidate | null {
  const [first] = all;
  if (first === undefined) return null;
  const timed = withTime(first, all);
  return settled(timed, all);
}
