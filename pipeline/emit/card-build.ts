import { creatorsOf, USUAL_TITLE } from "../../schemas/about.ts";
import type { Described } from "./described.ts";
import { fenced, plural, table } from "./markdown.ts";

/** What each stage made of its records. */
export function stages({ quality }: Described): string {
  const rejected = (reasons: { readonly [reason: string]: number }) =>
    Object.values(reasons).reduce((a, b) => a + b, 0);
  const rows = quality.stages.map((s) => [`\`${s.stage}\``, s.in, s.kept, rejected(s.rejected)]);
  const { files, formats } = quality.inputs;
  const read = formats.map((f) => [f.format, f.files, f.records, f.bytes]);
  return [
    `From ${plural(files, "file")}, stage by stage:`,
    table(["stage", "in", "kept", "rejected"], 1, rows),
    table(["format", "files", "records", "bytes"], 1, read),
  ].join("\n\n");
}

/** How to come to the same bytes. */
export function rebuilding({ settings, versions, digest }: Described): string {
  const rows = Object.entries(versions).map(([name, version]) => [name, `\`${version.slice(0, 16)}\``]);
  return [
    "From the same dump, with the same settings and version, newsmill writes the same bytes: compare `SHA256SUMS`.",
    fenced("newsmill dataset --raw DUMP --out DATASET", "sh"),
    `Digest of inputs, settings and versions: \`${digest}\` (\`inputs_digest\` in \`manifest.json\`, and \`newsmill.inputs\` in ` +
      "the footer of every Parquet file). `newsmill verify DATASET` checks all of it.",
    "Settings:",
    fenced(JSON.stringify(settings, null, 2), "json"),
    table(["part", "version"], 2, rows),
  ].join("\n\n");
}

/** A text as BibTeX takes it between braces. */
const braced = (text: string) => `{${text.replaceAll(/[{}\\]/g, "").replaceAll("\n", " ")}}`;

function bibtex({ about, digest, quality }: Described): string {
  const year = about.published?.slice(0, 4);
  const author = creatorsOf(about).map((c) => `{${c.name}}`);
  const fields = [
    ["title", about.title ?? USUAL_TITLE],
    ["year", year],
    ["url", about.homepage],
    ["version", about.version],
    [
      "note",
      `${plural(quality.records.articles, "article")}; built with newsmill ${quality.newsmill}; inputs ${digest.slice(0, 16)}`,
    ],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${braced(value)}`]));
  const all = author.length === 0 ? lines : [`  author = {${author.join(" and ")}}`, ...lines];
  return `@misc{newsmill-${digest.slice(0, 8)},\n${all.join(",\n")}\n}`;
}

/** The citation that was given, or one made of what is known. */
export function citing(described: Described): string {
  const { license, citation } = described.about;
  const rights =
    license === undefined
      ? "No licence was given (`dataset.license` in `newsmill.yaml`)."
      : `Licence: ${license}. It is that of the collection; each text is its publisher's.`;
  const text = citation ?? bibtex(described);
  return `${rights}\n\n${fenced(text, text.trimStart().startsWith("@") ? "bibtex" : "text")}`;
}
