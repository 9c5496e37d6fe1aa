import type { Warning } from "../../schemas/copies.ts";
import { escapeHtml, many, percent, thousands } from "./html.ts";

/** Examples shown of each kind. */
const SHOWN = 5;

function measured({ unit }: Warning, value: number): string {
  if (unit === "share") return percent(Math.round(1000 * value), 1000);
  if (unit === "records") return many(value, "record");
  return value < 72 ? many(value, "hour") : `${many(Math.floor(value / 24), "day")}`;
}

const limitOf = (warning: Warning) =>
  warning.unit === "hours" ? `${thousands(warning.limit)} hours` : measured(warning, warning.limit);

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function item(warning: Warning): string {
  const examples = warning.examples.slice(0, SHOWN).map(({ of, title, value }) => {
    // A headline that runs from right to left must not take the value with it
    const name = title === null ? "" : `<bdi>${escapeHtml(title)}</bdi> `;
    const id = title === null ? `<bdi>${escapeHtml(of)}</bdi>` : `<code>${escapeHtml(of.slice(0, 12))}</code>`;
    return `<li>${name}${id}: ${measured(warning, value)}</li>`;
  });
  return (
    `<li><p><code>${escapeHtml(warning.name)}</code> ${escapeHtml(capital(warning.about))}. ` +
    `More than ${limitOf(warning)}: <strong>${thousands(warning.count)}</strong>.</p><ul class="examples">${examples.join("")}</ul></li>`
  );
}

/** What a person should look at, with the worst of each kind; nothing when there is nothing. */
export function doubtsList(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return "";
  return `<div class="card doubts"><h3>To be doubted</h3><ul>${warnings.map(item).join("\n")}</ul></div>`;
}
