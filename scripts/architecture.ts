import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The direction of imports as a test. Exits 1 with one line for each import that breaks a rule, and with a
 * line for each import cycle and each barrel.
 */

/** The checkout to judge: the one this script is in, or one given. */
const ROOT = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "..");
const STAGES = ["ingest", "validate", "normalise", "deduplicate", "emit"];

interface Rule {
  readonly name: string;
  readonly why: string;
  /** Whether the file may not import the target: a path in the project, or a package or `node:` module. */
  readonly broken: (file: string, target: string) => boolean;
}

const inFolder = (file: string, ...folders: readonly string[]) => folders.some((f) => file.startsWith(`${f}/`));
const isPackage = (target: string, ...names: readonly string[]) =>
  names.some((n) => target === n || target.startsWith(`${n}/`));
const isOurs = (target: string) => inFolder(target, "pipeline", "schemas", "scripts", "notebooks", "test");
const stageOf = (file: string) => STAGES.find((s) => inFolder(file, `pipeline/${s}`));

/** Node modules that compute and touch nothing outside the process. */
const PURE_NODE = ["node:zlib", "node:crypto", "node:buffer", "node:string_decoder", "node:stream"];

/** Libraries of tables, compressions and archives. */
const ENGINES = [
  "apache-arrow",
  "parquetjs-lite",
  "hyparquet",
  "hyparquet-compressors",
  "@duckdb/node-api",
  "fzstd",
  "@bokuweb/zstd-wasm",
  "yauzl",
];

const RULES: readonly Rule[] = [
  {
    name: "schemas stand alone",
    why: "the shapes of data are what everything else leans on",
    broken: (file, target) => inFolder(file, "schemas") && target !== "zod" && !inFolder(target, "schemas"),
  },
  {
    name: "no stage imports a stage",
    why: "they meet in flow.ts, so that each can be run and changed alone",
    broken: (file, target) => {
      const [from, to] = [stageOf(file), stageOf(target)];
      return from !== undefined && to !== undefined && from !== to;
    },
  },
  {
    name: "impure modules only in run, cli and scripts",
    why: "the clock, the disk and the console are parameters everywhere else",
    broken: (file, target) =>
      target.startsWith("node:") &&
      !inFolder(file, "pipeline/run", "pipeline/cli", "scripts", "notebooks", "test") &&
      !(inFolder(file, "pipeline/codec") && PURE_NODE.includes(target)),
  },
  {
    name: "table libraries only in codec",
    why: "an engine can be changed in one folder",
    broken: (file, target) =>
      isPackage(target, ...ENGINES) && !inFolder(file, "pipeline/codec", "test", "scripts", "notebooks"),
  },
  {
    name: "yargs only in cli",
    why: "the command line is one way in, not a habit",
    broken: (file, target) => isPackage(target, "yargs") && !inFolder(file, "pipeline/cli"),
  },
  {
    name: "text knows only text",
    why: "strings to values, for every stage to use",
    broken: (file, target) =>
      inFolder(file, "pipeline/text") && isOurs(target) && !inFolder(target, "pipeline/text", "schemas"),
  },
  {
    name: "codec knows no stage",
    why: "bytes and values, whoever asks",
    broken: (file, target) =>
      inFolder(file, "pipeline/codec") &&
      isOurs(target) &&
      !inFolder(target, "pipeline/codec", "pipeline/text", "schemas"),
  },
  {
    name: "nothing below imports run or cli",
    why: "what is pure cannot reach for what is not",
    broken: (file, target) =>
      inFolder(file, "pipeline") &&
      !inFolder(file, "pipeline/run", "pipeline/cli") &&
      inFolder(target, "pipeline/run", "pipeline/cli"),
  },
  {
    name: "run does not import cli",
    why: "a run can be started by something other than a terminal",
    broken: (file, target) => inFolder(file, "pipeline/run") && inFolder(target, "pipeline/cli"),
  },
  {
    name: "the product imports no script, notebook or test",
    why: "they are not shipped",
    broken: (file, target) => inFolder(file, "pipeline", "schemas") && inFolder(target, "scripts", "notebooks", "test"),
  },
  {
    name: "notebooks stand alone",
    why: "they ask a dataset what anyone could, and are copied to where one is",
    broken: (file, target) => inFolder(file, "notebooks") && isOurs(target) && !inFolder(target, "notebooks"),
  },
  {
    name: "the product imports no development package",
    why: "they are not installed where it runs",
    broken: (file, target) => inFolder(file, "pipeline", "schemas") && DEV_PACKAGES.some((p) => isPackage(target, p)),
  },
];

const DEV_PACKAGES = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { devDependencies: Record<string, string> })
    .devDependencies,
);

/** Powers that need no import, and who may use them. */
const POWERS =
  /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|process\.(?!versions\b)|console\.|localeCompare\(|toLocale\w*\()/;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(".ts") && !e.name.endsWith(".d.ts"))
    .map((e) => posix.join(e.parentPath.slice(ROOT.length + 1), e.name))
    .sort();
}

const IMPORT = /^\s*(?:import|export)\s[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|import\("([^"]+)"\)/gm;

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map((m) => {
    const target = m[1] ?? m[2] ?? m[3] ?? "";
    return target.startsWith(".") ? posix.join(posix.dirname(file), target) : target;
  });
}

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const state = new Map<string, "open" | "done">();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    path.push(file);
    for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target);
    path.pop();
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

function faults(): string[] {
  const out: string[] = [];
  const graph = new Map<string, string[]>();
  for (const file of ["pipeline", "schemas", "scripts", "notebooks"].flatMap(sourceFiles)) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const imports = importsOf(file, text);
    graph.set(file, imports);
    for (const target of imports)
      for (const rule of RULES)
        if (rule.broken(file, target)) out.push(`${file}: imports ${target}: ${rule.name} (${rule.why})`);
    if (/^export \* from /m.test(text)) out.push(`${file}: is a barrel: import from the file that has the thing`);
    if (!inFolder(file, "pipeline/run", "pipeline/cli", "scripts", "notebooks")) {
      text.split("\n").forEach((line, at) => {
        const power = /^\s*(?:\/\/|\*|\/\*)/.test(line) ? null : POWERS.exec(line);
        if (power) out.push(`${file}:${at + 1}: uses ${power[0]}: clock, chance, console and locale are parameters`);
      });
    }
  }
  for (const cycle of cyclesIn(graph)) out.push(`import cycle: ${cycle}`);
  return out;
}

const found = faults();
for (const fault of found) console.error(fault);
console.log(
  found.length === 0 ? "architecture: every import points the right way" : `architecture: ${found.length} broken rules`,
);
process.exit(found.length === 0 ? 0 : 1);
