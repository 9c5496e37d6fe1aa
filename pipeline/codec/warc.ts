import type { Tear } from "./decoded.ts";
import { broken, type Frame, headOf, oversized, type Splitter } from "./frame.ts";
import { window } from "./window.ts";

/** The named fields of a record head, names in lower case, in order; and where the block begins. */
export interface WarcHead {
  readonly version: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly length: number;
}

const MAGIC = "WARC/";
/** A record head longer than this is none. */
const LONGEST_HEAD = 64 * 1024;
/** Bytes that are no record are turned away in stretches of at most this. */
const LONGEST_STRAY = 1024 * 1024;

/** Whether bytes begin as a WARC record does (ISO 28500; also WARC 0.17 and 0.18). */
export function isWarc(bytes: Buffer): boolean {
  return /^WARC\/[01]\.\d/.test(bytes.toString("latin1", 0, 8));
}

/** Where the head that begins at `from` ends, after its blank line; -1 when it does not. */
export function headEnd(bytes: Buffer, from: number): number {
  const [crlf, lf] = [bytes.indexOf("\r\n\r\n", from, "latin1"), bytes.indexOf("\n\n", from, "latin1")];
  if (crlf < 0) return lf < 0 ? -1 : lf + 2;
  return lf >= 0 && lf < crlf ? lf + 2 : crlf + 4;
}

/** Named fields, a line each, with continuation lines joined (RFC 2822); the first of a name counts. */
export function namedFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The head that bytes begin with, or null when it is cut or no WARC head. */
export function warcHead(bytes: Buffer): WarcHead | null {
  const end = headEnd(bytes, 0);
  if (end < 0 || !isWarc(bytes)) return null;
  const text = bytes.toString("utf8", 0, end);
  return { version: /^WARC\/(\S+)/.exec(text)?.[1] ?? "", fields: namedFields(text), length: end };
}

/** Length of the block that a head announces, or null when it does not say a sound one. */
export function blockLength(head: WarcHead): number | null {
  const text = head.fields.get("content-length") ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Length of the record that bytes begin with, head and block; -1 when more bytes are needed to tell, 0 when it is none. */
export function recordLength(view: Buffer): number {
  if (!MAGIC.startsWith(view.toString("latin1", 0, Math.min(5, view.length)))) return 0;
  const head = warcHead(view.subarray(0, LONGEST_HEAD));
  if (head === null) return view.length >= LONGEST_HEAD || (view.length >= 8 && !isWarc(view)) ? 0 : -1;
  const block = blockLength(head);
  return block === null ? 0 : head.length + block;
}

/** The next place in bytes, past the first one, where a record may begin: a line that begins with `WARC/`; -1 for none. */
function nextRecord(view: Buffer): number {
  const at = view.indexOf(`\n${MAGIC}`, 0, "latin1");
  return at < 0 ? -1 : at + 1;
}

/**
 * Cuts a WARC stream that begins at `base` into records, each with its head. Where `members` says that every record is
 * a gzip member, offsets are the stored offsets of the members, and a record cannot run past the end of its own.
 */
export function warcSplitter(base: number, limit: number, members: boolean): Splitter {
  const bytes = window(base);
  /** Stored offset of the present member and records that it has given. */
  let [member, given, shift] = [base, 0, 0];
  let long: { readonly offset: number; readonly head: Buffer; readonly size: number; left: number } | null = null;

  const offset = () => (members ? member + given++ : bytes.at() + shift);

  const passOver = (out: Frame[]) => {
    if (long === null) return;
    const count = Math.min(long.left, bytes.view().length);
    long.left -= count;
    bytes.drop(count);
    if (long.left > 0) return;
    out.push(oversized(long.offset, long.head, long.size, limit));
    long = null;
  };

  const skipBreaks = () => {
    const view = bytes.view();
    let count = 0;
    while (view[count] === 10 || view[count] === 13) count++;
    bytes.drop(count);
  };

  /** Passes over what is no record; true when the next one may begin. */
  const stray = (out: Frame[]): boolean => {
    const view = bytes.view();
    const next = nextRecord(view);
    if (next < 0 && view.length < 2 * LONGEST_STRAY) return false;
    const end = Math.min(next < 0 ? view.length : next, LONGEST_STRAY);
    out.push(broken(offset(), headOf(view.subarray(0, end), limit), "stray", "not a WARC record"));
    bytes.drop(end);
    return true;
  };

  const take = (out: Frame[]): boolean => {
    const view = bytes.view();
    const size = recordLength(view);
    if (size === 0) return stray(out);
    if (size < 0) return false;
    if (size > limit) {
      if (view.length < Math.min(limit, LONGEST_HEAD)) return false;
      long = { offset: offset(), head: headOf(view, limit), size, left: size };
      return true;
    }
    if (view.length < size) return false;
    out.push({ offset: offset(), bytes: view.subarray(0, size), broken: null });
    bytes.drop(size);
    return true;
  };

  const scan = () => {
    const out: Frame[] = [];
    for (;;) {
      passOver(out);
      if (long !== null) return out;
      skipBreaks();
      if (bytes.view().length === 0 || !take(out)) return out;
    }
  };

  /** What is left when no more bytes of this record come. */
  const rest = (fault: "truncated" | "corrupt", message: string, always: boolean): readonly Frame[] => {
    const view = bytes.view();
    const begun = long !== null || MAGIC.startsWith(view.toString("latin1", 0, Math.min(5, view.length)));
    const out: Frame[] = [];
    if (!begun && !always) out.push(broken(offset(), headOf(view, limit), "stray", "not a WARC record"));
    else if (view.length > 0 || long !== null || always) {
      out.push(broken(long?.offset ?? offset(), long?.head ?? Buffer.from(view), fault, message));
    }
    bytes.drop(view.length);
    long = null;
    shift++;
    return out;
  };

  /** The last whole record of a member waits until the member's checksum has been seen. */
  let held: Frame | null = null;
  const hold = (frames: readonly Frame[]): readonly Frame[] => {
    if (!members) return frames;
    const out = held === null ? [...frames] : [held, ...frames];
    held = out.pop() ?? null;
    return out;
  };
  const release = (frames: readonly Frame[]) => {
    const out = held === null ? frames : [held, ...frames];
    held = null;
    return out;
  };
  const tear = ({ fault, message }: Tear): readonly Frame[] => {
    const whole = held !== null && held.broken === null && bytes.view().length === 0 && long === null;
    if (!whole) return release(rest(fault, message, true));
    const torn = held === null ? [] : [broken(held.offset, held.bytes, fault, message)];
    held = null;
    return torn;
  };

  return {
    push: (chunk) => {
      bytes.append(chunk);
      return hold(scan());
    },
    member: (at) => {
      if (!members) return [];
      const out = release(rest("truncated", "the record runs past the end of its gzip member", false));
      [member, given] = [at, 0];
      return out;
    },
    tear,
    end: () => release(rest("truncated", "the file ends inside this record", false)),
  };
}
