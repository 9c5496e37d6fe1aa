/** What `verify` looks at. */
export const CHECKS = ["files", "digests", "footers", "schema", "order", "books", "clusters", "references"] as const;
export type CheckName = (typeof CHECKS)[number];

/** Something that is wrong with a dataset. */
export interface Finding {
  readonly check: CheckName;
  /** Relative to the dataset: a file, or a table's folder. */
  readonly file: string;
  /** What is wrong. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** The first records of which it holds. */
  readonly examples?: readonly string[];
}

/** A query whose rows are all faults; its one column, `example`, says which record, and what it has. */
export interface RowCheck {
  readonly check: CheckName;
  readonly file: string;
  readonly message: string;
  readonly faults: string;
}

/** How many of a check's faults are shown. */
export const SHOWN = 3;
