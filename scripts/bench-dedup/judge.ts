import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeLines, diskSpill, judge, SETTINGS, sketchedRecords } from "./compiled.ts";
import { peakMegabytes } from "./meter.ts";

/** `judge.ts FOLDER`: judges the batches that lie there as the program does, leaves the clusters beside them, and prints what it took. */

const folder = process.argv[2] ?? ".";
const from = process.cpuUsage();
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".arrow"))
  .map((name) => name.slice(0, -".arrow".length))
  .sort();
const batches = names.map((batch) => {
  const { count } = decodeLines(readFileSync(join(folder, `${batch}.lines`)));
  return { batch, rows: [{ firstRow: 0, endRow: count }] };
});
const spill = diskSpill(join(folder, "spill"));
const records = { ...sketchedRecords({ stage: "normalise", folder }, batches), spill };
const { verdicts, audit } = await judge(records, SETTINGS).finally(spill.close);
const { user, system } = process.cpuUsage(from);
writeFileSync(join(folder, "clusters"), verdicts.cluster);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: peakMegabytes(), audit }));
