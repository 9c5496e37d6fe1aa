import type { Format } from "../../schemas/origin.ts";
import type { Reading } from "../stage.ts";
import { strictJson } from "../text/json.ts";
import { type TurnedAway, turnedAway } from "./readers/turned-away.ts";

type Nothing = TurnedAway | Extract<Reading, { readonly fate: "envelope" }>;

/** Formats whose readers tell of damage themselves. */
const TOLD: ReadonlySet<Format> = new Set(["parquet", "arrow"]);

/** Characters that a feed says of itself, at most: its name, what it is about, its rights. */
const SAID = 1000;

/** Whether the last end tag closes the first element, with no more in it than a feed says of itself. */
function isEmptyXml(text: string): boolean {
  if (text.replace(/<[^<>]*>/g, "").length > SAID) return false;
  const last = /<\/([^<>\s]+)\s*>$/.exec(text.slice(-200))?.[1];
  const first = /<([^<>\s/?!]+)/.exec(text)?.[1];
  return first !== undefined && (first === last || text.endsWith("/>"));
}

/** Whether all of a file is a container of its format with nothing in it, as far as its text tells. */
function isEmptyContainer(format: Format, all: string): boolean {
  const text = all.replace(/^\ufeff/, "").trim();
  if (text === "") return true;
  if (format === "json") return strictJson(text) !== undefined;
  // The names of its columns.
  if (format === "csv") return !text.includes("\n");
  return text.startsWith("<") && isEmptyXml(text);
}

/**
 * What is counted of a file of which a reader has found nothing at all: an envelope where it holds no records, a reject
 * where its bytes are not what an empty one has. `head` are its first decoded bytes, `cut` where there are more of them.
 */
export function noRecords(path: string, format: Format, head: Buffer, cut: boolean): Nothing {
  if (TOLD.has(format) || (!cut && isEmptyContainer(format, head.toString("utf8")))) {
    return { fate: "envelope", what: "no-records" };
  }
  const origin = { path, record: null, format, offset: 0 } as const;
  return turnedAway("no-records", origin, head, "no record is found in the file");
}
