import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Come, comesTo } from "../test/golden/comes-to.ts";
import type { Expectation } from "../test/golden/compare.ts";

/**
 * Is extraction as good as it was? Measures the golden cases and compares with the floors pinned in `scripts/gate.json`,
 * together with the digest of the cases they were measured on.
 *
 *     npx tsx scripts/gate.ts            exit 1 when a figure is under its floor or the cases are not those pinned
 *     npx tsx scripts/gate.ts --pin      pin the figures of now; refuses to lower a floor
 *     npx tsx scripts/gate.ts --lower    pin them even so
 */

const ROOT = join(fileURLToPath(import.meta.url), "..", "..");
const GOLDEN = join(ROOT, "test", "golden");
const SAMPLE = join(ROOT, "data", "raw", "sample");
const PINS = join(ROOT, "scripts", "gate.json");

interface Pins {
  readonly corpus: string;
  readonly floors: { readonly [figure: string]: number };
}

/** Counted 4-gram shingles of words, the unit of article-extraction-benchmark's score. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function bodyF1(found: string, wanted: string): number {
  const [a, b] = [shingles(found), shingles(wanted)];
  let [shared, all] = [0, 0];
  for (const [shingle, n] of a) shared += Math.min(n, b.get(shingle) ?? 0);
  for (const counts of [a, b]) for (const n of counts.values()) all += n;
  return all === 0 ? 1 : (2 * shared) / all;
}

function setF1(found: readonly string[], wanted: readonly string[]): number {
  const hits = wanted.filter((w) => found.includes(w)).length;
  return found.length + wanted.length === 0 ? 1 : (2 * hits) / (found.length + wanted.length);
}

const exact = (found: unknown, wanted: unknown) => Number(JSON.stringify(found) === JSON.stringify(wanted));

/** How near one case comes to what it must be, for each field that it speaks of. */
function scores(come: Come, expected: Expectation): { readonly [figure: string]: number } {
  const found = come as unknown as { readonly [column: string]: unknown };
  const out: { [figure: string]: number } = {};
  const text = (value: unknown) => (Array.isArray(value) ? value.join("\n\n") : String(value ?? ""));
  const list = (value: unknown) => (Array.isArray(value) ? (value as readonly string[]) : []);
  for (const [column, wanted] of Object.entries(expected)) {
    if (column === "body") out["body F1"] = bodyF1(text(found["body"]), text(wanted));
    else if (column === "authors" || column === "tags" || column === "countries") {
      out[`${column} F1`] = setF1(list(found[column]), list(wanted));
    } else if (["title", "published_at", "published_local_date", "language", "reject"].includes(column)) {
      out[`${column} exact`] = exact(found[column], wanted);
    }
  }
  return out;
}

const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(GOLDEN, entry.name, "article.json")))
  .map((entry) => entry.name)
  .sort();

function inputOf(name: string, expected: Expectation): string {
  if (expected.input !== undefined) return join(SAMPLE, expected.input);
  const own = readdirSync(join(GOLDEN, name)).find((file) => file.startsWith("input."));
  if (own === undefined) throw new Error(`${name}: there is no input`);
  return join(GOLDEN, name, own);
}

async function measure(): Promise<Pins> {
  const digest = createHash("sha256");
  const sums = new Map<string, { sum: number; n: number }>();
  for (const name of cases) {
    const text = readFileSync(join(GOLDEN, name, "article.json"), "utf8");
    const expected = JSON.parse(text) as Expectation;
    const input = inputOf(name, expected);
    digest.update(name).update(text).update(readFileSync(input));
    for (const [figure, score] of Object.entries(scores(await comesTo(input), expected))) {
      const { sum, n } = sums.get(figure) ?? { sum: 0, n: 0 };
      sums.set(figure, { sum: sum + score, n: n + 1 });
    }
  }
  const floors = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([figure, { sum, n }]) => [figure, Math.floor((1000 * sum) / n) / 1000]);
  return { corpus: digest.digest("hex"), floors: Object.fromEntries(floors) };
}

const now = await measure();
const pinned = existsSync(PINS) ? (JSON.parse(readFileSync(PINS, "utf8")) as Pins) : null;
const under = Object.entries(pinned?.floors ?? {}).filter(([figure, floor]) => (now.floors[figure] ?? 0) < floor);

for (const [figure, value] of Object.entries(now.floors)) {
  console.log(`${figure.padEnd(28)} ${value.toFixed(3)}   floor ${(pinned?.floors[figure] ?? 0).toFixed(3)}`);
}

const lower = process.argv.includes("--lower");
if (process.argv.includes("--pin") || lower) {
  if (under.length > 0 && !lower) {
    console.error(`gate: ${under.map(([f]) => f).join(", ")} would be lowered; --lower does that`);
    process.exit(1);
  }
  writeFileSync(PINS, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`gate: pinned over ${cases.length} cases`);
} else if (pinned === null || pinned.corpus !== now.corpus) {
  console.error("gate: the golden cases are not those that the floors were pinned on: look at the figures, then --pin");
  process.exit(1);
} else if (under.length > 0) {
  console.error(`gate: under the floor: ${under.map(([f]) => f).join(", ")}`);
  process.exit(1);
} else console.log(`gate: ${cases.length} cases, every figure at or above its floor`);
