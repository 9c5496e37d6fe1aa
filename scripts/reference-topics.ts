import { readFileSync, writeFileSync } from "node:fs";
import type { Topic } from "../schemas/references.ts";

/**
 * Builds data/reference/topics.ndjson from IPTC Media Topics as one JSON file.
 *
 *     npx tsx scripts/reference-topics.ts mediatopics.json
 *
 * Source: IPTC Media Topics NewsCodes, release 2023-10-24, CC BY 4.0, IPTC. Where the release names no successor of a
 * retired code, the one given by hand below takes its place, else a living code with the same label, else the nearest living
 * code above it: every retired code has a successor.
 */
const TARGET = "data/reference/topics.ndjson";
/** Retired code → the code that means the same today. */
const BY_HAND: Readonly<Record<string, string>> = {
  "medtop:20000030": "medtop:20001133",
  "medtop:20000064": "medtop:20000105",
  "medtop:20000109": "medtop:20000106",
  "medtop:20000162": "medtop:20000143",
  "medtop:20000163": "medtop:20000144",
  "medtop:20000164": "medtop:20000145",
  "medtop:20000165": "medtop:20000146",
  "medtop:20000166": "medtop:20000147",
  "medtop:20000285": "medtop:20000287",
  "medtop:20000672": "medtop:20001344",
};

interface Concept {
  readonly code: string;
  readonly broader: string | null;
  readonly level: number;
  readonly names: Readonly<Record<string, string>>;
  readonly retired: string | null;
}

const file = process.argv[2];
if (!file) throw new Error("usage: reference-topics.ts mediatopics.json");
const concepts: Concept[] = JSON.parse(readFileSync(file, "utf8")).concepts;
const labelOf = (c: Concept) => c.names["en-GB"] ?? c.names["en-US"] ?? "";
const living = new Map(concepts.filter((c) => c.retired === null).map((c) => [c.code, c]));
const byLabel = new Map([...living.values()].reverse().map((c) => [labelOf(c), c.code]));

const byCode = new Map(concepts.map((c) => [c.code, c]));

function above(concept: Concept): string | null {
  const { broader } = concept;
  if (broader === null || living.has(broader)) return broader;
  const parent = byCode.get(broader);
  return parent === undefined ? null : above(parent);
}

function successor(concept: Concept): string | null {
  if (concept.retired === null) return null;
  return BY_HAND[concept.code] ?? byLabel.get(labelOf(concept)) ?? above(concept);
}

const topics: Topic[] = concepts.map((c) => ({
  code: c.code,
  broader: c.broader,
  level: c.level,
  label: labelOf(c),
  labels: c.names,
  retired: c.retired !== null,
  successor: successor(c),
}));
writeFileSync(TARGET, `${topics.map((t) => JSON.stringify(t)).join("\n")}\n`);
console.log(`${TARGET}: ${topics.length} topics, ${topics.filter((t) => t.retired).length} retired`);
