import type { Feature } from "./features.ts";
import type { SpanCosts } from "./span.ts";

/** What each feature says for (above 0) or against a line's being the article's: a logistic regression on labelled pages, then rounded. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  bias: -1.19,
  tiny: -0.88,
  short: 0.36,
  middle: -0.19,
  long: 0.69,
  endless: 0.29,
  stop: 0.65,
  stopLong: 1.46,
  cut: -0.09,
  colon: 0.66,
  afterColon: -0.01,
  sentences: 0.04,
  commas: 1.1,
  titleCase: -0.69,
  shout: -0.26,
  continues: 0.46,
  digits: 1.74,
  separators: -0.05,
  bullet: 0.22,
  bulletLong: -0.56,
  cells: 1.19,
  copied: -0.24,
  copiedLong: -0.78,
  column: 1.21,
  dateLine: -0.78,
  dateLong: -1,
  relative: -0.05,
  byline: -0.14,
  credit: -0.27,
  creditLong: -0.59,
  caption: -0.14,
  captionLong: -0.49,
  signUp: -0.5,
  signUpLong: -1.22,
  legal: -0.51,
  legalLong: -1.61,
  address: -0.13,
  opens: -0.63,
  opensLong: -0.69,
  label: -0.12,
  tail: -1.4,
  tight: -0.43,
  prevProse: 0.62,
  nextProse: 0.52,
  bothProse: -0.44,
  prevTiny: -0.82,
  nextTiny: -0.75,
  headingLike: 0.1,
  gapAbove: -0.23,
  gapBelow: -0.6,
  afterLabel: -0.79,
  afterComments: -0.64,
  replies: -0.85,
  dated: -1.64,
  density: 2.07,
  titleRun: -0.79,
  bulletRun: -1.19,
  stopRun: 0.95,
  cohesion: 0.54,
  cohesionLong: 0.69,
};

/** Added to every line's score: above 0 leans to keeping. */
export const SHIFT = 1;

/** Scores are cut off at this height, so that no one line decides for a page. */
export const CLIP = 3;

/** A line counts by its number of words raised to this. */
export const STEEPNESS = 0.15;

export const COSTS: SpanCosts = { resume: 1.5, away: 0.1 };
