import { encodeLines } from "../codec/line-table.ts";
import { encodeSketches } from "../codec/sketches.ts";
import { encodeWords } from "../codec/words.ts";
import type { Sketched } from "../deduplicate/sketch.ts";
import { digestOfBytes } from "./digest.ts";
import { type BatchDone, batchFile, LINES, SKETCHES, type Station, WORDS, writeWhole } from "./station.ts";

/** Writes what `judge` needs to know of a batch's articles, and says what is in each file. */
export function writeSketches(at: Station, batch: string, sketched: readonly Sketched[]): BatchDone["files"] {
  const contents = {
    [SKETCHES]: encodeSketches(sketched.map((s) => s.sketch)),
    [LINES]: encodeLines(sketched.map((s) => s.lines)),
    [WORDS]: encodeWords(sketched.map((s) => s.words)),
  };
  return Object.fromEntries(
    Object.entries(contents).map(([ending, bytes]) => {
      writeWhole(batchFile(at, batch, ending), bytes);
      return [ending, { bytes: bytes.length, sha256: digestOfBytes(bytes) }];
    }),
  );
}
