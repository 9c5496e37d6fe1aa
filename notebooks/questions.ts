import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How an answer is drawn. `columns` are of the answer. */
export type Chart =
  /** One bar for each row, named by the first column, made of the others. */
  | { readonly kind: "bars"; readonly name: string; readonly parts: readonly string[] }
  /** One bar for each row, to the right where the number is above zero and to the left where it is below. */
  | { readonly kind: "change"; readonly name: string; readonly value: string }
  /** One square for each row, where the two named by it meet. */
  | { readonly kind: "grid"; readonly a: string; readonly b: string; readonly value: string };

/** A question that is asked of a dataset: the query that answers it, how the answer is read, and what to mind. */
export interface Question {
  /** The name of its file, without `.sql`. */
  readonly name: string;
  readonly title: string;
  readonly read: string;
  readonly mind: string;
  readonly chart: Chart;
  readonly sql: string;
}

/** The folder of the queries, which both notebooks read. */
export const QUESTIONS = join(import.meta.dirname, "questions");

function chartOf(text: string): Chart {
  const [kind, first, second, ...more] = text.split(" ");
  if (first !== undefined && second !== undefined) {
    if (kind === "bars") return { kind, name: first, parts: [second, ...more] };
    if (kind === "change" && more.length === 0) return { kind, name: first, value: second };
    if (kind === "grid" && more[0] !== undefined) return { kind, a: first, b: second, value: more[0] };
  }
  throw new Error(`${JSON.stringify(text)} is no chart`);
}

/**
 * A question from the text of its file: a line with the title, then `read:`, `mind:` and `chart:`, all comments of SQL, then
 * the query. Throws when a line is missing.
 */
export function questionOf(name: string, sql: string): Question {
  const line = (key: string) => {
    const found = sql.split("\n").find((l) => l.startsWith(`-- ${key}`));
    if (found === undefined) throw new Error(`${name}.sql: no line starts with ${JSON.stringify(`-- ${key}`)}`);
    return found.slice(`-- ${key}`.length).trim();
  };
  return { name, title: line(""), read: line("read:"), mind: line("mind:"), chart: chartOf(line("chart:")), sql };
}

/** The questions in their order. */
export function questions(): readonly Question[] {
  const files = readdirSync(QUESTIONS).filter((f) => f.endsWith(".sql"));
  return files.sort().map((f) => questionOf(f.slice(0, -".sql".length), readFileSync(join(QUESTIONS, f), "utf8")));
}
