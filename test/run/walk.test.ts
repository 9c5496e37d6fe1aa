import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { walk } from "../../pipeline/run/walk.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmill-walk-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text = "x") => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe("walk", () => {
  test("lists files in the order of their paths, without what only tells of the dump", () => {
    for (const path of ["b.txt", "a/2.txt", "a/10.txt", ".hidden", "a/dump.yaml", "a/README.md", ".git/x", "Z.txt"])
      put(path);
    expect(walk(folder).files.map((f) => f.path)).toEqual(["Z.txt", "a/10.txt", "a/2.txt", "b.txt"]);
  });

  test("takes one file as a dump", () => {
    put("page.txt", "hello");
    const { root, files } = walk(join(folder, "page.txt"));
    expect(root).toBe(folder);
    expect(files).toEqual([{ path: "page.txt", absolute: join(folder, "page.txt"), bytes: 5 }]);
  });

  test("does not go round a folder that links to one above it", () => {
    put("a/page.txt");
    symlinkSync(folder, join(folder, "a", "up"));
    expect(walk(folder).files.map((f) => f.path)).toEqual(["a/page.txt"]);
  });

  test("goes into a folder that is named like a file", () => {
    put("pages.jsonl/1.txt");
    expect(walk(folder).files.map((f) => f.path)).toEqual(["pages.jsonl/1.txt"]);
  });

  test("no dump, and a dump with no file, are faults that name the place", () => {
    expect(() => walk(join(folder, "gone"))).toThrow(/gone: no such dump/);
    expect(() => walk(folder)).toThrow(/there is no file in this dump/);
  });
});
