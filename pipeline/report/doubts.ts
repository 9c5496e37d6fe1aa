import type { Warning } from "../../schemas/copies.ts";
import { escapeHtml, many, percent, thousands } from "./html.ts";

/** Examples shown of each kind. */
const SHOWN = 5;

function measured({ unit }: Warning, value: number): string {
  if (unit === "share") return percent(Math.round(1000 * value), 1000);
  return unit === "hours"
    ? `${many(Math.floor(value / 24), "day")} ${many(Math.floor(value % 24), "hour")}`
    : many(value, "record");
}

const limitOf = (warning: Warning) =>
  warning.unit === "hours" ? `${thousands(warning.limit)} hours` : measured(warning, warning.limit);

function item(warning: Warning): string {
  const examples = warning.examples.slice(0, SHOWN).map(({ of, title, value }) => {
    const name = title === null ? escapeHtml(of) : `${escapeHtml(title)} <code>${escapeHtml(of.slice(0, 12))}</code>`;
    return `<li>${name}: ${measured(warning, value)}</li>`;
  });
  return (
    `<li><p><strong>${thousands(warning.count)}</strong> ${escapeHtml(warning.about)}; more than ${limitOf(warning)} ` +
    `<code>${escapeHtml(warning.name)}</code></p><ul class="examples">${examples.join("")}</ul></li>`
  );
}

/** What a person should look at, with the worst of each kind; nothing when there is nothing. */
export function doubtsList(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return "";
  return `<div class="card doubts"><h3>To be doubted</h3><ul>${warnings.map(item).join("\n")}</ul></div>`;
}
