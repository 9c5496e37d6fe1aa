import { appendFileSync, writeFileSync } from "node:fs";
import type { Quality } from "../../schemas/quality.ts";
import type { Summary } from "../../schemas/summary.ts";
import type { Effects } from "../effects.ts";
import { annotations, junitText, summaryMarkdown } from "../report/ci-text.ts";
import { terminalTable } from "../report/terminal.ts";
import { Fault, worldFault } from "./fault.ts";
import { summaryText } from "./summary.ts";

/** Files that a run leaves for continuous integration; null where none was asked for. */
export interface CiFiles {
  /** Markdown is added to its end. */
  readonly summary: string | null;
  /** The gates as JUnit XML. */
  readonly junit: string | null;
}

const WIDTH = 200;

function write(path: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    throw worldFault(error, `${path}: cannot write`, "cannotCreate");
  }
}

/**
 * Tells continuous integration what a run came to: a summary for the step's page, gates as test results, and annotations
 * where GitHub Actions would read them. `quality` is null for a run that ended before the dataset. Throws a fault when a file cannot be written.
 */
export function tellCi(
  { summary: page, junit }: CiFiles,
  summary: Summary,
  quality: Quality | null,
  effects: Effects,
): void {
  const shown = summary.dataset ?? "";
  const markdown =
    quality === null
      ? `### newsmill ${summary.stage}\n\n\`\`\`\n${summaryText(summary, shown).trim()}\n\`\`\`\n\n`
      : summaryMarkdown(quality, shown);
  if (page !== null) write(page, () => appendFileSync(page, markdown));
  if (junit !== null) write(junit, () => writeFileSync(junit, junitText(quality?.gates ?? [])));
  if (quality !== null && effects.environment("GITHUB_ACTIONS") === "true") effects.stderr(annotations(quality));
}

/** Throws a fault (exit 65) that has a table of the gates that failed, if any did. `kept` is the folder that stays as it was. */
export function demandGates(quality: Quality, dataset: string, kept: string): void {
  const failed = quality.gates.filter((g) => !g.ok);
  if (failed.length === 0) return;
  const table = terminalTable(
    ["gate", "asked", "found"],
    failed.map((g) => [g.name, g.limit, g.value]),
    WIDTH,
  );
  const of = `${failed.length} of ${quality.gates.length} gates failed`;
  throw new Fault("gate", `${of}: the dataset is in ${dataset}, and ${kept} was not replaced\n${table}`);
}
