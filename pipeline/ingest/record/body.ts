import type { Block, Flag } from "../../../schemas/draft.ts";
import { letters } from "../../text/letters.ts";
import { blocksOf } from "./fragment.ts";

/** The marks that are left where a text was cut, at most so many characters from its end: the count of what is missing, the dots of an excerpt. */
const CUT = /\[\+?\d{1,7} chars\]\s*$|\[(?:…|\.\.\.)\]\s*$/;
const CUT_LENGTH = 40;

interface Body {
  readonly blocks: Block[];
  readonly flags: Flag[];
  /** A last line of one word, such as the name of the agency that wire copy ends with. */
  readonly credit: string | null;
}

/** The text of a block without the mark of a cut at its end, null when there is none. */
function uncut(text: string): string | null {
  const tail = text.slice(-CUT_LENGTH);
  const cut = CUT.exec(tail);
  return cut === null ? null : text.slice(0, text.length - tail.length + cut.index).trimEnd();
}

/** What services put where a text is that was not paid for. */
const UNPAID = /^\s*ONLY AVAILABLE IN [A-Z ]{3,40}PLANS?\s*$/;

/** What follows the place of a dateline: a bracket, colon or dash, or a comma before its day; after capitals any comma. */
const AFTER_PLACE = /^(?:\s*[(/:–—]|\s+-|,\s*\d)/u;

/** Whether a paragraph opens with the place of its dateline as datelines do. */
function isPrinted(dateline: string, text: string): boolean {
  const place = dateline.split(/[,(\d]/, 1)[0]?.trim() ?? "";
  const own = text.slice(0, place.length);
  const rest = text.slice(place.length);
  if (place === "" || own.toLowerCase() !== place.toLowerCase()) return false;
  return AFTER_PLACE.test(rest) || (own === own.toUpperCase() && rest.startsWith(","));
}

/** What wire copy and contracts put below a text: an end mark, a notice of rights. */
const BELOW = /^(?:-{0,2}\s?(?:ends?|30|0)\s?-{0,2}|[#*_]{1,5}|\(ends?\)|©.{0,300}|\(c\) .{0,300})$/i;

/** The dateline before the first paragraph, unless that opens with its place already. */
function withDateline(blocks: readonly Block[], printed: string): Block[] {
  const dateline = printed.replace(/^[*#\s]+/, "");
  const at = blocks.findIndex((b) => b.kind === "paragraph");
  const first = blocks[at];
  if (first === undefined || !/^[\p{L}(]/u.test(dateline) || isPrinted(dateline, first.text)) return [...blocks];
  const stop = /[-–—:]$/.test(dateline) ? dateline : `${dateline} -`;
  return blocks.with(at, { ...first, text: `${stop} ${first.text}` });
}

/** An article's own text as blocks, its headline above it left out, its dateline before it, and what its end says. */
export function bodyOf(text: string, dateline: string | null, titles: readonly string[]): Body {
  let blocks = UNPAID.test(text) ? [] : blocksOf(text);
  const headlines = new Set(titles.map(letters));
  while (blocks.length > 1 && headlines.has(letters(blocks[0]?.text ?? ""))) blocks.shift();
  while (blocks.length > 1 && BELOW.test(blocks.at(-1)?.text ?? "")) blocks.pop();
  const last = blocks.at(-1);
  const rest = last === undefined ? null : uncut(last.text);
  if (last !== undefined && rest !== null) blocks.splice(-1, 1, ...(rest === "" ? [] : [{ ...last, text: rest }]));
  const ending = blocks.at(-1)?.text ?? "";
  const credit = blocks.length > 1 && /^\p{Lu}\p{L}{1,11}$/u.test(ending) ? ending : null;
  if (credit !== null) blocks.pop();
  if (dateline !== null) blocks = withDateline(blocks, dateline);
  return { blocks, flags: rest === null ? [] : ["truncated"], credit };
}
