import { collapse } from "../../text/whitespace.ts";

/** Longest line of text that was broken to fit a column. */
const COLUMN = 100;

const LINES = /\r\n|[\n\r\u2028\u2029]/u;

/** What is no text: control characters but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is removed
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const isBlank = (line: string) => line.trim() === "";
const isIndented = (line: string) => /^(?: {2,12}|\t)\S/.test(line);

const ENDS_SENTENCE = /[.!?…。][”"’»)]?\s*$/u;

/** Lines without a last one of one word after a sentence, such as the name of an agency; and that one. */
function withoutCredit(lines: readonly string[]): readonly [text: readonly string[], credit: readonly string[]] {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  const isCredit = before !== undefined && ENDS_SENTENCE.test(before) && /^\s*\p{Lu}\p{L}{1,11}\s*$/u.test(last ?? "");
  return isCredit ? [lines.slice(0, -1), lines.slice(-1)] : [lines, []];
}

/** Whether lines are a paragraph broken to fit a column: all but the last about equally long, and few of them the end of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const broken = lines.slice(0, -1);
  if (broken.filter((l) => ENDS_SENTENCE.test(l)).length * 2 > broken.length) return false;
  // Of wire copy the first line is shorter where its dateline has been given elsewhere.
  const lengths = broken.slice(broken.length > 2 ? 1 : 0).map((l) => l.trimEnd().length);
  const longest = lines.reduce((most, l) => Math.max(most, l.trimEnd().length), 0);
  if (lengths.length === 0 || longest > COLUMN || longest < 40) return false;
  return lengths.filter((l) => l >= longest * 0.65).length >= lengths.length * 0.8;
}

/** Whether a text has hard line ends and marks paragraphs by indenting their first lines, as wire copy does. */
export function isIndentedCopy(text: string): boolean {
  return hasIndents(text.split(LINES));
}

function hasIndents(lines: readonly string[]): boolean {
  const said = lines.filter((l) => !isBlank(l));
  const indented = said.filter(isIndented).length;
  return indented > 0 && said.length > indented && said.every((l) => l.trimEnd().length <= COLUMN);
}

function groups(lines: readonly string[], starts: (line: string) => boolean): string[][] {
  const out: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlank(line)) open = false;
    else if (open && !starts(line)) out.at(-1)?.push(line);
    else {
      out.push([line]);
      open = true;
    }
  }
  return out;
}

/**
 * The paragraphs of an article's own text, each on one line: parted by blank lines, by indented first lines, or else by
 * line ends; lines broken to fit a column are joined.
 */
export function paragraphsOf(text: string): string[] {
  const lines = text.replace(CONTROLS, "").split(LINES);
  const joined = (group: readonly string[]) => collapse(group.join(" "));
  const indented = hasIndents(lines);
  return groups(lines, indented ? isIndented : () => false)
    .flatMap((group) => {
      const [text, credit] = withoutCredit(group);
      return [...(indented || isWrapped(text) ? [joined(text)] : text.map(collapse)), ...credit.map(collapse)];
    })
    .filter((p) => p !== "");
}
