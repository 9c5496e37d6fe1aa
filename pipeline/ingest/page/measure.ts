import { CAPITAL, CLOSER, COMMA, characterAt, DIGIT, LETTER, SEPARATOR, SMALL, STOP, WIDE } from "./characters.ts";

/** How a line ends: a sentence's end, cut off with dots, a colon, or nothing of the kind. */
export type Ending = "stop" | "cut" | "colon" | "open";

/** Counts over one line, from one pass over its characters. */
export interface Measure {
  /** Letters and digits; a character of a script without spaces counts two and a half. */
  readonly size: number;
  readonly words: number;
  /** Words that begin with a capital letter. */
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  /** Sentence ends, inside and at the end. */
  readonly stops: number;
  /** Pipes, bullets, slashes between spaces and the like, as menus put between items. */
  readonly separators: number;
  /** Whether any of it is in a script without spaces. */
  readonly wide: boolean;
  /** The bits of all its marks (see characters.ts). */
  readonly marks: number;
  readonly ending: Ending;
  /** Whether the first letter is lower case, or the line begins with a closing mark. */
  readonly continues: boolean;
}

const CUT = /(?:\.\.|…)$/u;
const WORD = LETTER | DIGIT;

/** How the text ends, closing quotes and brackets aside. */
export function endingOf(text: string): Ending {
  let end = text.length;
  while (end > 0 && ((characterAt(text.charCodeAt(end - 1)) & CLOSER) !== 0 || text[end - 1] === " ")) end--;
  // A place before the text would have V8 give up its compiled code at each such line
  if (end === 0) return "open";
  const last = text[end - 1] ?? "";
  if (last === "." || last === "…") return CUT.test(text.slice(Math.max(0, end - 3), end)) ? "cut" : "stop";
  if ((characterAt(text.charCodeAt(end - 1)) & STOP) !== 0) return "stop";
  return last === ":" || last === "：" ? "colon" : "open";
}

/** Counts over a line that has no line breaks; one pass, whatever its length. */
export function measure(text: string): Measure {
  let letters = 0;
  let wides = 0;
  let words = 0;
  let capitals = 0;
  let digits = 0;
  let commas = 0;
  let stops = 0;
  let separators = 0;
  let marks = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bits = characterAt(code);
    if ((bits & WIDE) !== 0) {
      wides++;
    } else if ((bits & WORD) !== 0) {
      letters++;
      if ((bits & DIGIT) !== 0) digits++;
      if (inWord) continue;
      inWord = true;
      words++;
      if ((bits & CAPITAL) !== 0) capitals++;
    } else if (code === 32) {
      inWord = false;
    } else {
      if (code !== 39 && code !== 0x2019) inWord = false;
      marks |= bits;
      if ((bits & COMMA) !== 0) commas++;
      else if ((bits & STOP) !== 0 || (code === 46 && endsSentence(text, at))) stops++;
      else if ((bits & SEPARATOR) !== 0) separators++;
    }
  }
  const size = letters + wides * 2.5;
  return {
    size,
    words: words + wides * 0.5,
    capitals,
    digits,
    commas,
    stops,
    separators,
    marks,
    wide: wides > 0,
    ending: endingOf(text),
    continues: continues(text),
  };
}

function endsSentence(text: string, at: number): boolean {
  if (at === 0 || (characterAt(text.charCodeAt(at - 1)) & SMALL) === 0) return false;
  if (at + 1 === text.length) return true;
  const next = text.charCodeAt(at + 1);
  return next === 32 || (characterAt(next) & CLOSER) !== 0;
}

function continues(text: string): boolean {
  const first = text[0] ?? "";
  return (
    (characterAt(text.charCodeAt(0)) & SMALL) !== 0 || first === "," || first === "." || first === ")" || first === ";"
  );
}
