import type { Json } from "../../schemas/document.ts";
import { BETWEEN_TAGS, UNMAPPED, UNREGISTERED } from "../../schemas/evidence-rules.ts";
import type { GateResult } from "../../schemas/gates.ts";
import type { Quality, StageCounts } from "../../schemas/quality.ts";
import { type Ask, hasRule, numberIn } from "./ask.ts";
import { breakdown, type Dimension } from "./breakdown.ts";
import { measureBoilerplate } from "./measure-boilerplate.ts";
import { measureClusters } from "./measure-clusters.ts";
import { measureCopies } from "./measure-copies.ts";
import { measureConflicts, measureReadings } from "./measure-evidence.ts";
import { measureCoverage, measureRejects, measureRelations, measureWords } from "./measures.ts";
import { OUTLET } from "./outlet.ts";
import { measurePeriods } from "./periods.ts";
import { measureWarnings } from "./warnings.ts";

/** What the tables do not say: it stands in the dataset's manifest. */
export interface Told {
  readonly newsmill: string;
  readonly envelopes: { readonly [what: string]: number };
  readonly stages: { readonly [stage: string]: StageCounts };
  /** What deduplicate counted. */
  readonly audit: { readonly [name: string]: Json };
  readonly gates: readonly GateResult[];
  readonly inputs: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly format: string;
    readonly records: number;
  }[];
}

const LARGEST = 20;

const value = (sql: string): Dimension => ({ form: "value", sql });
const list = (sql: string): Dimension => ({ form: "list", sql });

const DIMENSIONS = {
  publishers: value(OUTLET),
  unknown_publishers: value(`CASE WHEN ${hasRule(UNREGISTERED)} THEN publisher END`),
  languages: value("language"),
  topics: list("list_transform(topics, lambda t: t.label)"),
  // one row of evidence has the tags of a record, with bars between
  unmapped_tags: list(
    `flatten(list_transform(list_filter(evidence, lambda e: e.rule = '${UNMAPPED}'), lambda e: string_split(e.raw, '${BETWEEN_TAGS}')))`,
  ),
  countries: list("countries"),
  agencies: list("agencies"),
  kinds: value("kind"),
  precisions: value("published_precision"),
  zone_bases: value("published_zone_basis"),
  flags: list("flags"),
  formats: value("source_format"),
} as const;

async function breakdowns(ask: Ask) {
  const found: { [name: string]: Awaited<ReturnType<typeof breakdown>> } = {};
  for (const [name, dimension] of Object.entries(DIMENSIONS)) found[name] = await breakdown(ask, dimension);
  return found as { readonly [D in keyof typeof DIMENSIONS]: Quality[D] };
}

function inputsOf({ inputs }: Told): Quality["inputs"] {
  const formats = new Map<string, { format: string; files: number; bytes: number; records: number }>();
  for (const { format, bytes, records } of inputs) {
    const sum = formats.get(format) ?? { format, files: 0, bytes: 0, records: 0 };
    formats.set(format, {
      format,
      files: sum.files + 1,
      bytes: sum.bytes + bytes,
      records: sum.records + records,
    });
  }
  const largest = [...inputs]
    .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
    .slice(0, LARGEST)
    .map(({ path, format, bytes, records, sha256 }) => ({ path, format, bytes, records, sha256 }));
  return {
    files: inputs.length,
    bytes: inputs.reduce((n, f) => n + f.bytes, 0),
    formats: [...formats.values()].sort((a, b) => b.records - a.records || (a.format < b.format ? -1 : 1)),
    largest,
  };
}

async function recordsOf(ask: Ask): Promise<Quality["records"]> {
  const [row] = await ask(
    "SELECT (SELECT count(*) FROM ledger) AS n, (SELECT count(*) FROM articles) AS a, " +
      "(SELECT count(*) FROM duplicates) AS d, (SELECT count(*) FROM rejects) AS r",
  );
  return {
    in: numberIn(row, "n"),
    articles: numberIn(row, "a"),
    duplicates: numberIn(row, "d"),
    rejects: numberIn(row, "r"),
  };
}

/** Measures a finished dataset: counts in its tables, and what the manifest tells. */
export async function measure(ask: Ask, told: Told): Promise<Quality> {
  return {
    newsmill: told.newsmill,
    records: await recordsOf(ask),
    envelopes: { ...told.envelopes },
    stages: Object.entries(told.stages).map(([stage, counts]) => ({ stage, ...counts })),
    rejects: [...(await measureRejects(ask))],
    published: await measurePeriods(ask),
    ...(await breakdowns(ask)),
    coverage: [...(await measureCoverage(ask))],
    readings: await measureReadings(ask),
    conflicts: await measureConflicts(ask),
    words: await measureWords(ask),
    relations: await measureRelations(ask),
    clusters: await measureClusters(ask),
    copies: await measureCopies(ask, told.audit),
    warnings: await measureWarnings(ask),
    boilerplate: await measureBoilerplate(ask),
    gates: [...told.gates],
    inputs: inputsOf(told),
  };
}
