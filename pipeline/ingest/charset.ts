import type { DumpSettings } from "../../schemas/dump.ts";
import { bomCharset, knownCharset } from "../codec/charset.ts";
import { guessCharset } from "../codec/charset-guess.ts";
import type { Decoded } from "../codec/decoded.ts";
import { decoder } from "../codec/decoder.ts";
import { isEscaped, wideCharset } from "../codec/signature.ts";

/** Whether bytes have characters of UTF-8 outside ASCII in them, and none that are not: how many there are of both. */
function utf8Characters(head: Buffer): { readonly sound: number; readonly bad: number } {
  const text = decoder("utf-8", false).decode(head, true);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  return { bad, sound: (text.match(/[^\0-\x7f]/g)?.length ?? 0) - bad };
}

/**
 * The character set that a file of records must be turned from, or null where it is UTF-8, as such files should be, or
 * where its records are of several sets and each is decoded by itself: by its byte order mark, by the dump's settings
 * where its bytes are not UTF-8, or because nothing outside ASCII in its head is UTF-8.
 */
export function streamCharset(head: Buffer, dump: DumpSettings): string | null {
  const marked = bomCharset(head) ?? wideCharset(head) ?? (isEscaped(head) ? "iso-2022-jp" : null);
  if (marked !== null) return marked === "utf-8" ? null : marked;
  const { sound, bad } = utf8Characters(head);
  if (bad === 0 || sound >= bad) return null;
  const said = dump.charset === undefined ? null : knownCharset(dump.charset);
  return said !== null && said !== "utf-8" ? said : guessCharset(head);
}

/** A decoded stream turned into UTF-8. */
export async function* transcode(pieces: AsyncIterable<Decoded>, charset: string): AsyncGenerator<Decoded> {
  let text = decoder(charset, false);
  for await (const piece of pieces) {
    if (piece.kind === "bytes") {
      yield { kind: "bytes", bytes: Buffer.from(text.decode(piece.bytes, true)) };
      continue;
    }
    if (piece.kind === "tear") text = decoder(charset, false);
    yield piece;
  }
  const rest = text.decode();
  if (rest !== "") yield { kind: "bytes", bytes: Buffer.from(rest) };
}
