import type { Come } from "./comes-to.ts";

/** What an `article.json` may hold: columns of an article, or the reason of a reject, and a few words of its own. */
export interface Expectation {
  /** A file of the sample dump, in place of an input of the case's own. */
  readonly input?: string;
  readonly reject?: string;
  /** Paragraphs, or the text as it stands. */
  readonly body?: readonly string[] | string;
  /** Stretches that the body must hold, and that it must not. */
  readonly body_has?: readonly string[];
  readonly body_lacks?: readonly string[];
  /** What newsmill does not get right yet: each must be wrong still, so that this list says no more than is true. */
  readonly pending?: readonly string[];
  readonly [column: string]: unknown;
}

/** Columns in which the order says nothing. */
const SETS = new Set(["countries", "agencies", "flags"]);
const OWN = new Set(["input", "pending", "body_has", "body_lacks"]);

function same(actual: unknown, expected: unknown): boolean {
  if (expected !== null && typeof expected === "object" && !Array.isArray(expected)) {
    const found = (actual ?? {}) as Record<string, unknown>;
    return Object.entries(expected).every(([key, value]) => same(found[key], value));
  }
  return JSON.stringify(actual) === JSON.stringify(expected);
}

const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : value);

function differs(column: string, actual: unknown, expected: unknown): boolean {
  if (SETS.has(column)) return !same(sorted(actual), sorted(expected));
  if (column === "body" && Array.isArray(expected)) return actual !== expected.join("\n\n");
  return !same(actual, expected);
}

type Difference = readonly [name: string, message: string];

function differences(come: Come, expected: Expectation): readonly Difference[] {
  const found = come as unknown as Record<string, unknown>;
  const body = typeof found["body"] === "string" ? found["body"] : "";
  const turnedAway = "reject" in come && expected.reject === undefined;
  const columns = Object.entries(expected).filter(([column]) => !OWN.has(column));
  return [
    ...(turnedAway ? [["reject", `rejected: ${come.reject}`] as const] : []),
    ...columns
      .filter(([column, value]) => differs(column, found[column], value))
      .map(([column, value]) => [column, `${JSON.stringify(found[column])}, not ${JSON.stringify(value)}`] as const),
    ...(expected.body_has ?? [])
      .filter((text) => !body.includes(text))
      .map((text) => ["body_has", `the body lacks ${JSON.stringify(text)}`] as const),
    ...(expected.body_lacks ?? [])
      .filter((text) => body.includes(text))
      .map((text) => ["body_lacks", `the body has ${JSON.stringify(text)}`] as const),
  ];
}

/**
 * What is amiss between what a case came to and what it must come to: none when they agree in all that is expected but
 * what is pending, and all that is pending is wrong still.
 */
export function compare(come: Come, expected: Expectation): readonly string[] {
  const found = differences(come, expected);
  const pending = expected.pending ?? [];
  return [
    ...found.filter(([name]) => !pending.includes(name)).map(([name, message]) => `${name}: ${message}`),
    ...pending
      .filter((name) => !found.some(([wrong]) => wrong === name))
      .map((name) => `${name}: holds now: take it out of "pending"`),
  ];
}
