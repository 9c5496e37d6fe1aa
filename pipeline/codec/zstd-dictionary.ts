import { feed } from "./feed.ts";
import { isDataFrame, skippableLength, zstdFrame } from "./zstd-frame.ts";
import { decodeWhole, zstdReady } from "./zstd-whole.ts";

/** The skippable frame that holds the dictionary (IIPC, WARC zstd compression). */
const DICTIONARY_FRAME = 0x184d2a5d;
const LONGEST = 16 * 1024 * 1024;

/**
 * The dictionary that a `.warc.zst` opens with, itself compressed or not; null when it opens with none. A string says
 * why it cannot be read.
 */
export async function zstdDictionary(stored: AsyncIterable<Uint8Array>): Promise<Buffer | string | null> {
  const from = feed(stored, 0);
  const head = await from.ahead(8);
  if (head.length < 8 || head.readUInt32LE(0) !== DICTIONARY_FRAME) return null;
  const length = skippableLength(head) ?? 0;
  if (length > LONGEST) return `a zstd dictionary of ${length} bytes`;
  const whole = (await from.ahead(length)).subarray(8, length);
  if (whole.length < length - 8) return "the zstd dictionary has no end";
  if (!isDataFrame(whole)) return Buffer.from(whole);
  await zstdReady();
  const frame = zstdFrame(whole);
  const decoded = frame === null ? null : decodeWhole(whole, Math.min(frame.most, LONGEST), null);
  return decoded === null ? "the zstd dictionary is damaged" : Buffer.from(decoded);
}
