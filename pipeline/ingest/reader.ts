import type { Format } from "../../schemas/origin.ts";
import type { Decoded } from "../codec/decoded.ts";
import type { RandomBytes } from "../codec/random-bytes.ts";
import type { Reading } from "../stage.ts";
import type { IngestSettings } from "./settings.ts";

/** A file of a dump, decompressed, as a reader sees it. */
export interface OpenFile {
  readonly path: string;
  /** First decoded bytes of the file, whatever part is read. */
  readonly head: Buffer;
  /** The decoded stream of the part, UTF-8 where the format is read as a stream of text. */
  readonly pieces: AsyncIterable<Decoded>;
  /** Offset of the stream's first byte. */
  readonly base: number;
  /** Every record is a member of gzip or a frame of zstd of its own, and offsets are those of the members. */
  readonly members: boolean;
  /** Whether the record with this ordinal in the stream is to be read. */
  readonly mine: (ordinal: number) => boolean;
  /** Whether the group of records with this ordinal is to be read, where a format keeps its records in groups. */
  readonly group: (ordinal: number) => boolean;
  /** The bytes at any place; null where they are compressed, or come in order only. */
  readonly stored: RandomBytes | null;
  /** The text was in another character set than its format says. */
  readonly transcoded: boolean;
}

/** A format: how to tell it, and how to read it. */
export interface Reader {
  readonly format: {
    readonly id: Format;
    readonly title: string;
    readonly extensions: readonly string[];
    readonly mediaTypes: readonly string[];
  };
  /** How sure it is, from 0 to 1, that a file is of this format, by its first decoded bytes and its name without the suffix of a compression. */
  readonly sniff: (head: Buffer, name: string) => number;
  /** The records of a file or part, in order. What cannot be read is a reading too. */
  readonly read: (file: OpenFile, settings: IngestSettings) => AsyncIterable<Reading>;
}
