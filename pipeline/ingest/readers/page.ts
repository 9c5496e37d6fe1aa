import type { Reader } from "../reader.ts";
import { readOnePage } from "./one-page.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";

const EXTENSIONS = [".txt", ".text", ".md"];
/** Markup and data that some other program reads: no page of text. */
const OTHER = /^(?:<\?xml|<rss|<feed|%PDF-|\{\\rtf|%!PS)/;

/** Plain text dumped from one page, one page a file. */
export const pageReader: Reader = {
  format: {
    id: "page",
    title: "Plain-text page dump, one page a file",
    extensions: EXTENSIONS,
    mediaTypes: ["text/plain"],
  },
  sniff: (head, name) => {
    if (!isText(head) || OTHER.test(sniffText(head, 16))) return 0;
    return hasExtension(name, EXTENSIONS) ? 0.6 : 0.3;
  },
  read: (file, settings) =>
    readOnePage(file, settings, { format: "page", declared: () => [], content: (text) => ({ form: "page", text }) }),
};
