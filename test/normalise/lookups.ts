import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gazetteer } from "../../pipeline/normalise/gazetteer.ts";
import { parseReferences } from "../../pipeline/normalise/references.ts";
import { type Draft, type MentionField, noMentions } from "../../schemas/draft.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "data", "reference");
const NAMES = ["topics.ndjson", "topic_aliases.csv", "topic_words.ndjson", "countries.ndjson", "places.ndjson"];

/** The lookups of the project's own tables. */
export const lookups = gazetteer(
  parseReferences(Object.fromEntries(NAMES.map((n) => [n, readFileSync(join(FOLDER, n), "utf8")]))),
);

/** A draft with these mentions: each `rule=value`, or a value alone with the rule `record/field`. */
export function draftOf(lists: { readonly [F in MentionField]?: readonly string[] }): Draft {
  const filled = Object.entries(lists).map(([field, values]) => [
    field,
    values.map((v) => {
      const found = /^([a-z-]+\/[\w:./-]+)=(.*)$/u.exec(v);
      return { value: found?.[2] ?? v, rule: found?.[1] ?? `record/${field}`, line: null };
    }),
  ]);
  return {
    origin: { path: "a.jsonl", record: null, format: "jsonl", offset: 0 },
    kind: "article",
    blocks: [],
    flags: [],
    ...noMentions(),
    ...Object.fromEntries(filled),
  };
}
