import type { Origin } from "../../../schemas/origin.ts";
import { decodeText } from "../../codec/charset.ts";
import type { Reader } from "../reader.ts";
import { metaCharset } from "./meta-charset.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";
import { turnedAway } from "./turned-away.ts";
import { wholeFile } from "./whole.ts";

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
  read: async function* (file, settings) {
    const limit = settings.maxRecordBytes;
    const origin: Origin = { path: file.path, record: null, format: "html", offset: 0 };
    const { bytes, size, tear } = await wholeFile(file, limit);
    if (size > limit) {
      yield turnedAway("oversized", origin, bytes, `record of ${size} bytes, more than the ${limit} allowed`);
      return;
    }
    if (tear !== null) {
      yield turnedAway(tear.fault, origin, bytes, tear.message);
      return;
    }
    const declared = [metaCharset(bytes), settings.dump.charset].filter((c) => c !== null && c !== undefined);
    const decoding = decodeText(bytes, declared);
    if (decoding === null) {
      yield turnedAway("invalid-utf-8", origin, bytes, "text in no character set that is known");
      return;
    }
    yield {
      fate: "kept",
      value: {
        origin,
        raw: decoding.text,
        content: { form: "html", html: decoding.text },
        envelope: {},
        flags: decoding.conflict ? ["charset_conflict"] : [],
      },
    };
  },
};
