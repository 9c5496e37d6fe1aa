/** What a value was interpreted from: the article's field, the rule of the mention, the words as printed, the line in the record. */
export interface Evidence {
  readonly field: string;
  readonly rule: string;
  readonly raw: string | null;
  readonly line: number | null;
}

/** A value and what it was read from. */
export interface Interpreted<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
}
