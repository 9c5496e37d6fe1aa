import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** A Python that has what a test needs. */
export interface Python {
  /** Runs a script of `python/` beside this file, and reads what it prints as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what a script says of a dataset
  readonly run: (script: string, ...args: readonly string[]) => any;
}

/** Whether the modules are there, by their names. */
const has = new Map<string, boolean>();
const NAME = process.env["NEWSMILL_PYTHON"] ?? "python3";

/**
 * The Python that `NEWSMILL_PYTHON` names, or `python3` of the path, if it has these modules; else null, and says once what is
 * missing, so that skipped tests are seen.
 */
export function python(...modules: readonly string[]): Python | null {
  const key = modules.join(", ");
  if (!has.has(key)) {
    has.set(key, spawnSync(NAME, ["-c", `import ${key}`], { encoding: "utf8" }).status === 0);
    if (has.get(key) === false)
      console.warn(`skipped: ${NAME} has no ${modules.join(" or no ")} (NEWSMILL_PYTHON can name another Python)`);
  }
  if (has.get(key) !== true) return null;
  return {
    run: (script, ...args) => {
      const env = {
        ...process.env,
        TZ: "UTC",
        HF_HUB_OFFLINE: "1",
        HF_DATASETS_OFFLINE: "1",
        PYTHONWARNINGS: "ignore",
      };
      const ended = spawnSync(NAME, [join(import.meta.dirname, "python", script), ...args], { encoding: "utf8", env });
      if (ended.status !== 0) throw new Error(`${script}: ${ended.stderr}`);
      return JSON.parse(ended.stdout.trim().split("\n").at(-1) ?? "");
    },
  };
}
