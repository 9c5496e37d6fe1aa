import { pick, type Random } from "../random.ts";

const ONSETS = "b d f g h k l m n p r s t v w st tr fl".split(" ");
const VOWELS = ["a", "e", "i", "o", "u", "ai", "é"];
const SYLLABLES = ONSETS.flatMap((onset) => VOWELS.map((vowel) => onset + vowel));

/** Words of the invented language that texts are written in. */
const VOCABULARY = 40_000;

/** A word of an invented language: another for each number, the shorter the lower the number. */
export function wordFor(number: number): string {
  let [word, rest] = ["", number + 1];
  for (; rest > 0; rest = Math.floor((rest - 1) / SYLLABLES.length))
    word = (SYLLABLES[(rest - 1) % SYLLABLES.length] ?? "") + word;
  return word;
}

/** The same number by a power law: the first of `count` things comes up most, the n-th 1/n as often (Zipf 1935). */
export function zipf(next: Random, count: number): number {
  return Math.floor((count + 1) ** next()) - 1;
}

/** Words so that each place is as likely as another: a power is costly, and texts have many words. */
const words = Array.from({ length: 2 ** 16 }, (_, i) => wordFor(zipf(() => (i + 0.5) / 2 ** 16, VOCABULARY)));

/** A word, the common ones as often as in a natural language. */
export function word(next: Random): string {
  return words[Math.floor(next() * words.length)] ?? "";
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name: a rare word in upper case. */
export function name(next: Random): string {
  return capital(wordFor(VOCABULARY + Math.floor(next() * 200_000)));
}

const MONTHS = ["March", "April", "May", "June", "July", "August"];

/** A number as news print it: a count, a sum, a share, a year, a day. */
export function figure(next: Random): string {
  const form = next();
  const n = (most: number) => 1 + Math.floor(next() * most);
  if (form < 0.4) return String(n(400));
  if (form < 0.55) return `${n(99)},${String(n(999)).padStart(3, "0")}`;
  if (form < 0.7) return `${n(90)}.${n(9)} per cent`;
  if (form < 0.8) return String(1950 + n(75));
  if (form < 0.9) return `$${n(900)} million`;
  return `${n(28)} ${pick(next, MONTHS)}`;
}
