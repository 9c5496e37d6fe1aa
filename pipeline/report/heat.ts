import type { Quality } from "../../schemas/quality.ts";
import { escapeHtml, tableFrame, thousands } from "./html.ts";

type Sharing = Quality["copies"]["sharing"];

/** Steps of the ground of a cell, from nothing to the most. */
const STEPS = 5;

/** What two outlets share, as the outlet of the row sees it. */
function cell(row: string, column: string, { pairs }: Sharing, most: number): string {
  if (row === column) return '<td class="n self">–</td>';
  const pair = pairs.find((p) => (p.a === row && p.b === column) || (p.a === column && p.b === row));
  if (pair === undefined) return '<td class="n"></td>';
  const first = pair.a === row ? pair.a_first : pair.b_first;
  const step = Math.max(1, Math.ceil((STEPS * pair.stories) / most));
  const led = first === 0 ? "" : `<small>${thousands(first)} first</small>`;
  return `<td class="n h${step}">${thousands(pair.stories)}${led}</td>`;
}

/** Outlets by outlets: how many stories both ran, the more the darker, and in how many the outlet of the row was first. */
export function heatTable(caption: string, sharing: Sharing): string {
  const names = sharing.outlets.map((o) => o.name);
  const most = Math.max(1, ...sharing.pairs.map((p) => p.stories));
  const heads = names.map((n) => `<th scope="col" title="${escapeHtml(n)}"><span>${escapeHtml(n)}</span></th>`);
  const rows = sharing.outlets.map(
    ({ name, stories, first }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td class="n">${thousands(stories)}</td><td class="n">${thousands(first)}</td>` +
      `${names.map((column) => cell(name, column, sharing, most)).join("")}</tr>`,
  );
  const head =
    '<tr><th scope="col">outlet</th><th scope="col" class="n">stories</th><th scope="col" class="n">first</th>' +
    `${heads.join("")}</tr>`;
  return tableFrame(caption, head, rows.join("\n"), "heat");
}
