import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { paragraphs } from "../deduplicate/prose.ts";
import { build, type Ended, type Folders, newsmill, SAMPLE, scratch } from "./newsmill.ts";
import { rows } from "./tables.ts";

const TRUST = "The Harbour Courier is published by the Saltmere Press Trust and belongs to its readers.";
const title = (seed: number) => (paragraphs(8000 + seed, 1)[0] ?? "").split(" ").slice(0, 7).join(" ");
const prose = (seed: number) => paragraphs(9000 + seed, 5).join("\n\n");

interface Page {
  readonly url?: string;
  readonly publisher?: string;
  readonly title: string;
  readonly published: string;
  readonly body: string;
}

function page(seed: number, values: Partial<Page> = {}): Page {
  const published = `2024-03-${String(1 + (seed % 28)).padStart(2, "0")}T09:00:00Z`;
  return {
    url: `https://www.mercury.example/news/${seed}`,
    title: title(seed),
    published,
    body: prose(seed),
    ...values,
  };
}

/** A page of a paper that closes each with the same line: so few in each dump that only two dumps together tell. */
const courier = (seed: number) =>
  page(seed, { url: `https://www.courier.example/news/${seed}`, body: `${prose(seed)}\n\n${TRUST}` });

/** A story told by an outlet that only other records give a domain. */
const unknown = (seed: number) => page(seed, { url: "", publisher: "Saltmere Gull" });
const gull = (seed: number) => page(seed, { url: `https://www.gull.example/news/${seed}`, publisher: "Saltmere Gull" });

const DUMPS: { readonly [folder: string]: readonly Page[] } = {
  a: [
    ...[1, 2, 3].map(courier),
    unknown(10),
    // Kept until an earlier print comes to light
    page(20, { published: "2024-03-20T12:00:00Z" }),
    // A page and a story of another paper, that a new version of the page will make one cluster
    page(30, { published: "2024-03-10T09:00:00Z" }),
    page(31, { published: "2024-03-10T11:00:00Z", url: "https://www.gull.example/bridge" }),
    page(40, { body: "" }),
  ],
  b: [
    ...[4, 5, 6].map(courier),
    ...[11, 12].map(gull),
    page(20, { published: "2024-03-20T08:00:00Z", url: "https://www.gull.example/first" }),
    page(30, { published: "2024-03-10T10:00:00Z", title: title(31), body: prose(31) }),
    page(41, { body: "" }),
  ],
  c: [
    ...[7, 8].map(courier),
    page(13, { url: "", publisher: "SALTMERE GULL" }),
    page(20, { url: "https://c.example/20" }),
  ],
};

/** A dump of some of the folders, torn lines, envelopes and all. */
function dump(...folders: readonly string[]): string {
  const raw = join(scratch(), "raw");
  for (const folder of folders) {
    mkdirSync(join(raw, folder), { recursive: true });
    const lines = [...(DUMPS[folder] ?? []).map((p) => JSON.stringify(p)), '{"title": "torn'];
    writeFileSync(join(raw, folder, "pages.jsonl"), lines.join("\n"));
    if (folder === "b") cpSync(join(SAMPLE, "warc", "crawl-01.warc"), join(raw, folder, "crawl.warc"));
  }
  return raw;
}

const read = ({ out }: Folders, file: string) => readFileSync(join(out, file), "utf8");
const manifest = (folders: Folders) => JSON.parse(read(folders, "manifest.json"));
/** The digests of all files but the manifest. */
const tables = (folders: Folders) => read(folders, "SHA256SUMS").replace(/^.*manifest\.json\n/m, "");

/** Adds a dump to the dataset of `folders`, in its place. */
function add(folders: Folders, raw: string, ...more: readonly string[]): Promise<Ended> {
  const { work, out } = folders;
  return newsmill(["dataset", "--raw", raw, "--work", work, "--against", out, "--out", out, ...more]);
}

const copyOf = (folders: Folders): Folders => {
  const at = scratch();
  cpSync(folders.out, join(at, "dataset"), { recursive: true });
  return { raw: folders.raw, work: join(at, "work"), out: join(at, "dataset") };
};

let [first, second, both, all]: Folders[] = [];
beforeAll(async () => {
  first = await build(dump("a"));
  second = copyOf(first);
  rmSync(first.raw, { recursive: true });
  const ended = await add(second, dump("b"), "--quiet");
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  both = await build(dump("a", "b"), "--workers", "1");
  all = await build(dump("a", "b", "c"));
});

const must = (folders: Folders | undefined): Folders => {
  if (folders === undefined) throw new Error("not built");
  return folders;
};

describe("a dump added to a dataset", () => {
  test("comes to the tables that both dumps come to at once, byte for byte, though the first dump is gone", async () => {
    expect(tables(must(second))).toBe(tables(must(both)));
  });

  test("is told apart from them in the manifest alone, which names the dataset it was added to", () => {
    const { against, ...told } = manifest(must(second));
    expect(told).toEqual(manifest(must(both)));
    const digest = read(must(first), "SHA256SUMS").match(/^(\w+) {2}manifest\.json$/m)?.[1];
    expect(against).toEqual([{ manifest: digest, inputs_digest: manifest(must(first)).inputs_digest }]);
    expect(told.inputs.map((f: { path: string }) => f.path)).toEqual([
      "a/pages.jsonl",
      "b/crawl.warc",
      "b/pages.jsonl",
    ]);
  });

  test("changes what is known of records that were there: furniture, outlets, who is kept, clusters", async () => {
    const facts = `SELECT (SELECT count(*)::INT FROM {boilerplate}) AS furniture,
      (SELECT publisher_domain FROM {articles} WHERE publisher = 'Saltmere Gull' AND url IS NULL) AS gull,
      (SELECT source_path FROM {articles} WHERE body = $$${prose(20)}$$) AS kept,
      (SELECT count(DISTINCT cluster_id)::INT FROM (SELECT * FROM {articles} UNION ALL BY NAME SELECT * FROM {duplicates})
        WHERE contains(body, $$${paragraphs(9030, 1)[0]}$$) OR contains(body, $$${paragraphs(9031, 1)[0]}$$)) AS clusters`;
    expect(await rows(must(first), facts)).toEqual([{ furniture: 0, gull: null, kept: "a/pages.jsonl", clusters: 2 }]);
    expect(await rows(must(second), facts)).toEqual([
      { furniture: 1, gull: "gull.example", kept: "b/pages.jsonl", clusters: 1 },
    ]);
  });

  test("may be the third, and lie beside files that are there already: they are left out, and it is said", async () => {
    const third = copyOf(must(second));
    const ended = await add(third, dump("a", "b", "c"), "--json");
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toContain("3 files");
    expect(JSON.parse(ended.stdout)).toMatchObject({ files: 1, earlier: { path: third.out } });
    expect(tables(third)).toBe(tables(must(all)));
    expect(manifest(third).against).toHaveLength(2);
    expect(await newsmill(["verify", third.out]), "verify").toMatchObject({ code: 0 });

    const before = read(third, "SHA256SUMS");
    expect(await add(third, dump("c"), "--quiet"), "once more").toMatchObject({ code: 0 });
    expect(read(third, "SHA256SUMS")).toBe(before);
  });
});

describe("a dataset that cannot be added to is a fault, and stays as it was", () => {
  const damage = (file: RegExp, how: (path: string) => void) => () => {
    const folders = copyOf(must(first));
    const name = read(folders, "SHA256SUMS").match(file)?.[1] ?? "";
    how(join(folders.out, name));
    return folders;
  };
  const flip = (path: string) => {
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  test.each<[string, () => Folders, string]>([
    ["a file of articles is damaged", damage(/(articles\/\S+)/, flip), "damaged"],
    ["a file of rejects is missing", damage(/(rejects\/\S+)/, (path) => rmSync(path)), "is not there"],
    [
      "the manifest was changed",
      damage(/(manifest\.json)/, (path) => writeFileSync(path, `${readFileSync(path)} `)),
      "damaged",
    ],
    ["it is none", damage(/(manifest\.json)/, (path) => rmSync(path)), "not a dataset of newsmill"],
  ])("%s", async (_, made, said) => {
    const folders = made();
    const ended = await add(folders, dump("b"), "--quiet");
    expect(ended).toMatchObject({ code: 66, stderr: expect.stringContaining(said) });
  });

  test("a file of the dump has other bytes than the one of that path that it was built from", async () => {
    const raw = dump("a");
    writeFileSync(join(raw, "a", "pages.jsonl"), JSON.stringify(page(99)));
    const folders = copyOf(must(first));
    const ended = await add(folders, raw, "--quiet");
    expect(ended).toMatchObject({ code: 66, stderr: expect.stringContaining("a/pages.jsonl") });
    expect(read(folders, "SHA256SUMS")).toBe(read(must(first), "SHA256SUMS"));
  });

  test("its texts are written in another way", async () => {
    const config = join(scratch(), "newsmill.yaml");
    writeFileSync(config, "normalise:\n  typography: plain\n");
    const ended = await add(copyOf(must(first)), dump("b"), "--quiet", "--config", config);
    expect(ended).toMatchObject({ code: 78, stderr: expect.stringContaining("normalise.typography") });
  });
});
