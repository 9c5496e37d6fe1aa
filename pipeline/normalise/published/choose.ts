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

/** Day and month exchanged where the digits leave it open and another date of the record, the weekday its lead names, or the crawl speaks for it. */
export function resolved(
  candidate: Candidate,
  others: readonly Candidate[],
  weekday: number | null,
  context: DateContext,
): Candidate {
  const other = swapped(candidate, context);
  if (other === null) return candidate;
  const near = (a: Candidate, b: Candidate) => Math.abs(a.wall - b.wall) < 2 * DAY;
  const firm = others.filter((c) => c !== candidate && !c.date.ambiguous);
  if (firm.some((c) => near(c, candidate))) return candidate;
  if (firm.some((c) => near(c, other))) return other;
  const limit = context.crawled ?? context.near;
  const isPossible = (c: Candidate) => limit === null || c.moment.utc <= limit + DAY;
  if (isPossible(candidate) !== isPossible(other)) return isPossible(candidate) ? candidate : other;
  if (weekday === null || tells(candidate, weekday)) return candidate;
  return tells(other, weekday) ? other : candidate;
}

/** The publication date among candidates in order of trust: the first, with the time and the zone that others of them know better. Null when there is none. */
export function choose(all: readonly Candidate[]): Candidate | null {
  const [first] = all;
  if (first === undefined) return null;
  const timed = withTime(first, all);
  return settled(timed, all);
}
