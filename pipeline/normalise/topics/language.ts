/** Languages whose names and words stand under another's. */
const UNDER: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["nn", "no"],
  ["ms", "id"],
]);

/** What tables of topics call the language of a BCP 47 tag: `no` for `nb`, `zh` for `zh-Hant`. */
export function vocabularyName(language: string): string {
  const primary = language.split("-")[0] ?? language;
  return UNDER.get(primary) ?? primary;
}
