const RUNS = /[\s\u00a0\u200b\u2060\ufeff]+/gu;

/** The text on one line: every run of white space (no-break and zero-width spaces too) becomes one space, none at the ends. */
export function collapse(text: string): string {
  return text.replace(RUNS, " ").trim();
}
