import type { Flag, Mention } from "../../../schemas/draft.ts";
import { isImpossible } from "../../text/date/impossible.ts";
import type { Candidate, DateContext } from "./candidate.ts";

const DAY = 86_400_000;
/** The first of January 1970: what machines print where they know no date. */
const NEVER = 0;

/** Whether a date lies after the crawl and a day: the record cannot know it. */
function isFuture(candidate: Candidate, context: DateContext): boolean {
  return context.crawled !== null && candidate.moment.utc > context.crawled + DAY;
}

/** Whether a date may be believed: not after the crawl, and not the zero of a machine's clock. */
export function isSound(candidate: Candidate, context: DateContext): boolean {
  return !isFuture(candidate, context) && candidate.moment.utc !== NEVER && candidate.wall !== NEVER;
}

/** Whether the weekday printed beside a date is not the one on which it fell. */
function isOffWeekday({ date, wall }: Candidate): boolean {
  return date.weekday !== null && date.day !== null && new Date(wall).getUTCDay() !== date.weekday;
}

/** What a reader should know of a record's date: that one was refused, as it lies after the crawl or has the form of a date that no calendar or clock has; that the chosen one did not fall on its weekday. */
export function doubts(
  read: readonly Candidate[],
  unread: readonly Mention[],
  chosen: Candidate | null,
  context: DateContext,
): readonly Flag[] {
  const isRefused = read.some((c) => !isSound(c, context)) || unread.some((m) => isImpossible(m.value, context.hints));
  const isOff = chosen !== null && isOffWeekday(chosen);
  return [...(isRefused ? (["date_refused"] as const) : []), ...(isOff ? (["weekday_disagrees"] as const) : [])];
}
