import { agree, type Candidate, type DateContext, swapped } from "./candidate.ts";
import { hasTime, settled } from "./settle.ts";

const DAY = 86_400_000;

/** Whether the time is one that machines put where none is known. */
export function isMidnight({ date }: Candidate): boolean {
  return date.hour === 0 && (date.minute ?? 0) === 0 && (date.second ?? 0) === 0;
}

/** A date without a time, or at midnight, gives way to one of the same day that has its time. */
function withTime(chosen: Candidate, all: readonly Candidate[]): Candidate {
  if (hasTime(chosen) && !isMidnight(chosen)) return chosen;
  const near = (c: Candidate) => c.wall >= chosen.wall && c.wall < chosen.wall + DAY;
  const finer = all.find((c) => hasTime(c) && !isMidnight(c) && (near(c) || (!hasTime(chosen) && agree(chosen, c))));
  return finer ?? chosen;
}

/** Day and month exchanged where the digits leave it open and another date of the record, or the crawl, speaks for it. */
export function resolved(candidate: Candidate, others: readonly Candidate[], context: DateContext): Candidate {
  const other = swapped(candidate, context);
  if (other === null) return candidate;
  const near = (a: Candidate, b: Candidate) => Math.abs(a.wall - b.wall) < 2 * DAY;
  const firm = others.filter((c) => c !== candidate && !c.date.ambiguous);
  if (firm.some((c) => near(c, candidate))) return candidate;
  if (firm.some((c) => near(c, other))) return other;
  const limit = context.crawled ?? context.near;
  return limit !== null && candidate.moment.utc > limit + DAY && other.moment.utc <= limit + DAY ? other : candidate;
}

/** The publication date among candidates in order of trust: the first, with the time and the zone that others of them know better. Null when there is none. */
export function choose(all: readonly Candidate[]): Candidate | null {
  const [first] = all;
  if (first === undefined) return null;
  const timed = withTime(first, all);
  return settled(timed, all);
}
