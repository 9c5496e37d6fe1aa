import type { ArchiveMember } from "./archive.ts";
import { utf8 } from "./text.ts";

/** Length of a block; heads have one, bytes of members are filled up to whole ones. */
export const TAR_BLOCK = 512;

/** The head of a member (POSIX.1-2017, pax; GNU tar). */
export interface TarHead {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

const KINDS: { readonly [type: string]: ArchiveMember["kind"] } = {
  "0": "file",
  "\0": "file",
  "7": "file",
  "1": "link",
  "2": "link",
  "5": "folder",
};

/** What a head stands for; a name that ends in a slash is a folder's in archives of old. */
export function kindOf({ name, type }: TarHead): ArchiveMember["kind"] {
  const kind = KINDS[type] ?? "special";
  return kind === "file" && name.endsWith("/") ? "folder" : kind;
}

function text(block: Buffer, start: number, end: number): string {
  const zero = block.indexOf(0, start);
  const bytes = block.subarray(start, zero < 0 || zero > end ? end : zero);
  return utf8(bytes) ?? bytes.toString("latin1");
}

/** A number in octal digits, or, where its first bit is set, in base 256 (GNU); NaN for neither. */
function number(block: Buffer, start: number, end: number): number {
  const first = block[start] ?? 0;
  if ((first & 0x80) !== 0) {
    return block.subarray(start + 1, end).reduce((sum, byte) => sum * 256 + byte, first & 0x7f);
  }
  const digits = text(block, start, end).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(`0${digits}`, 8) : Number.NaN;
}

/** The head in a block, or null when its checksum does not agree. */
export function tarHead(block: Buffer): TarHead | null {
  if (block.length < TAR_BLOCK) return null;
  const wanted = number(block, 148, 156);
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
  const size = number(block, 124, 136);
  if (sum !== wanted || sum === 8 * 32 || !Number.isSafeInteger(size)) return null;
  const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? text(block, 345, 500) : "";
  const name = text(block, 0, 100);
  return { name: prefix === "" ? name : `${prefix}/${name}`, size, type: block.toString("latin1", 156, 157) };
}

/** The records of a pax head, which say more of the member after it. */
export function paxRecords(bytes: Buffer): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const length = space < 0 ? Number.NaN : Number(bytes.toString("latin1", at, space));
    if (!(length > space - at)) break;
    const record = bytes.toString("utf8", space + 1, at + length - 1);
    const equals = record.indexOf("=");
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
