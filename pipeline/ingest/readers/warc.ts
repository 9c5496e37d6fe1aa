import type { Origin } from "../../../schemas/origin.ts";
import { decodeText } from "../../codec/charset.ts";
import { type Frame, framesOf } from "../../codec/frame.ts";
import { contentType, httpResponse } from "../../codec/http.ts";
import { isWarc, type WarcHead, warcHead, warcSplitter } from "../../codec/warc.ts";
import type { Reading } from "../../stage.ts";
import { warcEnvelope } from "../envelope.ts";
import type { Reader } from "../reader.ts";
import type { IngestSettings } from "../settings.ts";
import { looksLikeHtml } from "./html.ts";
import { metaCharset } from "./meta-charset.ts";
import { isText } from "./sound.ts";
import { noText, ofBroken, turnedAway } from "./turned-away.ts";

/** Records that hold a page or what was made of one; all others are envelopes. */
const PAGES = new Set(["response", "resource", "conversion"]);
/** Files of a site that speak to programs. */
const FOR_PROGRAMS = /\/(?:robots|ads|app-ads|humans|security|llms)\.txt(?:[?#]|$)/i;

/** The payload of a record: a page's bytes, and what is said of them. */
interface Payload {
  readonly body: Buffer;
  readonly type: string | null;
  readonly charset: string | null;
  readonly fields: ReadonlyMap<string, string>;
  /** Text of the heads around the body, as it stands. */
  readonly head: string;
  readonly cut: boolean;
}

function formOf({ body, type }: Payload, url: string): "html" | "page" | null {
  if (body.length === 0 || !isText(body)) return null;
  if (type === null || type === "application/octet-stream" || type === "unknown/unknown") {
    return looksLikeHtml(body, "") >= 0.7 ? "html" : null;
  }
  if (/^(?:text\/html|application\/(?:xhtml\+xml|vnd\.wap\.xhtml\+xml))$/.test(type)) return "html";
  if (type.endsWith("xml")) return looksLikeHtml(body, "") >= 0.9 ? "html" : null;
  if (type !== "text/plain" || FOR_PROGRAMS.test(url)) return null;
  return looksLikeHtml(body, "") >= 0.9 ? "html" : "page";
}

function payloadReading(
  frame: Frame,
  origin: Origin,
  warc: WarcHead,
  payload: Payload,
  dump: IngestSettings["dump"],
): Reading {
  const url = warc.fields.get("warc-target-uri") ?? "";
  const form = formOf(payload, url);
  if (form === null) {
    const what = payload.body.length === 0 ? "an empty body" : (payload.type ?? "no media type and no markup");
    return turnedAway("not-a-page", origin, frame.bytes, `${what} where a page should be`);
  }
  const meta = form === "html" ? metaCharset(payload.body) : null;
  const decoding = decodeText(payload.body, [payload.charset, meta, dump.charset]);
  if (decoding === null) return noText(origin, frame.bytes);
  const { text } = decoding;
  return {
    fate: "kept",
    value: {
      origin,
      raw: `${payload.head}${text}`,
      content: form === "html" ? { form, html: text } : { form, text },
      envelope: warcEnvelope(warc.fields, payload.fields),
      flags: [
        ...(payload.cut ? (["truncated"] as const) : []),
        ...(decoding.conflict ? (["charset_conflict"] as const) : []),
      ],
    },
  };
}

function recordReading(frame: Frame, path: string, settings: IngestSettings): Reading {
  const warc = warcHead(frame.bytes);
  const record = warc?.fields.get("warc-record-id")?.replace(/^<(.*)>$/, "$1") ?? null;
  const broken = ofBroken(frame, path, "warc", record);
  if (broken !== null) return broken;
  const origin: Origin = { path, record, format: "warc", offset: frame.offset };
  if (warc === null) return turnedAway("not-warc", origin, frame.bytes, "not a WARC record");
  const kind = warc.fields.get("warc-type")?.toLowerCase() ?? "untyped";
  if (!PAGES.has(kind)) return { fate: "envelope", what: kind };
  const block = frame.bytes.subarray(warc.length);
  const heads = frame.bytes.toString("utf8", 0, warc.length);
  const cut = warc.fields.has("warc-truncated");
  const media = contentType(warc.fields.get("content-type"));
  if (kind !== "response" || media.type !== "application/http") {
    const said = warc.fields.get("warc-identified-payload-type");
    const type = media.type ?? said ?? (kind === "conversion" ? "text/plain" : null);
    return payloadReading(
      frame,
      origin,
      warc,
      { body: block, type, charset: media.charset, fields: new Map(), head: heads, cut },
      settings.dump,
    );
  }
  const http = httpResponse(block, settings.maxRecordBytes);
  if (http === null) return turnedAway("not-a-page", origin, frame.bytes, "no HTTP response where one should be");
  if (http.status !== 200) return turnedAway("http-status", origin, frame.bytes, `HTTP status ${http.status}`);
  const { type, charset } = contentType(http.fields.get("content-type"));
  const payload = {
    body: http.body,
    type,
    charset,
    fields: http.fields,
    head: `${heads}${http.head}`,
    cut: cut || http.cut,
  };
  return payloadReading(frame, origin, warc, payload, settings.dump);
}

/** Web archives (ISO 28500): pages as fetched, and the text made of them. */
export const warcReader: Reader = {
  format: {
    id: "warc",
    title: "WARC and WET, versions 0.17 to 1.1",
    extensions: [".warc", ".wet", ".wat"],
    mediaTypes: ["application/warc"],
  },
  sniff: (head) => (isWarc(head) ? 1 : 0),
  read: async function* (file, settings) {
    const splitter = warcSplitter(file.base, settings.maxRecordBytes, file.members);
    let ordinal = 0;
    for await (const batch of framesOf(file.pieces, splitter)) {
      for (const frame of batch) if (file.mine(ordinal++)) yield recordReading(frame, file.path, settings);
    }
  },
};
