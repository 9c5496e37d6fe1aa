import type { Reject } from "../../schemas/rejects.ts";
import type { Source } from "../stage.ts";

/** What a record of a list stands in, where it is no file by itself. */
const AROUND: { readonly [format: string]: readonly [before: string, after: string] } = {
  feed: ["<rss><channel>", "</channel></rss>"],
  sitemap: ["<urlset>", "</urlset>"],
};
const ATOM = ["<feed>", "</feed>"] as const;

/** Formats whose records cannot be read again by themselves, and why. */
const NOT_ALONE: { readonly [format: string]: string } = {
  csv: "a row is nothing without its row of names: give the dump with --raw",
};

/** The name endings by which a record is known, where its bytes alone do not tell. Rows of tables are kept as JSON. */
const ENDINGS: { readonly [format: string]: string } = {
  parquet: ".jsonl",
  arrow: ".jsonl",
  json: ".json",
  page: ".txt",
};

/** Why the raw record of a reject cannot be read by itself, or null. */
export function notAlone({ source_format }: Pick<Reject, "source_format">): string | null {
  return NOT_ALONE[source_format] ?? null;
}

/** The bytes of a reject's record as they stood in the dump. */
function rawBytes({ raw, raw_encoding }: Pick<Reject, "raw" | "raw_encoding">): Buffer {
  return Buffer.from(raw, raw_encoding === "base64" ? "base64" : "utf8");
}

/** A reject's record as a file of its own, which the readers know by its bytes and name. */
export function rawSource(reject: Reject): Source {
  const { source_path, source_format: format } = reject;
  const isEntry = format === "feed" && /^\s*<(?:\w+:)?entry\b/.test(reject.raw);
  const [before, after] = isEntry ? ATOM : (AROUND[format] ?? ["", ""]);
  const ending = ENDINGS[format] ?? "";
  const bytes = Buffer.concat([Buffer.from(before), rawBytes(reject), Buffer.from(after)]);
  return {
    path: source_path.endsWith(ending) ? source_path : `${source_path}${ending}`,
    size: bytes.length,
    part: { kind: "whole" },
    bytes: async function* (start = 0, end = bytes.length) {
      yield bytes.subarray(start, end);
    },
  };
}
