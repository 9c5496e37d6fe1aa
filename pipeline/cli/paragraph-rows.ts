import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of a line: the same on both sides, or on this side only. */
export interface Run {
  readonly text: string;
  readonly own: boolean;
}

/** A row of two cells: paragraphs that stand beside each other, null where one side has none. */
export interface Row {
  readonly left: readonly Run[] | null;
  readonly right: readonly Run[] | null;
}

/** Words that are taken out or put in before two paragraphs count as two: the search takes time with the square of them. */
const MOST_EDITS = 2000;
/** Two paragraphs that have less of their words in common are two. */
const ONE_PARAGRAPH = 0.5;
/** Pairs of paragraphs that are held against each other between two that are the same. */
const MOST_PAIRS = 40_000;

const whole = (text: string | undefined, own: boolean): readonly Run[] | null =>
  text === undefined ? null : [{ text, own }];

/** Runs of one side with the space between two of its own words joined to them. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const own = run.own || (run.text.trim() === "" && runs[i - 1]?.own === true && runs[i + 1]?.own === true);
    const last = out.at(-1);
    if (last?.own === own) out[out.length - 1] = { text: last.text + run.text, own };
    else out.push({ text: run.text, own });
  }
  return out;
}

function pairOf(left: string, right: string): Row {
  const parts = diffWordsWithSpace(left, right, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return { left: whole(left, true), right: whole(right, true) };
  const side = (other: "added" | "removed", mine: "added" | "removed") =>
    joined(parts.filter((p) => !p[other]).map((p) => ({ text: p.value, own: p[mine] })));
  return { left: side("added", "removed"), right: side("removed", "added") };
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of its words that the paragraph with fewer has in common with the other; 0 where that is too little to be one paragraph. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const share = [...few].filter((word) => many.has(word)).length / Math.max(1, few.size);
  return share < ONE_PARAGRAPH ? 0 : share;
}

/** Paragraphs that differ, in order: those that are most alike beside each other, the others alone. */
function alignedOf(gone: readonly string[], come: readonly string[]): Row[] {
  if (gone.length * come.length > MOST_PAIRS) return [...gone.map(alone("left")), ...come.map(alone("right"))];
  const [a, b] = [gone.map(wordsOf), come.map(wordsOf)];
  const like = a.map((x) => b.map((y) => likeness(x, y)));
  // At i and j: how much the paragraphs from there on can have in common
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const both = (i: number, j: number) => (like[i]?.[j] ?? 0) + at(i + 1, j + 1);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) best[i * width + j] = Math.max(both(i, j), at(i + 1, j), at(i, j + 1));
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    const [left, right] = [gone[i], come[j]];
    if (left !== undefined && right !== undefined && (like[i]?.[j] ?? 0) > 0 && at(i, j) === both(i, j)) {
      rows.push(pairOf(left, right));
      i++;
      j++;
    } else if (left !== undefined && at(i, j) === at(i + 1, j)) rows.push(alone("left")(gone[i++] ?? ""));
    else rows.push(alone("right")(come[j++] ?? ""));
  }
  return rows;
}

function alone(side: keyof Row): (text: string) => Row {
  return (text) => ({ left: null, right: null, [side]: whole(text, true) });
}

/** Paragraphs of two texts beside each other: those in both in one row, and between them what differs, in order. */
export function rowsOf(left: string, right: string): Row[] {
  const rows: Row[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = () => {
    rows.push(...alignedOf(gone, come));
    [gone, come] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(left.split("\n\n"), right.split("\n\n"))) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      for (const text of value) rows.push({ left: whole(text, false), right: whole(text, false) });
    }
  }
  settle();
  return rows;
}
