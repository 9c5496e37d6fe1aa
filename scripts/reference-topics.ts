import { readFileSync, writeFileSync } from "node:fs";
import type { Topic } from "../schemas/references.ts";

/**
 * Builds data/reference/topics.ndjson from IPTC Media Topics as one JSON file.
 *
 *     npx tsx scripts/reference-topics.ts mediatopics.json
 *
 * Source: IPTC Media Topics NewsCodes, release 2023-10-24, CC BY 4.0, IPTC. Where the release names no successor of a
 * retired code, a living code with the same label takes its place, else the one given by hand below, else its parent.
 */
const TARGET = "data/reference/topics.ndjson";
/** Retired code → the code that means the same today. */
const BY_HAND: Readonly<Record<string, string>> = {
  "medtop:20000030": "medtop:20001133",
  "medtop:20000064": "medtop:20000105",
  "medtop:20000109": "medtop:20000106",
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

function successor(concept: Concept): string | null {
  if (concept.retired === null) return null;
  const known = BY_HAND[concept.code] ?? byLabel.get(labelOf(concept));
  if (known) return known;
  return concept.broader !== null && living.has(concept.broader) ? concept.broader : null;
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
