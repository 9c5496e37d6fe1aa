import { headEnd, namedFields } from "./warc.ts";

/** One part of a MIME message (RFC 2045), its body still in its transfer encoding. */
export interface MimePart {
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** Fields as they stand. */
  readonly head: string;
  readonly body: Buffer;
  /** Its end is there: a delimiter, or the end of a message that has no parts. */
  readonly closed: boolean;
}

/** Multiparts inside multiparts: more than this, and the rest is one part. */
const DEEPEST = 8;
const DASH = 0x2d;

/** A parameter of a field such as Content-Type, without its quotes; null when it is not there. */
export function parameter(field: string | undefined, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s";]+))`, "i");
  const found = pattern.exec(field ?? "");
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

/** Head and body of a message or part. A part may have no field at all and begin with the blank line. */
function parsed(bytes: Buffer, closed: boolean): MimePart {
  const blank = /^\r?\n/.exec(bytes.toString("latin1", 0, 2));
  const end = blank === null ? headEnd(bytes, 0) : blank[0].length;
  const length = end < 0 ? bytes.length : end;
  const head = bytes.toString("utf8", 0, length);
  return { fields: namedFields(head), head, body: bytes.subarray(length), closed: closed && end >= 0 };
}

interface Delimiter {
  /** Where the line break before it begins. */
  readonly start: number;
  /** Where the next part begins. */
  readonly end: number;
  readonly last: boolean;
}

/** The next delimiter line at or after `from` (RFC 2046, section 5.1.1), or null. */
function delimiter(body: Buffer, boundary: Buffer, from: number): Delimiter | null {
  for (let at = body.indexOf(boundary, from); at >= 0; at = body.indexOf(boundary, at + 1)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    const after = at + boundary.length;
    const last = body[after] === DASH && body[after + 1] === DASH;
    const lf = body.indexOf(10, after);
    const line = body.toString("latin1", after + (last ? 2 : 0), lf < 0 ? body.length : lf);
    if (line.trim() !== "" || (lf < 0 && !last)) continue;
    const start = at > 1 && body[at - 2] === 13 ? at - 2 : Math.max(at - 1, 0);
    return { start, end: lf < 0 ? body.length : lf + 1, last };
  }
  return null;
}

function parts(part: MimePart, depth: number): readonly MimePart[] {
  const type = part.fields.get("content-type");
  const name = parameter(type, "boundary");
  if (!/^multipart\//i.test(type ?? "") || name === null || depth > DEEPEST) return [part];
  const boundary = Buffer.from(`--${name}`);
  const out: MimePart[] = [];
  let here = delimiter(part.body, boundary, 0);
  while (here !== null && !here.last) {
    const next = delimiter(part.body, boundary, here.end);
    const bytes = part.body.subarray(here.end, Math.max(next?.start ?? part.body.length, here.end));
    out.push(...parts(parsed(bytes, next !== null), depth + 1));
    here = next;
  }
  return out;
}

/** A message: its own fields, and the parts in it that are no multiparts, in order; the message itself where it has none. */
export function mimeMessage(bytes: Buffer): { readonly message: MimePart; readonly parts: readonly MimePart[] } {
  const marked = bytes.length > 2 && bytes.readUIntBE(0, 3) === 0xefbbbf;
  const message = parsed(marked ? bytes.subarray(3) : bytes, true);
  return { message, parts: parts(message, 0) };
}

function unquote(body: Buffer): Buffer {
  // Soft line breaks, and white space that carriers put at the ends of lines (RFC 2045, section 6.7).
  const text = body.toString("latin1").replace(/=[ \t]*\r?\n/g, "");
  const decoded = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(decoded, "latin1");
}

/** A part's body without its transfer encoding (RFC 2045, section 6); as it stands where the encoding is none or not known. */
export function mimeBody({ fields, body }: MimePart): Buffer {
  const encoding = fields.get("content-transfer-encoding")?.toLowerCase() ?? "";
  if (encoding === "quoted-printable") return unquote(body);
  return encoding === "base64" ? Buffer.from(body.toString("latin1"), "base64") : body;
}
