import type { Block } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";
import { proseOf } from "./prose.ts";
import type { Signed } from "./sign.ts";

const HEADING_SIZE = 90;
const ROW_CELLS = 3;
const LEAD = 3;

/** The article's lines as blocks, in order: those from `from` on, and the paragraph that a page may have above its headline. */
export function blocksOf({ lines, chosen, first }: Page, from: number, title: number): Block[] {
  const lead = title > first && title - first <= LEAD;
  const own = lines.filter((one, at) => chosen[at] && (at >= from || (lead && at < title && leads(one))));
  return own.map((one, at) => ({ kind: kindOf(one, own[at + 1]), text: one.line.text, line: one.line.number }));
}

/** A paragraph that stands above the headline is the article's first. */
function leads(one: Signed): boolean {
  return proseOf(one) > 0.5 && one.line.measure.ending === "stop";
}

function kindOf(one: Signed, next: Signed | undefined): Block["kind"] {
  const { size, ending, words } = one.line.measure;
  if (one.line.heading > 0) return "heading";
  if (one.line.bullet) return "list_item";
  if (one.line.cells >= ROW_CELLS && size < 200) return "table_row";
  const followed = next !== undefined && proseOf(next) > 0.4;
  const open = ending === "open" || one.line.text.endsWith("?");
  return open && size < HEADING_SIZE && words <= 14 && followed ? "heading" : "paragraph";
}

/** What little stands under the headline of a page that has no article: the lines down to the first label, three at most. */
export function remains({ lines }: Page, title: number): Block[] {
  if (title < 0) return [];
  const key = lines[title]?.line.text;
  const rest = lines.slice(title + 1).filter((one) => one.line.text !== key);
  const end = rest.findIndex((one) => one.marks.opening?.whole ?? false);
  const few = rest.slice(0, Math.min(3, end === -1 ? 3 : end));
  return few.map((one) => ({ kind: "paragraph", text: one.line.text, line: one.line.number }));
}
