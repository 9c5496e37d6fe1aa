import { isZip } from "../codec/archive.ts";
import { type Coding, codingOf, decode } from "../codec/coding.ts";
import type { Decoded, Tear } from "../codec/decoded.ts";
import { decoder } from "../codec/decoder.ts";
import { chunkedBytes, type RandomBytes } from "../codec/random-bytes.ts";
import { isTar } from "../codec/tar.ts";
import { blockLength, warcHead } from "../codec/warc.ts";
import { zstdDictionary } from "../codec/zstd-dictionary.ts";
import type { Part, Source } from "../stage.ts";
import { streamCharset, transcode } from "./charset.ts";
import { readerOf } from "./detect.ts";
import type { OpenFile, Reader } from "./reader.ts";
import type { IngestSettings } from "./settings.ts";
import { wideCharset } from "./xml/charset.ts";

/** Bytes that a format is told by. */
export const HEAD = 64 * 1024;
/** Records that stand on one stripe together. */
export const STRIPE = 64;

/** Formats of which a file is one record. */
export const ONE_RECORD: ReadonlySet<string> = new Set(["page", "html", "mhtml"]);

/** What a file turned out to be. */
export interface Looked {
  readonly coding: Coding;
  /** First stored bytes. */
  readonly stored: Buffer;
  /** First decoded bytes. */
  readonly head: Buffer;
  /** The damage that ended the head early. */
  readonly tear: Tear | null;
  readonly reader: Reader | null;
  /** The kind of archive that it is; then no reader takes it. */
  readonly archive: "zip" | "tar" | null;
  readonly members: boolean;
  /** What its frames of zstd are decoded by, where it opens with a dictionary. */
  readonly dictionary: Buffer | null;
  /** The character set that the stream must be turned from. */
  readonly charset: string | null;
}

async function firstBytes(
  pieces: AsyncIterable<Decoded>,
): Promise<{ readonly head: Buffer; readonly tear: Tear | null }> {
  const parts: Uint8Array[] = [];
  let [size, tear] = [0, null as Tear | null];
  for await (const piece of pieces) {
    if (piece.kind === "tear") {
      tear = piece;
      break;
    }
    if (piece.kind !== "bytes") continue;
    parts.push(piece.bytes);
    size += piece.bytes.length;
    if (size >= HEAD) break;
  }
  return { head: Buffer.concat(parts).subarray(0, HEAD), tear };
}

/** Whether the first member of gzip or zstd holds one WARC record and no more. */
async function memberARecord(pieces: AsyncIterable<Decoded>, head: Buffer): Promise<boolean> {
  const warc = warcHead(head);
  const block = warc === null ? null : blockLength(warc);
  if (warc === null || block === null) return false;
  const most = warc.length + block + 8;
  let [size, begun] = [0, 0];
  for await (const piece of pieces) {
    if (piece.kind === "member" && ++begun === 2) return size >= most - 8;
    if (piece.kind === "bytes") size += piece.bytes.length;
    if (size > most) return false;
  }
  return true;
}

const STREAMS: ReadonlySet<string> = new Set(["jsonl", "json", "csv", "pages"]);
/** Formats whose records are told apart by tags, and decoded one by one. */
const TAGGED: ReadonlySet<string> = new Set(["feed", "sitemap", "newsml", "nitf", "sgml", "xml"]);

function charsetOf(id: string | undefined, head: Buffer, settings: IngestSettings): string | null {
  if (id === undefined) return null;
  if (STREAMS.has(id)) return streamCharset(head, settings.dump);
  return TAGGED.has(id) ? wideCharset(head) : null;
}

/** A file of which nothing can be decoded. */
function unread(coding: Coding, stored: Buffer, tear: Tear): Looked {
  const nothing = {
    head: Buffer.alloc(0),
    reader: null,
    archive: null,
    members: false,
    dictionary: null,
    charset: null,
  };
  return { ...nothing, coding, stored, tear };
}

/** A decoded stream, and then what the archive around it finds wrong, unless the stream has told so itself. */
async function* withTear(pieces: AsyncIterable<Decoded>, source: Source): AsyncGenerator<Decoded> {
  let told = false;
  for await (const piece of pieces) {
    told ||= piece.kind === "tear";
    yield piece;
  }
  const tear = source.torn?.() ?? null;
  if (tear !== null && !told) yield tear;
}

/** The decoded stream of all of a file. */
export function decodedOf(source: Source, { coding, dictionary }: Pick<Looked, "coding" | "dictionary">) {
  return withTear(decode(coding, source.bytes(), 0, dictionary), source);
}

/** Looks a file over: how it is compressed, which reader it is for, and what the reader must know of it. */
export async function look(source: Source, settings: IngestSettings): Promise<Looked> {
  const { head: stored } = await firstBytes(decode("none", source.bytes(0, Math.min(HEAD, source.size)), 0));
  const coding = codingOf(stored, source.path);
  const found = coding === "zstd" ? await zstdDictionary(source.bytes()) : null;
  if (typeof found === "string")
    return unread(coding, stored, { kind: "tear", fault: "corrupt", at: 0, message: found });
  const decoded = () => decodedOf(source, { coding, dictionary: found });
  const { head, tear } = await firstBytes(decoded());
  const archive = isZip(head) ? "zip" : isTar(head) ? "tar" : null;
  const reader = head.length === 0 || archive !== null ? null : readerOf(head, source.path, settings.dump);
  const id = reader?.format.id;
  const packed = (coding === "gzip" || coding === "zstd") && source.sequential !== true;
  const members = packed && id === "warc" && (await memberARecord(decoded(), head));
  const charset = charsetOf(id, head, settings);
  return { coding, stored, head, tear, reader, archive, members, dictionary: found, charset };
}

function mineOf(part: Part): OpenFile["mine"] {
  if (part.kind !== "stripe") return () => true;
  return (ordinal) => Math.floor(ordinal / STRIPE) % part.count === part.index;
}

/** The bytes of a file at any place, where they can be had so. */
export function storedBytes(source: Source, coding: Coding): RandomBytes | null {
  const any = coding === "none" && source.sequential !== true && (source.torn?.() ?? null) === null;
  return any ? chunkedBytes(source.size, source.bytes) : null;
}

/** The part of a file that has been looked over, as its reader sees it. */
export function openPart(source: Source, looked: Looked): OpenFile {
  const { part } = source;
  const base = part.kind === "range" ? part.start : 0;
  const stored = part.kind === "range" ? source.bytes(part.start, part.end) : source.bytes();
  const pieces = withTear(decode(looked.coding, stored, base, looked.dictionary), source);
  const { charset } = looked;
  return {
    path: source.path,
    head: charset === null ? looked.head : Buffer.from(decoder(charset, false).decode(looked.head, true)),
    pieces: charset === null ? pieces : transcode(pieces, charset),
    base,
    members: looked.members,
    mine: mineOf(part),
    group: (ordinal) => part.kind !== "stripe" || ordinal % part.count === part.index,
    stored: storedBytes(source, looked.coding),
    transcoded: charset !== null && !charset.startsWith("utf-16"),
  };
}
