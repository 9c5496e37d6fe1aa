/** SQL: whether a row's evidence has a rule. */
export function hasRule(rule: string): string {
  return `list_contains(list_transform(evidence, lambda e: e.rule), '${rule}')`;
}

type Row = { readonly [column: string]: unknown };

/** Answers an SQL query over the views of the dataset's tables with its rows as plain JSON values. */
export type Ask = (sql: string) => Promise<readonly Row[]>;

/** The number in a column of a row. Throws where there is none. */
export function numberIn(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== "number") throw new Error(`${column}: ${JSON.stringify(value)} is not a number`);
  return value;
}

/** The text in a column of a row, or null. */
export function textOrNull(row: Row | undefined, column: string): string | null {
  const value = row?.[column];
  return typeof value === "string" ? value : null;
}

/** The text in a column of a row. Throws where there is none. */
export function textIn(row: Row | undefined, column: string): string {
  const value = textOrNull(row, column);
  if (value === null) throw new Error(`${column}: ${JSON.stringify(row?.[column])} is not text`);
  return value;
}
