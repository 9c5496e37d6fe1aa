import type { DumpSettings } from "../../schemas/dump.ts";
import type { Archive, ArchiveMember } from "../codec/archive.ts";
import { utf8 } from "../codec/text.ts";
import type { Part, Reading, Source } from "../stage.ts";
import { mergeDumps, parseDump } from "./dump.ts";
import { isInput } from "./input.ts";
import { held, memberSource } from "./members.ts";
import type { Looked } from "./open.ts";
import { openArchive, refused } from "./open-archive.ts";
import type { TurnedAway } from "./readers/turned-away.ts";
import type { IngestSettings } from "./settings.ts";

/** Members larger than this are shared out by their records, smaller ones whole. */
const SHARED = 4 * 1024 * 1024;
const LONGEST_DUMP = 1024 * 1024;
const KEPT = 64 * 1024;

/** What is made of one file. */
export type IngestFile<T> = (source: Source, settings: IngestSettings) => AsyncIterable<T>;
/** What comes of members that no reader sees. */
type Passed = Exclude<Reading, { readonly fate: "kept" }>;

/** A member's path without idle parts; null when it leads out of the archive. */
function pathOf(name: string): string | null {
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return null;
  const parts = name.split("/").filter((p) => p !== "" && p !== ".");
  return parts.includes("..") || parts.length === 0 ? null : parts.join("/");
}

const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** What each `dump.yaml` in the archive says, laid over what holds for the archive itself. Throws when one is not sound. */
async function dumpsIn(archive: Archive, path: string, base: DumpSettings): Promise<(name: string) => DumpSettings> {
  const said = new Map<string, DumpSettings>();
  for await (const member of archive) {
    if (member.kind !== "file" || !/(?:^|\/)dump\.yaml$/.test(member.name)) continue;
    const name = pathOf(member.name);
    if (name === null || member.encrypted || member.size > LONGEST_DUMP) continue;
    const { bytes, tear } = await held(member, LONGEST_DUMP);
    const text = tear === null ? utf8(bytes) : null;
    if (text !== null) said.set(folderOf(name), parseDump(text, `${path}/${name}`));
  }
  const settingsOf = (folder: string): DumpSettings => {
    const above = folder === "" ? base : settingsOf(folderOf(folder));
    const here = said.get(folder);
    return here === undefined ? above : mergeDumps(above, here);
  };
  return (name) => settingsOf(folderOf(name));
}

/** A name that no member before has had: archives may hold a path twice. */
function unique(name: string, seen: Set<string>): string {
  let found = name;
  for (let n = 2; seen.has(found); n++) found = `${name}#${n}`;
  seen.add(found);
  return found;
}

/** The part of a member that this part of the archive reads; null for none. Members take turns. */
function shareOf(part: Part, ordinal: number, size: number): Part | null {
  if (part.kind !== "stripe") return { kind: "whole" };
  const index = (part.index + ordinal) % part.count;
  if (size > SHARED) return { ...part, index };
  return index === 0 ? { kind: "whole" } : null;
}

const isFirst = (part: Part) => part.kind !== "stripe" || part.index === 0;

/** Why a member that is a file is not read, or the place that it is read under. */
async function placed(member: ArchiveMember, archive: string, seen: Set<string>): Promise<TurnedAway | string> {
  const name = pathOf(member.name);
  const path = `${archive}/${unique(name ?? member.name, seen)}`;
  const why = name === null ? "unsafe-path" : member.encrypted ? "encrypted" : null;
  if (why === null) return path;
  const { bytes } = await held(member, KEPT);
  const message = why === "encrypted" ? "the member is encrypted" : "the member's path leads out of the archive";
  return refused(path, 0, why, bytes, message);
}

/** What a member that is no input is counted as, or null for one that is. */
function passedOver({ kind, name }: ArchiveMember): string | null {
  if (kind !== "file") return kind === "link" ? "link in an archive" : "special file in an archive";
  return name.split("/").every((part) => part === "" || part === "." || part === ".." || isInput(part))
    ? null
    : "file passed over in an archive";
}

/**
 * What is in the files of a zip or tar archive, in the order they stand in, by `one`: each under the archive's path and
 * its own. Nothing is unpacked to disk. Members that are encrypted, torn or lead elsewhere are turned away with their place.
 */
export async function* ingestArchive<T>(
  source: Source,
  looked: Looked,
  settings: IngestSettings,
  one: IngestFile<T>,
): AsyncGenerator<T | Passed> {
  const { path, part } = source;
  const members = await openArchive(source, looked);
  if ("fate" in members) {
    if (isFirst(part)) yield members;
    return;
  }
  const dumpOf = await dumpsIn(members(), path, settings.dump);
  const seen = new Set<string>();
  let ordinal = 0;
  for await (const member of members()) {
    if (member.kind === "tear") {
      if (isFirst(part)) yield refused(path, member.at, member.fault, looked.stored, member.message);
      continue;
    }
    if (member.kind === "folder") continue;
    const share = shareOf(part, ordinal++, member.size);
    const what = passedOver(member);
    if (what !== null) {
      if (share !== null && isFirst(share)) yield { fate: "envelope", what };
      continue;
    }
    if (share === null) {
      unique(pathOf(member.name) ?? member.name, seen);
      continue;
    }
    const place = await placed(member, path, seen);
    if (typeof place !== "string") {
      if (isFirst(share)) yield place;
      continue;
    }
    const dump = dumpOf(place.slice(path.length + 1));
    yield* one(await memberSource(member, place, share), { ...settings, dump });
  }
}
