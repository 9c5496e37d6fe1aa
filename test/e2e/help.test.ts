import { beforeAll, describe, expect, test } from "vitest";
import { newsmill } from "./newsmill.ts";
import { type Workshop, workshop } from "./workshop.ts";

const COMMANDS = [
  "dataset",
  "ingest",
  "validate",
  "normalise",
  "deduplicate",
  "emit",
  "report",
  "inspect",
  "init",
  "explain",
  "diff",
  "replay",
  "sources",
  "sql",
  "verify",
  "formats",
  "doctor",
];
/** A question after question needs a terminal; shells print the script of completion. */
const UNTRIED = new Set(["newsmill sql"]);

let place: Workshop;
beforeAll(async () => {
  place = await workshop();
});

/** The examples of a help page: what stands before two spaces on its lines. */
function examplesIn(help: string): readonly string[] {
  const [, examples = ""] = help.split("\nExamples:\n");
  return examples
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("newsmill "))
    .map((line) => line.split(/ {2,}/)[0] ?? "");
}

describe("every example of every help page does what it says", () => {
  test("the commands are those of the general help", async () => {
    const { stdout } = await newsmill(["--help"]);
    const named = [...stdout.matchAll(/^ {2}newsmill (\w+)/gm)].map((m) => m[1]);
    expect(named).toEqual([...COMMANDS, "completion"]);
  });

  test.each(COMMANDS)("%s", async (command) => {
    const { code, stdout } = await newsmill([command, "--help"]);
    expect(code).toBe(0);
    const examples = examplesIn(stdout);
    if (command !== "formats") expect(examples).not.toEqual([]);
    for (const example of examples.filter((e) => !UNTRIED.has(e))) {
      const [kept, copy] = place.ids;
      const line = example
        .replace("3f2a9c", kept)
        .replace("77b01e", copy)
        .replace(/--workers \d+/, "--workers 1");
      const ended = place.run(line);
      expect({ line, code: ended.code, stderr: ended.code === 0 ? "" : ended.stderr }).toEqual({
        line,
        code: 0,
        stderr: "",
      });
    }
  });
});

test("a command that is nearly one is told the one it is near", async () => {
  const { code, stderr } = await newsmill(["datset"]);
  expect([code, stderr]).toEqual([64, expect.stringContaining("Did you mean dataset?")]);
});

test("the shell completes commands and options", async () => {
  const script = await newsmill(["completion"]);
  expect(script.stdout).toContain("complete -o bashdefault -o default -F _newsmill_yargs_completions newsmill");
  expect((await newsmill(["--get-yargs-completions", "newsmill", "exp"])).stdout).toMatch(/^explain/m);
  expect((await newsmill(["--get-yargs-completions", "newsmill", "diff", "--b"])).stdout).toMatch(/^--by$/m);
});

test("a query comes from standard input where none is given; none at all is a mistake", () => {
  expect(place.run("newsmill sql --json < question.sql").stdout).toMatch(/^\{"n":\d+\}\n$/);
  expect(place.run("newsmill sql < /dev/null")).toMatchObject({
    code: 64,
    stderr: expect.stringContaining("which question?"),
  });
});

test("doctor ends in 0 where all is there, and names what is not", () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((l) => JSON.parse(l) as { readonly name: string; readonly ok: boolean });
  const well = place.run("newsmill doctor --raw dumps --json");
  expect([well.code, lines(well.stdout).filter((f) => !f.ok)]).toEqual([0, []]);
  const ill = place.run("newsmill doctor --raw nowhere --out question.sql/x --json");
  expect([ill.code, lines(ill.stdout).flatMap((f) => (f.ok ? [] : [f.name]))]).toEqual([78, ["dump", "out"]]);
});
