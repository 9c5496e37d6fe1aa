import type { IngestSettings } from "../ingest/ingest.ts";
import type { Part } from "../stage.ts";
import type { Placed } from "./station.ts";
import type { RecordStageName, Tally } from "./tally.ts";
import type { DumpFile } from "./walk.ts";

/** The least piece of work that a checkpoint remembers: a file of the dump, or a part of a large one. */
export interface Unit {
  readonly file: DumpFile;
  readonly part: Part;
  readonly settings: IngestSettings;
  /** At each stage, the digest of all that the unit's result depends on. */
  readonly keys: { readonly [S in RecordStageName]: string };
  /** Stored bytes that the unit stands for, for progress. */
  readonly bytes: number;
}

/** Units to carry from the dump, or from a finished station, to a later one. */
export interface BatchTask {
  readonly batch: string;
  readonly work: string;
  readonly from: RecordStageName | null;
  readonly to: RecordStageName;
  readonly units: readonly { readonly unit: Unit; readonly placed: Placed | null }[];
}

/** What has been done since the last report of it. */
export interface Progress {
  readonly records: number;
  readonly rejects: number;
  readonly bytes: number;
}

export interface BatchResult {
  readonly batch: string;
  readonly tally: Tally;
}
