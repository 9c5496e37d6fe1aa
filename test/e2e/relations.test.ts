import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { relationRowSchema } from "../../schemas/relations.ts";
import { build, SAMPLE, scratch } from "./newsmill.ts";
import { rows } from "./tables.ts";

/** Offsets as numbers: they are 64 bits wide. */
const ALL =
  "SELECT * REPLACE (from_source_offset::INT AS from_source_offset, to_source_offset::INT AS to_source_offset) FROM {relations}";

test("the sample's brief and follow-up are related to the story that they are of", async () => {
  const folders = await build(SAMPLE);
  const found = relationRowSchema.array().parse(await rows(folders, ALL));
  const ends = found.map((r) => [r.relation, r.from_source_path, r.to_source_path]);
  expect(ends.sort()).toEqual([
    ["excerpt_of", "feeds/follow-ups.jsonl", "harbour-courier/ferry-fire.html"],
    ["update_candidate", "feeds/follow-ups.jsonl", "harbour-courier/ferry-fire.html"],
  ]);
  const [joined] = await rows(
    folders,
    "SELECT count(*)::INT AS n FROM {relations} r JOIN {ledger} f ON f.source_path = r.from_source_path AND f.source_offset = r.from_source_offset " +
      "AND f.article_id = r.from_id JOIN {articles} t ON t.article_id = r.to_id",
  );
  expect(joined).toEqual({ n: found.length });
});

test("a dump of stories that share nothing has an empty table", async () => {
  const raw = join(scratch(), "raw");
  mkdirSync(raw, { recursive: true });
  const body =
    "A story of the quay that nobody else has told, of gulls, of ropes and of a lamp that went out in the night.";
  writeFileSync(join(raw, "one.jsonl"), `${JSON.stringify({ title: "The lamp", body: `${body} ${body}` })}\n`);
  const folders = await build(raw);
  expect(await rows(folders, "SELECT * FROM {relations}")).toEqual([]);
});
