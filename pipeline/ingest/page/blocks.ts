import type { Block } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";
import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

const HEADING_SIZE = 90;
const ROW_CELLS = 3;

/** The article's lines as blocks, in order. */
export function blocksOf({ lines, chosen }: Page, from: number): Block[] {
  const own = lines.filter((_, at) => at >= from && chosen[at]);
  return own.map((one, at) => ({ kind: kindOf(one, own[at + 1]), text: one.line.text, line: one.line.number }));
}

function kindOf(one: Signed, next: Signed | undefined): Block["kind"] {
  const { size, ending, words } = one.line.measure;
  if (one.line.bullet) return "list_item";
  if (one.line.cells >= ROW_CELLS && size < 200) return "table_row";
  const followed = next !== undefined && proseOf(next) > 0.4;
  const open = ending === "open" || one.line.text.endsWith("?");
  return open && size < HEADING_SIZE && words <= 14 && followed ? "heading" : "paragraph";
}
