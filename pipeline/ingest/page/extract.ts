import { noMentions } from "../../../schemas/draft.ts";
import type { PageReading } from "../reading.ts";
import { pageLines } from "./lines.ts";

/** What a plain-text page dump says of its article, each value as printed with its line; blocks are the article's own paragraphs. */
export function extractPage(text: string): PageReading {
  const lines = pageLines(text).filter((line) => line.measure.size > 80);
  return {
    ...noMentions(),
    kind: lines.length === 0 ? "stub" : "article",
    blocks: lines.map((line) => ({ kind: "paragraph" as const, text: line.text, line: line.number })),
    flags: [],
  };
}
