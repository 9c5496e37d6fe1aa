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
  readonly ending: Ending;
  /** Whether the first letter is lower case, or the line begins with a closing mark. */
  readonly continues: boolean;
}

const CLOSERS = new Set([..."\"'”’»›)]}」』】）*"]);
const STOPS = new Set([..."!?。！？؟۔।॥…"]);
const COMMAS = new Set([..."‚,،、，;；"]);
const SEPARATORS = new Set([..."|•·»›/▪►>»"]);
const CUT = /(?:\.\.+|…)$/u;

function isWide(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0eff);
}

function isDigit(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) || isDeva(code)
  );
}

function isDeva(code: number): boolean {
  return code >= 0x966 && code <= 0x96f;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xd7 && code < 0xfe00;
}

/** Whether a UTF-16 unit belongs to a word or a number; combining marks do. */
export function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

function isCapital(char: string, code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return code < 0x590 && char.toLowerCase() !== char;
}

function isLower(char: string, code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return code < 0x590 && char.toUpperCase() !== char;
}

/** How the text ends, closing quotes and brackets aside. */
export function endingOf(text: string): Ending {
  let end = text.length;
  while (end > 0 && (CLOSERS.has(text[end - 1] ?? "") || text[end - 1] === " ")) end--;
  const last = text[end - 1] ?? "";
  if (last === "." || last === "…") return CUT.test(text.slice(Math.max(0, end - 3), end)) ? "cut" : "stop";
  if (STOPS.has(last)) return "stop";
  return last === ":" || last === "：" ? "colon" : "open";
}

type Tally = { -readonly [C in Exclude<keyof Measure, "ending" | "continues">]: Measure[C] };

/** Counts over a line that has no line breaks; one pass, whatever its length. */
export function measure(text: string): Measure {
  const tally: Tally = { size: 0, words: 0, capitals: 0, digits: 0, commas: 0, stops: 0, separators: 0, wide: false };
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      tally.size++;
      if (!inWord) tally.words++;
      inWord = true;
    } else if (code === 32) {
      inWord = false;
    } else if (isLetterOrDigit(code)) {
      inWord = countLetter(tally, text[at] ?? "", code, inWord);
    } else {
      if (code !== 39 && code !== 0x2019) inWord = false;
      countMark(tally, text, at);
    }
  }
  return { ...tally, ending: endingOf(text), continues: continues(text) };
}

/** Counts one letter or digit; whether a word goes on after it. */
function countLetter(tally: Tally, char: string, code: number, inWord: boolean): boolean {
  const digit = isDigit(code);
  if (digit) tally.digits++;
  if (isWide(code)) {
    tally.wide = true;
    tally.size += 2.5;
    tally.words += 0.5;
    return inWord;
  }
  tally.size++;
  if (inWord) return true;
  tally.words++;
  if (!digit && isCapital(char, code)) tally.capitals++;
  return true;
}

function countMark(tally: Tally, text: string, at: number): void {
  const char = text[at] ?? "";
  if (COMMAS.has(char)) tally.commas++;
  else if (STOPS.has(char) || (char === "." && endsSentence(text, at))) tally.stops++;
  else if (SEPARATORS.has(char)) tally.separators++;
}

function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  return (
    (next === undefined || next === " " || CLOSERS.has(next)) && isLower(text[at - 1] ?? "", text.charCodeAt(at - 1))
  );
}

function continues(text: string): boolean {
  const first = text[0] ?? "";
  return isLower(first, text.charCodeAt(0)) || first === "," || first === "." || first === ")" || first === ";";
}
