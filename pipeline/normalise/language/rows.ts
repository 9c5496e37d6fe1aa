/** A row of the table: a gram, and where its scores are. One object that every row fills anew. */
export interface Row {
  bytes: number;
  kind: number;
  from: number;
  to: number;
}

/** Reads the rows one by one; languages and scores grow with them. */
export interface RowReader {
  readonly next: () => Row | null;
  readonly languages: readonly string[];
  readonly scores: () => Uint8Array;
}

const NAME = "language_grams.csv";
const HEAD = "gram,scores\n";
const [LINE_FEED, COMMA, EDGE, ZERO, NINE, A, F, Z] = [0x0a, 0x2c, 0x5f, 0x30, 0x39, 0x61, 0x66, 0x7a];

/** The kind of a gram of 1 to 4 bytes: its length, whether it opens its word, whether it closes it. Never 0. */
export function kindOf(length: number, opens: boolean, closes: boolean): number {
  return (length << 2) | (opens ? 2 : 0) | (closes ? 1 : 0);
}

function hexDigit(code: number): number {
  if (code >= ZERO && code <= NINE) return code - ZERO;
  return code >= A && code <= F ? code - A + 10 : -1;
}

const isLetter = (code: number) => code >= A && code <= Z;
const isDigit = (code: number) => code >= ZERO && code <= NINE;

/** A reader of the text of `language_grams.csv`: by its codes, as the table has a hundred thousand rows. Throws with file and line on a bad row. */
export function rowReader(text: string): RowReader {
  const languages: string[] = [];
  const places = new Map<number, number>();
  const scores = new Uint8Array(text.length);
  const row: Row = { bytes: 0, kind: 0, from: 0, to: 0 };
  let at = 0;
  let size = 0;
  const complain = (): never => {
    throw new Error(`${NAME}:${text.slice(0, at).split("\n").length}: bad row of a reference table`);
  };
  const gram = () => {
    const opens = text.charCodeAt(at) === EDGE;
    if (opens) at++;
    let [bytes, length] = [0, 0];
    for (; isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at)); at += 2, length++) {
      const [high, low] = [hexDigit(text.charCodeAt(at)), hexDigit(text.charCodeAt(at + 1))];
      if (high < 0 || low < 0 || length === 4) complain();
      bytes = (bytes << 8) | (high << 4) | low;
    }
    const closes = text.charCodeAt(at) === EDGE;
    if (closes) at++;
    if (length === 0 || text.charCodeAt(at++) !== COMMA) complain();
    row.bytes = bytes;
    row.kind = kindOf(length, opens, closes);
  };
  const place = (key: number, name: string): number => {
    places.set(key, languages.length);
    return languages.push(name) - 1;
  };
  const score = () => {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (!isLetter(first) || !isLetter(second) || !isDigit(text.charCodeAt(at + 2))) complain();
    const key = (first << 8) | second;
    scores[size++] = places.get(key) ?? place(key, text.slice(at, at + 2));
    let value = 0;
    for (at += 2; isDigit(text.charCodeAt(at)); at++) value = 10 * value + text.charCodeAt(at) - ZERO;
    if (value > 255) complain();
    scores[size++] = value;
  };
  const next = () => {
    if (at >= text.length) return null;
    gram();
    row.from = size;
    do score();
    while (at < text.length && text.charCodeAt(at) !== LINE_FEED);
    row.to = size;
    at++;
    return row;
  };
  if (text !== "" && !text.startsWith(HEAD)) complain();
  at = HEAD.length;
  return { next, languages, scores: () => scores.slice(0, size) };
}
