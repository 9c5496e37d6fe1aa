import { decoder } from "./decoder.ts";

const SAMPLE = 4096;
/** Most characters of text that may be controls. */
const CONTROLS = 0.01;

/** Whether bytes are text when read in a character set of two bytes a character. */
export function isWideText(bytes: Uint8Array, charset: string): boolean {
  const text = decoder(charset, false).decode(bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1)), true);
  const odd = text.match(/[\p{Cn}\p{Co}\ufffd]|(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0;
  return odd <= text.length * CONTROLS;
}

/** Of UTF-16 without a byte order mark, which it is: every other byte of what is in ASCII is NUL (RFC 2781). Null for anything else. */
export function wideCharset(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < 2 * pairs; at += 2) {
    if (bytes[at] === 0) zeros[0]++;
    if (bytes[at + 1] === 0) zeros[1]++;
  }
  const [most, least] = [Math.max(...zeros), Math.min(...zeros)];
  if (most < 2 || most * 100 < pairs || least * 4 > most) return null;
  const charset = zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
  return isWideText(bytes, charset) ? charset : null;
}

/** Whether bytes switch to Japanese by the escapes of ISO-2022-JP (RFC 1468). */
export function isEscaped(bytes: Buffer): boolean {
  return bytes.includes("\u001b$B", 0, "latin1") || bytes.includes("\u001b$@", 0, "latin1");
}
