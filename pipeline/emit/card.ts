import { USUAL_TITLE } from "../../schemas/about.ts";
import { citing, rebuilding, stages } from "./card-build.ts";
import { columns } from "./card-columns.ts";
import { frontMatter } from "./card-front.ts";
import { limits } from "./card-limits.ts";
import { cardTables } from "./card-tables.ts";
import type { Described } from "./described.ts";
import { table } from "./markdown.ts";

const READING = `\`\`\`sql
-- DuckDB, in this folder
SELECT published_at, publisher, title FROM 'articles/*.parquet' ORDER BY published_at DESC LIMIT 10;
\`\`\`

\`\`\`python
import pandas, polars, datasets
pandas.read_parquet("articles")
polars.scan_parquet("articles/*.parquet")
datasets.load_dataset(".", "articles")
\`\`\`

\`duckdb -init duckdb/views.sql\` opens all tables as views, with \`all_records\` for articles and duplicates together: one row for
each outlet that ran a story. \`sha256sum -c SHA256SUMS\` checks the files; \`manifest.json\` has the digests of the inputs,
the settings and the counts of each stage; \`croissant.json\` and \`datapackage.json\` describe files and columns to machines, \`schema/\` has
a JSON Schema of each table; \`report/index.html\` shows it all. A table without rows is a valid file that everything opens but
\`datasets\`, which takes it only with \`streaming=True\`.`;

const METHOD = `\`ingest\` reads each record and copies out what the page says of itself; \`validate\` turns away what cannot be an article;
\`normalise\` gives every value one meaning and says from what (\`evidence\`); \`deduplicate\` puts copies of one story together and chooses
the record that stands for them; \`emit\` writes the tables, reads them back and balances the books. What is not known is null.`;

/** How the files lie, where it is not the usual way. */
function layout({ tables, exports }: Described): readonly string[] {
  const key = /^articles\/(\w+)=/.exec(tables.articles[0]?.path ?? "")?.[1];
  const folders =
    key === undefined
      ? []
      : [
          `\`articles\` and \`duplicates\` lie in folders by \`${key}\`, which is in the paths only: readers that take keys from ` +
            "paths add it as a column, others leave it out. Rows are sorted within each folder.",
        ];
  const rows = exports.map((e) => [`\`${e.path}\``, e.rows, e.bytes]);
  const others = "The same rows in other formats; in CSV, lists and structs are JSON.";
  return exports.length === 0 ? folders : [...folders, `${others}\n\n${table(["file", "rows", "bytes"], 1, rows)}`];
}

/** `README.md` of the dataset: a Hugging Face card written from what was measured. */
export function cardFile(described: Described): string {
  const { about, quality, tables } = described;
  const sections = [
    frontMatter(described),
    `# ${about.title ?? USUAL_TITLE}`,
    ...(about.description === undefined ? [] : [about.description.trim()]),
    cardTables(quality, tables),
    ...layout(described),
    `## Known limits\n\n${limits(quality)}`,
    `## Reading it\n\n${READING}`,
    `## Columns\n\n${columns()}`,
    `## How it was built\n\n${METHOD}\n\n${stages(described)}`,
    `## Building it again\n\n${rebuilding(described)}`,
    `## Licence and citation\n\n${citing(described)}`,
  ];
  return `${sections.join("\n\n")}\n`;
}
