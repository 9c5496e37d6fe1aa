import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseDump } from "../../pipeline/ingest/dump.ts";
import { parseConfig } from "../../pipeline/run/settings.ts";
import { query } from "../../pipeline/run/sql.ts";
import { python } from "../emit/python.ts";
import { anchors, type Block, commandOf, DOCS, PAGES, page } from "./documents.ts";
import { type Workshop, workshop } from "./workshop.ts";

const INDEX = "README.md";

/** A stage's command on one thread, unless it says on how many: each thread has the tables to read. */
function onOneThread(command: string): string {
  if (command.includes("--workers")) return command;
  return command.replace(
    /^(?:npx )?newsmill (?:dataset|ingest|validate|normalise|deduplicate|emit)\b/,
    "$& --workers 1",
  );
}

describe("every snippet of docs/ runs", () => {
  let place: Workshop;
  const made = new Set<string>();
  beforeAll(async () => {
    place = await workshop();
  });

  const put = (path: string, text: string) => {
    made.add(path);
    mkdirSync(dirname(join(place.home, path)), { recursive: true });
    writeFileSync(join(place.home, path), text);
  };

  /** A file that a page shows: told by its first line. */
  function putYaml({ text }: Block): void {
    const path = /^# (\S*(?:newsmill|dump)\.yaml)\n/.exec(text)?.[1];
    if (path === undefined) throw new Error(`a block of YAML that does not say of what file: ${text.slice(0, 60)}`);
    if (path.endsWith("newsmill.yaml")) parseConfig(text, path);
    else parseDump(text, path);
    put(path, text);
  }

  function runLine(line: string): void {
    const { command, code } = commandOf(line);
    const [kept, copy] = place.ids;
    const ended = place.run(onOneThread(command).replaceAll("3f2a9c", kept).replaceAll("77b01e", copy));
    expect({ line, code: ended.code, said: ended.code === code ? "" : ended.stderr }).toEqual({ line, code, said: "" });
  }

  function runPython(text: string): void {
    const modules = [...text.matchAll(/^(?:import|from) (\w+)/gm)].map((m) => String(m[1]));
    if (python(...modules) === null) return;
    const env = { ...process.env, TZ: "UTC", HF_HUB_OFFLINE: "1", HF_DATASETS_OFFLINE: "1", PYTHONWARNINGS: "ignore" };
    const name = process.env["NEWSMILL_PYTHON"] ?? "python3";
    const ended = spawnSync(name, ["-c", text], { cwd: place.home, encoding: "utf8", env });
    expect(ended.status, `${text}\n${ended.stderr}`).toBe(0);
  }

  async function runBlock(block: Block): Promise<void> {
    const { language, info, text } = block;
    if (info !== "") put(info, text);
    else if (language === "yaml") putYaml(block);
    else if (language === "sql") await query(join(place.home, "data/dataset"), text);
    else if (language === "python") runPython(text);
    else if (language === "sh") for (const line of text.trim().split("\n")) runLine(line);
    else expect(["bash", "r", "text"]).toContain(language);
  }

  test.each(PAGES.filter((p) => p.blocks.length > 0))("$name", async ({ blocks }) => {
    try {
      for (const block of blocks) await runBlock(block);
    } finally {
      for (const path of made) rmSync(join(place.home, path), { force: true });
      made.clear();
    }
  });
});

describe("pages and links", () => {
  test("the index has every page, once", () => {
    expect(PAGES.length).toBeGreaterThan(15);
    const linked = [...page(INDEX).text.matchAll(/\]\(([\w-]+\.md)\)/g)].map((m) => String(m[1]));
    expect([...linked].sort()).toEqual(PAGES.map((p) => p.name).filter((name) => name !== INDEX));
  });

  test.each(PAGES)("links of $name lead somewhere", (from) => {
    for (const [, to = ""] of from.text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path = "", anchor] = to.split("#");
      expect(path === "" || existsSync(join(DOCS, path)), to).toBe(true);
      const target = path === "" ? from.text : readFileSync(join(DOCS, path), "utf8");
      if (anchor !== undefined) expect(anchors(target), to).toContain(anchor);
    }
  });
});
