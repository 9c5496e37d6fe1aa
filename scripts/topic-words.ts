import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../pipeline/text/fold.ts";
import type { TopicWords } from "../schemas/references.ts";

/**
 * Builds data/reference/topic_words.ndjson, the vocabulary of the classifier of topics.
 *
 *     npx tsx scripts/topic-words.ts
 *
 * From scripts/topic-words/<language>.txt, lists of words written for this project: `15 3: footballer, cup=, gol*` says three
 * for topic medtop:15000000. A word of five letters or more (of languages with short stems: see `SHORT_STEMS`) may go on
 * (`footballers`) unless `=` ends it; a shorter one only where `*` does.
 */
const LISTS = "scripts/topic-words";
const TARGET = "data/reference/topic_words.ndjson";
const OPEN_FROM = 5;
/** Letters of a word that may go on, in languages that write much onto short stems. */
const SHORT_STEMS: Readonly<Record<string, number>> = {
  ko: 2,
  ar: 4,
  el: 4,
  cs: 4,
  fa: 4,
  he: 4,
  hi: 4,
  pl: 4,
  ru: 4,
  uk: 4,
  ur: 4,
};
const LINE = /^(\d{2}) (\d): (.+)$/u;

/** Weight of each term for each topic: language → term → code → weight. */
type Weights = Map<string, Map<string, Map<string, number>>>;

function termOf(printed: string, language: string): string {
  const key = fold(printed);
  if (printed.endsWith("=")) return key;
  return printed.endsWith("*") || key.length >= (SHORT_STEMS[language] ?? OPEN_FROM) ? `${key}*` : key;
}

function add(weights: Weights, language: string, term: string, code: string, weight: number) {
  const terms = weights.get(language) ?? new Map<string, Map<string, number>>();
  const of = terms.get(term) ?? new Map<string, number>();
  of.set(code, Math.max(weight, of.get(code) ?? 0));
  weights.set(language, terms.set(term, of));
}

function readLists(weights: Weights) {
  for (const file of readdirSync(LISTS).sort()) {
    const language = file.replace(".txt", "");
    readFileSync(join(LISTS, file), "utf8")
      .split("\n")
      .forEach((line, at) => {
        if (line === "" || line.startsWith("#")) return;
        const [, topic, weight, words] = LINE.exec(line) ?? [];
        if (!topic || !words) throw new Error(`${file}:${at + 1}: no list of words: '${line}'`);
        for (const word of words.split(",")) {
          const printed = word.trim();
          if (fold(printed) === "") throw new Error(`${file}:${at + 1}: no word: '${printed}'`);
          add(weights, language, termOf(printed, language), `medtop:${topic}000000`, Number(weight));
        }
      });
  }
}

function rowsOf(weights: Weights): TopicWords[] {
  const rows = new Map<string, TopicWords & { words: string[] }>();
  for (const [language, terms] of weights) {
    for (const [term, of] of terms) {
      for (const [code, weight] of of) {
        const key = `${language} ${code} ${9 - weight}`;
        const row = rows.get(key) ?? { language, code, weight, words: [] };
        row.words.push(term);
        rows.set(key, row);
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, words: row.words.sort((a, b) => (a < b ? -1 : 1)) }));
}

const weights: Weights = new Map();
readLists(weights);
const rows = rowsOf(weights);
const text = rows.map((r) => `${JSON.stringify(r)}\n`).join("");
writeFileSync(TARGET, text);
console.log(
  `${TARGET}: ${weights.size} languages, ${rows.flatMap((r) => r.words).length} terms, ${Buffer.byteLength(text)} bytes`,
);
