import { encodeXML } from "entities";
import type { GateResult } from "../../schemas/gates.ts";
import type { Quality } from "../../schemas/quality.ts";

/** Annotations of one kind that GitHub Actions shows of a step. */
const ANNOTATIONS = 10;
/** Reasons of rejects in a summary. */
const REASONS = 20;

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: readonly (string | number)[]) => `| ${cells.map((c) => cell(String(c))).join(" | ")} |\n`;
const share = (part: number, of: number) => (of === 0 ? "" : `${((100 * part) / of).toFixed(1)} %`);

function fatesText({ records }: Quality): string {
  const line = (name: string, n: number) => row(name, n, share(n, records.in));
  return (
    row("records", records.in, "") +
    "|---|--:|--:|\n" +
    line("articles", records.articles) +
    line("duplicates", records.duplicates) +
    line("rejects", records.rejects)
  );
}

function rejectsText({ rejects }: Quality): string {
  if (rejects.length === 0) return "";
  const shown = rejects.slice(0, REASONS).map(({ reason, count, examples: [first] }) => {
    const place = first === undefined ? "" : `\`${first.source_path}\` at byte ${first.source_offset}`;
    return row(reason, count, place);
  });
  return `\n${row("rejected because", "records", "for example")}|---|--:|---|\n${shown.join("")}`;
}

/** The gates as a table in Markdown, those that failed first. */
function gatesMarkdown(gates: readonly GateResult[]): string {
  if (gates.length === 0) return "";
  const failed = gates.filter((g) => !g.ok);
  const rows = [...failed, ...gates.filter((g) => g.ok)].map((g) =>
    row(g.ok ? "passed" : "**failed**", `\`${g.name}\``, g.limit, g.value),
  );
  return `\n${row("gate", "", "asked", "found")}|---|---|---|---|\n${rows.join("")}`;
}

/** What a build came to, in Markdown, for the page of a step of continuous integration. */
export function summaryMarkdown(quality: Quality, dataset: string): string {
  return `### newsmill: ${dataset}\n\n${fatesText(quality)}${gatesMarkdown(quality.gates)}${rejectsText(quality)}\n`;
}

/** Gates as JUnit XML: one test case each, which CI systems show as test results. */
export function junitText(gates: readonly GateResult[]): string {
  const failures = gates.filter((g) => !g.ok).length;
  const cases = gates.map((g) => {
    const name = `<testcase classname="newsmill.gates" name="${encodeXML(g.name)}"`;
    if (g.ok) return `    ${name}/>\n`;
    const text = `${g.about} ${g.limit}: ${g.value}`;
    return `    ${name}>\n      <failure message="${encodeXML(text)}"/>\n    </testcase>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n' +
    `  <testsuite name="newsmill gates" tests="${gates.length}" failures="${failures}">\n${cases.join("")}  </testsuite>\n</testsuites>\n`
  );
}

const inCommand = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const inProperty = (text: string) => inCommand(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function commands(level: "error" | "warning", said: readonly (readonly [title: string, text: string])[]): string {
  const shown = said.length > ANNOTATIONS ? said.slice(0, ANNOTATIONS - 1) : said;
  const more: typeof said =
    shown.length < said.length ? [["more", `${said.length - shown.length} more, see the log`]] : [];
  return [...shown, ...more]
    .map(([title, text]) => `::${level} title=${inProperty(`newsmill: ${title}`)}::${inCommand(text)}\n`)
    .join("");
}

/** Workflow commands of GitHub Actions: an error for each gate that failed, a warning for each reason of rejects; no more than it shows. */
export function annotations({ gates, rejects }: Pick<Quality, "gates" | "rejects">): string {
  const failed = gates.filter((g) => !g.ok);
  return (
    commands(
      "error",
      failed.map((g) => [g.name, `${g.about} ${g.limit}: ${g.value}`]),
    ) +
    commands(
      "warning",
      rejects.map(({ reason, count, examples: [first] }) => [
        reason,
        `${count} ${count === 1 ? "record" : "records"} rejected${first === undefined ? "" : `, the first: ${first.source_path}, byte ${first.source_offset}: ${first.message}`}`,
      ]),
    )
  );
}
