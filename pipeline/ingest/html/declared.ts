import type { Block, Flag } from "../../../schemas/draft.ts";
import type { LdNode } from "./json-ld.ts";
import { plain } from "./plain.ts";

/** The declared body stands in for one that is shorter than this and than a third of it. */
const TOO_SHORT = 200;
const LINES = /\r\n|[\n\r\u2028\u2029]|<\/?(?:p|br|div|li|h[1-6])[^<>]*>/iu;

/** The story's blocks, or those of the body that linked data declares where the markup has next to none. */
export function bodyBlocks(
  blocks: readonly Block[],
  article: LdNode | null,
): { readonly blocks: readonly Block[]; readonly flags: Flag[] } {
  const declared = article?.["articleBody"];
  const length = blocks.reduce((sum, b) => sum + b.text.length, 0);
  if (typeof declared !== "string" || length >= TOO_SHORT || declared.length < length * 3) return { blocks, flags: [] };
  const texts = declared
    .split(LINES)
    .map(plain)
    .filter((t) => t !== "");
  if (texts.length === 0) return { blocks, flags: [] };
  return { blocks: texts.map((text) => ({ kind: "paragraph", text, line: null })), flags: ["body_from_json_ld"] };
}
