/** A word that may begin a country's name, and where it ends in the text (UTF-16 units). */
export interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const FIRST_CASELESS = 0x0590;

/** Letters for this purpose: ASCII, and from U+00C0 on all but general punctuation, CJK marks and full-width forms. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x2000)
    return (
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0x060c &&
      code !== 0x061b &&
      code !== 0x061f &&
      code !== 0x06d4 &&
      code !== 0x0964
    );
  return code > 0x2bff && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff0f);
}

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= FIRST_CASELESS && code < 0x10a0) return true;
  if ((code >= 0x1100 && code < 0x1e00) || (code >= 0x2e80 && code < 0xff00)) return true;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}

const [OTHER, SMALL, CAPITAL] = [1, 2, 3];
/** What each unit is, 0 for those not yet asked for. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const kind = !isLetter(code) ? OTHER : isCapital(code) ? CAPITAL : SMALL;
  kinds[code] = kind;
  return kind;
}

/** Scripts that write words without spaces, or with endings glued on: names are sought inside the run. */
export function isRunScript(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** The word at a place: letters, with dots inside acronyms, hyphens and apostrophes between letters. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if ((kinds[code] || kindOf(code)) !== OTHER) continue;
    const next = text.charCodeAt(end + 1);
    const joins =
      code === 0x2d || code === 0x27 || code === 0x2019 || (code === 0x2e && isLetter(next) && end - start <= 6);
    if (!joins || Number.isNaN(next) || !isLetter(next)) break;
  }
  return end;
}

/** The capitalised words of a text, and in scripts without case every word or run, in order. */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || kindOf(code);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    if (kind === CAPITAL) found.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return found;
}

/** The word after a place when one space alone is between; null otherwise. */
export function nextWord(text: string, end: number): Candidate | null {
  const start = end + 1;
  if (text.charCodeAt(end) !== 0x20 || start >= text.length || !isLetter(text.charCodeAt(start))) return null;
  const last = wordEnd(text, start);
  return { text: text.slice(start, last), start, end: last };
}
