/** A JSON value as a query gives it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type Shape = "table" | "json" | "ndjson" | "csv";

/** Turns rows into text as they come: `head` first, then `rows` for each batch, then `foot`. */
export interface RowText {
  readonly head: string;
  readonly rows: (batch: readonly (readonly Plain[])[]) => string;
  readonly foot: string;
}

/** A value in one cell: text as it is, the rest as JSON, null as nothing. */
export function asText(value: Plain): string {
  if (value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** RFC 4180, but with plain line feeds. Null is empty, an empty text is `""`. */
function csvCell(value: Plain): string {
  if (value === "") return '""';
  const text = asText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const objectOf = (columns: readonly string[], row: readonly Plain[]) =>
  JSON.stringify(Object.fromEntries(columns.map((c, i) => [c, row[i] ?? null])));

function jsonText(columns: readonly string[]): RowText {
  let first = true;
  const rows = (batch: readonly (readonly Plain[])[]) =>
    batch
      .map((row) => {
        const before = first ? "\n" : ",\n";
        first = false;
        return before + objectOf(columns, row);
      })
      .join("");
  return { head: "[", rows, foot: "\n]\n" };
}

/** Rows as text for another program: a JSON array, an object a line, or CSV with a line of names. */
export function rowText(shape: Exclude<Shape, "table">, columns: readonly string[]): RowText {
  if (shape === "json") return jsonText(columns);
  const line = shape === "csv" ? (row: readonly Plain[]) => row.map(csvCell).join(",") : null;
  return {
    head: line === null ? "" : `${line(columns)}\n`,
    rows: (batch) => batch.map((row) => `${line === null ? objectOf(columns, row) : line(row)}\n`).join(""),
    foot: "",
  };
}
