import { stringify } from "yaml";
import { USUAL_TITLE } from "../../schemas/about.ts";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { languagesOf } from "../codec/dataset-ld.ts";
import type { Described } from "./described.ts";
import { patternOf } from "./files.ts";
import { cardLicence } from "./licence.ts";

/** The classes of size that Hugging Face knows, each up to its bound. */
const SIZES: readonly (readonly [number, string])[] = [
  [1_000, "n<1K"],
  [10_000, "1K<n<10K"],
  [100_000, "10K<n<100K"],
  [1_000_000, "100K<n<1M"],
  [10_000_000, "1M<n<10M"],
  [100_000_000, "10M<n<100M"],
  [1_000_000_000, "100M<n<1B"],
  [10_000_000_000, "1B<n<10B"],
  [100_000_000_000, "10B<n<100B"],
  [1_000_000_000_000, "100B<n<1T"],
];

const sizeOf = (rows: number) => SIZES.find(([bound]) => rows < bound)?.[1] ?? "n>1T";

/** ISO 639 codes of the languages found. */
function languageCodes({ quality }: Described): readonly string[] {
  const codes = languagesOf(quality).map((tag) => tag.split("-")[0] ?? "");
  return [...new Set(codes.filter((c) => /^[a-z]{2,3}$/.test(c)))].sort();
}

/** The YAML between the dashes of a Hugging Face card. */
export function frontMatter(described: Described): string {
  const { about, quality } = described;
  const languages = languageCodes(described);
  const facts = {
    pretty_name: about.title ?? USUAL_TITLE,
    ...cardLicence(about.license),
    ...(languages.length === 0 ? {} : { language: languages }),
    size_categories: [sizeOf(quality.records.articles)],
    task_categories: ["text-generation", "text-classification", "summarization", "text-retrieval"],
    tags: ["news", "newsmill"],
    configs: TABLE_NAMES.map((name) => ({
      config_name: name,
      data_files: patternOf(name, described.tables[name]),
      ...(name === "articles" ? { default: true } : {}),
    })),
  };
  // Its readers take YAML 1.1, in which a bare `no` is false
  return `---\n${stringify(facts, { version: "1.1", lineWidth: 0 })}---`;
}
