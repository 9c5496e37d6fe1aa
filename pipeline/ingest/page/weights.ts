import type { Feature } from "./features.ts";
import type { SpanCosts } from "./span.ts";

/** What each feature says for (above 0) or against a line's being the article's: a logistic regression on labelled pages, then rounded. */
export const WEIGHTS: { readonly [F in Feature]: number } = {
  bias: -1.6,
  tiny: 0.41,
  short: 0.22,
  middle: -0.29,
  long: 1.45,
  endless: -0.11,
  stop: 3.13,
  stopLong: 1.43,
  cut: -1.18,
  colon: 1.36,
  sentences: 0.85,
  commas: 1.19,
  titleCase: -3,
  digits: 2.07,
  separators: -0.18,
  bullet: -1.71,
  bulletLong: -0.44,
  copied: -0.31,
  copiedLong: -0.37,
  column: 1.25,
  dateLine: -1.69,
  dateLong: -3.09,
  relative: -0.04,
  byline: -0.22,
  credit: -1.34,
  creditLong: -1.1,
  signUp: -2.31,
  legal: -3.36,
  address: -1.65,
  whole: 0,
  opens: -3.3,
  opensLong: -1.58,
  afterLabel: 0,
  tail: -1.27,
  tightMenu: -1.6,
  prevProse: 0.69,
  nextProse: 0.56,
  bothProse: -0.35,
  prevTiny: -0.75,
  nextTiny: -0.64,
  headingLike: -0.64,
  relatedNear: 0.03,
  cells: 1.21,
  titleRun: -1.87,
  bulletRun: -1.09,
  stopRun: 0.86,
  density: 2.11,
  dated: -0.48,
  cohesion: 0.51,
  cohesionLong: 0.67,
  caption: -0.07,
  captionLong: -0.45,
  label: -0.16,
  shout: -0.57,
  comments: 0,
};

/** Added to every line's score: above 0 leans to keeping. */
export const SHIFT = 0.5;

/** Scores are cut off at this height, so that no one line decides for a page. */
export const CLIP = 6;

/** A line counts by its number of words raised to this. */
export const STEEPNESS = 0.3;

export const COSTS: SpanCosts = { resume: 2.6, away: 0.36 };
