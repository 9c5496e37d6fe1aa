import { type Attack, attacksOn } from "./attacks.ts";

/** Runs that expressions with two repeats over one class, or a repeat before an end that never comes, are slow on. */
const RUNS = [
  ...` aA1,.-<&([)]"'/:#=?@_;\t\n\r\\{|«»“”…·–—©éяЯب中あ가`,
  ..."a |A |Aa |1 |, |- | - |<a |by |a.|A.|a-|a,|a=|a:|1.|1:|ab.|a\n|\n\n|…\n|//|<p>|<!--|&amp;|a/|/AAA".split("|"),
  ...["a|", " | ", "\"\\'\\", '"a\\'],
];
/** After a run: what no class of marks or spaces holds, and ends of lines that are not the text's. */
const TAIL = "!\n/!\n!";
/** A run of so many repeats, each of so many characters at most, that takes so many milliseconds is looked at again, with longer ones. */
const [FIRST, WIDEST, SUSPECT] = [1_500, 4, 0.25];
/** Milliseconds that can be told from noise, and a run that is never slow where it takes less. */
const [TELLING, LONGEST] = [6, 64_000];
/** Of four times the text: linear time grows by four, that with the square by sixteen. */
const [LONGER, GROWTH] = [4, 9];

function textOf({ head, run }: Attack, size: number): string {
  return head + run.repeat(Math.ceil(size / run.length)) + TAIL;
}

/** CPU milliseconds that finding all matches takes, or for a sticky expression those at four places; the least of `times`. */
function cost(expression: RegExp, text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const from = process.cpuUsage();
    if (expression.sticky)
      for (let place = 0; place < 4; place++) {
        expression.lastIndex = Math.floor((place * text.length) / 4);
        expression.test(text);
      }
    else text.replace(expression, "");
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The most that a bounded repeat allows: up to it, time may well grow with the square. */
function boundOf(expression: RegExp): number {
  return Math.max(0, ...[...expression.source.matchAll(/\{\d*,?(\d+)\}/g)].map((m) => Number(m[1])));
}

function isSlow(expression: RegExp, attack: Attack): boolean {
  const first = FIRST * Math.min(attack.run.length, WIDEST);
  for (const times of [1, 2]) if (cost(expression, textOf(attack, first), times) < SUSPECT) return false;
  for (let size = Math.max(first, 4 * boundOf(expression)); size <= LONGEST; size *= 2) {
    const small = cost(expression, textOf(attack, size), 1);
    if (small < TELLING) continue;
    const least = Math.min(small, cost(expression, textOf(attack, size), 2));
    return cost(expression, textOf(attack, LONGER * size), 2) > GROWTH * least;
  }
  return false;
}

/** A text on which an expression takes more than linear time, with its run once; null when none is found. */
export function slowText(expression: RegExp): string | null {
  const attacks = attacksOn(expression);
  if (attacks.length === 0) return null;
  const tried = new RegExp(
    expression.source,
    expression.sticky ? expression.flags : `${expression.flags.replace("g", "")}g`,
  );
  const found = [...attacks, ...RUNS.map((run) => ({ head: "", run }))].find((attack) => isSlow(tried, attack));
  return found === undefined ? null : `${JSON.stringify(found.head)} and a run of ${JSON.stringify(found.run)}`;
}
