import { gzipSync } from "node:zlib";
import { type Ingested, type IngestSettings, ingest } from "../../../pipeline/ingest/ingest.ts";
import type { Part, Source } from "../../../pipeline/stage.ts";
import type { DumpSettings } from "../../../schemas/dump.ts";

export const MEBIBYTE = 1024 * 1024;

export function settings(dump: DumpSettings = {}, maxRecordBytes = 8 * MEBIBYTE): IngestSettings {
  return { dump, maxRecordBytes };
}

/** A file in memory, given out in chunks of the sizes listed, in turn. */
export function source(
  path: string,
  bytes: Uint8Array,
  sizes: readonly number[] = [4096],
  part: Part = { kind: "whole" },
): Source {
  return {
    path,
    size: bytes.length,
    part,
    bytes: async function* (start = 0, end = bytes.length) {
      let [at, turn] = [start, 0];
      while (at < end) {
        const next = Math.min(at + Math.max(sizes[turn++ % sizes.length] ?? 1, 1), end);
        yield bytes.slice(at, next);
        at = next;
      }
    },
  };
}

export async function all(from: Source, by: IngestSettings = settings()): Promise<Ingested[]> {
  const out: Ingested[] = [];
  for await (const item of ingest(from, by)) out.push(item);
  return out;
}

/** A word for what each record came to: its place in the file's list of ids, or why it was turned away. */
export function fates(items: readonly Ingested[]): string[] {
  return items.map((i) => (i.fate === "kept" ? "kept" : i.fate === "envelope" ? i.what : i.reason));
}

/** The offset of each record that is not an envelope. */
export function offsets(items: readonly Ingested[]): number[] {
  return items.flatMap((i) =>
    i.fate === "kept" ? [i.value.origin.offset] : i.fate === "envelope" ? [] : [i.origin.offset],
  );
}

/** The record as it stood and the article's text, of a record that was kept: what a reader is answerable for, whatever is made of a page. */
export function textOf(item: Ingested | undefined): string {
  return item?.fate === "kept" ? [item.raw, ...item.value.blocks.map((b) => b.text)].join("\n") : "";
}

/** A story by number, long enough to be one; all its letters outside ASCII are in windows-1252. */
export function story(n: number): string {
  return `Café number ${n} on the quay of Little Wexcombe poured its last cup of coffee on Sunday, after a hundred and four years behind the same zinc counter, its owner Hélène Marchbanks said in a note to her ${n} oldest guests.`;
}

export function warcRecord(type: string, fields: readonly string[], block: Buffer): Buffer {
  const head = ["WARC/1.0", `WARC-Type: ${type}`, ...fields, `Content-Length: ${block.length}`, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

export function response(
  url: string,
  body: Buffer,
  head: readonly string[] = ["Content-Type: text/html"],
  status = "200 OK",
) {
  const block = Buffer.concat([Buffer.from([`HTTP/1.1 ${status}`, ...head, "", ""].join("\r\n")), body]);
  const fields = [
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2024-12-05T10:00:00Z",
    `WARC-Record-ID: <urn:uuid:${url.length}-${url.replace(/\W/g, "")}>`,
    "Content-Type: application/http; msgtype=response",
  ];
  return warcRecord("response", fields, block);
}

export function htmlPage(n: number, head = ""): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Story ${n}</title>${head}</head><body><article><h1>Story ${n}</h1><p>${story(n)}</p></article></body></html>`;
}

export const members = (records: readonly Buffer[]) => Buffer.concat(records.map((r) => gzipSync(r)));
