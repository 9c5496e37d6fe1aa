import type { Draft } from "../../../schemas/draft.ts";
import type { DateHints } from "../../text/date/printed.ts";
import { tokensOf } from "../../text/date/tokens.ts";
import { weekdayAt } from "../../text/date/weekdays.ts";

/** Paragraphs and characters in which a story says on which day it happened. */
const PARAGRAPHS = 2;
const REACH = 400;
/** "Sat", "mar", "so" are other words as well. */
const SHORTEST = 4;

/** The first day of the week named in the opening of a story ("said on Tuesday"), 0 Sunday to 6 Saturday, or null. */
export function leadWeekday(draft: Draft, hints: DateHints): number | null {
  const opening = draft.blocks.filter((b) => b.kind === "paragraph").slice(0, PARAGRAPHS);
  for (const { text } of opening) {
    const tokens = tokensOf(text.slice(0, REACH));
    for (let at = 0; at < tokens.length; at += 1) {
      const found = weekdayAt(tokens, at, hints.language ?? null);
      const isLong = found !== null && (found.next - at > 1 || (tokens[at]?.text.length ?? 0) >= SHORTEST);
      if (isLong && found.value !== null) return found.value;
    }
  }
  return null;
}
