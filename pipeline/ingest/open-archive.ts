import type { Archive } from "../codec/archive.ts";
import { type Decoded, untorn } from "../codec/decoded.ts";
import { heldBytes } from "../codec/random-bytes.ts";
import { tarMembers } from "../codec/tar.ts";
import type { Source } from "../stage.ts";
import { decodedOf, type Looked, storedBytes } from "./open.ts";
import { type TurnedAway, turnedAway, type Word } from "./readers/turned-away.ts";

/** Bytes of an archive that must be in memory, since it is compressed as a whole or stands in another. */
const LARGEST_HELD = 256 * 1024 * 1024;
/** What no reader has seen, turned away. */
export function refused(path: string, offset: number, word: Word, raw: Buffer, message: string): TurnedAway {
  return turnedAway(word, { path, record: null, format: "unknown", offset }, raw, message);
}

/** A way to go over the members, as often as is wanted; or why there is none. */
export async function openArchive(source: Source, looked: Looked): Promise<(() => Archive) | TurnedAway> {
  const pieces = () => decodedOf(source, looked);
  if (looked.archive === "tar" && source.sequential !== true) return () => tarMembers(pieces());
  const stored = looked.archive === "zip" ? storedBytes(source, looked.coding) : null;
  const { zipMembers } = await import("../codec/zip.ts");
  if (stored !== null) return () => zipMembers(stored);
  const { bytes: stream, torn } = untorn(pieces());
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(Uint8Array.from(part));
    size += part.length;
    if (size > LARGEST_HELD) {
      return refused(
        source.path,
        0,
        "oversized",
        looked.stored,
        `an archive of more than ${LARGEST_HELD} bytes inside another file: unpack it`,
      );
    }
  }
  const bytes = Buffer.concat(parts);
  if (looked.archive === "zip") return () => zipMembers(heldBytes(bytes));
  return () =>
    tarMembers(
      (async function* (): AsyncGenerator<Decoded> {
        yield { kind: "bytes", bytes };
        const tear = torn();
        if (tear !== null) yield tear;
      })(),
    );
}
