import type { Line } from "../../text/lines.ts";

/** A line of a page as it reads, its Markdown marks taken off. */
export interface PlainLine extends Line {
  /** 1 to 6 for a Markdown heading, 0 for other lines. */
  readonly heading: number;
  /** Whether the dump is in Markdown. */
  readonly marked: boolean;
  /** Whether all its words are links. */
  readonly linked: boolean;
}

const HEADING = /^\s{0,3}(#{1,6})\s+(\S(?:.*[^\s#])?)[\s#]*$/u;
const IMAGE = /!\[[^\]]{0,500}\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/gu;
const LINK = /\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s"[^"]{0,300}")?\)/gu;
const BOLD = /(\*\*|__)(?=\S)([^*_]{1,400}?)\1/gu;
const ITALIC = /(^|[\s("“])([*_])(?=[^\s*_])([^*_]{1,300}?)\2(?=$|[\s)"”.,;:!?])/gu;
const RULE = /^\s{0,3}(?:[-*_]\s?){3,}$/u;
const QUOTE = /^\s{0,3}(?:>\s?)+/u;
const ESCAPED = /\\([[\]()*_#.!>+-])/gu;
const LETTER = /[\p{L}\p{N}]/u;
const LEAST = 2;

/** Whether a dump is written in Markdown: two or more headings, links or images in its marks. */
export function isMarkdown(text: string): boolean {
  let marks = 0;
  if (!text.includes("](") && !text.includes("# ")) return false;
  for (const _ of text.matchAll(/\]\((?:https?:\/\/|\/|#|mailto:)|^\s{0,3}#{1,6}\s+\S/gmu)) {
    if (++marks >= LEAST) return true;
  }
  return false;
}

/** A Markdown line as a reader sees it: links as their words, images gone, headings, quotes and emphasis without their marks. */
export function plainLine({ text, number }: Line): PlainLine {
  if (RULE.test(text)) return { text: "", number, heading: 0, marked: true, linked: false };
  const heading = HEADING.exec(text);
  const bare = (heading?.[2] ?? text.replace(QUOTE, "")).replace(IMAGE, "");
  const linked = bare.includes("](") && !LETTER.test(bare.replace(LINK, ""));
  const words = bare.replace(LINK, "$1");
  const plain = words.replace(BOLD, "$2").replace(ITALIC, "$1$3").replace(ESCAPED, "$1");
  return { text: plain, number, heading: heading?.[1]?.length ?? 0, marked: true, linked };
}
