import { describe, expect, test } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import { type Telling, teller } from "../../pipeline/run/progress.ts";
import { eventSchema } from "../../schemas/events.ts";

const MB = 1_000_000;

/** A run of one stage of 8 MB, 2 MB a second, told every half second; what it said on standard error. */
function told({ quiet = false, json = false }: Partial<Telling>, terminal = false, columns = 80): string {
  let [now, said] = [0, ""];
  const effects: Effects = {
    elapsed: () => now,
    stdout: () => {
      throw new Error("progress is no data");
    },
    stderr: (text) => {
      said += text;
    },
    terminal,
    columns: () => columns,
    colour: false,
    environment: () => undefined,
  };
  const tell = teller(effects, { quiet, json });
  tell.begin({ stage: "normalise", stages: ["validate", "normalise"], bytes: 8 * MB, units: 8, reused: 2 });
  for (let done = 0; done < 8; done++) {
    now += 500;
    tell.progress({ records: 10, rejects: 1, bytes: MB });
  }
  now += 30_000;
  tell.tick();
  tell.end({ validate: { records: 100, rejected: 8 }, normalise: { records: 92, rejected: 2 } });
  tell.note("a word aside");
  return said;
}

const last = ["validate    100 records, 8 rejected", "normalise   92 records, 2 rejected"];
const took = "; 8.0 MB in 34 s, 235.3 kB/s, 2 of 10 parts done before";

describe("how a stage goes is told", () => {
  test("to a terminal on one line that is drawn anew, with what is left", () => {
    const drawn = told({}, true).split("\r\u001b[2K");
    expect(drawn[1]).toBe("normalise   8.0 MB to do");
    expect(drawn[4]).toBe("normalise   30 records, 3 rejected, 3.0 MB of 8.0 MB, 2.0 MB/s, 3 s left");
    expect(drawn.slice(1, -2).join("")).not.toContain("\n");
    expect(drawn.slice(-2)).toEqual([`${last.join("\n")}${took}\n`, "a word aside\n"]);
    // A line that is longer than the terminal is wide would be drawn on two
    expect(
      Math.max(
        ...told({}, true, 40)
          .split("\r\u001b[2K")
          .slice(1, -2)
          .map((line) => line.length),
      ),
    ).toBe(39);
  });

  test("elsewhere in plain lines, one in ten seconds at most", () => {
    expect(told({})).toBe(
      [
        "normalise   80 records, 8 rejected, 8.0 MB of 8.0 MB, 235.3 kB/s",
        `${last.join("\n")}${took}`,
        "a word aside\n",
      ].join("\n"),
    );
  });

  test("not at all when quiet, not even as events", () => {
    expect(told({ quiet: true }, true) + told({ quiet: true, json: true })).toBe("");
  });

  test("as events that the schema has, one a second at most", () => {
    const events = told({ json: true }, true)
      .trimEnd()
      .split("\n")
      .map((line) => eventSchema.parse(JSON.parse(line)));
    expect(events.map((e) => e.event)).toEqual(["begin", ...Array<string>(5).fill("progress"), "done", "note"]);
    expect(events[1]).toEqual({
      event: "progress",
      stage: "normalise",
      records: 20,
      rejects: 2,
      bytes: 2 * MB,
      bytes_total: 8 * MB,
      mb_per_second: 2,
      seconds: 1,
      eta_seconds: 3,
    });
    expect(events[6]).toMatchObject({ seconds: 34, books: { validate: { rejected: 8 }, normalise: { records: 92 } } });
  });
});
