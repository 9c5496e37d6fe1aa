import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDate } from "./read-date.ts";

const FOLDER = new URL("./tables/", import.meta.url);
const HEADER =
  "# string\tlanguage\tcountry\tzone\treference\tinstant\tlocal_date\tprecision\tzone_basis\tpending".split("\t");

/** One row of a table: a printed string, what is known beside it, and what it means. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly expected: string;
  /** Why the row is right and not met, where that is so. */
  readonly pending: string;
}

const ESCAPE = /\\u([0-9a-f]{4})|\\([tn\\])/gu;
const PLAIN: Readonly<Record<string, string>> = { t: "\t", n: "\n", "\\": "\\" };

function unescaped(cell: string): string {
  return cell.replace(ESCAPE, (_, code: string | undefined, mark: string | undefined) =>
    code === undefined ? (PLAIN[mark ?? ""] ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function known(cell: string | undefined): string | null {
  return cell === undefined || cell === "-" || cell === "" ? null : cell;
}

function rowsOf(name: string): Row[] {
  const lines = readFileSync(new URL(name, FOLDER), "utf8").split("\n");
  expect(lines[0]?.split("\t")).toEqual(HEADER);
  return lines.flatMap((text, at) => {
    if (text.startsWith("# ") || text === "") return [];
    const cells = text.split("\t");
    return [{ line: at + 1, cells, expected: cells.slice(5, 9).join(" "), pending: cells[9] ?? "" }];
  });
}

function read({ cells }: Row): string {
  const [string, language, country, zone, reference] = cells;
  const settings = {
    language: known(language),
    country: known(country),
    zone: known(zone),
    reference: known(reference),
  };
  const found = readDate(unescaped(string ?? ""), settings);
  if (found === null) return "- - - -";
  return [found.published_at, found.local_date, found.precision, found.zone_basis].join(" ");
}

function misses(name: string, rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const got = read(row);
    return got === row.expected ? [] : [`${name}:${row.line}: ${row.cells[0]}: ${got}, not ${row.expected}`];
  });
}

const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".tsv"))
  .sort();
const TABLES = NAMES.map((name) => ({ name, rows: rowsOf(name) }));

describe("golden tables of printed dates", () => {
  test.each(TABLES)("$name", ({ name, rows }) => {
    expect(rows.filter((row) => row.cells.length < 9 || row.cells.length > 10)).toEqual([]);
    const due = rows.filter((row) => row.pending === "");
    expect(misses(name, due).join("\n")).toBe("");
  });

  test.each(TABLES.filter(({ rows }) => rows.some((row) => row.pending !== "")))(
    "$name: a pending row that is met is pending no more",
    ({ name, rows }) => {
      const pending = rows.filter((row) => row.pending !== "");
      expect(misses(name, pending).length).toBe(pending.length);
    },
  );

  test("hold as many rows as they say, none twice", () => {
    const all = TABLES.flatMap(({ name, rows }) => rows.map((row) => `${name} ${row.cells.slice(0, 5).join("\t")}`));
    const pending = TABLES.flatMap(({ rows }) => rows.filter((row) => row.pending !== "")).length;
    console.log(`${all.length} printed dates in ${TABLES.length} tables, ${pending} of them pending`);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(2_000);
  });
});
