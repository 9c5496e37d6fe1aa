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

  test("shows each copy's edge and why the one kept is", async () => {
    const { stdout } = await explain("harbour-courier/ferry-fire.html");
    expect(stdout).toMatch(/the one kept, for so many of the others: it was published earliest \(\d\)/);
    expect(stdout).toMatch(
      /syndicated +2024-12-05T06:10:00Z Inland Gazette\n.+\n +\S+ days after the one kept; jaccard/,
    );
  });

  test("shows related stories from both sides, and holds the two texts against each other", async () => {
    const brief = await explain("feeds/follow-ups.jsonl:0");
    expect(brief.stdout).toMatch(
      /no copies\n +[0-9a-f]{12} excerpt of +2024-\S+ Harbour Courier\n.+\n +jaccard \d\.\d\d/,
    );
    const story = await explain("harbour-courier/ferry-fire.html");
    expect(story.stdout).toMatch(/ excerpted in +2024-12-05T05:00:00Z Saltmere Echo\n/);
    expect(story.stdout).toMatch(/ told again in +2024-12-06T15:30:00Z Inland Gazette\n/);
    const { relations } = JSON.parse((await explain("feeds/follow-ups.jsonl:0", "--json")).stdout);
    expect(relations).toMatchObject([{ relation: "excerpt_of", direction: "out", containment: 1 }]);
    const beside = await explain("feeds/follow-ups.jsonl:0", "harbour-courier/ferry-fire.html", "--diff");
    expect(beside.stdout).toMatch(
      /^[0-9a-f]{32} and [0-9a-f]{32}\njaccard .+, containment 1\.00, 0\.42 days apart\n.+ │ /,
    );
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
