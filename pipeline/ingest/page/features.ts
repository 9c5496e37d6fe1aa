import type { PageContext } from "./context.ts";
import type { Marks } from "./marks.ts";
import type { Measure } from "./measure.ts";
import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

/** A line and what stands around it, as the features look at it. */
export interface Sight {
  readonly here: Signed;
  /** Its counts, their size and its signs, looked at by most features. */
  readonly measure: Measure;
  readonly size: number;
  readonly marks: Marks;
  /** 0 up to 40 characters, 1 from 120 on: short and long lines are weighed apart. */
  readonly long: number;
  /** The nearest lines that may be the article's. */
  readonly prev: Signed | undefined;
  readonly next: Signed | undefined;
  readonly prevProse: number;
  readonly nextProse: number;
  /** Lines of plain furniture between this line and those. */
  readonly gapAbove: number;
  readonly gapBelow: number;
  /** Where on the page, in lines. */
  readonly at: number;
  readonly count: number;
  readonly context: PageContext;
}

const QUOTES = '"“”„«»‹「『';
const clamp = (x: number) => Math.min(1, Math.max(0, x));
const begins = (s: Sight, marks: string) => marks.includes(s.here.line.text[0] ?? " ");
const size = (s: Sight) => s.size;
const short = (s: Sight, holds: boolean) => (holds ? 1 - s.long : 0);
const long = (s: Sight, holds: boolean) => (holds ? s.long : 0);
const ends = (s: Sight, ending: string) => s.measure.ending === ending;
const dated = (s: Sight) => s.marks.day || (s.marks.clock && size(s) < 60);
/** One word of furniture also begins sentences: "Photos that were shared ...". */
const opens = (s: Sight) => {
  const opening = s.marks.opening;
  return opening !== null && !opening.whole && (opening.label || opening.length > 9 || size(s) < 90);
};
const since = (s: Sight) => (s.context.head < 0 ? 0 : s.at - s.context.head);
const kin = (s: Sight, values: readonly number[]) => values[s.at] ?? 0;
const run = (s: Sight, lengths: readonly number[]) => (lengths[s.at] ?? 0) - 1;
const bound = (s: Sight) => ((s.context.cohesion[s.at] ?? 0.5) - 0.5) * 2;

/** The numbers a line is weighed by, by name; each between -1 and 1. */
export const FEATURES = {
  bias: () => 1,
  tiny: (s) => Number(size(s) < 20),
  short: (s) => clamp(size(s) / 40),
  middle: (s) => clamp((size(s) - 40) / 60),
  long: (s) => clamp((size(s) - 100) / 150),
  endless: (s) => clamp((size(s) - 250) / 400),
  stop: (s) => short(s, ends(s, "stop")),
  stopLong: (s) => long(s, ends(s, "stop")),
  cut: (s) => Number(ends(s, "cut")),
  colon: (s) => Number(ends(s, "colon")),
  sentences: (s) => clamp((s.measure.stops - 1) / 3),
  commas: (s) => clamp(s.measure.commas / 4),
  titleCase: (s) => (s.measure.words > 2 ? clamp((s.measure.capitals / s.measure.words - 0.3) / 0.5) : 0),
  continues: (s) => Number(s.measure.continues),
  digits: (s) => clamp((s.measure.digits / Math.max(1, size(s))) * 4),
  separators: (s) => clamp(s.measure.separators / 3),
  bullet: (s) => short(s, s.here.line.bullet),
  bulletLong: (s) => long(s, s.here.line.bullet),
  cells: (s) => Number(s.here.line.cells > 1),
  copied: (s) => short(s, s.here.copies > 0),
  copiedLong: (s) => long(s, s.here.copies > 0),
  column: (s) => columnOf(s),
  dateLine: (s) => Number(dated(s) && size(s) < 80),
  dateLong: (s) => Number(dated(s) && size(s) >= 80),
  byline: (s) => Number(s.marks.byline && size(s) < 90),
  caption: (s) => short(s, s.marks.caption),
  captionLong: (s) => long(s, s.marks.caption),
  pictured: (s) => Number(s.marks.pictured),
  signUp: (s) => short(s, s.marks.signUp),
  signUpLong: (s) => long(s, s.marks.signUp),
  legal: (s) => short(s, s.marks.legal),
  legalLong: (s) => long(s, s.marks.legal),
  address: (s) => Number(s.marks.address),
  opens: (s) => short(s, opens(s)),
  opensLong: (s) => long(s, opens(s)),
  tail: (s) => clamp((s.at / s.count - 0.5) * 2),
  tight: (s) => Number(size(s) < 40 && ends(s, "open") && !s.here.line.apart),
  prevProse: (s) => s.prevProse,
  nextProse: (s) => s.nextProse,
  bothProse: (s) => Math.min(s.prevProse, s.nextProse),
  prevTiny: (s) => Number((s.prev?.line.measure.size ?? 0) < 25),
  nextTiny: (s) => Number((s.next?.line.measure.size ?? 0) < 25),
  headingLike: (s) => Number(size(s) < 80 && !ends(s, "stop") && s.nextProse > 0.5 && s.marks.opening === null),
  gapAbove: (s) => clamp(s.gapAbove / 4),
  gapBelow: (s) => clamp(s.gapBelow / 4),
  afterLabel: (s) => kin(s, s.context.afterLabel),
  afterComments: (s) => kin(s, s.context.afterComments),
  replies: (s) => clamp(kin(s, s.context.replies) * 4),
  dated: (s) => clamp(kin(s, s.context.dated) * 3),
  density: (s) => kin(s, s.context.density),
  below: (s) => clamp(kin(s, s.context.below) / 4),
  enclosed: (s) => clamp(Math.min(kin(s, s.context.above), kin(s, s.context.below)) / 2),
  notBegun: (s) => Number(kin(s, s.context.begun) < 0.5),
  titleRun: (s) => (kin(s, s.context.rowRun) > 2 ? 0 : clamp(run(s, s.context.titleRun) / 4)),
  bulletRun: (s) => clamp(run(s, s.context.bulletRun) / 5),
  cohesion: (s) => bound(s) * (1 - s.long),
  cohesionLong: (s) => bound(s) * s.long,
  headed: (s) => Number(s.context.head >= 0 && since(s) > 0),
  beforeHead: (s) => Number(s.context.head >= 0 && since(s) <= 0),
  sinceHead: (s) => (since(s) > 0 ? clamp(1 - since(s) / 12) : 0),
  sinceHeadFar: (s) => (since(s) > 0 ? clamp(1 - since(s) / 80) : 0),
  rowRun: (s) => clamp((kin(s, s.context.rowRun) - 1) / 6),
  rowRunAfter: (s) => clamp((kin(s, s.context.rowRun) - 1) / 6) * kin(s, s.context.afterColon),
  inList: (s) => short(s, kin(s, s.context.afterColon) > 0),
  cards: (s) => clamp((kin(s, s.context.cards) - 2) / 3),
  legalNear: (s) => kin(s, s.context.legalNear),
  signUpNear: (s) => kin(s, s.context.signUpNear),
  afterShare: (s) => kin(s, s.context.afterShare),
  oneWord: (s) => Number(s.measure.words < 2),
  sentence: (s) => Number(isSentence(s.here)),
  sentenceNext: (s) => Number(isSentence(s.here) && s.gapAbove === 0 && s.prevProse > 0.2),
  nameLike: (s) => Number(isName(s.here)),
  quoted: (s) => Number(begins(s, QUOTES)),
} satisfies { readonly [name: string]: (sight: Sight) => number };
export type Feature = keyof typeof FEATURES;

/** Two to four words, each with a capital, and nothing else. */
export function isName({ line }: Signed): boolean {
  const { words, capitals, size, ending, digits } = line.measure;
  return words >= 2 && words <= 4 && capitals === words && size < 40 && ending === "open" && digits === 0;
}

/** A short sentence with nothing that makes it suspect. */
function isSentence({ line, marks, copies }: Signed): boolean {
  const { size, ending, words, capitals } = line.measure;
  if (ending !== "stop" || words < 5 || size > 140 || capitals > words * 0.5) return false;
  const suspect = marks.signUp || marks.legal || marks.address || marks.caption || marks.day || marks.byline;
  return marks.opening === null && !suspect && copies === 0;
}

function columnOf({ here, context }: Sight): number {
  if (context.column === null) return 0;
  return here.line.indent === context.column ? 1 : -clamp(Math.abs(here.line.indent - context.column) / 8);
}

/** What each line that `open` lets through sees, in order. */
export function sights(all: readonly Signed[], open: readonly boolean[], context: PageContext): Sight[] {
  const count = all.length;
  const at = all.flatMap((_, i) => (open[i] ? [i] : []));
  const prose = at.map((i) => proseOf(all[i] as Signed));
  return at.map((i, n) => {
    const here = all[i] as Signed;
    const before = at[n - 1] ?? -1;
    const after = at[n + 1] ?? count;
    const { measure } = here.line;
    return {
      here,
      measure,
      size: measure.size,
      marks: here.marks,
      long: clamp((measure.size - 40) / 80),
      prev: all[before],
      next: all[after],
      prevProse: prose[n - 1] ?? 0,
      nextProse: prose[n + 1] ?? 0,
      gapAbove: i - before - 1,
      gapBelow: after - i - 1,
      at: i,
      count,
      context,
    };
  });
}
