import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export const ROOT = join(import.meta.dirname, "..", "..");
export const SAMPLE = join(ROOT, "data", "raw", "sample");
/** The compiled program. */
export const MAIN = join(ROOT, "dist", "pipeline", "cli", "main.js");

/** The folder of real cases beside the project, or null where it is absent. */
export const SHARED = existsSync(join(ROOT, "..", "shared", "seed")) ? join(ROOT, "..", "shared") : null;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `newsmill` in a process of its own, in a process group of its own. */
export function start(
  args: readonly string[],
  cwd = ROOT,
): { readonly process: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { process: child, ended };
}

/** Runs `newsmill` to its end. */
export function newsmill(args: readonly string[], cwd?: string): Promise<Ended> {
  return start(args, cwd).ended;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed when the test file has ended. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-"));
  made.push(folder);
  return folder;
}

export interface Folders {
  readonly raw: string;
  readonly work: string;
  readonly out: string;
}

/** The flags that name a run's folders. */
export function flags({ raw, work, out }: Folders): readonly string[] {
  return ["--raw", raw, "--work", work, "--out", out];
}

/** Folders for a run over `raw` in a scratch folder. */
export function foldersFor(raw: string, at = scratch()): Folders {
  return { raw, work: join(at, "work"), out: join(at, "dataset") };
}

/** Builds a dataset and returns its folders; throws with what the command said when it fails. */
export async function build(raw: string, ...more: readonly string[]): Promise<Folders> {
  const folders = foldersFor(raw);
  const ended = await newsmill(["dataset", ...flags(folders), "--quiet", ...more]);
  if (ended.code !== 0) throw new Error(`newsmill ended in ${ended.code ?? ended.signal}: ${ended.stderr}`);
  return folders;
}

/** The digests of a dataset's files, as `SHA256SUMS` has them. */
export function sums({ out }: Folders): string {
  return readFileSync(join(out, "SHA256SUMS"), "utf8");
}
