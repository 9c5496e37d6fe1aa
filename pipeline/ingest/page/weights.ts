import type { Feature } from "./features.ts";
import type { SpanCosts } from "./span.ts";

/** What each feature says for (above 0) or against a line's being the article's: a logistic regression on the lines of labelled pages, whole and cut down to a few paragraphs, then moved a little towards the best F1 of whole articles. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  bias: -1.53,
  tiny: -0.89,
  short: 0.39,
  middle: 0.2,
  long: 1.26,
  endless: 0.3,
  stop: 0.72,
  stopLong: 1.74,
  cut: -0.16,
  colon: 0.99,
  afterColon: 0.21,
  sentences: -0.33,
  commas: 0.82,
  titleCase: -1.81,
  shout: -0.38,
  continues: 0.42,
  digits: 1.14,
  separators: -0.21,
  bullet: 0.21,
  bulletLong: -0.25,
  cells: 0.86,
  copied: -0.38,
  copiedLong: -1.19,
  column: 1.19,
  dateLine: -1.03,
  dateLong: -1.5,
  relative: -0.04,
  byline: -0.35,
  caption: -0.16,
  captionLong: -0.4,
  pictured: -0.73,
  signUp: -0.95,
  signUpLong: -1.67,
  legal: -0.68,
  legalLong: -1.9,
  address: -0.09,
  opens: -1.21,
  opensLong: -0.87,
  label: -0.18,
  tail: -1.01,
  tight: -0.36,
  prevProse: 0.6,
  nextProse: 0.33,
  bothProse: -0.14,
  prevTiny: -0.06,
  nextTiny: -0.36,
  headingLike: -0.52,
  gapAbove: 0.29,
  gapBelow: -0.83,
  afterLabel: -0.62,
  afterComments: -0.67,
  replies: -0.75,
  dated: -0.84,
  density: 1.5,
  above: -0.09,
  below: 0.05,
  enclosed: 0.37,
  notBegun: 0.06,
  titleRun: -0.69,
  bulletRun: -1.2,
  stopRun: -0.14,
  cohesion: 0.29,
  cohesionLong: 1.28,
};

/** Added to every line's score: above 0 leans to keeping. */
export const SHIFT = 0.5;

/** Scores are cut off at this height, so that no one line decides for a page. */
export const CLIP = 6;

/** A line counts by its number of words raised to this. */
export const STEEPNESS = 0.5;

export const COSTS: SpanCosts = { resume: 3.2, away: 0.58 };
