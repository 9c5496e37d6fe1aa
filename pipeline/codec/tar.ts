import type { Archive, ArchiveMember } from "./archive.ts";
import { type Decoded, type Tear, untorn } from "./decoded.ts";
import { type Feed, feed } from "./feed.ts";
import { kindOf, paxRecords, TAR_BLOCK, type TarHead, tarHead } from "./tar-head.ts";

/** A head that says more of the next member is no longer than this. */
const LONGEST_NOTE = 1024 * 1024;

/** Whether bytes begin a tar archive: a head whose checksum agrees. */
export function isTar(head: Buffer): boolean {
  return tarHead(head.subarray(0, TAR_BLOCK)) !== null;
}

const tear = (fault: Tear["fault"], at: number, message: string): Tear => ({ kind: "tear", fault, at, message });
const padding = (size: number) => (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;

/** Passes over bytes; false when there are not so many. */
async function skip(stored: Feed, count: number): Promise<boolean> {
  for (let left = count; left > 0; ) {
    const some = Math.min((await stored.ahead(1)).length, left);
    if (some === 0) return false;
    stored.skip(some);
    left -= some;
  }
  return true;
}

/** What stands before the next member and says more of it. */
interface Notes {
  readonly name: string | null;
  readonly size: number | null;
}

const NO_NOTES: Notes = { name: null, size: null };

async function noted(stored: Feed, head: TarHead, notes: Notes): Promise<Notes> {
  const bytes = (await stored.ahead(head.size)).subarray(0, Math.min(head.size, LONGEST_NOTE));
  if (head.type === "L") return { ...notes, name: bytes.toString("utf8").replace(/\0.*$/s, "") };
  if (head.type !== "x") return notes;
  const records = paxRecords(bytes);
  const size = /^\d{1,15}$/.exec(records.get("size") ?? "")?.[0];
  return { name: records.get("path") ?? notes.name, size: size === undefined ? notes.size : Number(size) };
}

/**
 * The members of a tar archive, each to be read before the next is asked for: names and sizes by pax and GNU heads too.
 * Where no head stands that should, there is one tear, and the next head is looked for.
 */
export async function* tarMembers(pieces: AsyncIterable<Decoded>): Archive & AsyncGenerator<ArchiveMember | Tear> {
  const { bytes, torn } = untorn(pieces);
  const stored = feed(bytes, 0);
  let [notes, lost] = [NO_NOTES, false];
  for (;;) {
    const block = (await stored.ahead(TAR_BLOCK)).subarray(0, TAR_BLOCK);
    const damage = torn();
    if (block.length < TAR_BLOCK) {
      if (damage !== null) yield damage;
      else if (block.length > 0) yield tear("truncated", stored.at(), "the archive ends inside the head of a member");
      return;
    }
    const head = tarHead(block);
    if (head === null) {
      const zeros = block.every((byte) => byte === 0);
      if (!zeros && !lost) yield tear("corrupt", stored.at(), "no head of a member where one should be");
      lost = !zeros;
      stored.skip(TAR_BLOCK);
      continue;
    }
    lost = false;
    stored.skip(TAR_BLOCK);
    if ("LKxg".includes(head.type)) {
      notes = head.size <= LONGEST_NOTE ? await noted(stored, head, notes) : notes;
      if (!(await skip(stored, head.size + padding(head.size)))) {
        yield torn() ?? tear("truncated", stored.at(), "the archive ends inside the head of a member");
        return;
      }
      continue;
    }
    const named = { ...head, name: notes.name ?? head.name };
    const kind = kindOf(named);
    const size = kind === "link" || kind === "folder" ? 0 : (notes.size ?? head.size);
    notes = NO_NOTES;
    let left = size;
    const own = async function* (): AsyncGenerator<Decoded> {
      while (left > 0) {
        const some = (await stored.ahead(1)).subarray(0, left);
        if (some.length === 0) {
          yield torn() ?? tear("truncated", stored.at(), "the archive ends inside this member");
          return;
        }
        stored.skip(some.length);
        left -= some.length;
        yield { kind: "bytes", bytes: some };
      }
    };
    yield { kind, name: named.name, size, encrypted: false, pieces: own, again: false };
    // An archive that ends here has told so in the member.
    if (!(await skip(stored, left + padding(size)))) return;
  }
}
