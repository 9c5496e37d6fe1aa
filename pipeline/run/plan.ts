import type { Typography } from "../../schemas/config.ts";
import type { DumpSettings } from "../../schemas/dump.ts";
import { type IngestSettings, partsOf } from "../ingest/ingest.ts";
import type { Part } from "../stage.ts";
import { digestOf, fileDigest } from "./digest.ts";
import { dumpSettings } from "./dumps.ts";
import { Fault } from "./fault.ts";
import type { Revisions } from "./revision.ts";
import { fileSource } from "./source.ts";
import type { Unit } from "./task.ts";
import { type DumpFile, walk } from "./walk.ts";

/** Stored bytes that one unit of work should have at most, where a format can be cut. */
export const PART_BYTES = 4 * 1024 * 1024;

/** A file of the dump with the digest of its bytes and the units it is worked on in. */
export interface Input {
  readonly file: DumpFile;
  readonly sha256: string;
  readonly units: readonly Unit[];
}

export interface Plan {
  readonly root: string;
  /** In the order of the files' paths. */
  readonly inputs: readonly Input[];
  /** Paths of files of the dump that an earlier dataset has: not worked on again. */
  readonly known: readonly string[];
  /** Units of the earlier dataset that the dump is added to. */
  readonly earlier: readonly Unit[];
}

export interface PlanSettings {
  readonly dump: DumpSettings;
  readonly maxRecordBytes: number;
  readonly revisions: Revisions;
  readonly referencesDigest: string;
  readonly typography: Typography;
}

function keysOf(
  file: DumpFile,
  sha256: string,
  part: Part,
  ingest: IngestSettings,
  settings: PlanSettings,
): Unit["keys"] {
  const { revisions: code, referencesDigest, typography } = settings;
  const first = digestOf({ path: file.path, sha256, part, ingest, code: code.ingest });
  const second = digestOf({ from: first, code: code.validate });
  return {
    ingest: first,
    validate: second,
    normalise: digestOf({ from: second, code: code.normalise, referencesDigest, typography }),
  };
}

async function inputOf(file: DumpFile, sha256: string, ingest: IngestSettings, settings: PlanSettings): Promise<Input> {
  const parts = await partsOf(fileSource(file), ingest, PART_BYTES);
  const share = Math.floor(file.bytes / parts.length);
  const units = parts.map((part, at) => ({
    file,
    part,
    settings: ingest,
    keys: keysOf(file, sha256, part, ingest, settings),
    bytes: at === 0 ? file.bytes - share * (parts.length - 1) : share,
  }));
  return { file, sha256, units };
}

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Looks a dump over: its files, their digests, and the units of work, each with the key its checkpoints are known by.
 * `before` are the files of an earlier dataset with their digests: they are left out. Throws a fault when one of them has
 * other bytes now.
 */
export async function plan(raw: string, settings: PlanSettings, before = NONE): Promise<Plan> {
  const { root, files } = walk(raw);
  const settingsFor = dumpSettings(root, settings.dump);
  const inputs: Input[] = [];
  const known: string[] = [];
  for (const file of files) {
    const sha256 = await fileDigest(file.absolute);
    const ingest = { dump: settingsFor(file.path), maxRecordBytes: settings.maxRecordBytes };
    if (before.get(file.path) === sha256) known.push(file.path);
    else if (before.has(file.path)) throw changed(file);
    else inputs.push(await inputOf(file, sha256, ingest, settings));
  }
  return { root, inputs, known, earlier: [] };
}

function changed({ absolute, path }: DumpFile): Fault {
  const mend = "give it another name, or put it into a folder of its own below --raw; or build all dumps anew";
  return new Fault(
    "noInput",
    `${absolute}: the earlier dataset was built from other bytes under this path (${path}): ${mend}`,
  );
}
