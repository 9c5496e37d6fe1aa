import type { Block } from "../../schemas/draft.ts";
import type { DateHints, PrintedDate } from "../text/date/printed.ts";
import { eastAsianDateline } from "./dateline/east-asian.ts";
import { endsIn, isDash, isLongDash, opensStory, REACH } from "./dateline/ends.ts";
import { type Judged, judge } from "./dateline/judge.ts";
import { mayOpen } from "./dateline/opening.ts";
import type { DatelineLookups } from "./dateline/roles.ts";

export type { DatelineLookups } from "./dateline/roles.ts";

/** A dateline cut from the paragraph that it opens. */
export interface CutDateline {
  readonly raw: string;
  readonly rest: string;
  readonly place: string | null;
  /** The state or country that stands after the place. */
  readonly within: string | null;
  readonly date: PrintedDate | null;
  /** Agencies and outlets as printed. */
  readonly credits: readonly string[];
  readonly sure: boolean;
}

const EDGE = /(?<![\s\-–—―:：=＝])[\s\-–—―:：=＝]+$/u;
/** Marks of a paragraph's head that are tried. */
const MOST_ENDS = 8;
/** A dot ends a dateline in capitals, or one whose place stands before a dash. */
const CAPITAL_END = /[\p{Lu}-]/u;
/** Units between two marks that may hold more of a dateline. */
const LONGEST_MORE = 60;
/** Paragraphs that a dateline may open. */
const MOST_PARAGRAPHS = 2;
/** What opens with a quotation opens with its story. */
const QUOTE = /^["“„«‘‹「『]/u;
/** Units of story that a place alone asks for, and one that no table knows. */
const [STORY, LONG_STORY] = [40, 60];

/** Whether it is a dateline where it stands: a bare place only before a dash or colon and the capital of a sentence. */
function isEnough(judged: Judged, mark: string, prefix: string, rest: string): boolean {
  const { place, date, credits, byForm } = judged;
  if (date !== null && place !== null && isDash(mark)) return rest !== "";
  if (!opensStory(rest)) return false;
  if (credits.length > 0) return true;
  if (date !== null) return place !== null;
  if (byForm) return isLongDash(mark) && rest.length > LONG_STORY;
  const capitals = prefix === prefix.toUpperCase() && prefix !== prefix.toLowerCase();
  return rest.length > STORY && (isDash(mark) || (mark.startsWith(":") && (capitals || rest.length > 2 * STORY)));
}

/** Whether a longer reading says more than a shorter one: "TOKYO, April 1 - U.S." does not. */
function saysMore(longer: Judged, shorter: Judged): boolean {
  return (
    longer.agencies > shorter.agencies ||
    (shorter.place === null && longer.place !== null) ||
    (shorter.date === null && longer.date !== null)
  );
}

function cut(paragraph: string, at: number, judged: Judged): CutDateline {
  const { place, within, date, credits, sure } = judged;
  const raw = paragraph.slice(0, at).trim().replace(EDGE, "");
  return { raw, rest: paragraph.slice(at).trim(), place, within, date, credits, sure };
}

const isWhole = ({ place, date, agencies }: Judged) => place !== null && date !== null && agencies > 0;

/** The dateline that opens a paragraph, and the story after it; null when it opens with its story. Never cuts a word that is no dateline. */
export function cutDateline(paragraph: string, hints: DateHints, lookups: DatelineLookups): CutDateline | null {
  const head = paragraph.slice(0, REACH);
  const asian = eastAsianDateline(head, lookups);
  if (asian !== null) return cut(paragraph, asian.at, asian.judged);
  if (QUOTE.test(head) || !mayOpen(head)) return null;
  let best: { readonly judged: Judged; readonly at: number } | null = null;
  let tried = 0;
  for (const { at, stop, mark } of endsIn(head)) {
    if (tried++ === MOST_ENDS) break;
    if (best === null && mark === "." && !CAPITAL_END.test(paragraph.slice(stop - 1, stop))) continue;
    if (best !== null && (isWhole(best.judged) || stop - best.at > LONGEST_MORE)) break;
    const closing = /^[)\]】）]/u.test(mark) || mark === "】" ? 1 : 0;
    const prefix = paragraph.slice(0, stop + closing);
    const judged = judge(prefix, hints, lookups);
    if (judged === null) {
      if (best !== null) break;
      continue;
    }
    if (best !== null && !saysMore(judged, best.judged)) continue;
    const rest = paragraph.slice(at);
    if (isEnough(judged, mark.replace(/^[)\]】）]+\s*/u, ""), prefix, rest)) best = { judged, at };
  }
  return best === null ? null : cut(paragraph, best.at, best.judged);
}

/** The blocks with the dateline cut from the first or second paragraph, and the dateline. */
export function withoutDateline(
  blocks: readonly Block[],
  hints: DateHints,
  lookups: DatelineLookups,
): { readonly blocks: readonly Block[]; readonly dateline: CutDateline | null; readonly line: number | null } {
  let nth = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    if (nth++ === MOST_PARAGRAPHS) break;
    const dateline = cutDateline(block.text, hints, lookups);
    if (dateline === null || (nth > 1 && !dateline.sure)) continue;
    return { blocks: blocks.with(at, { ...block, text: dateline.rest }), dateline, line: block.line };
  }
  return { blocks, dateline: null, line: null };
}
