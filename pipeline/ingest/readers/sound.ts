import { bomCharset } from "../../codec/charset.ts";
import { decoder } from "../../codec/decoder.ts";
import { isWideText, wideCharset } from "../../codec/signature.ts";

/** Share of control characters above which bytes are no text. */
const CONTROLS = 0.01;

/** The character set of two bytes a character that bytes are text in, or null. */
function wide(head: Buffer): string | null {
  const marked = bomCharset(head);
  if (marked === null || marked === "utf-8") return wideCharset(head);
  return isWideText(head, marked) ? marked : null;
}

/** Whether bytes can be text in some character set: few control characters. */
export function isText(head: Buffer): boolean {
  if (wide(head) !== null) return true;
  const sample = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls <= sample.length * CONTROLS;
}

/** The beginning of text for sniffing: ASCII as it is, all else as some letter, no byte order mark, no leading white space. */
export function sniffText(head: Buffer, length = 4096): string {
  const charset = wide(head);
  if (charset !== null)
    return decoder(charset, false)
      .decode(head.subarray(0, 2 * length), true)
      .trimStart();
  return head
    .toString("latin1", 0, length)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
}

/** Whether a name ends like one of these extensions. */
export function hasExtension(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((e) => lower.endsWith(e));
}
