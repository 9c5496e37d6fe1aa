import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { eventSchema, type RunEvent } from "../../schemas/events.ts";
import { summarySchema } from "../../schemas/summary.ts";
import { firstCells, page, section } from "./documents.ts";
import { flags, foldersFor, MAIN, newsmill, SAMPLE, scratch } from "./newsmill.ts";

const events = (stderr: string): readonly RunEvent[] =>
  stderr
    .trimEnd()
    .split("\n")
    .map((line) => eventSchema.parse(JSON.parse(line)));

describe("a run with --json", () => {
  const folders = foldersFor(SAMPLE);
  let ended: Awaited<ReturnType<typeof newsmill>>;
  beforeAll(async () => {
    ended = await newsmill(["dataset", ...flags(folders), "--json"]);
  });

  test("tells each stage in events on standard error, and what it came to on standard output", () => {
    const summary = summarySchema.parse(JSON.parse(ended.stdout));
    const said = events(ended.stderr);
    const moments = said.flatMap((e) => (e.event === "begin" || e.event === "done" ? [`${e.event} ${e.stage}`] : []));
    const stages = ["normalise", "deduplicate", "emit"];
    expect(moments).toEqual(stages.flatMap((s) => [`begin ${s}`, `done ${s}`]));
    expect(said[0]).toMatchObject({ event: "start", stage: "emit", files: summary.files });
    expect(said[1]).toMatchObject({ event: "begin", stages: ["ingest", "validate", "normalise"], reused: 0 });
    expect(said.at(-1)).toMatchObject({ event: "end", exit: 0, dataset: folders.out, records: summary.records });
    const done = said.flatMap((e) => (e.event === "done" ? [e] : []));
    expect(done[0]).toMatchObject({ records: summary.records, bytes: done[0]?.bytes_total });
    expect(done[1]?.books["deduplicate"]).toEqual({
      records: summary.kept,
      duplicates: summary.deduplicated?.duplicates,
    });
    expect(done[2]?.records).toBe(summary.kept);
  });

  test("quiet, too, has no events but a fault", async () => {
    const quiet = await newsmill(["ingest", ...flags(folders), "--json", "--quiet"]);
    expect([summarySchema.parse(JSON.parse(quiet.stdout)).stage, quiet.stderr]).toEqual(["ingest", ""]);
    const lost = await newsmill(["ingest", "--raw", "no/such/dump", "--json", "--quiet"]);
    expect([lost.code, lost.stdout, events(lost.stderr)]).toEqual([
      66,
      "",
      [{ event: "fault", exit: 66, message: expect.stringContaining("no/such/dump") }],
    ]);
  });

  test("tells a mistake of the command line as a fault", async () => {
    const mistaken = await newsmill(["dataset", "--quite", "--json"]);
    expect(events(mistaken.stderr)).toEqual([
      { event: "fault", exit: 64, message: expect.stringContaining("Did you mean --quiet?") },
    ]);
  });

  test("is as the manual says", () => {
    const names = eventSchema.options.map((o) => String(o.shape.event.value));
    const text = section(page("watch-a-run.md"), "## As JSON");
    expect(firstCells(text)).toEqual(names);
    for (const { shape } of eventSchema.options) {
      const row = text.split("\n").find((line) => line.startsWith(`| \`${shape.event.value}\``)) ?? "";
      const fields = [...(row.split("|")[3] ?? "").matchAll(/`(\w+)`/g)].map((m) => String(m[1]));
      expect(fields).toEqual(Object.keys(shape).filter((field) => field !== "event"));
    }
  });
});

/** `script` runs a command on a terminal of its own: util-linux's. */
const SCRIPT = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;
if (!SCRIPT) console.warn("skipped: no script(1) of util-linux to make a terminal with");

describe.skipIf(!SCRIPT)("on a terminal", () => {
  const onTerminal = (...words: readonly string[]) =>
    spawnSync("script", ["-qec", ["stty cols 60;", process.execPath, MAIN, ...words].join(" "), "/dev/null"], {
      cwd: scratch(),
      encoding: "utf8",
    }).stdout;

  test("a stage has one line, drawn anew and no wider than the terminal; a line stays when it is done", () => {
    const folders = foldersFor(SAMPLE);
    const said = onTerminal("normalise", ...flags(folders));
    const drawn = said.split("\r\u001b[2K").slice(1);
    expect(drawn.length).toBeGreaterThan(2);
    for (const line of drawn.slice(0, -1)) expect(line).toMatch(/^normalise {3}[^\n]{1,48}$/);
    expect(drawn.at(-1)).toMatch(/^ingest +\d+ records, \d+ rejected\r\nvalidate .*\r\nnormalise .* kB\/s\r\n/);
    expect(onTerminal("normalise", ...flags(folders), "--quiet")).toBe("");
  });

  test("events are lines of JSON there, too", () => {
    const lines = onTerminal("ingest", ...flags(foldersFor(join(SAMPLE, "feeds"))), "--json")
      .trim()
      .split("\r\n");
    expect(lines.slice(0, -2).map((l) => eventSchema.parse(JSON.parse(l)).event)).toContain("done");
  });
});
