import { stringify } from "yaml";
import { unknownYaml } from "../report/sources.ts";
import type { FolderSeen } from "../run/survey.ts";

const EXAMPLE = { publisher: "Harbour Courier", domain: "harbourcourier.example" } as const;

const quoted = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();
const oneLine = (text: string) => text.replace(/\s+/gu, " ");

function publishersText(folders: readonly FolderSeen[]): string {
  const unknown = folders.flatMap((f) => f.unknown);
  const named = new Set(unknown.filter((o) => o.publisher !== o.domain).map((o) => o.domain));
  // An outlet that some records name needs no entry under its bare domain
  const outlets = new Map(
    unknown.filter((o) => o.publisher !== o.domain || !named.has(o.domain)).map((o) => [o.publisher ?? "", o]),
  );
  const yaml = unknownYaml([...outlets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, outlet]) => outlet));
  const example = unknownYaml([{ ...EXAMPLE, country: "GB", language: "en", known: false }])
    .replace(/^/gm, "# ")
    .trimEnd();
  const head = "# Outlets that no table of newsmill has. `newsmill sources` lists them once a dataset is built.\n";
  return `${head}${yaml === "" ? `${example}\n` : yaml}`;
}

/** `newsmill.yaml` for a dump: every setting, those that are as they come out-commented. Paths are as the user would write them. */
export function configText(folders: readonly FolderSeen[], raw: string): string {
  const records = folders.reduce((sum, f) => sum + f.records, 0);
  const articles = folders.reduce((sum, f) => sum + f.articles, 0);
  return `# newsmill.yaml: what a run is told. Flags of the command line come before it.
# Looked at: ${records} records in ${folders.length} folders, of which ${articles} came to be articles.

# The dump, where checkpoints are kept, and the dataset to write.
raw: ${quoted(raw)}
# work: data/work
# out: data/dataset

# Threads to work with; all cores without it.
# workers: 4

# What holds for every file of the dump, unless a dump.yaml in its folder says otherwise.
# dump:
#   time_zone: Europe/London   # for times that are printed without a zone
#   crawl_date: 2024-12-04     # when the pages were fetched
#   language: en

# Records larger than this are rejected.
# max_record_bytes: 67108864

${publishersText(folders)}
# Quotation marks and dashes: as printed, or plain, as on a keyboard.
# normalise:
#   typography: printed

# What a dataset must be like to replace the one before; a run that fails one ends in 65.
# gates:
#   min_rows: 1000
#   max_reject_rate: 0.2
#   max_null_rate: {published_at: 0.05, title: 0.01}
#   max_source_drop: 0.5
#   baseline: data/dataset

# Bounds on the files of the dataset, and on what its making may take.
# emit:
#   rows_per_file: 50000
#   rows_per_group: 10000
#   memory_limit: 2GB
`;
}

function fieldLines({ fields }: FolderSeen): string {
  const [longest] = fields;
  if (longest === undefined) return "";
  const lines = fields.map((f) => `#   ${f.path}  (${f.characters} characters on average): ${oneLine(f.example)}\n`);
  return `
# Where the fields of an article stand in a record. Some records have no body as they are read now. Their texts stand at:
${lines.join("")}fields:
  body: ${quoted(longest.path)}  # the longest text: is it the article?
  # title:
  # published:
  # author:
  # url:
  # section:
  # tags:
`;
}

/** Whether there is anything that a `dump.yaml` in a folder could mend. */
export function wantsDump({ nobody, assumed, fields }: FolderSeen): boolean {
  return nobody > 0 || assumed > 0 || fields.length > 0;
}

/** `dump.yaml` for a folder: what its records do not say, to be filled in. */
export function dumpText(seen: FolderSeen): string {
  const { formats, records, articles, nobody, assumed, languages } = seen;
  const read = Object.entries(formats).map(([format, n]) => `${n} ${format}`);
  const [language] = Object.entries(languages).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return `# dump.yaml: what the files of this folder, and of those below it, do not say of themselves.
# Looked at: ${records} records (${read.join(", ")}), of which ${articles} came to be articles.

# Whose pages these are: ${nobody} of the ${articles} do not say it.
# publisher: Harbour Courier
# domain: harbourcourier.example

# Where times without a zone were printed: ${assumed} of the ${articles} were read as UTC for want of it.
# time_zone: Europe/London

# When the pages were fetched: what "2 hours ago" is counted from.
# crawl_date: 2024-12-04

# language: ${language?.[0] ?? "en"}
# charset: windows-1252
# format: page
${fieldLines(seen)}`;
}
