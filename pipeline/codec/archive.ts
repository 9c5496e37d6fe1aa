import type { Decoded, Tear } from "./decoded.ts";

/** One thing in an archive. */
export interface ArchiveMember {
  readonly kind: "file" | "folder" | "link" | "special";
  /** As the archive has it, with `/` between folders. */
  readonly name: string;
  /** Bytes of a file once unpacked, as the archive says. */
  readonly size: number;
  readonly encrypted: boolean;
  /** The unpacked bytes of a file, then a tear if they are not sound; as they are stored where they are encrypted. */
  readonly pieces: () => AsyncIterable<Decoded>;
  /** The bytes may be asked for again, and after other members; else once, before the next member is. */
  readonly again: boolean;
}

/** The members of an archive in order; a tear is a place where it does not make sense, and what can be told of the rest follows. */
export type Archive = AsyncIterable<ArchiveMember | Tear>;

/** Whether bytes begin a zip archive: a member, or the end of an empty one (APPNOTE 4.3). */
export function isZip(head: Buffer): boolean {
  const first = head.length < 4 ? 0 : head.readUInt32LE(0);
  return first === 0x04034b50 || first === 0x06054b50;
}
