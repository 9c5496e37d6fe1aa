import type { Document } from "../../../schemas/document.ts";
import type { Origin } from "../../../schemas/origin.ts";
import { type Frame, framesOf } from "../../codec/frame.ts";
import { pageSplitter } from "../../codec/page-splitter.ts";
import type { Reading } from "../../stage.ts";
import type { OpenFile, Reader } from "../reader.ts";
import { looksLikeHtml } from "./html.ts";
import { headedPage } from "./page-head.ts";
import { recordText } from "./record-text.ts";
import { separatorOf } from "./separators.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";
import { noText, ofBroken } from "./turned-away.ts";

const EXTENSIONS = [".txt", ".text", ".md", ".mbox"];

/** What a page comes to, or null for a separator with nothing after it. */
function contentOf(text: string, headed: boolean): Document["content"] | null {
  if (!headed) return { form: "page", text };
  const { id, found, text: own } = headedPage(text);
  const html = looksLikeHtml(Buffer.from(own.slice(0, 8192)), "") >= 0.9;
  if (id === null && Object.keys(found).length === 0) {
    if (own.trim() === "") return null;
    return html ? { form: "html", html: own } : { form: "page", text: own };
  }
  return { form: "mapped", id, found: { ...found, [html ? "html" : "text"]: [{ path: "page", value: own }] } };
}

function pageReading(frame: Frame, headed: boolean, file: OpenFile): Reading {
  const broken = ofBroken(frame, file.path, "pages");
  if (broken !== null) return broken;
  const origin: Origin = { path: file.path, record: null, format: "pages", offset: frame.offset };
  const decoding = recordText(frame.bytes, file);
  if (decoding === null) return noText(origin, frame.bytes);
  const { text, flags } = decoding;
  const content = contentOf(text, headed);
  if (content === null) return { fate: "envelope", what: "separator" };
  return { fate: "kept", value: { origin, raw: text, content, envelope: {}, flags } };
}

/** Text that holds many pages one after another, with something between them. */
export const pagesReader: Reader = {
  format: {
    id: "pages",
    title: "Plain-text page dump, many pages a file",
    extensions: EXTENSIONS,
    mediaTypes: ["text/plain", "application/mbox"],
  },
  sniff: (head, name) => {
    if (!isText(head) || separatorOf(sniffText(head, head.length), undefined) === null) return 0;
    return hasExtension(name, EXTENSIONS) ? 0.85 : 0.8;
  },
  read: async function* (file, settings) {
    const separator = separatorOf(sniffText(file.head, file.head.length), settings.dump.separator);
    const { begins, headed } = separator ?? { begins: () => false, headed: false };
    let ordinal = 0;
    for await (const batch of framesOf(file.pieces, pageSplitter(file.base, settings.maxRecordBytes, begins))) {
      for (const frame of batch) if (file.mine(ordinal++)) yield pageReading(frame, headed, file);
    }
  },
};
