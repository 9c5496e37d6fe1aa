import { momentOf } from "../instant.ts";
import type { Candidate } from "./candidate.ts";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
/** No clock is further from UTC. */
const FARTHEST = 14 * 60 * MINUTE;

/** Whether a candidate has a time of day. */
export function hasTime({ date }: Candidate): boolean {
  return date.hour !== null;
}

const isZoned = (c: Candidate): boolean => c.date.zone !== null && c.basis === "stated";
const minute = (ms: number): number => Math.floor(ms / MINUTE);
const sameWall = (a: Candidate, b: Candidate): boolean => minute(a.wall) === minute(b.wall);
const sameMoment = (a: Candidate, b: Candidate): boolean => minute(a.moment.utc) === minute(b.moment.utc);

function readIn(candidate: Candidate, zone: string): Candidate {
  return { ...candidate, zone, basis: "stated", moment: momentOf(candidate.date, zone) };
}

/** The clock reading of `chosen` in each zone that the record gives for it: its own, those of others with the same reading, those of other readings that stand both with and without a zone. */
function readings(chosen: Candidate, timed: readonly Candidate[]): readonly Candidate[] {
  const twins = timed.filter((c) => isZoned(c) && sameWall(c, chosen));
  const bare = timed.filter((c) => c.date.zone === null);
  const kin = isZoned(chosen) ? [] : timed.filter((c) => isZoned(c) && bare.some((b) => sameWall(b, c)));
  const others = twins.length > 0 ? twins : kin;
  return [chosen, ...others.map((c) => readIn(chosen, c.zone))];
}

/** How far a reading is to be believed that nothing else speaks for: an offset more than UTC, which careless templates put after local time; a stated zone more than one that was supplied. */
function standing(reading: Candidate): number {
  if (reading.basis !== "stated") return 0;
  return reading.zone === "UTC" ? 1 : 2;
}

/** How many dates with other clock readings mean the same minute; those that state their zone count twice. */
function votes(reading: Candidate, timed: readonly Candidate[]): number {
  return timed
    .filter((c) => !sameWall(c, reading) && sameMoment(c, reading))
    .reduce((sum, c) => sum + (isZoned(c) ? 2 : 1), 0);
}

/** The first printed time that states a zone, when it is whole quarters of an hour from a reading without one or in UTC: the same moment on another clock. */
function onOtherClock(reading: Candidate, timed: readonly Candidate[]): Candidate | null {
  if (standing(reading) === 2) return null;
  const seen = timed.find((c) => /^(?:time|visible)\//u.test(c.mention.rule) && isZoned(c));
  if (seen === undefined || (seen.zone === "UTC" && isZoned(reading))) return null;
  const apart = Math.abs(minute(seen.moment.utc) - minute(reading.wall)) * MINUTE;
  return apart > 0 && apart <= FARTHEST && apart % QUARTER === 0 ? seen : null;
}

/** A time in the zone that the record's other dates bear out: the reading that most of them agree with, else the one whose zone is the least careless. */
export function settled(chosen: Candidate, all: readonly Candidate[]): Candidate {
  if (!hasTime(chosen)) return chosen;
  const timed = all.filter(hasTime);
  const weighed = readings(chosen, timed).map((reading) => ({ reading, votes: votes(reading, timed) }));
  const best = weighed.sort((a, b) => b.votes - a.votes || standing(b.reading) - standing(a.reading))[0];
  if (best === undefined || best.votes > 0) return best?.reading ?? chosen;
  return onOtherClock(best.reading, timed) ?? best.reading;
}
