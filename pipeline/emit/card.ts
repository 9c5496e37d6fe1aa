import type { Quality } from "../../schemas/quality.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../../schemas/tables.ts";
import { duckType } from "../codec/ddl.ts";
import { cardTables } from "./card-tables.ts";
import { dataFiles } from "./files.ts";
import type { DataFile, Tables } from "./input.ts";

/** The classes of size that Hugging Face knows, each up to its bound. */
const SIZES: readonly (readonly [number, string])[] = [
  [1_000, "n<1K"],
  [10_000, "1K<n<10K"],
  [100_000, "10K<n<100K"],
  [1_000_000, "100K<n<1M"],
  [10_000_000, "1M<n<10M"],
  [100_000_000, "10M<n<100M"],
  [1_000_000_000, "100M<n<1B"],
];

const sizeOf = (rows: number) => SIZES.find(([bound]) => rows < bound)?.[1] ?? "n>1T";

/** ISO 639 codes of the languages found. Quoted: in YAML a bare `no` is false. */
function languageLines({ languages }: Quality): readonly string[] {
  const codes = languages.values
    .map((v) => v.name.split("-")[0] ?? "")
    .filter((c) => /^[a-z]{2,3}$/.test(c) && c !== "und");
  const distinct = [...new Set(codes)].sort();
  return distinct.length === 0 ? [] : ["language:", ...distinct.map((c) => `  - "${c}"`)];
}

function frontMatter(quality: Quality): string {
  const configs = TABLE_NAMES.flatMap((t) => [
    `  - config_name: ${t}`,
    `    data_files: ${dataFiles(t)}`,
    ...(t === "articles" ? ["    default: true"] : []),
  ]);
  return [
    "---",
    'pretty_name: "News articles"',
    ...languageLines(quality),
    "size_categories:",
    `  - ${sizeOf(quality.records.articles)}`,
    "tags:",
    "  - news",
    "  - newsmill",
    "configs:",
    ...configs,
    "---",
  ].join("\n");
}

function dictionary(table: TableName): string {
  const rows = TABLES[table].map(
    (c) => `| \`${c.name}\` | \`${duckType(c.type).replaceAll('"', "")}\` | ${c.nullable ? "yes" : ""} | ${c.about} |`,
  );
  return ["| column | type | may be null | what it is |", "|---|---|---|---|", ...rows].join("\n");
}

function reading(): string {
  return `\`\`\`sql
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
the settings and the counts of each stage; \`schema/\` has a JSON Schema of each table; \`report/index.html\` shows it all.`;
}

/** \`README.md\` of the dataset: a Hugging Face card written from what was measured. */
export function cardFile(quality: Quality, tables: Tables<readonly DataFile[]>): string {
  const others = (["duplicates", "relations", "boilerplate", "rejects", "ledger"] as const).map((t) => {
    // Duplicates have all columns of articles, described above.
    const own = t === "duplicates" ? dictionary(t).split("\n").filter(notOfArticles).join("\n") : dictionary(t);
    const note = t === "duplicates" ? "All columns of `articles`, and:\n\n" : "";
    return `### ${t}\n\n${note}${own}`;
  });
  return `${frontMatter(quality)}

# News articles

${cardTables(quality, tables)}

## Reading it

${reading()}

## Columns

### articles

${dictionary("articles")}

${others.join("\n\n")}
`;
}

const ARTICLE_NAMES: ReadonlySet<string> = new Set(TABLES.articles.map((c) => c.name));
const notOfArticles = (line: string) => !ARTICLE_NAMES.has(/^\| `(\w+)`/.exec(line)?.[1] ?? "");
