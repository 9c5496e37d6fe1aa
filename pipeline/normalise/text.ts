import type { Block } from "../../schemas/draft.ts";
import { clean } from "../text/clean.ts";

/** The blocks' texts in order, joined by a blank line: NFC, no invisible characters, no empty paragraph. */
export function bodyText(blocks: readonly Pick<Block, "text">[]): string {
  const paragraphs: string[] = [];
  for (const block of blocks) {
    const text = clean(block.text);
    if (text !== "") paragraphs.push(text);
  }
  return paragraphs.join("\n\n");
}

/** Scripts written without spaces, U+0E00 to Han: each letter counts as a word, as word processors count them. */
function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff)
  );
}

const LETTER = /\p{L}/u;
const WORD_PART = /[\p{L}\p{N}\p{M}]/u;

function isWordPart(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return (code >= 0xc0 && code <= 0x2af && code !== 0xd7 && code !== 0xf7) || WORD_PART.test(String.fromCharCode(code));
}

/** `'`, `’`, `.`, `,` and `-` join what stands on both sides: `3,500`, `don't`, `U.S`. */
function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2c || code === 0x2d;
}

/** What a UTF-16 unit is in a count of words. */
const [BETWEEN, JOINT, PART, WORD, MARK] = [1, 2, 3, 4, 5];
/** The kind of each unit, 0 for those not yet asked for. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const unspaced = code >= 0x3400 || LETTER.test(String.fromCharCode(code)) ? WORD : MARK;
  const spaced = isWordPart(code) ? PART : isJoint(code) ? JOINT : BETWEEN;
  const kind = isUnspaced(code) ? unspaced : spaced;
  kinds[code] = kind;
  return kind;
}

/** Where a count stands: between words, in one, behind a joint in one. */
const [OUT, IN, JOINED] = [0, 1, 2];
/** Kinds of units that a state is followed by; a state and a kind make one number: what comes next, and how many words it adds. */
const KINDS = 8;
const after = new Uint8Array(3 * KINDS);
const adds = new Uint8Array(3 * KINDS);
for (const state of [OUT, IN, JOINED]) {
  after[state * KINDS + PART] = IN;
  adds[state * KINDS + PART] = state === OUT ? 1 : 0;
  adds[state * KINDS + WORD] = 1;
}
after[IN * KINDS + JOINT] = JOINED;

/** Words in a text; in scripts without spaces, letters. By tables: a branch would be guessed wrong at each word. */
export function wordCount(text: string): number {
  let count = 0;
  let state = OUT;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const step = state * KINDS + (kinds[code] || kindOf(code));
    count += adds[step] ?? 0;
    state = after[step] ?? OUT;
  }
  return count;
}
