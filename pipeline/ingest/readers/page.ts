import type { Origin } from "../../../schemas/origin.ts";
import { decodeText } from "../../codec/charset.ts";
import type { Reader } from "../reader.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";
import { turnedAway } from "./turned-away.ts";
import { wholeFile } from "./whole.ts";

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
  read: async function* (file, settings) {
    const limit = settings.maxRecordBytes;
    const origin: Origin = { path: file.path, record: null, format: "page", offset: 0 };
    const { bytes, size, tear } = await wholeFile(file, limit);
    if (size > limit) {
      yield turnedAway("oversized", origin, bytes, `record of ${size} bytes, more than the ${limit} allowed`);
      return;
    }
    if (tear !== null) {
      yield turnedAway(tear.fault, origin, bytes, tear.message);
      return;
    }
    const decoding = decodeText(bytes, settings.dump.charset === undefined ? [] : [settings.dump.charset]);
    if (decoding === null) {
      yield turnedAway("invalid-utf-8", origin, bytes, "text in no character set that is known");
      return;
    }
    yield {
      fate: "kept",
      value: {
        origin,
        raw: decoding.text,
        content: { form: "page", text: decoding.text },
        envelope: {},
        flags: decoding.conflict ? ["charset_conflict"] : [],
      },
    };
  },
};
