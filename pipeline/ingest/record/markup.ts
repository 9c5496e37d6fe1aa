/** Tags that a fragment of an article's markup has. Wire codes such as `<SRD>` are none, nor is `<P>` inside a sentence. */
const TAGS =
  /<\/(?:p|div|h[1-6]|li|ul|ol|a|strong|b|em|i|span|blockquote|figure|section|article)\s*>|<br\s*\/?>|(?:^|[.!?…"”’:;\n])\s{0,80}<p(?:\s[^<>]{0,200})?>/i;
const PAGE = /<(?:!doctype\s+html|html|body)[\s>]/i;

/** Whether a text is markup: a whole page, a fragment, or neither. */
export function markupOf(text: string): "page" | "fragment" | null {
  const head = text.slice(0, 4096);
  if (PAGE.test(head)) return "page";
  return TAGS.test(text.slice(0, 65_536)) ? "fragment" : null;
}
