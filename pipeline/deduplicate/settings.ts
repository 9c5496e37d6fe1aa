import type { OnePer } from "../../schemas/config.ts";

/** What two bodies must have in common to be copies, at one distance in time. Fractions are 0 to 1. */
export interface Demands {
  /** Share of the shorter body's words that stand in runs of five or more that the longer has. */
  readonly containment: number;
  /** Or, of bodies of nearly one length with many words in common, of its words in such runs and in short gaps between; 1 where that is not enough. */
  readonly woven: number;
  /** Share of the numbers that stand between the same words in both that are the same. */
  readonly agreement: number;
  /** Share of all their numbers that both have, but for those that can stand in the words that only one has. */
  readonly numbers: number;
}

/** What makes two records copies of one text. Times are ms. */
export interface Settings {
  /** Records at most `near` apart must meet the demands of `soon`, those at most `window` apart those of `later`, others those of `far`. */
  readonly near: number;
  readonly window: number;
  readonly soon: Demands;
  readonly later: Demands;
  readonly far: Demands;
  /** Words that two bodies share in runs, at least: in fewer a form may stand that others fill in with their names; unless they share nearly all. */
  readonly sharedWords: number;
  readonly nearlyAll: number;
  /** Where words are changed throughout: so many in common at least, so much of the longer body's length, so much agreement of numbers. */
  readonly wovenWords: number;
  readonly wovenRatio: number;
  readonly wovenAgreement: number;
  /** Of a roundup or live blog and a story, the shorter body has at least this share of the longer one's words: else the one tells of the other. */
  readonly severalRatio: number;
  /** The shorter body has at least this share of the longer one's words, */
  readonly lengthRatio: number;
  /** or it is an excerpt: so many words, so much of them in the longer one. */
  readonly excerptWords: number;
  readonly excerptContainment: number;
  /** Share of the numbers of the body with fewer that the other has; looked at when there are some, and one for so many words. */
  readonly numbersHeld: number;
  readonly someNumbers: number;
  readonly wordsPerNumber: number;
  /** Words that only one body has for each number that may have come or gone with them. */
  readonly wordsPerStray: number;
  /** Words of the shorter body for each number that may differ between the same words, whatever `agreement` asks. */
  readonly wordsPerConflict: number;
  /** Rows that may share a fingerprint before their pairs are no longer all looked at. */
  readonly postings: number;
  /** Share of a smaller record's fingerprints that a pair must have in common to be looked at. */
  readonly candidate: number;
  /** How related the members of two clusters must be, on average, for the two to become one. */
  readonly cohesion: number;
  /** How related each member must be, on average, to those of the other cluster. */
  readonly belonging: number;
  /** Whether a cluster keeps one record, or one of each outlet. */
  readonly onePer: OnePer;
}

const HOUR = 3_600_000;

/** The settings that come with newsmill, found on labelled pairs. */
export const SETTINGS: Settings = {
  near: 18 * HOUR,
  window: 72 * HOUR,
  soon: { containment: 0.6, woven: 0.67, agreement: 0.7, numbers: 0 },
  later: { containment: 0.6, woven: 1, agreement: 0.92, numbers: 0.55 },
  far: { containment: 0.93, woven: 1, agreement: 1, numbers: 0.95 },
  sharedWords: 25,
  nearlyAll: 0.9,
  wovenWords: 80,
  wovenRatio: 0.7,
  wovenAgreement: 0.9,
  severalRatio: 0.8,
  lengthRatio: 0.3,
  excerptWords: 60,
  excerptContainment: 0.75,
  numbersHeld: 0.5,
  someNumbers: 2,
  wordsPerNumber: 25,
  wordsPerStray: 15,
  wordsPerConflict: 150,
  postings: 50,
  candidate: 0.12,
  cohesion: 0.9,
  belonging: 0.8,
  onePer: "story",
};
