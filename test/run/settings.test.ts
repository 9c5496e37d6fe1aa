import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Fault } from "../../pipeline/run/fault.ts";
import { parseConfig, resolveSettings } from "../../pipeline/run/settings.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmill-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const faultOf = (run: () => unknown): Fault => {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("there was no fault");
};

describe("settings", () => {
  test("are newsmill's own where nothing is said", () => {
    const settings = resolveSettings({}, folder);
    expect(settings.raw).toBe(join(folder, "data/raw"));
    expect(settings.out).toBe(join(folder, "data/dataset"));
    expect(settings.workers).toBeGreaterThan(0);
  });

  test("come from newsmill.yaml, and from flags before it", () => {
    writeFileSync(join(folder, "newsmill.yaml"), "raw: dumps\nout: made\nworkers: 3\nemit:\n  one_per: outlet\n");
    const settings = resolveSettings({ out: "elsewhere" }, folder);
    expect(settings.onePer).toBe("outlet");
    expect(resolveSettings({ onePer: "story" }, folder).onePer).toBe("story");
    expect(settings.raw).toBe(join(folder, "dumps"));
    expect(settings.out).toBe(join(folder, "elsewhere"));
    expect(settings.workers).toBe(3);
  });

  test("add outlets with what is known of them", () => {
    const { publishers } = parseConfig(
      "publishers:\n  - name: Harbour Courier\n    domains: [harbour.example]\n    zone: Asia/Karachi\n",
      "n.yaml",
    );
    expect(publishers).toEqual([
      {
        name: "Harbour Courier",
        domains: ["harbour.example"],
        aliases: [],
        country: null,
        languages: [],
        zone: "Asia/Karachi",
        date_order: null,
        type: "site",
        group: null,
      },
    ]);
  });

  test.each([
    [
      "a key that does not exist",
      "raw: dumps\nwokers: 2\n",
      "newsmill.yaml:2: wokers: no such key. Did you mean workers?",
    ],
    ["a value of the wrong type", "raw: dumps\nworkers: many\n", "newsmill.yaml:2: workers: "],
    ["a value deep inside", "dump:\n  language: de\n  delimiter: ';;'\n", "newsmill.yaml:3: dump.delimiter: "],
    ["broken YAML", "raw: dumps\nout: [a\n", "newsmill.yaml:"],
  ])("name file and line of %s", (_, text, message) => {
    const fault = faultOf(() => parseConfig(text, "newsmill.yaml"));
    expect(fault.exit).toBe("config");
    expect(fault.message).toContain(message);
  });

  test("a configuration that was asked for and is not there is a fault", () => {
    const fault = faultOf(() => resolveSettings({ config: "gone.yaml" }, folder));
    expect(fault.exit).toBe("config");
    expect(fault.message).toContain("gone.yaml");
  });
});
