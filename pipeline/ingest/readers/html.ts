import type { Reader } from "../reader.ts";
import { metaCharset } from "./meta-charset.ts";
import { readOnePage } from "./one-page.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";

const EXTENSIONS = [".html", ".htm", ".xhtml", ".shtml"];
const OPENING = /<(?:!doctype\s+html|html|head|body)[\s>]/i;
const FRAGMENT = /^<(?:!--|div|p|h[1-6]|article|section|main|meta|title|table|span|link|script|style|header|nav)[\s>]/i;

/** How sure bytes are HTML, by their first tags. */
export function looksLikeHtml(head: Buffer, name: string): number {
  if (!isText(head)) return 0;
  const text = sniffText(head);
  if (text.startsWith("<") && OPENING.test(text)) return 0.95;
  const named = hasExtension(name, EXTENSIONS);
  if (FRAGMENT.test(text)) return named ? 0.9 : 0.7;
  return named ? 0.65 : 0;
}

/** A saved web page. */
export const htmlReader: Reader = {
  format: {
    id: "html",
    title: "Saved web page",
    extensions: EXTENSIONS,
    mediaTypes: ["text/html", "application/xhtml+xml"],
  },
  sniff: looksLikeHtml,
  read: (file, settings) =>
    readOnePage(file, settings, {
      format: "html",
      declared: (bytes) => [metaCharset(bytes)],
      content: (html) => ({ form: "html", html }),
    }),
};
