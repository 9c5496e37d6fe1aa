import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Chart, type Question, questions } from "../notebooks/questions.ts";

/**
 * Writes notebooks/explore.ipynb anew from the questions, without outputs. With `--check` it writes nothing, and exits 1 when the
 * file is another.
 *
 *     npx tsx scripts/build-notebook.ts [--check]
 */

const NOTEBOOK = join(import.meta.dirname, "..", "notebooks", "explore.ipynb");

const HEAD = `# Ten questions to a newsmill dataset

Each has one query, a chart and a table, and says how to read them and what to mind. The queries are the files in \`questions/\`, which
\`explore.ts\`, the twin of this notebook, reads too; this file is written by \`npx tsx scripts/build-notebook.ts\`.

It needs \`duckdb\`, \`pandas\` and a Jupyter kernel, and asks the dataset in \`../data/dataset\`, or the one that the environment variable
\`NEWSMILL_DATASET\` names.`;

const SETUP = `import os
from html import escape
from pathlib import Path

import duckdb
import pandas
from IPython.display import HTML, display

from charts import bars, change, grid

DATASET = Path(os.environ.get("NEWSMILL_DATASET", "../data/dataset")).resolve()

db = duckdb.connect()
# The paths of the views that the dataset brings along are relative to it.
db.execute("SET file_search_path = '" + str(DATASET).replace("'", "''") + "'")
db.execute((DATASET / "duckdb" / "views.sql").read_text(encoding="utf-8"))
pandas.set_option("display.max_colwidth", 80)


def ask(question):
    """The answer to the query in a file of questions/, as a data frame; the query is shown, folded."""
    query = Path("questions", question + ".sql").read_text(encoding="utf-8")
    display(HTML("<details><summary>The query</summary><pre>" + escape(query) + "</pre></details>"))
    return db.sql(query).df()`;

function chartCall(chart: Chart): string {
  const quoted = (names: readonly string[]) => names.map((n) => `"${n}"`).join(", ");
  if (chart.kind === "bars") return `bars(answer, "${chart.name}", [${quoted(chart.parts)}])`;
  if (chart.kind === "change") return `change(answer, ${quoted([chart.name, chart.value])})`;
  return `grid(answer, ${quoted([chart.a, chart.b, chart.value])})`;
}

/** Jupyter keeps the lines of a cell as a list, each with its line feed but the last. */
const linesOf = (text: string) => text.split(/(?<=\n)/);

const markdown = (id: string, text: string) => ({ cell_type: "markdown", id, metadata: {}, source: linesOf(text) });
const code = (id: string, text: string) => ({
  cell_type: "code",
  execution_count: null,
  id,
  metadata: {},
  outputs: [],
  source: linesOf(text),
});

function cellsOf({ name, title, read, mind, chart }: Question): readonly object[] {
  return [
    markdown(`${name}-words`, `## ${title}\n\n${read}\n\n*Mind:* ${mind}`),
    code(name, `answer = ask("${name}")\n${chartCall(chart)}\nanswer`),
  ];
}

/** The notebook that asks these questions, as the text of its file (nbformat 4.5), without outputs. */
export function notebookOf(asked: readonly Question[]): string {
  const notebook = {
    cells: [markdown("head", HEAD), code("setup", SETUP), ...asked.flatMap(cellsOf)],
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const text = notebookOf(questions());
  if (!process.argv.includes("--check")) writeFileSync(NOTEBOOK, text);
  else if (readFileSync(NOTEBOOK, "utf8") !== text) {
    console.error(`${NOTEBOOK}: is not what the questions make: npx tsx scripts/build-notebook.ts`);
    process.exitCode = 1;
  }
}
