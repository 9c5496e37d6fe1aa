import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { Archive, ArchiveMember } from "./archive.ts";
import type { Decoded, Tear } from "./decoded.ts";
import { inflater } from "./inflate.ts";
import type { RandomBytes } from "./random-bytes.ts";
import { utf8 } from "./text.ts";
import { unzstd } from "./zstd.ts";

const STEP = 256 * 1024;
/** Methods of compression (APPNOTE 4.4.5). */
const [STORED, DEFLATED, ZSTD] = [0, 8, 93];

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

async function* chunks(bytes: RandomBytes, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += STEP) {
    const chunk = await bytes.read(at, Math.min(at + STEP, end));
    if (chunk.length === 0) return;
    yield chunk;
  }
}

async function* inflated(packed: AsyncIterable<Buffer>, at: number): AsyncGenerator<Decoded> {
  const deflate = inflater();
  try {
    for await (const chunk of packed) {
      const { out, error, ended } = await deflate.push(chunk);
      for (const bytes of out) yield { kind: "bytes", bytes };
      if (error !== null) yield tear("corrupt", at, `bad compressed data (${error})`);
      if (error !== null || ended) return;
    }
  } finally {
    deflate.close();
  }
}

function unpacked(method: number, packed: AsyncIterable<Buffer>, at: number): AsyncIterable<Decoded> {
  if (method === DEFLATED) return inflated(packed, at);
  if (method === ZSTD) return unzstd(packed, at);
  return (async function* () {
    if (method !== STORED) yield tear("corrupt", at, `its compression, method ${method}, is not supported`);
    else for await (const bytes of packed) yield { kind: "bytes" as const, bytes };
  })();
}

/** A member's bytes, no more than the archive says, and a tear where they do not agree with its length or checksum; as they are stored where they are encrypted. */
async function* piecesOf(zip: yauzl.ZipFile, entry: yauzl.Entry, reader: Bytes): AsyncGenerator<Decoded> {
  const at = entry.relativeOffsetOfLocalHeader;
  let start: number;
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    return yield tear("corrupt", at, `the member's head is damaged (${reader.why(error)})`);
  }
  const packed = chunks(reader.bytes, start, start + entry.compressedSize);
  if (entry.isEncrypted()) {
    for await (const chunk of packed) yield { kind: "bytes", bytes: chunk };
    return;
  }
  let [size, sum] = [0, 0];
  for await (const piece of unpacked(entry.compressionMethod, packed, at)) {
    if (piece.kind === "tear") return yield piece;
    if (piece.kind !== "bytes") continue;
    size += piece.bytes.length;
    if (size > entry.uncompressedSize) break;
    sum = crc32(piece.bytes, sum);
    yield piece;
  }
  if (size < entry.uncompressedSize)
    yield tear("truncated", at, `${size} of the member's ${entry.uncompressedSize} bytes are there`);
  else if (size > entry.uncompressedSize || sum !== entry.crc32)
    yield tear("corrupt", at, "the member's checksum or length does not agree with its bytes");
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

/** The members of a zip archive, Zip64 too, in the order of its directory. */
export async function* zipMembers(bytes: RandomBytes): Archive & AsyncGenerator<ArchiveMember | Tear> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
  const reader = new Bytes(bytes);
  let entries: AsyncIterator<yauzl.Entry>;
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes.size, options);
    entries = zip.eachEntry();
  } catch (error) {
    return yield tear("truncated", bytes.size, `the archive has no sound directory (${reader.why(error)})`);
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
