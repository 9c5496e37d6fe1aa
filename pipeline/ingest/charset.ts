import type { DumpSettings } from "../../schemas/dump.ts";
import { bomCharset, knownCharset } from "../codec/charset.ts";
import { guessCharset } from "../codec/charset-guess.ts";
import type { Decoded } from "../codec/decoded.ts";
import { decoder } from "../codec/decoder.ts";
import { utf8 } from "../codec/text.ts";

/** Lines outside ASCII that must all fail as UTF-8 before a file of lines is taken to be in another character set. */
const ENOUGH = 3;

function* lines(head: Buffer): Generator<Buffer> {
  let from = 0;
  for (let lf = head.indexOf(10); lf >= 0; lf = head.indexOf(10, from)) {
    yield head.subarray(from, lf);
    from = lf + 1;
  }
}

/**
 * The character set that a file of records must be turned from, or null where it is UTF-8, as such files should be: by
 * its byte order mark, by the dump's settings where its bytes are not UTF-8, or because none of its lines are.
 */
export function streamCharset(head: Buffer, dump: DumpSettings): string | null {
  const bom = bomCharset(head);
  if (bom !== null) return bom === "utf-8" ? null : bom;
  let [foreign, bad] = [0, 0];
  for (const line of lines(head)) {
    if (line.every((b) => b < 0x80)) continue;
    foreign++;
    if (utf8(line) === null) bad++;
  }
  if (bad === 0) return null;
  const said = dump.charset === undefined ? null : knownCharset(dump.charset);
  if (said !== null) return said;
  return foreign >= ENOUGH && bad === foreign ? guessCharset(head) : null;
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
