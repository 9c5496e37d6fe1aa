import type { Mention } from "../../../schemas/draft.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const MOST = 25;
const WORDS = 5;

/** The publisher's tags: the line or lines under or beside a label such as "Related Topics", after the article. One mention a line, or the whole line unsplit. */
export function findTags({ lines, first, last }: Page): Mention[] {
  for (let at = Math.max(0, last); at < Math.min(lines.length, last + 40); at++) {
    const one = lines[at];
    const opening = one?.marks.opening;
    if (one === undefined || opening?.furniture !== "tags" || at < first) continue;
    if (!opening.whole) {
      const rest = one.line.text.slice(opening.length).replace(/^[\s:：»–—-]+/u, "");
      if (opening.label || one.line.measure.ending === "open") return [mention(one, "tag-line", rest)];
      continue;
    }
    const below = tagsBelow(lines, at + 1);
    if (below.length > 0) return below;
  }
  return [];
}

function tagsBelow(lines: readonly Signed[], from: number): Mention[] {
  const rows = tagRows(lines, from).flatMap((at) => lines[at] ?? []);
  const rule = rows.length === 1 ? "tag-line" : "tag";
  return rows.map((one) => mention(one, rule, one.line.text));
}

/** Indexes of the lines from `from` on that list tags, as they stand under a label for tags: one line of several, or one on each. */
export function tagRows(lines: readonly Signed[], from: number): number[] {
  const rows: number[] = [];
  for (let at = from; at < Math.min(lines.length, from + MOST); at++) {
    const one = lines[at];
    if (one === undefined || one.marks.opening !== null || one.marks.day || one.marks.relative) break;
    const { words, ending, size } = one.line.measure;
    if (ending === "stop" || ending === "cut") break;
    if (rows.length > 0 && (words > WORDS || size > 40)) break;
    rows.push(at);
    if (words > WORDS) break;
  }
  return rows;
}
