import type { Envelope } from "../../../schemas/document.ts";
import type { Mention } from "../../../schemas/draft.ts";
import type { Origin } from "../../../schemas/origin.ts";
import { decodeText } from "../../codec/charset.ts";
import { contentType } from "../../codec/http.ts";
import { type MimePart, mimeBody, mimeMessage, parameter } from "../../codec/mime.ts";
import type { Reading } from "../../stage.ts";
import type { Reader } from "../reader.ts";
import type { IngestSettings } from "../settings.ts";
import { metaCharset } from "./meta-charset.ts";
import { hasExtension, isText, sniffText } from "./sound.ts";
import { noText, turnedAway } from "./turned-away.ts";
import { wholeFile } from "./whole.ts";

const EXTENSIONS = [".mhtml", ".mht"];
const FIELD = /^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]/;
const TYPE = /^Content-Type:[ \t]*(?:multipart\/|text\/html|application\/xhtml\+xml)/im;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

function sniff(head: Buffer, name: string): number {
  if (!isText(head)) return 0;
  const text = sniffText(head, 8192);
  const [fields = ""] = text.split(/\r?\n\r?\n/, 1);
  if (!FIELD.test(text) || !TYPE.test(fields)) return 0;
  return hasExtension(name, EXTENSIONS) || /^MIME-Version:/im.test(fields) ? 0.97 : 0;
}

/** The part that is the page: the one that the message names as its start, else the first of HTML (RFC 2387, section 3.2). */
function pageOf(message: MimePart, parts: readonly MimePart[]): MimePart | undefined {
  const start = parameter(message.fields.get("content-type"), "start");
  const pages = parts.filter((p) => HTML.test(contentType(p.fields.get("content-type")).type ?? ""));
  return pages.find((p) => start !== null && p.fields.get("content-id") === start) ?? pages[0];
}

function envelopeOf(message: MimePart, page: MimePart): Envelope {
  const places: readonly (readonly [MimePart, string, string])[] = [
    [message, "snapshot-content-location", "Snapshot-Content-Location"],
    [page, "content-location", "Content-Location"],
    [message, "content-location", "Content-Location"],
  ];
  const urls = places.flatMap(([part, name, rule]): readonly Mention[] => {
    const value = part.fields.get(name);
    return value !== undefined && /^https?:/i.test(value) ? [{ value, rule: `mhtml/${rule}`, line: null }] : [];
  });
  const date = message.fields.get("date");
  return { urls, crawled: date === undefined ? [] : [{ value: date, rule: "mhtml/Date", line: null }] };
}

function pageReading(bytes: Buffer, origin: Origin, settings: IngestSettings, whole: boolean): Reading | null {
  const { message, parts } = mimeMessage(bytes);
  const page = pageOf(message, parts);
  if (page === undefined || !page.closed) {
    if (!whole) return null;
    const told = page === undefined && parts.every((p) => p.closed) && parts.length > 0;
    return told
      ? turnedAway("not-a-page", origin, bytes, "no part of HTML in it")
      : turnedAway("truncated", origin, bytes, "the file ends inside the part that is the page");
  }
  const html = mimeBody(page);
  const { charset } = contentType(page.fields.get("content-type"));
  const decoding = decodeText(html, [charset, metaCharset(html), settings.dump.charset]);
  if (decoding === null) return noText(origin, bytes);
  const { text, conflict } = decoding;
  return {
    fate: "kept",
    value: {
      origin,
      raw: `${message.head}${page === message ? "" : page.head}${text}`,
      content: { form: "html", html: text },
      envelope: envelopeOf(message, page),
      flags: conflict ? ["charset_conflict"] : [],
    },
  };
}

/** Web pages saved with all that belongs to them in one file (RFC 2557). Only the page itself is a record. */
export const mhtmlReader: Reader = {
  format: {
    id: "mhtml",
    title: "MHTML, a web page saved in one file",
    extensions: EXTENSIONS,
    mediaTypes: ["multipart/related", "application/x-mimearchive"],
  },
  sniff,
  read: async function* (file, settings) {
    const limit = settings.maxRecordBytes;
    const origin: Origin = { path: file.path, record: null, format: "mhtml", offset: 0 };
    const { bytes, size, tear } = await wholeFile(file, limit, limit);
    if (tear !== null) {
      yield turnedAway(tear.fault, origin, bytes, tear.message);
      return;
    }
    // Pictures may go past the limit where the page, which stands before them, does not.
    const reading = pageReading(bytes, origin, settings, size <= limit);
    const head = bytes.subarray(0, 64 * 1024);
    yield reading ?? turnedAway("oversized", origin, head, `record of ${size} bytes, more than the ${limit} allowed`);
  },
};
