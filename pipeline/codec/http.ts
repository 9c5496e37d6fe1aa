import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { unbrotliSmall } from "./brotli.ts";
import { isGzip } from "./gzip.ts";
import { headEnd, namedFields } from "./warc.ts";

/** An HTTP response as a crawler stored it (RFC 9112). */
export interface HttpResponse {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  /** Status line and fields as they stand. */
  readonly head: string;
  /** The body without transfer and content codings. */
  readonly body: Buffer;
  /** The body ended before its chunks or its compression did. */
  readonly cut: boolean;
}

interface Body {
  readonly body: Buffer;
  readonly cut: boolean;
}

/** A chunked body put together; as it stands when it is not chunked, since many crawlers store it decoded. */
function unchunk(bytes: Buffer): Body {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lf = bytes.indexOf(10, at);
    const line = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(bytes.toString("latin1", at, Math.min(lf, at + 256)));
    if (lf < 0 || line === null)
      return parts.length === 0 ? { body: bytes, cut: false } : { body: Buffer.concat(parts), cut: true };
    const size = Number.parseInt(line[1] ?? "0", 16);
    if (size === 0) return { body: Buffer.concat(parts), cut: false };
    parts.push(bytes.subarray(lf + 1, lf + 1 + size));
    if (lf + 1 + size > bytes.length) return { body: Buffer.concat(parts), cut: true };
    at = lf + 1 + size;
    while (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
}

type Decoder = (bytes: Buffer, lenient: number, limit: number) => Buffer;

const zlibOptions = (lenient: number, limit: number) => ({ finishFlush: lenient, maxOutputLength: limit });
const DECODERS: { readonly [coding: string]: Decoder } = {
  gzip: (bytes, lenient, limit) => (isGzip(bytes) ? gunzipSync(bytes, zlibOptions(lenient, limit)) : bytes),
  br: (bytes, _lenient, limit) => unbrotliSmall(bytes, limit),
  deflate: (bytes, lenient, limit) =>
    ((bytes[0] ?? 0) & 15) === 8
      ? inflateSync(bytes, zlibOptions(lenient, limit))
      : inflateRawSync(bytes, zlibOptions(lenient, limit)),
};

function attempt(decoder: Decoder, bytes: Buffer, lenient: number, limit: number): Buffer | null {
  try {
    return decoder(bytes, lenient, limit);
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

/** A body without its content coding. What cannot be decoded stays as it stands: many crawlers store bodies decoded under their old fields. */
function uncode(bytes: Buffer, coding: string, limit: number): Body {
  const decoder = DECODERS[coding.replace(/^x-/, "")];
  if (decoder === undefined || bytes.length === 0) return { body: bytes, cut: false };
  const whole = attempt(decoder, bytes, constants.Z_FINISH, limit);
  if (whole !== null) return { body: whole, cut: false };
  const partial = attempt(decoder, bytes, constants.Z_SYNC_FLUSH, limit);
  return partial === null ? { body: bytes, cut: false } : { body: partial, cut: true };
}

/** The response in the block of a WARC record, or null when it is none. A decoded body has at most `limit` bytes. */
export function httpResponse(block: Buffer, limit: number): HttpResponse | null {
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?![0-9])/.exec(block.toString("latin1", 0, 16));
  if (status === null) return null;
  const end = headEnd(block, 0);
  const head = block.toString("latin1", 0, end < 0 ? block.length : end);
  const fields = namedFields(head.slice(head.indexOf("\n") + 1));
  const raw = end < 0 ? Buffer.alloc(0) : block.subarray(end);
  const transfer = (fields.get("transfer-encoding") ?? "").toLowerCase();
  let { body, cut } = transfer.includes("chunked") ? unchunk(raw) : { body: raw, cut: false };
  const codings = (fields.get("content-encoding") ?? "").toLowerCase().split(",");
  for (const coding of codings.reverse()) {
    const decoded = uncode(body, coding.trim(), limit);
    body = decoded.body;
    cut ||= decoded.cut;
  }
  return { status: Number(status[1]), fields, head, body, cut };
}

/** The media type and character set that a Content-Type field says, in lower case; null what it does not say. */
export function contentType(field: string | undefined): {
  readonly type: string | null;
  readonly charset: string | null;
} {
  const [type = "", ...parameters] = (field ?? "").split(";");
  const charset = parameters
    .map((p) => /^\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(p)?.[1])
    .find((c) => c !== undefined);
  return { type: type.trim().toLowerCase() || null, charset: charset?.toLowerCase() ?? null };
}
