import { around, cohesion, runs } from "./context.ts";
import type { PageLine } from "./lines.ts";
import type { Marks } from "./marks.ts";
import { labelNearness, proseColumn } from "./sign.ts";

/** A line with its signs, and how often its words stand on the page. */
export interface Signed {
  readonly line: PageLine;
  readonly marks: Marks;
  /** Other lines with the same words, or that this one is cut from. */
  readonly copies: number;
}

/** Names of the numbers that a line is weighed by; each between 0 and 1. */
export const FEATURES = [
  "bias",
  "tiny",
  "short",
  "middle",
  "long",
  "endless",
  "stop",
  "stopLong",
  "cut",
  "colon",
  "sentences",
  "commas",
  "titleCase",
  "digits",
  "separators",
  "bullet",
  "bulletLong",
  "copied",
  "copiedLong",
  "column",
  "dateLine",
  "dateLong",
  "relative",
  "byline",
  "credit",
  "creditLong",
  "signUp",
  "legal",
  "address",
  "whole",
  "opens",
  "opensLong",
  "afterLabel",
  "tail",
  "tightMenu",
  "prevProse",
  "nextProse",
  "bothProse",
  "prevTiny",
  "nextTiny",
  "headingLike",
  "relatedNear",
  "cells",
  "titleRun",
  "bulletRun",
  "stopRun",
  "density",
  "dated",
  "cohesion",
  "cohesionLong",
  "caption",
  "captionLong",
  "label",
  "shout",
  "comments",
] as const;

const FORM = [
  "bias",
  "tiny",
  "short",
  "middle",
  "long",
  "endless",
  "stop",
  "stopLong",
  "cut",
  "colon",
  "sentences",
  "commas",
  "titleCase",
  "digits",
  "separators",
  "bullet",
  "bulletLong",
  "dateLine",
  "dateLong",
  "relative",
  "byline",
  "credit",
  "creditLong",
  "signUp",
  "legal",
  "address",
  "whole",
  "opens",
  "opensLong",
  "caption",
  "captionLong",
  "label",
  "shout",
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = { readonly [F in Feature]: number };

const clamp = (x: number) => Math.min(1, Math.max(0, x));

/** How much a line looks like a paragraph by itself, 0 to 1: length and sentence ends. */
export function proseOf({ line }: Signed): number {
  const { size, stops, ending } = line.measure;
  const length = clamp((size - 40) / 120);
  return length * (ending === "stop" || stops > 1 ? 1 : 0.4);
}

/** What the page as a whole says of its lines. */
export interface PageContext {
  /** The indent that most prose has, or null where nothing is indented. */
  readonly column: number | null;
  /** 1 just after a label such as "Related stories", falling to 0. */
  readonly afterLabel: readonly number[];
  readonly afterComments: readonly number[];
  readonly titleRun: readonly number[];
  readonly bulletRun: readonly number[];
  readonly stopRun: readonly number[];
  readonly density: readonly number[];
  readonly dated: readonly number[];
  readonly cohesion: readonly number[];
}

/** What the page as a whole says of each of its lines, found in a few passes. */
export function contextOf(all: readonly Signed[]): PageContext {
  return {
    column: proseColumn(all.map((one) => one.line)),
    afterLabel: labelNearness(all, "related", 40),
    afterComments: labelNearness(all, "comments", 300),
    titleRun: runs(all, isTitleLike),
    bulletRun: runs(all, (one) => one.line.bullet),
    stopRun: runs(all, (one) => proseOf(one) > 0.3 && one.line.measure.ending === "stop"),
    density: around(all, 5, proseOf),
    dated: around(all, 6, (one) => Number(one.line.measure.size < 50 && (one.marks.relative || one.marks.day))),
    cohesion: cohesion(all),
  };
}

/** A line like a headline: some words, no sentence's end. */
function isTitleLike({ line }: Signed): boolean {
  const { size, ending, words } = line.measure;
  return size >= 22 && size < 110 && words >= 3 && ending !== "stop" && ending !== "colon";
}

/** The numbers a line is weighed by, from its own form, its neighbours' and the page's. */
export function featuresOf(all: readonly Signed[], at: number, context: PageContext): Features {
  const column = context.column;
  const here = all[at];
  if (here === undefined) throw new Error(`no line ${at}`);
  const { line, marks, copies } = here;
  const { size, words, ending } = line.measure;
  const long = clamp((size - 40) / 80);
  const own = shape(here, long);
  const prev = all[at - 1];
  const next = all[at + 1];
  const before = prev === undefined ? 0 : proseOf(prev);
  const after = next === undefined ? 0 : proseOf(next);
  const tiny = (one: Signed | undefined) => Number(one === undefined || one.line.measure.size < 25);
  return {
    ...own,
    copied: Number(copies > 0) * (1 - long),
    copiedLong: Number(copies > 0) * long,
    column: column === null ? 0 : line.indent === column ? 1 : clamp(Math.abs(line.indent - column) / 8) * -1,
    afterLabel: context.afterLabel[at] ?? 0,
    comments: context.afterComments[at] ?? 0,
    titleRun: clamp(((context.titleRun[at] ?? 0) - 1) / 4),
    bulletRun: clamp(((context.bulletRun[at] ?? 0) - 1) / 5),
    stopRun: clamp(((context.stopRun[at] ?? 0) - 1) / 4),
    density: context.density[at] ?? 0,
    dated: clamp((context.dated[at] ?? 0) * 3),
    cohesion: ((context.cohesion[at] ?? 0.5) - 0.5) * 2 * (1 - long),
    cohesionLong: ((context.cohesion[at] ?? 0.5) - 0.5) * 2 * long,
    tail: clamp((at / all.length - 0.5) * 2),
    tightMenu: Number(size < 40 && ending === "open" && tight(all, at)),
    prevProse: before,
    nextProse: after,
    bothProse: Math.min(before, after),
    prevTiny: tiny(prev),
    nextTiny: tiny(next),
    headingLike: Number(size < 80 && words > 1 && ending !== "stop" && after > 0.5 && marks.opening === null),
    relatedNear: Number(near(all, at)),
    cells: Number(line.cells > 1),
  };
}

/** The features that a line's own form gives. */
type Own = Pick<Features, (typeof FORM)[number]>;

function shape({ line, marks }: Signed, long: number): Own {
  const { size, words, capitals, digits, commas, stops, separators, ending } = line.measure;
  const opening = marks.opening;
  const dated = marks.day || (marks.clock && size < 60);
  return {
    bias: 1,
    tiny: Number(size < 20),
    short: clamp(size / 40),
    middle: clamp((size - 40) / 60),
    long: clamp((size - 100) / 150),
    endless: clamp((size - 250) / 400),
    stop: Number(ending === "stop") * (1 - long),
    stopLong: Number(ending === "stop") * long,
    cut: Number(ending === "cut"),
    colon: Number(ending === "colon"),
    sentences: clamp((stops - 1) / 3),
    commas: clamp(commas / 4),
    titleCase: words > 2 ? clamp((capitals / words - 0.3) / 0.5) : 0,
    digits: clamp((digits / Math.max(1, size)) * 4),
    separators: clamp(separators / 3),
    bullet: Number(line.bullet) * (1 - long),
    bulletLong: Number(line.bullet) * long,
    dateLine: Number(dated && size < 80),
    dateLong: Number(dated && size >= 80),
    relative: Number(marks.relative && size < 60),
    byline: Number(marks.byline && size < 90),
    credit: Number(marks.credit) * (1 - long),
    creditLong: Number(marks.credit) * long,
    signUp: Number(marks.signUp),
    legal: Number(marks.legal),
    address: Number(marks.address),
    whole: Number(opening?.whole ?? false),
    opens: Number(opening !== null && !opening.whole) * (1 - long),
    opensLong: Number(opening !== null && !opening.whole) * long,
    caption: Number(marks.caption) * (1 - long),
    captionLong: Number(marks.caption) * long,
    label: Number(opening?.label ?? false),
    shout: Number(marks.shout),
  };
}

/** Whether the line stands in a run of three or more short lines without empty lines between. */
function tight(all: readonly Signed[], at: number): boolean {
  const joined = (i: number) => {
    const one = all[i];
    return one !== undefined && !one.line.apart && one.line.measure.size < 60 && one.line.measure.ending !== "stop";
  };
  return (joined(at) && joined(at + 1)) || (joined(at) && joined(at - 1)) || (joined(at + 1) && joined(at + 2));
}

/** Whether a line within two is a relative time or a bare date, as lists of teasers have. */
function near(all: readonly Signed[], at: number): boolean {
  for (let i = Math.max(0, at - 2); i <= at + 2; i++) {
    const one = all[i];
    if (i !== at && one !== undefined && one.line.measure.size < 40 && (one.marks.relative || one.marks.day))
      return true;
  }
  return false;
}
