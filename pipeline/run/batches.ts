import { digestOf } from "./digest.ts";
import type { Placed } from "./station.ts";
import type { RecordStageName } from "./tally.ts";
import type { BatchTask, Unit } from "./task.ts";

/** Small units are done together: at most so many bytes and units, so that a killed run loses little. */
const BATCH_BYTES = 2 * 1024 * 1024;
const BATCH_UNITS = 200;

type Start = { readonly from: RecordStageName | null; readonly placed: Placed | null };

/** Groups units that start from one station into batches for worker threads, in the order given. */
export function batchesOf(starts: ReadonlyMap<Unit, Start>, to: RecordStageName, work: string): readonly BatchTask[] {
  const tasks: BatchTask[] = [];
  let group: { unit: Unit; placed: Placed | null }[] = [];
  let [from, bytes] = [null as RecordStageName | null, 0];
  const close = () => {
    if (group.length === 0) return;
    const batch = digestOf(group.map((u) => u.unit.keys[to])).slice(0, 24);
    tasks.push({ batch, work, from, to, units: group });
    [group, bytes] = [[], 0];
  };
  for (const [unit, start] of starts) {
    if (start.from !== from || group.length >= BATCH_UNITS || bytes + unit.bytes > BATCH_BYTES) close();
    from = start.from;
    group.push({ unit, placed: start.placed });
    bytes += unit.bytes;
  }
  close();
  return tasks;
}
