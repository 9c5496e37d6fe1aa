import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withLock } from "../../pipeline/run/lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmill-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** More than any process id of Linux. */
const NOBODY = 2 ** 30;

describe("the lock of a work folder", () => {
  test("turns away while a living process holds it", async () => {
    writeFileSync(join(folder, "lock"), String(process.ppid));
    await expect(withLock(folder, async () => 1)).rejects.toMatchObject({ exit: "tryAgain" });
  });

  test("is taken over from a process that is gone, and given back", async () => {
    writeFileSync(join(folder, "lock"), String(NOBODY));
    expect(await withLock(folder, async () => existsSync(join(folder, "lock")))).toBe(true);
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  test("is given back when the work fails", async () => {
    await expect(withLock(folder, async () => Promise.reject(new Error("torn")))).rejects.toThrow("torn");
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });
});
