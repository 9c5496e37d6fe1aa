import type { Readable } from "node:stream";
import yauzl from "yauzl";
import type { Archive, ArchiveMember } from "./archive.ts";
import type { Decoded, Tear } from "./decoded.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { utf8 } from "./text.ts";
import { looseMembers } from "./zip-loose.ts";
import { zipPieces } from "./zip-pieces.ts";

/** The library's view of bytes that are read from elsewhere. */
class Bytes extends yauzl.RandomAccessReader {
  /** What kept bytes from being read at all: no fault of the archive. */
  failed: { readonly error: unknown } | null = null;

  constructor(readonly bytes: RandomBytes) {
    super();
  }

  /** Why the archive is not sound, in words. Throws what is no fault of its own. */
  why(error: unknown): string {
    if (this.failed !== null) throw this.failed.error;
    return error instanceof Error ? error.message : String(error);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.bytes.read(position, position + length).then(
      (found) => {
        if (found.length < length) return done(new Error("the archive ends here"));
        found.copy(buffer, offset);
        done(null);
      },
      (error: unknown) => {
        this.failed = { error };
        done(new Error("the bytes cannot be read"));
      },
    );
  }

  override _readStreamForRange(): Readable {
    throw new Error("members are read in another way");
  }
}

const tear = (fault: Tear["fault"], at: number, message: string): Tear => ({ kind: "tear", fault, at, message });

/** A member's bytes, once its own head has been found. */
async function* piecesOf(zip: yauzl.ZipFile, entry: yauzl.Entry, reader: Bytes): AsyncGenerator<Decoded> {
  const at = entry.relativeOffsetOfLocalHeader;
  let start: number;
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    return yield tear("corrupt", at, `the member's head is damaged (${reader.why(error)})`);
  }
  const { compressionMethod: method, compressedSize: packed, uncompressedSize: size, crc32 } = entry;
  yield* zipPieces(reader.bytes, { at, start, method, packed, size, crc32, encrypted: entry.isEncrypted() });
}

/** A name as text: many programs write UTF-8 and do not say so. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw;
  const low = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  const text = low === raw.toString("latin1") ? low : (utf8(raw) ?? low);
  return text.replaceAll("\\", "/");
}

function memberOf(zip: yauzl.ZipFile, entry: yauzl.Entry, reader: Bytes): ArchiveMember {
  const name = nameOf(entry);
  // The upper half has the mode of Unix, where the archive was made on one.
  const link = entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  return {
    kind: name.endsWith("/") ? "folder" : link ? "link" : "file",
    name,
    size: entry.uncompressedSize,
    encrypted: entry.isEncrypted(),
    pieces: () => piecesOf(zip, entry, reader),
    again: true,
  };
}

/** The members of a zip archive, Zip64 too, in the order of its directory; where it has none, a tear, then what stands before members themselves. */
export async function* zipMembers(bytes: RandomBytes): Archive & AsyncGenerator<ArchiveMember | Tear> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
  const reader = new Bytes(bytes);
  let entries: AsyncIterator<yauzl.Entry>;
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes.size, options);
    entries = zip.eachEntry();
  } catch (error) {
    yield tear("truncated", bytes.size, `the archive has no sound directory (${reader.why(error)})`);
    yield* looseMembers(bytes);
    return;
  }
  for (;;) {
    let next: IteratorResult<yauzl.Entry>;
    try {
      next = await entries.next();
    } catch (error) {
      return yield tear("corrupt", 0, `the archive's directory is damaged (${reader.why(error)})`);
    }
    if (next.done === true) return;
    yield memberOf(zip, next.value, reader);
  }
}
