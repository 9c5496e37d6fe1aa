import { between, pick, type Random, random, seedOf } from "../random.ts";
import { COPY_KINDS, type CopyKind } from "./copies.ts";
import { LOOKS_BACK } from "./stories.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The weeks that articles are spread over, in ms. */
const SPAN = 42 * DAY;
/** Articles for each story, about. */
const ARTICLES_PER_STORY = 1.4;
/** Share of stories that are by form, and that are roundups. */
const BY_FORM = 0.3;
const ROUNDUPS = 0.03;
/** Share of the other stories that have copies, and how many on average. */
const COPIED = 0.3;
const COPIES = 2;
/** One story in so many is run by a great many papers, the first of them early. */
const BURST_EVERY = 70_000;
const BURST_FIRST = 700;
/** Copies of such a story, at most; and at most this share of all articles. */
const BURST = 1500;
const BURST_SHARE = 1 / 40;
/** Copies come out in this time, most much sooner. */
const LATEST = 66 * HOUR;
const SOON = 9 * HOUR;
/** or, of a kind of their own, after so many days. */
const LATE = [4, 12] as const;

/** The `number`-th copy of a story and how long after it it comes, in ms. */
export interface CopyPlan {
  readonly kind: CopyKind;
  readonly number: number;
  readonly lag: number;
}

/** One article to be: of which story, and when it comes out, in ms from the beginning. */
export interface Planned {
  readonly story: number;
  readonly family: "news" | "template" | "roundup";
  readonly ms: number;
  readonly copy: CopyPlan | null;
}

const USUAL = COPY_KINDS.filter((kind) => kind !== "burst");

function copiesOf(next: Random, story: number, count: number): readonly CopyPlan[] {
  const lag = () => Math.min(LATEST, Math.floor(-SOON * Math.log(1 - next())));
  if (story % BURST_EVERY === BURST_FIRST) {
    const size = Math.floor(Math.min(BURST, BURST_SHARE * count));
    return Array.from({ length: size }, (_, number) => ({ kind: "burst", number, lag: lag() }));
  }
  if (next() >= COPIED) return [];
  const copies = 1 + Math.floor((1 - COPIES) * Math.log(1 - next()));
  return Array.from({ length: copies }, (_, number) => {
    const kind = pick(next, USUAL);
    return { kind, number, lag: kind === "late" ? DAY * between(next, ...LATE) : lag() };
  });
}

function familyOf(next: Random, story: number): Planned["family"] {
  const share = next();
  if (share < BY_FORM) return "template";
  return share < BY_FORM + ROUNDUPS && story >= LOOKS_BACK ? "roundup" : "news";
}

/** All stories without end, each with its copies. */
function* eachStory(count: number, seed: number): Generator<readonly [Planned, readonly Planned[]]> {
  const step = (SPAN * ARTICLES_PER_STORY) / count;
  for (let story = 0; ; story++) {
    const next = random(seedOf(seed, 61, story));
    const burst = story % BURST_EVERY === BURST_FIRST;
    const family = burst ? "news" : familyOf(next, story);
    const ms = Math.floor(step * story) + between(next, 0, Math.floor(step));
    const copies = family === "news" ? copiesOf(next, story, count) : [];
    const first: Planned = { story, family, ms, copy: null };
    yield [first, copies.map((copy) => ({ ...first, ms: ms + copy.lag, copy }))];
  }
}

/** Plans `count` articles hour by hour; only those are held that are still to come. */
export function* eachPlanned(count: number, seed: number): Generator<Planned> {
  const waiting = new Map<number, Planned[]>();
  let [left, hour] = [count, 0];
  for (const [first, copies] of eachStory(count, seed)) {
    for (; hour < Math.floor(first.ms / HOUR); hour++) {
      for (const planned of waiting.get(hour) ?? []) if (left-- > 0) yield planned;
      waiting.delete(hour);
    }
    if (left-- <= 0) return;
    yield first;
    for (const planned of copies) {
      const due = Math.max(hour, Math.floor(planned.ms / HOUR));
      const others = waiting.get(due);
      if (others === undefined) waiting.set(due, [planned]);
      else others.push(planned);
    }
  }
}
