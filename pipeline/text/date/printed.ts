import type { Precision } from "../../../schemas/articles.ts";

/** Which of day, month and year comes first in an all-digit date. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A date as printed: the civil fields that were written and nothing more. */
export interface PrintedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** Microseconds within the second. */
  readonly micros: number;
  /** IANA name, `UTC` or offset `+05:00` when one is written; null otherwise. Abbreviations that need a country (`IST`) stay as written. */
  readonly zone: string | null;
  readonly precision: Precision;
  /** Day of the week printed beside it, 0 Sunday to 6 Saturday. */
  readonly weekday: number | null;
  /** Whether the day-month order was a guess. */
  readonly ambiguous: boolean;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface DateHints {
  /** BCP 47 tag of the text, if known. */
  readonly language?: string | null;
  readonly order?: DateOrder | null;
  /** ISO 3166-1 alpha-2 code of the publisher's country. */
  readonly country?: string | null;
  /** ms since the epoch after which the text was not written. */
  readonly near?: number | null;
}
