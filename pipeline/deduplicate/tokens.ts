import { type BodyWords, NUMBER_BIT } from "../../schemas/sketch.ts";
import { BREAK, DIGIT, LETTER, SKIP, UNSPACED, unitOf } from "./letters.ts";

const LIGATURES = /[\ufb00-\ufb06]/;
const PRIME = 0x5bd1e995;
const SEED = 0x2545f491;
const COMMA = 44;
const STOP = 46;
const NEWLINE = 10;

/** Where words are put as they are read: memory that is used again for each text. */
let desk = new Uint32Array(1 << 14);

/** Room for the most words that a text can have: each character, where its script is written without spaces. */
function roomFor(text: string): Uint32Array {
  if (desk.length < text.length) desk = new Uint32Array(2 * text.length);
  return desk;
}

/** The unit at a place, or a break past the end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? unitOf(text.charCodeAt(at)) : BREAK << 16;
}

/** Whether a number goes on past a separator of thousands or decimals. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === COMMA || code === STOP) && unitAt(text, at + 1) >>> 16 === DIGIT;
}

function mixed(hash: number, unit: number): number {
  const h = Math.imul(hash ^ unit, PRIME);
  return h ^ (h >>> 15);
}

/**
 * Reads a text as words: case, accents, apostrophes and punctuation do not count, so that typography makes no difference.
 * A number is one word whatever separates its thousands. Each character of a script without spaces is a word that knows
 * the character before it.
 */
export function tokensOf(body: string): BodyWords {
  const text = LIGATURES.test(body) ? body.normalize("NFKC") : body;
  const words = roomFor(text);
  const paragraphEnds: number[] = [];
  const { length } = text;
  let [count, before, i] = [0, 0, 0];
  while (i < length) {
    const first = unitOf(text.charCodeAt(i));
    const kind = first >>> 16;
    if (kind < LETTER) {
      if (kind === BREAK) before = 0;
      if (text.charCodeAt(i++) !== NEWLINE || text.charCodeAt(i) !== NEWLINE) continue;
      paragraphEnds.push(count);
      i++;
    } else if (kind === UNSPACED) {
      words[count++] = mixed(mixed(SEED, before), first) & ~NUMBER_BIT;
      before = first;
      i++;
    } else {
      let hash = mixed(SEED, first & 0xffff);
      while (++i < length) {
        const unit = unitOf(text.charCodeAt(i));
        if (unit < LETTER << 16) {
          if (unit < SKIP << 16 && !(kind === DIGIT && goesOn(text, i))) break;
        } else if (unit < UNSPACED << 16) hash = mixed(hash, unit & 0xffff);
        else break;
      }
      words[count++] = kind === DIGIT ? hash | NUMBER_BIT : hash & ~NUMBER_BIT;
    }
  }
  paragraphEnds.push(count);
  return { words: words.slice(0, count), paragraphEnds: Uint32Array.from(paragraphEnds) };
}
