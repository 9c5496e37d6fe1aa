import { decodeEntities } from "./entities.ts";

/** Tags that a fragment of an article's markup has; wire codes such as `<SRD>` are none. */
const TAGS =
  /<\/(?:p|div|h[1-6]|li|ul|ol|a|strong|b|em|i|span|blockquote|figure|section|article)\s*>|<br\s*\/?>|<p(?:\s[^<>]{0,200})?>/i;
const PAGE = /<(?:!doctype\s+html|html|body)[\s>]/i;

/** Whether a text is markup: a whole page, a fragment, or neither. */
export function markupOf(text: string): "page" | "fragment" | null {
  const head = text.slice(0, 4096);
  if (PAGE.test(head)) return "page";
  return TAGS.test(text.slice(0, 65_536)) ? "fragment" : null;
}

/** Elements whose text is not the article's. */
const UNSEEN = /<(?:script|style|figure|iframe|noscript|template|svg|video|audio)\b/g;
const BREAKS =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|table|tr|pre|hr|main|header|footer|aside|dl|dt|dd)\b[^<>]*>/gi;

/** The text without the stretches that `opening` begins and `closingOf` names the end of. Linear: an end that is not there is looked for once. */
function without(text: string, opening: RegExp, closingOf: (match: string) => string): string {
  const lower = text.toLowerCase();
  const missing = new Set<string>();
  let [out, from] = ["", 0];
  for (const match of lower.matchAll(opening)) {
    const closing = closingOf(match[0]);
    if (match.index < from || missing.has(closing)) continue;
    const close = lower.indexOf(closing, match.index);
    if (close < 0) {
      missing.add(closing);
      continue;
    }
    out += text.slice(from, match.index);
    const end = text.indexOf(">", close);
    from = end < 0 ? text.length : end + 1;
  }
  return out + text.slice(from);
}

/** The text of a fragment of markup that is an article's own: a blank line between blocks. */
export function fragmentText(markup: string): string {
  const seen = without(
    without(markup, /<!--/g, () => "-->"),
    UNSEEN,
    (opening) => `</${opening.slice(1)}`,
  );
  const flat = seen.replace(/\s+/g, " ");
  const text = flat
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(BREAKS, "\n\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return decodeEntities(text);
}
