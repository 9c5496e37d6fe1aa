import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A regular expression as it stands in a file. */
export interface Literal {
  readonly place: string;
  readonly expression: RegExp;
}

/** What can stand before the slash that begins a regular expression, and not before a division. */
const BEFORE = /(?:^|[(,=:[!&|?{};+>]|\breturn)\s*$/;

/** Where a literal that begins at `from` ends, after its flags; -1 when it is none. */
function endOf(line: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < line.length; at++) {
    const character = line[at];
    if (character === "\\") at++;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return at + 1 + (/^[a-z]*/.exec(line.slice(at + 1))?.[0].length ?? 0);
  }
  return -1;
}

/** Where a string that begins at `from` ends. */
function afterText(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === line[from]) return at + 1;
  }
  return line.length;
}

/** The literals of one line of code. */
function literalsIn(line: string, place: string): Literal[] {
  const found: Literal[] = [];
  if (/^\s*(?:\*|\/\*|\/\/)/.test(line)) return found;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? "";
    if (`"'\``.includes(character)) at = afterText(line, at) - 1;
    else if (line.startsWith("//", at)) break;
    else if (character === "/" && BEFORE.test(line.slice(0, at))) {
      const end = endOf(line, at);
      if (end < 0 || !/\/[dgimsuvy]*$/.test(line.slice(at, end))) continue;
      const slash = line.lastIndexOf("/", end - 1);
      found.push({ place, expression: new RegExp(line.slice(at + 1, slash), line.slice(slash + 1, end)) });
      at = end - 1;
    }
  }
  return found;
}

/** Every regular expression literal in the files of a folder. */
export function literalsUnder(folder: string): readonly Literal[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
  return files.sort().flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line, at) => literalsIn(line, `${file}:${at + 1}`)),
  );
}

/** CPU milliseconds that finding all matches takes. */
function cost(global: RegExp, text: string): number {
  const from = process.cpuUsage();
  text.replace(global, "");
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Runs that expressions with two repeats over one class, or a repeat before an end that never comes, are slow on. */
export const RUNS = [
  " ",
  "a",
  "A",
  "1",
  ",",
  ".",
  "-",
  "<",
  "&",
  "(",
  "[",
  '"',
  "'",
  "/",
  ":",
  "#",
  "=",
  "\t",
  "\n",
  "é",
  "я",
  "中",
  "あ",
  "©",
  "—",
  "a ",
  "A ",
  "a.",
  "a-",
  "a,",
  "1.",
  "1:",
  "1 ",
  "<a ",
  "<!--",
  "&amp;",
  "a=",
  "Aa ",
  "a\n",
  ", ",
  "- ",
  "ab.",
  "«",
  "|",
  "a|",
  "//",
  "\\",
  "{",
  "a:",
];

/** Characters of a run that is slow where time grows with its square, and of one that shows it. */
const [SUSPECT, LARGE] = [4_000, 16_000];
/** Milliseconds that say something; four times the text may take so many times as long. */
const [NOISE, GROWTH] = [4, 9];

/** The runs on which an expression takes more than linear time. */
export function slowRuns(expression: RegExp): readonly string[] {
  const global = new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, "")}g`);
  const words = expression.source.match(/[A-Za-z]{2,}/g) ?? [];
  return [...RUNS, ...words.slice(0, 2).map((w) => `${w} `)].filter((run) => {
    const text = (size: number) => `${run.repeat(size / run.length)}!`;
    const small = cost(global, text(SUSPECT));
    if (small < NOISE) return false;
    const again = Math.min(small, cost(global, text(SUSPECT)));
    return again >= NOISE && cost(global, text(LARGE)) > GROWTH * again;
  });
}
