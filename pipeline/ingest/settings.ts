import type { DumpSettings } from "../../schemas/dump.ts";

/** What ingest goes by, for one file. */
export interface IngestSettings {
  readonly dump: DumpSettings;
  readonly maxRecordBytes: number;
}
