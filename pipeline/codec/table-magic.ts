/** What an Arrow file begins with. */
export const ARROW_MAGIC = "ARROW1\0\0";
/** What each message of a stream begins with (Arrow columnar format, encapsulated messages). */
export const CONTINUES = 0xffffffff;
/** A message with a longer head is none. */
export const LONGEST_HEAD = 64 * 1024 * 1024;

/** Whether bytes begin a Parquet file, with or without an encrypted footer. */
export function isParquet(head: Buffer): boolean {
  return /^PAR[1E]$/.test(head.toString("latin1", 0, 4));
}

/** Whether bytes begin an Arrow file (Feather V2) or stream. */
export function isArrow(head: Buffer): "file" | "stream" | null {
  if (head.toString("latin1", 0, 8) === ARROW_MAGIC) return "file";
  if (head.length < 16 || head.readUInt32LE(0) !== CONTINUES) return null;
  const length = head.readUInt32LE(4);
  return length >= 16 && length % 8 === 0 && length < LONGEST_HEAD ? "stream" : null;
}
