import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { boilerplateRowSchema } from "../../schemas/boilerplate.ts";
import { wordFor } from "../../scripts/synthetic-articles/words.ts";
import { paragraphs } from "../deduplicate/prose.ts";
import { build, type Folders, flags, foldersFor, newsmill, scratch, sums } from "./newsmill.ts";
import { rows } from "./tables.ts";

const TRUST = "The Harbour Courier is published by the Saltmere Press Trust and belongs to its readers.";
const RIGHTS = "No part of it may be printed elsewhere without leave in writing from the Trust.";
const FUND = "Readers like you keep the Saltmere Echo alive: give what you can to its fund for young reporters.";
const BACKGROUND =
  "The Tamber bridge was closed in March after a barge struck its third pier, and repairs were put off twice.";

const title = (seed: number, start = "") =>
  `${start}${Array.from({ length: 5 }, (_, i) => wordFor(80_000 + 10 * seed + i)).join(" ")}`;

interface Page {
  readonly paper: "courier" | "echo";
  readonly title: string;
  readonly body: readonly string[];
}

function courier(at: number): Page {
  const own = paragraphs(7000 + at, 4);
  if (at === 0) return { paper: "courier", title: title(at), body: own };
  if (at < 6) {
    const body = [...own.slice(0, 2), BACKGROUND, ...own.slice(2), TRUST, RIGHTS];
    return { paper: "courier", title: title(at, "Tamber bridge: "), body };
  }
  return { paper: "courier", title: title(at), body: [...own, TRUST, RIGHTS] };
}

/** A paper that asks for gifts in the middle of most stories, and printed one story five times. */
function echo(at: number): Page {
  const own = paragraphs(at < 5 ? 7500 : 7500 + at, 4);
  if (at < 5) return { paper: "echo", title: title(300 + at), body: own };
  const body = [...own.slice(0, 1 + (at % 3)), FUND, ...own.slice(1 + (at % 3))];
  return { paper: "echo", title: title(300 + at), body };
}

const PAGES = Array.from({ length: 16 }, (_, i) => [courier(i), echo(i)]).flat();

function put(raw: string, page: Page, at: number): void {
  const day = String(1 + (at % 28)).padStart(2, "0");
  const record = {
    url: `https://www.${page.paper}.example/news/${at}`,
    title: page.title,
    published: `2024-03-${day}T09:00:00Z`,
    body: page.body.join("\n\n"),
  };
  mkdirSync(join(raw, page.paper), { recursive: true });
  writeFileSync(join(raw, page.paper, `${String(at).padStart(3, "0")}.jsonl`), `${JSON.stringify(record)}\n`);
}

function dump(pages: readonly Page[]): string {
  const raw = join(scratch(), "raw");
  for (const [at, page] of pages.entries()) put(raw, page, at);
  return raw;
}

const ALL = "(SELECT * FROM {articles} UNION ALL BY NAME SELECT * FROM {duplicates})";

let folders: Folders;
beforeAll(async () => {
  folders = await build(dump(PAGES), "--workers", "1");
});

describe("furniture that recurs on a paper's pages", () => {
  test("is taken out of bodies, and told line by line", async () => {
    const found = boilerplateRowSchema.array().parse(await rows(folders, "SELECT * FROM {boilerplate}"));
    expect(found.map((r) => [r.source, r.line, r.pages, r.source_pages, r.position, r.removed_from, r.rule])).toEqual([
      ["courier.example", RIGHTS, 15, 16, "end", 15, "edge"],
      ["courier.example", TRUST, 15, 16, "end", 15, "edge"],
      ["echo.example", FUND, 11, 12, "middle", 11, "everywhere"],
    ]);
    const bodies = await rows(folders, `SELECT source_path, body FROM ${ALL} ORDER BY source_path`);
    const own = (page: Page) => page.body.filter((p) => ![TRUST, RIGHTS, FUND].includes(p)).join("\n\n");
    const meant = PAGES.map((p, i) => [`${p.paper}/${String(i).padStart(3, "0")}.jsonl`, own(p)]).sort();
    expect(bodies.map((r) => [r["source_path"], r["body"]])).toEqual(meant);
  });

  test("is in the evidence of each record, word for word", async () => {
    const [counts] = await rows(
      folders,
      `SELECT (SELECT sum(removed_from)::INT FROM {boilerplate}) AS told, (SELECT sum(len(list_filter(evidence, lambda e: e.rule = 'boilerplate')))::INT FROM ${ALL}) AS shown, (SELECT count(*)::INT FROM ${ALL} WHERE list_contains(flags, 'boilerplate_removed')) AS flagged`,
    );
    expect(counts).toEqual({ told: 41, shown: 41, flagged: 26 });
  });

  test("is no story: the background of one that runs stays, and five prints of one story are whole and one cluster", async () => {
    const [found] = await rows(
      folders,
      `SELECT count(*) FILTER (contains(body, 'third pier'))::INT AS background, max(cluster_size) AS largest, count(DISTINCT cluster_id)::INT AS clusters FROM ${ALL}`,
    );
    expect(found).toEqual({ background: 5, largest: 5, clusters: 28 });
  });

  test.each([["2"], ["5"]])("comes to the same bytes with %s workers", async (workers) => {
    expect(sums(await build(folders.raw, "--workers", workers))).toBe(sums(folders));
  });

  test("is in the card, the report, the views and the sums", async () => {
    const read = (file: string) => readFileSync(join(folders.out, file), "utf8");
    for (const file of ["README.md", "report/index.html"]) expect(read(file)).toContain(TRUST.slice(0, 70));
    expect(read("duckdb/views.sql")).toContain("VIEW boilerplate");
    expect(read("SHA256SUMS")).toMatch(/ {2}boilerplate\/boilerplate-00000-of-00001\.parquet\n/);
    expect(existsSync(join(folders.out, "schema/boilerplate.json"))).toBe(true);
    const ended = await newsmill(["sql", "SELECT count(*) n FROM boilerplate", "--dataset", folders.out, "--json"]);
    expect(JSON.parse(ended.stdout)).toEqual({ n: 3 });
  });
});

test("one more page makes a line furniture: that page alone is read, and all pages come to what a new build makes", async () => {
  const pages = Array.from({ length: 10 }, (_, i) => courier(i + 10)).map((page, i) =>
    i < 4 ? page : { ...page, body: page.body.slice(0, -2) },
  );
  const added = courier(40);
  const at = foldersFor(dump(pages));
  await newsmill(["dataset", ...flags(at), "--quiet"]);
  expect(await rows(at, "SELECT * FROM {boilerplate}")).toEqual([]);
  put(at.raw, added, pages.length);
  const ended = await newsmill(["dataset", ...flags(at), "--quiet", "--json"]);
  const summary = JSON.parse(ended.stdout);
  expect(summary.units - summary.reused).toBe(1);
  expect(await rows(at, "SELECT line, pages, source_pages, removed_from FROM {boilerplate} ORDER BY line")).toEqual([
    { line: RIGHTS, pages: 5, source_pages: 11, removed_from: 5 },
    { line: TRUST, pages: 5, source_pages: 11, removed_from: 5 },
  ]);
  expect(sums(at)).toBe(sums(await build(at.raw)));
});
