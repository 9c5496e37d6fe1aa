import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newsmill, ROOT, SAMPLE, scratch } from "./newsmill.ts";

/** A folder in which the commands of help pages and documents can be run as they stand. */
export interface Workshop {
  readonly home: string;
  /** Ids of two records of one cluster in `data/dataset`, the article's first. */
  readonly ids: readonly [string, string];
  /** Runs a line of a shell in it, in which `newsmill` and `npx newsmill` are the built program. */
  readonly run: (line: string) => { readonly code: number | null; readonly stdout: string; readonly stderr: string };
}

const STORY = "The May fair on the quay drew more people than the harbour has moorings, the wardens say. ".repeat(8);

async function built(home: string, raw: string, out: string): Promise<void> {
  const ended = await newsmill(["dataset", "--raw", raw, "--work", `work-${out}`, "--out", out, "--quiet"], home);
  if (ended.code !== 0) throw new Error(`newsmill ended in ${ended.code}: ${ended.stderr}`);
}

/** Makes one: dumps in `dumps`, one of them in `dumps/may`, and datasets built of them. */
export async function workshop(): Promise<Workshop> {
  const home = scratch();
  const at = (path: string) => join(home, path);
  for (const folder of ["harbour-courier", "page-dumps"])
    cpSync(join(SAMPLE, folder), at(join("dumps", folder)), { recursive: true });
  for (const feed of ["stories.jsonl", "follow-ups.jsonl"])
    cpSync(join(SAMPLE, "feeds", feed), at(join("dumps/feeds", feed)));
  cpSync(join(SAMPLE, "warc", "crawl-00.warc.gz"), at("pages.warc.gz"));
  cpSync(join(SAMPLE, "page-dumps", "002_b7715e0c44d9823f.txt"), at("page.txt"));
  cpSync(join(SAMPLE, "harbour-courier", "front-page.html"), at("dumps/crawl/page-7.html"));
  await built(home, "dumps", "dataset");
  mkdirSync(at("dumps/may"));
  writeFileSync(
    at("dumps/may/fair.jsonl"),
    `${JSON.stringify({ id: "fair", title: "Fair fills the quay", body: STORY })}\n`,
  );
  await built(home, "dumps", "data/dataset");
  for (const copy of ["last-week", "old"]) cpSync(at("dataset"), at(copy), { recursive: true });
  cpSync(at("data/dataset"), at("new"), { recursive: true });
  writeFileSync(at("question.sql"), "SELECT count(*) AS n FROM articles\n");
  const found = await newsmill(
    ["sql", "--json", "SELECT kept_id, article_id FROM duplicates WHERE relation = 'syndicated' ORDER BY ALL LIMIT 1"],
    home,
  );
  const row = JSON.parse(found.stdout) as { readonly kept_id: string; readonly article_id: string };
  const main = join(ROOT, "dist/pipeline/cli/main.js");
  const shell = `newsmill() { "${process.execPath}" "${main}" "$@"; }\nnpx() { shift; newsmill "$@"; }\nset -e\n`;
  const { GITHUB_STEP_SUMMARY: _, GITHUB_ACTIONS: __, ...env } = process.env;
  return {
    home,
    ids: [row.kept_id, row.article_id],
    run: (line) => {
      const ended = spawnSync("sh", ["-c", shell + line], {
        cwd: home,
        encoding: "utf8",
        env: { ...env, NO_COLOR: "1" },
      });
      return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
    },
  };
}
