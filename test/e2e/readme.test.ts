import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseConfig } from "../../pipeline/run/settings.ts";
import { dumpSchema } from "../../schemas/dump.ts";
import { withColumns } from "../../scripts/readme-columns.ts";
import { build, type Folders, newsmill, ROOT, SAMPLE } from "./newsmill.ts";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const makefile = readFileSync(join(ROOT, "Makefile"), "utf8");

/** All stretches of the README that a pattern's first group holds. */
const all = (pattern: RegExp) => [...readme.matchAll(pattern)].map((m) => String(m[1]));

describe("the README keeps its promises", () => {
  let folders: Folders;

  beforeAll(async () => {
    folders = await build(SAMPLE);
  });

  test("the table of columns is the schema's", () => {
    expect(withColumns(readme)).toBe(readme);
  });

  test("every make target that it names is there", () => {
    const targets = new Set(all(/make (\w+)/g).filter((t) => t !== "it"));
    expect(targets).toContain("test");
    for (const target of targets) expect(makefile, target).toMatch(new RegExp(`^${target}:`, "m"));
  });

  test("every command that it names answers to --help", async () => {
    const named = all(/^\| `newsmill ([^|]+)\|/gm).flatMap((row) => row.match(/[a-z]+/g) ?? []);
    const commands = [...new Set(named)].filter((word) =>
      /^(dataset|ingest|validate|normalise|deduplicate|emit|init|doctor|inspect|explain|sql|sources|diff|replay|verify|report|formats)$/.test(
        word,
      ),
    );
    expect(commands).toHaveLength(17);
    for (const command of commands) {
      const ended = await newsmill([command, "--help"]);
      expect(ended, command).toMatchObject({ code: 0, stdout: expect.stringContaining(`newsmill ${command}`) });
    }
  });

  test("every option that it names is one of `dataset`, or of the command whose row names it", async () => {
    const { stdout } = await newsmill(["dataset", "--help"]);
    for (const line of readme.split("\n")) {
      const command = /^\| `newsmill (\w+)/.exec(line)?.[1];
      const own = command === undefined ? stdout : (await newsmill([command, "--help"])).stdout;
      for (const [, option] of line.matchAll(/`(--\w+)`/g)) expect(stdout + own).toContain(option);
    }
  });

  test("its queries run, and the first three have rows", async () => {
    const queries = all(/npx newsmill sql "([^"…]+)"/g);
    expect(queries).toHaveLength(3);
    for (const query of queries) {
      const ended = await newsmill(["sql", query, "--dataset", folders.out, "--json"]);
      expect(ended, query).toMatchObject({ code: 0 });
      expect(ended.stdout.trim(), query).not.toBe("");
    }
  });

  test("the files that it lists are in the dataset", () => {
    const listing = readme.slice(
      readme.indexOf("    data/dataset/README.md"),
      readme.indexOf("Nothing is thrown away"),
    );
    const names = [...listing.matchAll(/^ +(?:data\/dataset\/)?(\S+) {2,}/gm)].map((m) => String(m[1]));
    expect(names).toHaveLength(15);
    for (const name of names) expect(existsSync(join(folders.out, name)), name).toBe(true);
  });

  test("its dump.yaml and newsmill.yaml are sound", () => {
    const [dump, config] = all(/```yaml\n([\s\S]*?)```/g);
    expect(dumpSchema.safeParse(parse(String(dump), { schema: "failsafe" })).error).toBeUndefined();
    expect(parseConfig(String(config), "newsmill.yaml").workers).toBe(8);
  });

  test("its exit codes are those of the code", async () => {
    const { EXIT } = await import("../../pipeline/run/fault.ts");
    const from = readme.indexOf("exit codes are sysexits");
    const told = readme.slice(from, readme.indexOf("\n\n", from));
    const codes = [...told.matchAll(/\b(\d+)(?= [a-z])/g)].map((m) => Number(m[1]));
    expect(codes).toEqual(Object.values(EXIT).sort((a, b) => a - b));
  });

  test("the number of records in the sample dump is right", () => {
    const expected = JSON.parse(readFileSync(join(ROOT, "test", "e2e", "expected.json"), "utf8"));
    expect(readme).toContain(`${expected.length} invented records`);
    expect(readFileSync(join(SAMPLE, "README.md"), "utf8")).toContain(`\n${expected.length} records`);
  });
});
