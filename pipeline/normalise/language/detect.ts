import { type GramTable, gramTable } from "./grams.ts";
import { kindOf } from "./rows.ts";
import { eachWord } from "./words.ts";

/** The likeliest language of a text of up to about 350 bytes (what follows is not read), or null where nothing of it is known. */
export type Detector = (text: string) => string | null;

/** What the table's scores leave out to be small. */
const BASE_SCORE = 53;
/** Bytes of a word that are read. */
const LONGEST_WORD = 70;

/** Calls `note` with each gram of a word: four bytes at every third, and the last four. */
function eachGram(word: Uint8Array, size: number, note: (bytes: number, kind: number) => void): void {
  const gram = (start: number, end: number) => {
    let bytes = 0;
    for (let at = start; at < end; at++) bytes = (bytes << 8) | (word[at] ?? 0);
    return bytes;
  };
  const read = Math.min(size, LONGEST_WORD);
  let at = 0;
  for (; at + 4 < read; at += 3) note(gram(at, at + 4), kindOf(4, at === 0, false));
  if (size > LONGEST_WORD) return;
  const start = Math.max(0, size - 4);
  note(gram(start, size), kindOf(size - start, at === 0, true));
}

function likeliest(sums: Uint32Array, languages: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [at, language] of languages.entries()) {
    const sum = sums[at] ?? 0;
    if (sum > most || (sum === most && best !== null && language < best)) [best, most] = [language, sum];
  }
  return best;
}

function detectorOf(table: GramTable): Detector {
  const seen = new Uint32Array(table.slots);
  const sums = new Uint32Array(table.languages.length);
  let turn = 0;
  const note = (bytes: number, kind: number) => {
    const slot = table.slotOf(bytes, kind);
    if (slot < 0 || seen[slot] === turn) return;
    seen[slot] = turn;
    const end = table.to[slot] ?? 0;
    for (let at = table.from[slot] ?? 0; at < end; at += 2) {
      const language = table.scores[at] ?? 0;
      sums[language] = (sums[language] ?? 0) + (table.scores[at + 1] ?? 0) + BASE_SCORE;
    }
  };
  return (text) => {
    turn = (turn + 1) >>> 0;
    sums.fill(0);
    eachWord(text, (word, size) => eachGram(word, size, note));
    return likeliest(sums, table.languages);
  };
}

/**
 * The detector for the text of `language_grams.csv`, which is built when the first text asks for it. It judges as the
 * Efficient Language Detector (eld 2.1, database M60) does, whose scores the table holds.
 */
export function languageDetector(grams: string): Detector {
  let detect: Detector | null = null;
  return (text) => {
    detect ??= detectorOf(gramTable(grams));
    return detect(text);
  };
}
