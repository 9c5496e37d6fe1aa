import { cards } from "./cards.ts";
import { cohesion } from "./cohesion.ts";
import { headAt } from "./head.ts";
import type { Furniture } from "./phrases.ts";
import { proseOf } from "./prose.ts";
import { rowRuns } from "./rows.ts";
import { around, beside, runs } from "./runs.ts";
import type { Signed } from "./sign.ts";

const SIDE = 15;

/** What the page as a whole says of its lines: one number for each line, but for `column`. */
export interface PageContext {
  /** The indent that most prose has, or null where nothing is indented. */
  readonly column: number | null;
  /** 1 just after a label such as "Related stories" or "Comments", falling to 0. */
  readonly afterLabel: readonly number[];
  readonly afterComments: readonly number[];
  /** Share of lines nearby that are "Reply" and the like, or bare dates and "2 hours ago". */
  readonly replies: readonly number[];
  readonly dated: readonly number[];
  /** Lines in a row that are like headlines, bulleted, or paragraphs. */
  readonly titleRun: readonly number[];
  readonly bulletRun: readonly number[];
  /** How much prose stands nearby, and how many of the line's words it shares with the page's paragraphs. */
  readonly density: readonly number[];
  readonly cohesion: readonly number[];
  /** Paragraphs in the fifteen lines above, and below; and in all lines above. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly begun: readonly number[];
  /** Where the page's headline seems to stand, or -1. */
  readonly head: number;
  /** Rows of one list, in a row; paragraphs below a bare date, or below words that stand over others too, on the whole page. */
  readonly rowRun: readonly number[];
  readonly cards: readonly number[];
  /** Share of lines nearby that speak of rights, or of accounts. */
  readonly legalNear: readonly number[];
  readonly signUpNear: readonly number[];
  /** 1 just after a line that ends in a colon, and on in the rows below it. */
  readonly afterColon: readonly number[];
  /** 1 just after words of sharing or tags, falling to 0. */
  readonly afterShare: readonly number[];
}

/** What the page as a whole says of each of its lines, found in a few passes. */
export function contextOf(all: readonly Signed[]): PageContext {
  const prose = all.map(proseOf);
  const rowRun = rowRuns(all);
  return {
    above: beside(prose, SIDE),
    below: beside(prose, -SIDE),
    begun: beside(prose, all.length),
    column: proseColumn(all),
    afterLabel: nearness(all, 40, (one) => isLabel(one, "related")),
    afterComments: nearness(all, 300, (one) => isLabel(one, "comments") || one.marks.commenter),
    replies: around(all, 12, (one) => Number(isLabel(one, "comments") || one.marks.commenter), 24),
    dated: around(all, 6, (one) => Number(one.line.measure.size < 50 && (one.marks.relative || one.marks.day)), 12),
    titleRun: runs(all, isTitleLike),
    bulletRun: runs(all, (one) => one.line.bullet),
    density: around(all, 5, proseOf),
    cohesion: cohesion(all),
    head: headAt(all),
    rowRun,
    cards: cards(all),
    legalNear: around(all, 4, (one) => Number(one.marks.legal)),
    signUpNear: around(all, 4, (one) => Number(one.marks.signUp)),
    afterColon: afterColon(all, rowRun),
    afterShare: nearness(all, 20, (one) => isLabel(one, "share") || isLabel(one, "tags")),
  };
}

function isLabel({ marks, line }: Signed, kind: Furniture): boolean {
  return marks.opening?.furniture === kind && marks.opening.whole && line.measure.size < 45;
}

/** A line like a headline: some words, no sentence's end. */
function isTitleLike({ line }: Signed): boolean {
  const { size, ending, words } = line.measure;
  return size >= 22 && size < 110 && words >= 3 && ending !== "stop" && ending !== "colon";
}

/** The indent that holds most of the page's prose, or null where no line is indented. */
function proseColumn(all: readonly Signed[]): number | null {
  const mass = new Map<number, number>();
  let indented = false;
  for (const { line } of all) {
    if (line.indent > 1) indented = true;
    const { size, ending } = line.measure;
    if (size > 100 && ending === "stop") mass.set(line.indent, (mass.get(line.indent) ?? 0) + size);
  }
  if (!indented) return null;
  let best: number | null = null;
  for (const [indent, size] of mass) if (best === null || size > (mass.get(best) ?? 0)) best = indent;
  return best;
}

/** For each line, 1 just after a line that passes the test, falling to 0 over `reach` lines. */
function nearness(all: readonly Signed[], reach: number, test: (one: Signed) => boolean): number[] {
  let last = -1 - reach;
  return all.map((one, at) => {
    const value = at - last - 1 >= reach ? 0 : 1 - (at - last - 1) / reach;
    if (test(one)) last = at;
    return value;
  });
}

/** For each line, 1 after a colon at the end of the line above, and on while rows of one list, or lines without a blank line between, follow. */
function afterColon(all: readonly Signed[], rowRun: readonly number[]): number[] {
  let on = false;
  return all.map((one, at) => {
    on = all[at - 1]?.line.measure.ending === "colon" || (on && (!one.line.apart || (rowRun[at] ?? 0) > 2));
    return Number(on);
  });
}
