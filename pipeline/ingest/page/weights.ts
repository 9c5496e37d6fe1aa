import type { Feature } from "./features.ts";
import type { SpanCosts } from "./span.ts";

/** What each feature says for (above 0) or against a line's being the article's: a logistic regression on labelled pages, then rounded. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  bias: -1.2,
  tiny: -0.87,
  short: 0.36,
  middle: -0.18,
  long: 0.7,
  endless: 0.3,
  stop: 0.65,
  stopLong: 1.47,
  cut: -0.09,
  colon: 0.66,
  afterColon: -0.02,
  sentences: 0.05,
  commas: 1.09,
  titleCase: -0.68,
  shout: -0.25,
  continues: 0.48,
  digits: 1.77,
  separators: -0.05,
  bullet: 0.22,
  bulletLong: -0.57,
  cells: 1.18,
  copied: -0.24,
  copiedLong: -0.73,
  column: 1.21,
  dateLine: -0.79,
  dateLong: -1.02,
  relative: -0.05,
  byline: -0.15,
  caption: -0.14,
  captionLong: -0.51,
  signUp: -0.5,
  signUpLong: -1.33,
  legal: -0.53,
  legalLong: -1.53,
  address: -0.09,
  opens: -0.63,
  opensLong: -0.69,
  label: -0.12,
  tail: -1.41,
  tight: -0.42,
  prevProse: 0.62,
  nextProse: 0.5,
  bothProse: -0.44,
  prevTiny: -0.83,
  nextTiny: -0.75,
  headingLike: 0.11,
  gapAbove: -0.24,
  gapBelow: -0.61,
  afterLabel: -0.79,
  afterComments: -0.64,
  replies: -0.85,
  dated: -1.64,
  density: 2.06,
  titleRun: -0.8,
  bulletRun: -1.19,
  stopRun: 0.95,
  cohesion: 0.51,
  cohesionLong: 0.69,
};

/** Added to every line's score: above 0 leans to keeping. */
export const SHIFT = 1;

/** Scores are cut off at this height, so that no one line decides for a page. */
export const CLIP = 3;

/** A line counts by its number of words raised to this. */
export const STEEPNESS = 0.15;

export const COSTS: SpanCosts = { resume: 1.5, away: 0.1 };
