import { beforeAll, describe, expect, test } from "vitest";
import { build, type Folders, newsmill, SAMPLE } from "./newsmill.ts";

let folders: Folders;
beforeAll(async () => {
  folders = await build(SAMPLE);
});

const explain = (...args: readonly string[]) => newsmill(["explain", "--dataset", folders.out, ...args]);

describe("newsmill explain", () => {
  test("shows a record's way, fields with evidence, and its cluster, by place", async () => {
    const { code, stdout } = await explain("harbour-courier/ferry-fire.html");
    expect(code).toBe(0);
    expect(stdout).toMatch(/ingest +read as html: harbour-courier\/ferry-fire.html, byte 0/);
    expect(stdout).toMatch(/deduplicate +kept, for itself and 3 copies/);
    expect(stdout).toMatch(/authors +Iris Colquhoun\n +from json-ld\/author: Iris Colquhoun/);
    expect(stdout).toMatch(/cluster of 4/);
  });

  test("finds the same record by how its id begins, and by its address", async () => {
    const whole = await explain("harbour-courier/ferry-fire.html", "--json");
    const { article } = JSON.parse(whole.stdout);
    const byPrefix = await explain(article.article_id.slice(0, 12), "--json");
    const byAddress = await explain(article.url, "--json");
    expect(byPrefix.stdout).toBe(whole.stdout);
    expect(byAddress.stdout).toBe(whole.stdout);
  });

  test("says of a duplicate what it copies, and how near", async () => {
    const { stdout } = await explain("page-dumps/001_8d20b4c96e7f1a35.txt");
    expect(stdout).toMatch(/deduplicate +a duplicate: syndicated of [0-9a-f]{32} \(similarity \d\.\d\d, containment/);
    expect(stdout).toMatch(/emit +a row of duplicates/);
  });

  test("shows a duplicate's text beside that of the record kept", async () => {
    const { code, stdout } = await explain("warc/crawl-00.warc.gz", "--json");
    expect(code).toBe(64);
    expect(stdout).toBe("");
    const beside = await explain("feeds/stories.jsonl:0", "--diff");
    expect(beside.stdout).toMatch(/the one kept, and [0-9a-f]{32}, its copy\n[\s\S]+ │ /);
    expect((await explain("harbour-courier/ferry-fire.html", "--diff")).stdout).toMatch(/nothing to compare/);
  });

  test("says why a record was turned away, with the record", async () => {
    const { stdout } = await explain("broken/picture.html");
    expect(stdout).toMatch(/ingest +rejected: ingest\/unknown-format/);
    expect(stdout).toMatch(/the record as it stood \(base64\)\niVBOR/);
  });

  test("names the records of a file that has several", async () => {
    const { code, stderr } = await explain("feeds/stories.jsonl");
    expect(code).toBe(64);
    expect(stderr).toMatch(/8 records; which\?[\s\S]+feeds\/stories\.jsonl:1699/);
  });

  test("ends in 66 where nothing has that name, whatever stands in it", async () => {
    expect(await explain("no'such")).toMatchObject({ code: 66, stderr: expect.stringMatching(/no record/) });
  });
});
