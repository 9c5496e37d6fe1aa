import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../schemas/manifest.ts";
import { TABLE_NAMES, type TableName } from "../../schemas/tables.ts";
import { type Footer, readFooter } from "../codec/parquet.ts";
import type { ColumnOfFile } from "../codec/parquet-schema.ts";
import type { Finding } from "../emit/checks/finding.ts";
import { footerMetadata } from "../emit/manifest.ts";
import { columnsMeant } from "./emit-tables.ts";

/** What the footers came to. */
export interface Footers {
  readonly findings: readonly Finding[];
  /** Tables whose files can all be read, and have the columns that they must. */
  readonly sound: ReadonlySet<TableName>;
  readonly rows: number;
}

const finding = (check: "footers" | "schema", file: string, message: string, expected?: string, found?: string) => ({
  check,
  file,
  message,
  ...(expected === undefined ? {} : { expected }),
  ...(found === undefined ? {} : { found }),
});

function columnFindings(file: string, meant: readonly ColumnOfFile[], has: readonly ColumnOfFile[]): Finding[] {
  const types = new Map(has.map((c) => [c.name, c.type]));
  const known = new Set(meant.map((c) => c.name));
  const findings: Finding[] = meant.flatMap(({ name, type }) => {
    const found = types.get(name);
    if (found === undefined) return [finding("schema", file, `column ${name} is missing`)];
    return found === type ? [] : [finding("schema", file, `column ${name} has another type`, type, found)];
  });
  findings.push(
    ...has
      .filter((c) => !known.has(c.name))
      .map((c) => finding("schema", file, `column ${c.name} is not of this table`)),
  );
  if (findings.length > 0) return findings;
  const order = (columns: readonly ColumnOfFile[]) => columns.map((c) => c.name).join(", ");
  return order(meant) === order(has)
    ? []
    : [finding("schema", file, "columns are in another order", order(meant), order(has))];
}

function footerFindings(file: string, table: TableName, footer: Footer, manifest: Manifest | null): Finding[] {
  if (manifest === null) return [];
  const { versions, settings, stages, inputs_digest, tables } = manifest;
  const meant = footerMetadata(table, { versions, settings, tallies: stages }, inputs_digest);
  const findings: Finding[] = Object.entries(meant).flatMap(([key, value]) =>
    footer.metadata[key] === value
      ? []
      : [finding("footers", file, `${key} is not what manifest.json says`, value, footer.metadata[key] ?? "none")],
  );
  const listed = tables[table]?.files.find((f) => f.path === file);
  if (listed === undefined) return findings;
  const same = (what: string, expected: number, found: number) =>
    expected === found
      ? []
      : [finding("footers", file, `${what} are not what manifest.json says`, String(expected), String(found))];
  const groups = same("row groups", listed.row_groups, footer.groups.length);
  return [...findings, ...same("rows", listed.rows, footer.rows), ...groups];
}

/** The footer of a file, or what is wrong with it in words. */
async function opened(path: string): Promise<Footer | string> {
  return readFooter(path).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    return error.message.replace(`${path}: `, "");
  });
}

/** Opens the footers of all data files with another library than the one that reads the rows, and compares them with the manifest and the schemas. */
export async function verifyFooters(dataset: string, manifest: Manifest | null): Promise<Footers> {
  const findings: Finding[] = [];
  const sound = new Set<TableName>();
  let rows = 0;
  for (const table of TABLE_NAMES) {
    const folder = join(dataset, table);
    const names = existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((n) => n.endsWith(".parquet"))
          .sort()
      : [];
    if (names.length === 0) findings.push({ check: "files", file: `${table}/`, message: "has no Parquet file" });
    let whole = names.length > 0;
    for (const file of names.map((name) => `${table}/${name}`)) {
      const footer = await opened(join(dataset, file));
      if (typeof footer === "string") {
        findings.push(finding("footers", file, "has no Parquet footer that can be read", undefined, footer));
        whole = false;
        continue;
      }
      const columns = columnFindings(file, columnsMeant(table), footer.columns);
      findings.push(...columns, ...footerFindings(file, table, footer, manifest));
      whole = whole && columns.length === 0;
      rows += footer.rows;
    }
    if (whole) sound.add(table);
  }
  return { findings, sound, rows };
}
