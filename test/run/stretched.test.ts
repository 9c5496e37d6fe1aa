import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { stretched } from "../../pipeline/run/stretched.ts";

const home = mkdtempSync(join(tmpdir(), "stretched-"));
afterAll(() => rmSync(home, { recursive: true }));

interface Row {
  readonly article_id: string;
  readonly body: string;
  readonly published_at: string | null;
}

const hex = (n: number) => n.toString(16).padStart(8, "0").repeat(4);
const instant = (us: number) =>
  `${new Date(Math.floor(us / 1000)).toISOString().slice(0, -1)}${us % 1000 === 0 ? "" : String(us % 1000).padStart(3, "0")}Z`;

const someRows = fc.array(
  fc.record({
    article_id: fc.nat(0xffffffff).map(hex),
    // A text may hold what looks like a key, and be longer than what is read or held at a time
    body: fc.constantFrom("", '{"published_at":"1999-01-01T00:00:00Z"}', "x".repeat(200_000), "y\n\u2028z"),
    published_at: fc.option(fc.integer({ min: 0, max: 5000 }).map(instant)),
  }),
  { maxLength: 40 },
);

let runs = 0;
function written(parts: readonly (readonly Row[])[]): { readonly files: readonly string[]; readonly folder: string } {
  const at = join(home, String(runs++));
  const files = parts.map((rows, i) => {
    const path = `${at}-${i}.ndjson`;
    writeFileSync(path, rows.map((r) => JSON.stringify(r)).join("\n") + (rows.length > 0 && i > 0 ? "\n" : ""));
    return path;
  });
  return { files, folder: at };
}

const rowsIn = (files: readonly string[]) =>
  files.flatMap((f) =>
    readFileSync(f, "utf8")
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Row])),
  );
/** As text, an instant with more digits is the later one. */
const order = (r: Row) => `${r.published_at?.replace("Z", "") ?? "9"} ${r.article_id}`;
const sorted = (rows: readonly Row[]) => rows.map(order).sort();

test("stretches sorted one by one are the rows sorted as a whole, the same whatever files they came in", async () => {
  await fc.assert(
    fc.asyncProperty(someRows, fc.integer({ min: 1, max: 12 }), fc.nat(40), async (rows, most, cut) => {
      const one = written([rows.slice(0, cut), rows.slice(cut)]);
      const stretches = await stretched(one.files, most, one.folder);
      expect(stretches.flatMap((s) => sorted(rowsIn(s)))).toEqual(sorted(rows));
      const other = written([rows.slice(cut).reverse(), [], rows.slice(0, cut)]);
      const again = await stretched(other.files, most, other.folder);
      expect(again.map((s) => sorted(rowsIn(s)))).toEqual(stretches.map((s) => sorted(rowsIn(s))));
    }),
    { numRuns: 60 },
  );
});

test("rows that fit are left where they are; others go into files of about the size asked for", async () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({
    article_id: hex(i * 977),
    body: "b",
    published_at: instant(i % 7),
  }));
  const { files, folder } = written([rows]);
  expect(await stretched(files, 100, folder)).toEqual([files]);
  const stretches = await stretched(files, 30, folder);
  expect(stretches.map((s) => rowsIn(s).length)).toEqual([25, 25, 25, 25]);
});

test("a row without the column that sorts it is no row of ours", async () => {
  const path = join(home, "odd.ndjson");
  writeFileSync(path, '{"article_id":"00"}\n');
  await expect(stretched([path], 1, home)).rejects.toThrow("a row without published_at");
});
