/** What a dump's maker put before a page's first words. */
export interface Prefix {
  /** `2024-12-04` or `2024-12`, as written. */
  readonly date: string;
  /** Where the page's own text begins, in UTF-16 units. */
  readonly end: number;
}

const PREFIX = /^\s{0,8}date ((?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?=\s|$)[ \t]?/u;

/** The ` date YYYY-MM-DD ` or ` date YYYY-MM ` glued to the front of a page, or null. It is the maker's word, not the page's. */
export function dumpPrefix(text: string): Prefix | null {
  const match = PREFIX.exec(text);
  return match === null ? null : { date: match[1] ?? "", end: match[0].length };
}
