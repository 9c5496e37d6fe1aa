import { type BodyWords, NUMBER_BIT } from "../../schemas/sketch.ts";
import { BREAK, DIGIT, LETTER, UNSPACED, unitOf } from "./letters.ts";

const LIGATURES = /[\ufb00-\ufb06]/;
const PRIME = 0x5bd1e995;
const SEED = 0x2545f491;
const COMMA = 44;
const STOP = 46;
const NEWLINE = 10;

/** Most words that a text can have: each second character, or each where a script is written without spaces. */
function room(text: string): number {
  return /[\u0e00-\uffff]/.test(text) ? text.length + 1 : (text.length >> 1) + 1;
}

/** The unit at a place, or a break past the end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? unitOf(text.charCodeAt(at)) : BREAK << 16;
}

function mixed(hash: number, unit: number): number {
  const h = Math.imul(hash ^ unit, PRIME);
  return h ^ (h >>> 15);
}

/** Whether a number goes on past a separator of thousands or decimals. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === COMMA || code === STOP) && unitAt(text, at + 1) >>> 16 === DIGIT;
}

/**
 * Reads a text as words: case, accents, apostrophes and punctuation do not count, so that typography makes no difference.
 * A number is one word whatever separates its thousands. Each character of a script without spaces is a word that knows
 * the character before it.
 */
export function tokensOf(body: string): BodyWords {
  const text = LIGATURES.test(body) ? body.normalize("NFKC") : body;
  const words = new Uint32Array(room(text));
  const paragraphEnds: number[] = [];
  let count = 0;
  let before = 0;
  for (let i = 0; i < text.length; ) {
    let unit = unitAt(text, i);
    let kind = unit >>> 16;
    if (kind < LETTER) {
      if (kind === BREAK) before = 0;
      if (text.charCodeAt(i++) !== NEWLINE || text.charCodeAt(i) !== NEWLINE) continue;
      paragraphEnds.push(count);
      i++;
      continue;
    }
    const number = kind === DIGIT;
    let hash = SEED;
    if (kind === UNSPACED) {
      hash = mixed(mixed(hash, before), unit);
      before = unit;
      i++;
    } else
      for (; kind !== UNSPACED; unit = unitAt(text, i), kind = unit >>> 16) {
        if (kind >= LETTER) hash = mixed(hash, unit & 0xffff);
        else if (kind === BREAK && !(number && goesOn(text, i))) break;
        i++;
      }
    words[count++] = number ? hash | NUMBER_BIT : hash & ~NUMBER_BIT;
  }
  paragraphEnds.push(count);
  return { words: words.slice(0, count), paragraphEnds: Uint32Array.from(paragraphEnds) };
}
