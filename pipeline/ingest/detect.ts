import type { DumpSettings } from "../../schemas/dump.ts";
import { bareName } from "../codec/coding.ts";
import { ConfigError } from "./config-error.ts";
import type { Reader } from "./reader.ts";
import { pagesReader } from "./readers/pages.ts";
import { READERS } from "./readers.ts";

/** Below this no reader is sure enough. */
const SURE = 0.25;

/**
 * The reader of a file: the one its dump names, else the one that is surest by the first decoded bytes, the name only
 * helping; null when none is sure. Throws for a format that does not exist.
 */
export function readerOf(head: Buffer, path: string, dump: DumpSettings): Reader | null {
  if (dump.format !== undefined) {
    const named = READERS.find((r) => r.format.id === dump.format);
    if (named !== undefined) return named;
    throw new ConfigError(
      `format: none is named "${dump.format}" (known: ${READERS.map((r) => r.format.id).join(", ")})`,
    );
  }
  const name = bareName(path.slice(path.lastIndexOf("/") + 1));
  let [best, most] = [null as Reader | null, SURE];
  for (const reader of READERS) {
    const sure = reader.sniff(head, name);
    if (sure > most) [best, most] = [reader, sure];
  }
  // Text of one page that the dump says is of many.
  if (dump.separator !== undefined && best?.format.id === "page") return pagesReader;
  return best;
}
