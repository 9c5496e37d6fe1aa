import { noMentions } from "../../../schemas/draft.ts";
import type { PageReading } from "../reading.ts";
import { piecesOf } from "./pieces.ts";
import { storyOf } from "./story.ts";
import { parseTree } from "./tree.ts";

/** Copies from an HTML page what it says of itself and its story. Any string is a page; time is linear in its length. */
export function extractHtml(html: string): PageReading {
  const tree = parseTree(html);
  const story = storyOf(piecesOf(tree.root));
  return {
    ...noMentions(),
    kind: "article",
    blocks: story.pieces.map((p) => ({ kind: p.kind, text: p.text, line: null })),
    flags: [],
  };
}
