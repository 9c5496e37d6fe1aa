import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeLines, decodeSketches, judge, SETTINGS, wordsOf } from "./compiled.ts";
import { peakMegabytes } from "./meter.ts";

/** `judge.ts FOLDER`: judges the batches that lie there as the program does, leaves the clusters beside them, and prints what it took. */

const folder = process.argv[2] ?? ".";
const from = process.cpuUsage();
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".arrow"))
  .map((name) => name.slice(0, -".arrow".length))
  .sort();
const file = (name: string, ending: string) => join(folder, `${name}${ending}`);
const tables = names.map((name) => decodeSketches(readFileSync(file(name, ".arrow"))));
function* lines() {
  for (const name of names) yield decodeLines(readFileSync(file(name, ".lines")));
}
const runs = names.map((name, i) => ({ path: file(name, ".words"), firstRow: 0, endRow: tables[i]?.count ?? 0 }));
const { verdicts, audit } = await judge(tables, lines, SETTINGS, wordsOf(runs));
const { user, system } = process.cpuUsage(from);
const { cluster, ids } = verdicts;
writeFileSync(
  join(folder, "clusters"),
  Uint32Array.from({ length: 4 * cluster.length }, (_, i) => ids[4 * (cluster[i >> 2] ?? 0) + (i & 3)] ?? 0),
);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: peakMegabytes(), audit }));
