import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import { build, type Folders, newsmill, SAMPLE } from "./newsmill.ts";
import { type Row, rows } from "./tables.ts";

interface Expected {
  readonly path: string;
  /** Which of the file's records, in the order they stand in. */
  readonly record: number;
  readonly what: string;
  readonly fate: "article" | "duplicate" | "reject";
  readonly reason?: string;
  readonly relation?: string;
  /** `path#record` of the record that is kept. */
  readonly kept?: string;
  /** True while it does not end so yet. */
  readonly pending?: boolean;
}

const expected = JSON.parse(readFileSync(join(import.meta.dirname, "expected.json"), "utf8")) as readonly Expected[];
const name = (e: Pick<Expected, "path" | "record">) => `${e.path}#${e.record}`;

/** Each row of the ledger by `path#record`. */
function numbered(ledger: readonly Row[]): ReadonlyMap<string, Row> {
  const seen = new Map<unknown, number>();
  return new Map(
    ledger.map((row) => {
      const record = seen.get(row["source_path"]) ?? 0;
      seen.set(row["source_path"], record + 1);
      return [`${row["source_path"]}#${record}`, row];
    }),
  );
}

let folders: Folders;
let ledger: ReadonlyMap<string, Row>;
let relations: ReadonlyMap<string, Row>;

beforeAll(async () => {
  folders = await build(SAMPLE);
  ledger = numbered(await rows(folders, "SELECT * FROM {ledger} ORDER BY source_path, source_offset"));
  const duplicates = await rows(folders, "SELECT * FROM {duplicates}");
  relations = new Map(duplicates.map((d) => [`${d["source_path"]}@${d["source_offset"]}`, d]));
});

describe("the sample dump", () => {
  test("has a row in the ledger for every record, and no other", () => {
    expect([...ledger.keys()].sort()).toEqual(expected.map(name).sort());
  });

  /** Fate, reason and kept record as they must be. */
  const ends = (e: Expected) => {
    const row = ledger.get(name(e));
    expect(row?.["fate"]).toBe(e.fate);
    if (e.fate === "reject") expect(row?.["reason"]).toBe(e.reason);
    if (e.kept === undefined) return;
    const found = relations.get(`${row?.["source_path"]}@${row?.["source_offset"]}`);
    expect(found?.["relation"]).toBe(e.relation);
    expect(found?.["kept_id"]).toBe(ledger.get(e.kept)?.["article_id"]);
  };

  for (const e of expected) {
    if (e.pending === true) test.fails(`not yet: ${name(e)}: ${e.what}`, () => ends(e));
    else test(`${name(e)}: ${e.what}`, () => ends(e));
  }

  test("has books that balance", async () => {
    const counts = ["articles", "duplicates", "rejects"].map((t) => `(SELECT count(*) FROM {${t}})`).join(" + ");
    const [row] = await rows(folders, `SELECT ${counts} AS fates, (SELECT count(*) FROM {ledger}) AS records`);
    expect(row).toEqual({ fates: String(expected.length), records: String(expected.length) });
  });

  test("has every reject with its place, what is wrong and the raw record", async () => {
    const bad = await rows(
      folders,
      "SELECT source_path FROM {rejects} WHERE len(issues) = 0 OR issues[1].message = '' OR (raw = '' AND source_path <> 'broken/empty.txt')",
    );
    expect(bad).toEqual([]);
  });

  test("is one of at least twelve languages", async () => {
    const found = await rows(
      folders,
      "SELECT DISTINCT split_part(language, '-', 1) AS language FROM {articles} ORDER BY 1",
    );
    expect(found.map((r) => r["language"])).toEqual(
      expect.arrayContaining([
        "ar",
        "de",
        "en",
        "es",
        "fr",
        "hi",
        "it",
        "ja",
        "pl",
        "pt",
        "ru",
        "tr",
        "uk",
        "ur",
        "zh",
      ]),
    );
  });

  test("gives articles the columns of the schema, in order", async () => {
    const found = await rows(folders, "DESCRIBE SELECT * FROM {articles}");
    expect(found.map((r) => r["column_name"])).toEqual(ARTICLE_COLUMNS.map((c) => c.name));
  });

  test("comes as a folder with its digests, which hold, and is marked as whole", () => {
    expect(existsSync(join(folders.out, "_SUCCESS"))).toBe(true);
    const lines = readFileSync(join(folders.out, "SHA256SUMS"), "utf8").trim().split("\n");
    for (const line of lines) {
      const [digest, file] = line.split(/ [ *]/);
      const bytes = readFileSync(join(folders.out, String(file)));
      expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(digest);
    }
    for (const table of ["articles", "duplicates", "rejects", "ledger", "boilerplate", "relations"]) {
      expect(
        readdirSync(join(folders.out, table)).every((f) => f.endsWith(".parquet")),
        table,
      ).toBe(true);
    }
  });

  test("answers a query with all tables at hand", async () => {
    const query =
      "SELECT (SELECT count(*) FROM articles) a, (SELECT count(*) FROM duplicates) d, (SELECT count(*) FROM rejects) r, (SELECT count(*) FROM ledger) l";
    const ended = await newsmill(["sql", query, "--dataset", folders.out, "--json"]);
    expect(ended.stderr).toBe("");
    const row = JSON.parse(ended.stdout) as Record<string, number>;
    expect(Number(row["a"]) + Number(row["d"]) + Number(row["r"])).toBe(Number(row["l"]));
  });
});
