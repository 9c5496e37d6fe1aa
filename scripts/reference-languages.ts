import { writeFileSync } from "node:fs";

/**
 * Builds data/reference/language_grams.csv from the ngrams of the package `eld`, release 2.1.0, database M60 (Apache 2.0,
 * Nito T.M.): the bytes of a gram in hexadecimal, `_` for the edge of a word; each language with its score.
 *
 *     npx tsx scripts/reference-languages.ts
 */
const TARGET = "data/reference/language_grams.csv";
const SOURCE = "../node_modules/eld/src/";

interface Grams {
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const { ngramsData }: { readonly ngramsData: Grams } = await import(`${SOURCE}ngrams/medium.js`);
const { dictionary }: { readonly dictionary: readonly string[] } = await import(`${SOURCE}dictionary.js`);

/** The byte that each letter of the package's own alphabet stands for. */
const BYTES = new Map(dictionary.flatMap((letter, byte) => (byte < 0x80 || letter === " " ? [] : [[letter, byte]])));

function printed(letter: string): string {
  if (letter === " ") return "_";
  return (BYTES.get(letter) ?? letter.charCodeAt(0)).toString(16).padStart(2, "0");
}

const rows = Object.entries(ngramsData.ngrams).map(([gram, scores]) => {
  const by = Object.entries(scores).map(([language, score]) => `${ngramsData.languages[language]}${score}`);
  return `${[...gram].map(printed).join("")},${by.join("")}`;
});
writeFileSync(TARGET, `gram,scores\n${rows.sort().join("\n")}\n`);
console.log(`${TARGET}: ${rows.length} grams`);
