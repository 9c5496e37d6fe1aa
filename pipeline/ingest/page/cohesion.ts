import type { Signed } from "./sign.ts";

const LEAST = 5;
const MOST = 24;
const PROSE = 140;
const ENOUGH = 6;

/** A word of the page: in how many paragraphs it stands, and the line it was last seen on. */
interface Word {
  paragraphs: number;
  seen: number;
}

/** For each line, the share of its longer words that other paragraphs of the page use too, 0 to 1; nearer a half the less there is to go by. */
export function cohesion(all: readonly Signed[]): number[] {
  const known = new Map<string, Word>();
  const words = all.map((one, at) => wordsOn(one, at, known));
  const trust = Math.min(1, all.filter(({ line }) => line.measure.size >= PROSE).length / ENOUGH);
  return all.map(({ line }, at) => {
    const own = words[at] ?? [];
    if (own.length === 0) return 0.5;
    const self = line.measure.size < PROSE ? 0 : 1;
    let shared = 0;
    for (const word of own) if (word.paragraphs > self) shared++;
    return 0.5 + (shared / own.length - 0.5) * trust;
  });
}

/** The longer words of a line, each once, counted where the line is a paragraph. */
function wordsOn({ line }: Signed, at: number, known: Map<string, Word>): Word[] {
  const counts = line.measure.size < PROSE ? 0 : 1;
  const out: Word[] = [];
  for (const term of line.terms) {
    if (term.length < LEAST || term.length > MOST) continue;
    const word = known.get(term);
    if (word === undefined) {
      const fresh = { paragraphs: counts, seen: at };
      known.set(term, fresh);
      out.push(fresh);
    } else if (word.seen !== at) {
      word.seen = at;
      word.paragraphs += counts;
      out.push(word);
    }
  }
  return out;
}
