import { stringify } from "yaml";
import { UNREGISTERED } from "../../schemas/evidence-rules.ts";
import { type Ask, hasRule, numberIn, textIn, textOrNull } from "./ask.ts";
import { FOLDER } from "./outlet.ts";

/** An outlet of the dataset, or the records of a folder whose outlet is not known. */
export interface Source {
  /** The outlet's name; null where records do not say whose they are. */
  readonly publisher: string | null;
  readonly domain: string | null;
  readonly country: string | null;
  /** Whether a reference table, or the run's configuration, has it. */
  readonly known: boolean;
  readonly articles: number;
  readonly duplicates: number;
  /** Days of publication, `YYYY-MM-DD`. */
  readonly first: string | null;
  readonly last: string | null;
  /** Records whose times had no zone, stated or known, and were read as UTC. */
  readonly assumed_zone: number;
  /** The language that most of its records are in. */
  readonly language: string | null;
  /** The folder of the first of its records, empty for the dump's own. */
  readonly folder: string;
}

const SOURCES = `
WITH records AS (
  SELECT publisher, publisher_domain AS domain, publisher_country AS country, published_at, language,
    published_zone_basis AS basis, ${FOLDER} AS folder, ${hasRule(UNREGISTERED)} AS unregistered,
    relation IS NULL AS kept
  FROM all_records
)
SELECT publisher, min(domain) AS domain, min(country) AS country,
  publisher IS NOT NULL AND NOT bool_or(unregistered) AS known,
  count(*) FILTER (kept) AS articles, count(*) FILTER (NOT kept) AS duplicates,
  strftime(min(published_at), '%Y-%m-%d') AS first, strftime(max(published_at), '%Y-%m-%d') AS last,
  count(*) FILTER (basis = 'assumed') AS assumed_zone,
  mode(language ORDER BY language) AS language, min(folder) AS folder
FROM records GROUP BY publisher, CASE WHEN publisher IS NULL THEN folder END
ORDER BY known DESC, count(*) DESC, publisher, folder`;

/** The outlets of a dataset: known ones first, then by falling number of records; those without a name by folder. */
export async function measureSources(ask: Ask): Promise<readonly Source[]> {
  const rows = await ask(SOURCES);
  return rows.map((row) => ({
    publisher: textOrNull(row, "publisher"),
    domain: textOrNull(row, "domain"),
    country: textOrNull(row, "country"),
    known: row["known"] === true,
    articles: numberIn(row, "articles"),
    duplicates: numberIn(row, "duplicates"),
    first: textOrNull(row, "first"),
    last: textOrNull(row, "last"),
    assumed_zone: numberIn(row, "assumed_zone"),
    language: textOrNull(row, "language"),
    folder: textIn(row, "folder"),
  }));
}

const quoted = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();

/** What is known of an outlet that no table has. */
export type UnknownOutlet = Pick<Source, "publisher" | "domain" | "country" | "known" | "language">;

function publisherYaml({ publisher, domain, country, language }: UnknownOutlet): string {
  const known = (key: string, value: string | null, hint: string) =>
    value === null ? `    # ${key}: ${hint}\n` : `    ${key}: ${value}\n`;
  return [
    `  - name: ${quoted(publisher ?? "")}\n`,
    `    domains: [${domain === null ? "" : quoted(domain)}]\n`,
    known("country", country, "ISO 3166-1 code of two letters"),
    known("languages", language === null ? null : `[${language}]`, "[en]"),
    "    # zone: where its times are printed, as Europe/London\n",
    "    # date_order: dmy, mdy or ymd\n",
  ].join("");
}

/** What `newsmill.yaml` would say of the outlets that no table has, to be filled in; empty when all are known. */
export function unknownYaml(sources: readonly UnknownOutlet[]): string {
  const unknown = sources.filter((s) => !s.known && s.publisher !== null);
  return unknown.length === 0 ? "" : `publishers:\n${unknown.map(publisherYaml).join("")}`;
}
