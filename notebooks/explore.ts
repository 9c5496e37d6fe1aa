import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { drawn, type Row } from "./chart.ts";
import { type Answer, openDataset } from "./dataset.ts";
import { type Question, questions } from "./questions.ts";

/**
 * Ten questions to a dataset, each with its query, a table and a chart: the twin of explore.ipynb. Writes one page, explore.html,
 * that needs nothing else.
 *
 *     npx tsx notebooks/explore.ts [DATASET] [OUT]
 *
 * DATASET is data/dataset of the working directory, and OUT the folder `out` beside this file, when they are left out.
 */

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 3rem; color: #1d2129; background: #fff; font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin: 2.6rem 0 .4rem; }
p { margin: .3rem 0; max-width: 75ch; } .mind { color: #565d6b; }
figure { margin: .8rem 0; } svg { max-width: 100%; height: auto; } .plot-swatches { font-size: .85rem; }
.scroll { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; font-size: .88rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid #d9dbe0; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; } td.n, td.short { white-space: nowrap; }
pre { overflow-x: auto; font-size: .82rem; background: #f4f5f7; padding: .6rem .8rem; } summary { cursor: pointer; color: #1d5a9e; }
`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function table({ columns, rows }: Answer): string {
  const isNumber = (column: string) => rows.some((r) => typeof r[column] === "number");
  const kind = (column: string) => (isNumber(column) ? ' class="n"' : "");
  const heads = columns.map((c) => `<th scope="col"${kind(c)}>${escaped(c).replaceAll("_", "_<wbr>")}</th>`).join("");
  const cell = (row: Row, column: string) => {
    const text = String(row[column] ?? "");
    const width = text.length < 12 ? ' class="short"' : "";
    return `<td${kind(column) || width}>${escaped(text)}</td>`;
  };
  const body = rows.map((r) => `<tr>${columns.map((c) => cell(r, c)).join("")}</tr>`);
  return (
    `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>` +
    (rows.length === 0 ? "<p>No rows: nothing in this dataset answers this.</p>" : "")
  );
}

/** One question and its answer as a section of HTML. */
export function section(question: Question, answer: Answer): string {
  const { name, title, read, mind, chart, sql } = question;
  const query = sql.split("\n").filter((line) => !line.startsWith("-- "));
  return (
    `<section id="${name}">\n<h2>${escaped(title)}</h2>\n<p>${escaped(read)}</p>\n<p class="mind">Mind: ${escaped(mind)}</p>\n` +
    `${drawn(answer.rows, chart, title)}\n${table(answer)}\n` +
    `<details><summary>The query</summary><pre>${escaped(query.join("\n").trim())}</pre></details>\n</section>`
  );
}

/** The page of all questions to the dataset in a folder. */
export async function explore(folder: string): Promise<string> {
  const dataset = await openDataset(folder);
  try {
    const sections: string[] = [];
    for (const question of questions()) sections.push(section(question, await dataset.ask(question.sql)));
    const title = `Ten questions to ${escaped(basename(resolve(folder)))}`;
    return (
      `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${title}</title><style>${STYLE}</style></head>\n<body>\n<h1>${title}</h1>\n${sections.join("\n")}\n</body>\n</html>\n`
    );
  } finally {
    dataset.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const [dataset = "data/dataset", out = join(import.meta.dirname, "out")] = process.argv.slice(2);
  const page = await explore(dataset);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "explore.html"), page);
  console.log(join(out, "explore.html"));
}
