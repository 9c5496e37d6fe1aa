import { sqlText } from "../codec/ddl.ts";

/** SQL: the outlet of a record as a reader would name it; null where it is not known. */
export const OUTLET = "coalesce(publisher, publisher_domain)";

/** SQL: the folder of the dump that a record comes from, empty for the dump's own. */
export const FOLDER = "regexp_replace(source_path, '/?[^/]*$', '')";

const LENGTHS = { minute: "1 minute", hour: "1 hour", day: "1 day", month: "1 month" } as const;

/** SQL: the moment by which a record had been published, for the precision its time is known to; null without a time. */
export const PUBLISHED_BY = `published_at + CASE published_precision ${Object.entries(LENGTHS)
  .map(([precision, length]) => `WHEN ${sqlText(precision)} THEN INTERVAL ${length}`)
  .join(" ")} ELSE INTERVAL 1 second END`;

/** SQL: an instant as ISO 8601 text. */
export const isoTime = (sql: string) => `strftime(${sql}, '%Y-%m-%dT%H:%M:%SZ')`;
