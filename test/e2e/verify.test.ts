import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { build, type Folders, newsmill, SAMPLE, scratch } from "./newsmill.ts";

let folders: Folders;
beforeAll(async () => {
  folders = await build(SAMPLE);
});

test("newsmill verify finds nothing wrong with the sample's dataset", async () => {
  expect(await newsmill(["verify", folders.out])).toMatchObject({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/\d+ files and \d+ rows, nothing wrong\n$/),
  });
});

test("says that there is no dataset", async () => {
  expect(await newsmill(["verify", scratch()])).toMatchObject({
    code: 66,
    stderr: expect.stringContaining("no dataset"),
  });
});

test("says all that is wrong, and ends in 65", async () => {
  rmSync(join(folders.out, "_SUCCESS"));
  writeFileSync(join(folders.out, "ledger", "notes.txt"), "mine");
  const ended = await newsmill(["verify", folders.out]);
  expect(ended).toMatchObject({
    code: 65,
    stdout: "_SUCCESS: is missing: the dataset was not finished\nledger/notes.txt: is no file of this dataset\n",
    stderr: expect.stringContaining("2 things wrong"),
  });
  const { findings, unchecked } = JSON.parse((await newsmill(["verify", folders.out, "--json"])).stdout);
  expect(findings).toEqual([
    { check: "files", file: "_SUCCESS", message: "is missing: the dataset was not finished" },
    { check: "files", file: "ledger/notes.txt", message: "is no file of this dataset" },
  ]);
  expect(unchecked).toEqual([]);
});
