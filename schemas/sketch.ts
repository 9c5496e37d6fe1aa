/** A 64-bit hash as two unsigned 32-bit halves, low first. */
export type Key = readonly [lo: number, hi: number];

/** What `deduplicate` needs to know of an article without its text. Times are ms since the epoch, null when unknown. */
export interface Sketch {
  /** Of the record; with `offset` unique in a run. */
  readonly path: string;
  readonly offset: number;
  /** 32 hex digits; records of one page share it. */
  readonly articleId: string;
  /** Hash of the canonical URL. */
  readonly url: Key | null;
  /** Hash of the body's words in order; null for a body without words. */
  readonly text: Key | null;
  /** Hash of the headline's words. */
  readonly title: Key | null;
  readonly publisher: Key | null;
  /** Hash of the publisher's name as agencies' names are hashed. */
  readonly publisherName: Key | null;
  readonly agencies: readonly Key[];
  /** First and last moment that the publication can have been at, for the precision it is known to. */
  readonly published: number | null;
  readonly publishedEnd: number | null;
  readonly modified: number | null;
  readonly crawled: number | null;
  /** Words of the body; characters in scripts without spaces. */
  readonly tokens: number;
  /** Characters of the body. */
  readonly length: number;
  /** Fields that have a value. */
  readonly filled: number;
  /** The bits below. */
  readonly traits: number;
  /** Hashes of the distinct numbers in the body, ascending. */
  readonly numbers: Uint32Array;
  /** Winnowed hashes of word 5-grams, distinct: low, high, low, high... */
  readonly fingerprints: Uint32Array;
}

export const TRAITS = {
  /** The record says that it is cut, a teaser, or behind a paywall. */
  partial: 1,
  /** Its canonical link points to another registrable domain. */
  elsewhere: 2,
  /** A live blog or a roundup: several stories in one. */
  several: 4,
} as const;

/** Sketches as columns, one row a record. 64-bit hashes are pairs of 32-bit halves, low first, both 0 when there is none; unknown times are NaN. */
export interface SketchTable {
  readonly count: number;
  /** Distinct paths, and each row's place among them. */
  readonly paths: readonly string[];
  readonly path: Uint32Array;
  readonly offset: Float64Array;
  /** 16 bytes a row. */
  readonly articleId: Uint8Array;
  readonly url: Uint32Array;
  readonly text: Uint32Array;
  readonly title: Uint32Array;
  readonly publisher: Uint32Array;
  readonly publisherName: Uint32Array;
  readonly published: Float64Array;
  readonly publishedEnd: Float64Array;
  readonly modified: Float64Array;
  readonly crawled: Float64Array;
  readonly tokens: Uint32Array;
  readonly length: Uint32Array;
  readonly filled: Uint32Array;
  readonly traits: Uint32Array;
  /** Lists: row `i` has the values from `starts[i]` to `starts[i + 1]`; agencies and fingerprints count pairs. */
  readonly agencyStarts: Int32Array;
  readonly agencies: Uint32Array;
  readonly numberStarts: Int32Array;
  readonly numbers: Uint32Array;
  readonly fingerprintStarts: Int32Array;
  readonly fingerprints: Uint32Array;
}

/** A body without its text: what copies are measured by. */
export interface BodyWords {
  /** 32-bit hash of each word, in order; NUMBER_BIT is set in those of numbers alone. */
  readonly words: Uint32Array;
  /** For each paragraph (a blank line lies between two) how many words there are up to its end. */
  readonly paragraphEnds: Uint32Array;
}

/** Tells the hashes of numbers from those of other words. */
export const NUMBER_BIT = 1;

/** A page's paragraphs without their text, to find those that recur on other pages of its source. */
export interface PageLines {
  /** Hash of the outlet, or of the folder of the dump where no outlet is known. */
  readonly source: Key;
  /** Paragraphs of the body. */
  readonly total: number;
  /** LINE_FIELDS values for each of the first LINES_EACH_END and the last LINES_EACH_END paragraphs. */
  readonly lines: Uint32Array;
  /** Hashes of the distinct words of the headline and the tags. */
  readonly terms: Uint32Array;
}

/** Low and high half of a hash of the paragraph's words (both 0 when it has none); its words and LINE_FORMS; how many of the page's fingerprints begin up to its end. */
export const LINE_FIELDS = 4;
export const LINES_EACH_END = 32;

/** What a paragraph is by its form: above the lower 16 bits, in which its words are counted. */
export const LINE_FORMS = {
  /** Opens with a quotation mark. */
  quote: 1 << 16,
  /** At least a quarter of its words have figures. */
  numbers: 1 << 17,
} as const;

/** Pages' lines as columns, one row a record; lists as in SketchTable. `starts` counts lines. */
export interface LineTable {
  readonly count: number;
  readonly source: Uint32Array;
  readonly total: Uint32Array;
  readonly starts: Uint32Array;
  readonly lines: Uint32Array;
  readonly termStarts: Uint32Array;
  readonly terms: Uint32Array;
}
