import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { compress, compressUsingDict, createCCtx, init } from "@bokuweb/zstd-wasm";
import { RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from "apache-arrow";
import { parquetWriteBuffer } from "hyparquet-writer";
import { parse } from "yaml";
import { z } from "zod";
import { tarOf, zipOf } from "./pack.ts";

/**
 * Packs the readable files of `data/raw/sample/.sources` into the binary files of the sample dump, as `build.yaml`
 * says. The same sources always give the same contents: record ids are digests, gzip members carry no time.
 *
 *     npx tsx scripts/build-samples.ts [OUT]
 */

const SAMPLE = join(dirname(fileURLToPath(import.meta.url)), "..", "data", "raw", "sample");
const SOURCES = join(SAMPLE, ".sources");

/** A picture of one grey point: what is not text at all. */
const PNG =
  "89504e470d0a1a0a0000000d4948445200000001000000010800000000" +
  "3a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082";

const recordSchema = z.strictObject({
  type: z.enum(["warcinfo", "response", "conversion"]),
  url: z.string().optional(),
  date: z.string(),
  file: z.string().optional(),
  text: z.string().optional(),
  hex: z.literal("PNG").optional(),
  status: z.string().default("200 OK"),
  media: z.string().default("text/html; charset=utf-8"),
  coding: z.enum(["chunked", "gzip"]).optional(),
});
type WarcRecord = z.infer<typeof recordSchema>;

const packSchema = z.strictObject({
  out: z.string(),
  kind: z.enum(["warc", "gzip", "zstd", "copy", "windows-1252", "hex", "parquet", "arrow", "zip", "tar"]),
  file: z.string().optional(),
  hex: z.literal("PNG").optional(),
  /** Bytes to lose at the end. */
  cut: z.int().positive().optional(),
  member_per_record: z.boolean().default(false),
  /** What frames of zstd are made by, one a record; the WARC opens with it. */
  dictionary: z.string().optional(),
  /** Path in an archive → file. */
  members: z.record(z.string(), z.string()).default({}),
  records: z.array(recordSchema).default([]),
});
type Pack = z.infer<typeof packSchema>;

function contentOf(from: { readonly file?: string | undefined; readonly hex?: "PNG" | undefined }): Buffer {
  if (from.hex !== undefined) return Buffer.from(PNG, "hex");
  if (from.file === undefined) throw new Error(`build.yaml: no file in ${JSON.stringify(from)}`);
  return readFileSync(join(SOURCES, from.file));
}

/** A version 4 UUID in form, made of what it names. */
function idOf(...parts: readonly string[]): string {
  const h = createHash("sha256").update(parts.join("\n")).digest("hex");
  return `<urn:uuid:${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}>`;
}

function warcRecord(type: string, record: WarcRecord, contentType: string, body: Buffer): Buffer {
  const lines = [
    "WARC/1.0",
    `WARC-Type: ${type}`,
    ...(record.url === undefined ? [] : [`WARC-Target-URI: ${record.url}`]),
    `WARC-Date: ${record.date}`,
    `WARC-Record-ID: ${idOf(type, record.url ?? "", record.date)}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), body, Buffer.from("\r\n\r\n")]);
}

/** The body as two chunks and the last, empty one (RFC 9112, section 7.1). */
function chunked(body: Buffer): Buffer {
  const half = body.length >> 1;
  const parts = [body.subarray(0, half), body.subarray(half), Buffer.alloc(0)];
  const framed = parts.flatMap((p) => [Buffer.from(`${p.length.toString(16)}\r\n`), p, Buffer.from("\r\n")]);
  return Buffer.concat(framed);
}

function httpResponse(record: WarcRecord): Buffer {
  const plain = contentOf(record);
  const head = [`HTTP/1.1 ${record.status}`, `Content-Type: ${record.media}`];
  if (record.coding === "chunked") head.push("Transfer-Encoding: chunked");
  if (record.coding === "gzip") head.push("Content-Encoding: gzip");
  const body = record.coding === "chunked" ? chunked(plain) : record.coding === "gzip" ? gzip(plain) : plain;
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
}

function warcRecords(record: WarcRecord): readonly Buffer[] {
  if (record.type === "warcinfo") {
    return [warcRecord("warcinfo", record, "application/warc-fields", Buffer.from(record.text ?? ""))];
  }
  if (record.type === "conversion") return [warcRecord("conversion", record, "text/plain", contentOf(record))];
  const { pathname, search, host } = new URL(record.url ?? "");
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  return [
    warcRecord("request", record, "application/http; msgtype=request", request),
    warcRecord("response", record, "application/http; msgtype=response", httpResponse(record)),
  ];
}

/** One gzip member; byte 9 names the system it was made on, so it is set to "unknown". */
function gzip(bytes: Buffer): Buffer {
  const member = gzipSync(bytes, { level: 9 });
  member[9] = 255;
  return member;
}

/** Latin letters and the quotation marks and dashes that Windows puts at 0x80 to 0x9F. */
function windows1252(text: string): Buffer {
  const high = new Map(
    [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [c, i]),
  );
  return Buffer.from(
    [...text].map((c) => {
      const byte = high.get(c);
      if (byte === undefined) throw new Error(`windows-1252 has no ${JSON.stringify(c)}`);
      return byte;
    }),
  );
}

/** A skippable frame with the dictionary, itself compressed, then a frame a record (IIPC, WARC zstd compression). */
function withDictionary(records: readonly Buffer[], file: string): Buffer {
  const dictionary = contentOf({ file });
  const context = createCCtx();
  const opening = compress(dictionary, 10);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x184d2a5d, 0);
  head.writeUInt32LE(opening.length, 4);
  return Buffer.concat([head, opening, ...records.map((r) => compressUsingDict(context, r, dictionary, 10))]);
}

/** The columns of a file of JSON lines that hold text. */
function columnsOf(pack: Pack): { readonly [name: string]: readonly string[] } {
  const rows = contentOf(pack).toString("utf8").trim().split("\n");
  const values = rows.map((row) => z.record(z.string(), z.string()).parse(JSON.parse(row)));
  return Object.fromEntries(Object.keys(values[0] ?? {}).map((name) => [name, values.map((v) => v[name] ?? "")]));
}

function parquet(pack: Pack): Buffer {
  const columnData = Object.entries(columnsOf(pack)).map(([name, data]) => ({
    name,
    data: [...data],
    type: "STRING" as const,
  }));
  return Buffer.from(parquetWriteBuffer({ columnData }));
}

function arrow(pack: Pack): Buffer {
  const columns = Object.entries(columnsOf(pack)).map(([name, data]) => [name, vectorFromArray(data, new Utf8())]);
  const table = new Table(Object.fromEntries(columns));
  return Buffer.from(new RecordBatchStreamWriter().writeAll(table).finish().toUint8Array(true));
}

function packed(pack: Pack): Buffer {
  if (pack.kind === "parquet") return parquet(pack);
  if (pack.kind === "arrow") return arrow(pack);
  if (pack.kind === "zip" || pack.kind === "tar") {
    const members = Object.entries(pack.members).map(([name, file]) => ({
      name,
      bytes: contentOf({ file }),
      stored: true,
    }));
    return pack.kind === "zip" ? zipOf(members) : gzip(tarOf(members));
  }
  if (pack.kind === "warc") {
    const records = pack.records.flatMap(warcRecords);
    if (pack.dictionary !== undefined) return withDictionary(records, pack.dictionary);
    return Buffer.concat(pack.member_per_record ? records.map(gzip) : records);
  }
  const plain = contentOf(pack);
  if (pack.kind === "gzip") return gzip(plain);
  if (pack.kind === "zstd") return Buffer.from(compress(plain, 10));
  return pack.kind === "windows-1252" ? windows1252(plain.toString("utf8")) : plain;
}

const out = process.argv[2] ?? SAMPLE;
await init();
for (const pack of z.array(packSchema).parse(parse(readFileSync(join(SOURCES, "build.yaml"), "utf8")))) {
  const bytes = packed(pack);
  const file = join(out, pack.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pack.cut === undefined ? bytes : bytes.subarray(0, bytes.length - pack.cut));
  process.stdout.write(`${pack.out}\n`);
}
