/** Function words that one language of news has and the others beside it have not. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and was with for that from said has were",
  de: "und der nicht mit auf den ist von sich auch",
  fr: "les des dans pour est une qui sur avec au",
  es: "los las del por con una para el que fue",
  pt: "não uma dos para com ao foi mais pelo são",
  it: "della che per non gli nel sono alla con di",
  nl: "het een van voor niet zijn met aan ook de",
  sv: "och att det som för inte med är på av",
  pl: "się nie jest oraz przez dla został na był roku",
};
const MOST = 600;
const LEAST_HITS = 4;

const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(" ")) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);

/** The language of news that a text is plainly in, by its commonest words; null for others and where two are near. */
export function tongueOf(text: string): string | null {
  const hits = new Map<string, number>();
  for (const [word] of text
    .slice(0, MOST)
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    for (const language of LANGUAGES.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < LEAST_HITS || first[1] < 2 * (second?.[1] ?? 0)) return null;
  return first[0];
}
