import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { type Manifest, manifestSchema } from "../../schemas/manifest.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import type { Finding } from "../emit/checks/finding.ts";
import { identityOf } from "../emit/manifest.ts";
import { digestOfBytes, fileDigest } from "./digest.ts";

/** Files that newsmill writes beside its folders, which the sums must list. */
const ROOT_FILES = ["README.md", "manifest.json", "croissant.json", "datapackage.json"];
/** What holds or follows the sums and so is not in them. */
const UNSUMMED: ReadonlySet<string> = new Set(["SHA256SUMS", "_SUCCESS"]);

/** What a dataset's own lists say is in it. */
export interface Listed {
  readonly manifest: Manifest | null;
  /** Digest by path, of `SHA256SUMS`. */
  readonly sums: ReadonlyMap<string, string>;
}

type Found<T> = { readonly value: T; readonly findings: readonly Finding[] };

const wrong = (file: string, message: string, more: Partial<Finding> = {}): Finding => ({
  check: "files",
  file,
  message,
  ...more,
});

function readManifest(dataset: string): Found<Manifest | null> {
  const file = "manifest.json";
  if (!existsSync(join(dataset, file))) return { value: null, findings: [wrong(file, "is missing")] };
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(join(dataset, file), "utf8")));
    if (parsed.success) return { value: parsed.data, findings: [] };
    const examples = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
    return { value: null, findings: [wrong(file, "is not a manifest", { examples: examples.slice(0, 3) })] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, findings: [wrong(file, "is not JSON", { found: error.message })] };
  }
}

function readSums(dataset: string): Found<ReadonlyMap<string, string>> {
  const file = "SHA256SUMS";
  const value = new Map<string, string>();
  if (!existsSync(join(dataset, file))) return { value, findings: [wrong(file, "is missing")] };
  const findings: Finding[] = [];
  for (const line of readFileSync(join(dataset, file), "utf8").split("\n")) {
    const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sha256 !== undefined && path !== undefined) value.set(path, sha256);
    else if (line !== "") findings.push(wrong(file, "has a line that is no sum", { found: line.slice(0, 100) }));
  }
  return { value, findings };
}

/** What lies in the dataset, relative to it, in order. Links are not followed. */
function filesIn(dataset: string): readonly string[] {
  return readdirSync(dataset, { recursive: true, withFileTypes: true })
    .filter((e) => !e.isDirectory())
    .map((e) => relative(dataset, join(e.parentPath, e.name)).split(sep).join(posix.sep))
    .sort();
}

/** Files in the dataset's folders that no list has, and files of newsmill's own that the sums leave out. */
function foreign(dataset: string, { manifest, sums }: Listed): readonly Finding[] {
  const folders = new Set<string>(TABLE_NAMES);
  for (const path of sums.keys()) if (path.includes("/")) folders.add(path.slice(0, path.indexOf("/")));
  const listed = new Set(Object.values(manifest?.tables ?? {}).flatMap((t) => t.files.map((f) => f.path)));
  for (const { path } of manifest?.exports ?? []) listed.add(path);
  return filesIn(dataset).flatMap((path) => {
    if (sums.has(path) || UNSUMMED.has(path)) return [];
    if (listed.has(path) || ROOT_FILES.includes(path)) return [wrong("SHA256SUMS", `does not list ${path}`)];
    return folders.has(path.slice(0, path.indexOf("/"))) ? [wrong(path, "is no file of this dataset")] : [];
  });
}

async function digests(dataset: string, { manifest, sums }: Listed): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const found = new Map<string, string>();
  for (const [path, expected] of sums) {
    if (!existsSync(join(dataset, path))) {
      findings.push(wrong(path, "is missing"));
      continue;
    }
    const digest = await fileDigest(join(dataset, path));
    found.set(path, digest);
    if (digest !== expected) {
      findings.push({ check: "digests", file: path, message: "is not what SHA256SUMS says", expected, found: digest });
    }
  }
  const files = Object.values(manifest?.tables ?? {}).flatMap((t) => t.files);
  for (const { path, bytes, sha256 } of [...files, ...(manifest?.exports ?? [])]) {
    const digest = found.get(path);
    if (digest === undefined) {
      if (!sums.has(path) && !existsSync(join(dataset, path))) findings.push(wrong(path, "is missing"));
      continue;
    }
    const size = statSync(join(dataset, path)).size;
    const say = (message: string, expected: string, is: string) =>
      expected === is ? [] : [{ check: "digests", file: path, message, expected, found: is } as const];
    findings.push(...say("is not what manifest.json says", sha256, digest));
    findings.push(...say("has another size than manifest.json says", `${bytes} bytes`, `${size} bytes`));
  }
  return findings;
}

function identity(manifest: Manifest | null): readonly Finding[] {
  if (manifest === null) return [];
  const { inputs, settings, versions, inputs_digest: expected } = manifest;
  const found = digestOfBytes(Buffer.from(identityOf({ inputs, settings, versions }), "utf8"));
  const message = "inputs_digest is not that of the inputs, settings and versions listed";
  return expected === found ? [] : [{ check: "digests", file: "manifest.json", message, expected, found }];
}

/** Whether anything of a dataset lies in a folder: its manifest, its sums, its mark or a table. */
export function isDataset(dataset: string): boolean {
  return ["manifest.json", "SHA256SUMS", "_SUCCESS", ...TABLE_NAMES].some((name) => existsSync(join(dataset, name)));
}

/** Reads a dataset's lists, and finds files that are missing, foreign, or not what the lists say. */
export async function verifyFiles(dataset: string): Promise<Found<Listed>> {
  const [manifest, sums] = [readManifest(dataset), readSums(dataset)];
  const value = { manifest: manifest.value, sums: sums.value };
  const mark = existsSync(join(dataset, "_SUCCESS"))
    ? []
    : [wrong("_SUCCESS", "is missing: the dataset was not finished")];
  const findings = [
    ...mark,
    ...manifest.findings,
    ...sums.findings,
    ...(await digests(dataset, value)),
    ...identity(manifest.value),
    ...foreign(dataset, value),
  ];
  return { value, findings };
}
