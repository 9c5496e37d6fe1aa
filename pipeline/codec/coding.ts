import { unbrotli } from "./brotli.ts";
import { type Decoded, plain } from "./decoded.ts";
import { gunzip, isGzip } from "./gzip.ts";
import { isZstd, unzstd } from "./zstd.ts";

export const CODINGS = ["none", "gzip", "zstd", "brotli"] as const;
export type Coding = (typeof CODINGS)[number];

const SUFFIX = /\.(?:gz|gzip|zst|zstd|br)$/i;

/** How a file is compressed, from its first bytes; brotli, which cannot be told from its bytes, from its name. */
export function codingOf(head: Uint8Array, path: string): Coding {
  if (isGzip(head)) return "gzip";
  if (isZstd(head)) return "zstd";
  return /\.br$/i.test(path) ? "brotli" : "none";
}

/** The name of a file without the suffix of its compression. */
export function bareName(path: string): string {
  return path.replace(SUFFIX, "");
}

/** The decoded stream of stored bytes that begin at `base`, by a dictionary where the file opens with one. */
export function decode(
  coding: Coding,
  stored: AsyncIterable<Uint8Array>,
  base: number,
  dictionary: Buffer | null = null,
): AsyncIterable<Decoded> {
  if (coding === "gzip") return gunzip(stored, base);
  if (coding === "zstd") return unzstd(stored, base, dictionary);
  return coding === "brotli" ? unbrotli(stored) : plain(stored);
}
