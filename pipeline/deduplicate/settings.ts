/** What makes two records copies of one text. Fractions are 0 to 1, times are ms. */
export interface Settings {
  /** Copies are at most this far apart, unless they are next to identical. */
  readonly window: number;
  /** Jaccard of the word 5-grams at which two bodies are copies. */
  readonly similarity: number;
  /** Containment at which they are, when one is not much shorter than the other. */
  readonly containment: number;
  readonly lengthRatio: number;
  /** Share of their numbers that copies agree on. */
  readonly numbers: number;
  /** Containment and number agreement of copies outside the window. */
  readonly farContainment: number;
  readonly farNumbers: number;
  /** Rows that may share a fingerprint before their pairs are no longer all looked at. */
  readonly postings: number;
  /** Share of a smaller record's fingerprints that a pair must have in common to be looked at. */
  readonly candidate: number;
  /** Share of the pairs between two clusters that must be related for them to become one. */
  readonly cohesion: number;
}

const HOUR = 3_600_000;

export const SETTINGS: Settings = {
  window: 72 * HOUR,
  similarity: 0.5,
  containment: 0.5,
  lengthRatio: 0.6,
  numbers: 0.6,
  farContainment: 0.9,
  farNumbers: 0.95,
  postings: 50,
  candidate: 0.12,
  cohesion: 0.75,
};
