import type { Manifest } from "../../../schemas/manifest.ts";
import type { Finding } from "./finding.ts";

/** What is counted of the tables to compare with the manifest. */
export interface Counted {
  /** Rows of each table. */
  readonly rows: { readonly [table: string]: number };
  /** Rejects, by `stage: reason`. */
  readonly rejects: ReadonlyMap<string, number>;
  /** Rows of the ledger, by the file that they are of. */
  readonly paths: ReadonlyMap<string, number>;
  /** Articles and duplicates of each source. */
  readonly sources: { readonly [source: string]: number };
}

const finding = (message: string, expected: number, found: number): Finding[] =>
  expected === found
    ? []
    : [{ check: "books", file: "manifest.json", message, expected: String(expected), found: String(found) }];

const sum = (counts: { readonly [name: string]: number }) => Object.values(counts).reduce((a, b) => a + b, 0);

/** Each stage: what came in went on or was turned away, and came into the next. */
function stageFindings({ stages }: Manifest): readonly Finding[] {
  const all = Object.entries(stages);
  return all.flatMap(([stage, s], i) => {
    const next = all[i + 1];
    return [
      ...finding(`${stage}: kept and rejected are what came in`, s.in, s.kept + sum(s.rejected)),
      ...(next === undefined ? [] : finding(`${next[0]}: what ${stage} kept comes in`, s.kept, next[1].in)),
    ];
  });
}

function rejectFindings({ stages }: Manifest, { rejects }: Counted): readonly Finding[] {
  const told = new Map<string, number>(
    Object.entries(stages).flatMap(([stage, { rejected }]) =>
      Object.entries(rejected).map(([reason, n]) => [`${stage}: ${reason}`, n] as const),
    ),
  );
  const names = [...new Set<string>([...told.keys(), ...rejects.keys()])].sort();
  return names.flatMap((name) => finding(`rejects of ${name}`, told.get(name) ?? 0, rejects.get(name) ?? 0));
}

/** The input file that a record's path is in: the path itself, or a container around it. */
function inputOf(path: string, inputs: ReadonlySet<string>): string | null {
  for (let at = path.length; at > 0; at = path.lastIndexOf("/", at - 1)) {
    const whole = path.slice(0, at);
    if (inputs.has(whole)) return whole;
  }
  return null;
}

function inputFindings({ inputs }: Manifest, { paths }: Counted): readonly Finding[] {
  const names = new Set(inputs.map((i) => i.path));
  const found = new Map<string, number>();
  const strange: string[] = [];
  for (const [path, n] of paths) {
    const input = inputOf(path, names);
    if (input === null) strange.push(path);
    else found.set(input, (found.get(input) ?? 0) + n);
  }
  const unlisted: Finding = {
    check: "books",
    file: "ledger/",
    message: `${strange.length} paths are of no input file that manifest.json lists`,
    examples: strange.slice(0, 3),
  };
  return [
    ...(strange.length > 0 ? [unlisted] : []),
    ...inputs.flatMap((i) => finding(`records of ${i.path}`, i.records, found.get(i.path) ?? 0)),
  ];
}

/** Where the manifest's counts are not those of the tables. `expected` is what the manifest says. */
export function tallyFindings(manifest: Manifest, counted: Counted): readonly Finding[] {
  const { articles = 0, duplicates = 0, rejects = 0, ledger = 0 } = counted.rows;
  const sources = Object.entries(manifest.sources ?? {});
  return [
    ...stageFindings(manifest),
    ...finding(
      "records that came in are articles, duplicates and rejects",
      manifest.stages["ingest"]?.in ?? 0,
      articles + duplicates + rejects,
    ),
    ...finding("records that came in are in the ledger", manifest.stages["ingest"]?.in ?? 0, ledger),
    ...finding(
      "what deduplicate kept are articles and duplicates",
      manifest.stages["deduplicate"]?.kept ?? articles + duplicates,
      articles + duplicates,
    ),
    ...rejectFindings(manifest, counted),
    ...inputFindings(manifest, counted),
    ...(manifest.exports ?? []).flatMap((e) => finding(`rows of ${e.path}`, e.rows, counted.rows[e.table] ?? 0)),
    ...sources.flatMap(([source, n]) => finding(`records of the source ${source}`, n, counted.sources[source] ?? 0)),
  ];
}
