import type { Flag } from "../../../schemas/draft.ts";
import { decodeText } from "../../codec/charset.ts";
import { utf8 } from "../../codec/text.ts";
import type { OpenFile } from "../reader.ts";

/**
 * The text of one record of a stream, without a byte order mark: UTF-8 as it should be, else by what its own bytes
 * spell, since files are put together from several sources. Null when in no character set they are text. The flag says
 * that the bytes were not what their format says.
 */
export function recordText(
  bytes: Buffer,
  file: OpenFile,
): { readonly text: string; readonly flags: readonly Flag[] } | null {
  const sound = utf8(bytes);
  if (sound !== null) return { text: sound.replace(/^\ufeff/, ""), flags: file.transcoded ? ["charset_conflict"] : [] };
  const decoding = decodeText(bytes, ["utf-8"]);
  return decoding === null ? null : { text: decoding.text, flags: ["charset_conflict"] };
}
