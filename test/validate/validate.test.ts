import { describe, expect, test } from "vitest";
import { validate } from "../../pipeline/validate/validate.ts";
import { type Draft, noMentions } from "../../schemas/draft.ts";

const draft: Draft = {
  origin: { path: "a.txt", record: null, format: "page", offset: 0 },
  kind: "article",
  ...noMentions(),
  blocks: [{ kind: "paragraph", text: "The harbour reopened on Monday after nine days of storms.", line: 1 }],
  flags: [],
};

describe("validate", () => {
  test("keeps a draft that can be an article, as it is", () => {
    expect(validate.apply(draft)).toEqual({ fate: "kept", value: draft });
  });

  test.each([
    ["no body", { ...draft, blocks: [] }, "validate/no-body", "blocks"],
    [
      "a body of white space and dashes",
      { ...draft, blocks: [{ kind: "paragraph", text: " — — ", line: 1 }] },
      "validate/no-body",
      "blocks",
    ],
    [
      "a line instead of a body",
      { ...draft, blocks: [{ kind: "paragraph", text: "Log in to read on.", line: 1 }] },
      "validate/stub",
      "blocks",
    ],
    ["a page that the extractor calls a stub", { ...draft, kind: "stub" }, "validate/stub", "blocks"],
    ["a listing", { ...draft, kind: "listing" }, "validate/listing", "kind"],
    ["a kind that does not exist", { ...draft, kind: "poem" }, "validate/schema", "kind"],
    [
      "a mention that is no text",
      { ...draft, titles: [{ value: 42, rule: "record/title", line: null }] },
      "validate/schema",
      "titles[0].value",
    ],
    ["a field that drafts do not have", { ...draft, mood: "grim" }, "validate/schema", ""],
  ])("turns away %s", (_, bad, reason, path) => {
    const outcome = validate.apply(bad as Draft);
    if (outcome.fate === "kept") throw new Error("it was kept");
    expect(outcome.reason).toBe(reason);
    expect(outcome.issues.map((i) => i.path)).toContain(path);
    for (const issue of outcome.issues) expect(issue.message).not.toBe("");
  });

  test("counts letters of every script", () => {
    const blocks = [
      { kind: "paragraph" as const, text: "港は九日間の嵐のあと月曜日に再開し、船が列をなして出ていった。", line: 1 },
    ];
    expect(validate.apply({ ...draft, blocks }).fate).toBe("kept");
  });
});
