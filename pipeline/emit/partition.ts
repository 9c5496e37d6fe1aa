import type { Partition } from "../../schemas/layout.ts";
import type { TableName } from "../../schemas/tables.ts";

/** The key of a partition: its name, and its value in SQL: letters, digits, hyphens and dots, never null. */
export interface PartitionKey {
  readonly name: string;
  readonly value: string;
}

/** A name as a folder can have it. */
const slug = (text: string) =>
  `left(coalesce(nullif(trim(regexp_replace(lower(${text}), '[^a-z0-9.-]+', '-', 'g'), '-.'), ''), 'unnamed'), 100)`;

/**
 * Keys of their own, which no table has as a column: readers that take keys from paths add them, and none clashes with what is in the files.
 * Outlets go by their domains, those without one by what of their name is Latin letters and digits.
 */
const KEYS: { readonly [P in Partition]: PartitionKey } = {
  month: { name: "published_month", value: "coalesce(strftime(published_at, '%Y-%m'), 'undated')" },
  publisher: {
    name: "publisher_key",
    value: `CASE WHEN coalesce(publisher_domain, publisher) IS NULL THEN 'unknown' ELSE ${slug("coalesce(publisher_domain, publisher)")} END`,
  },
};

const PARTITIONED: ReadonlySet<TableName> = new Set<TableName>(["articles", "duplicates"]);

/** The key that a table is put in folders by; null for tables that are not. */
export function partitionKey(table: TableName, by: Partition | undefined): PartitionKey | null {
  return by === undefined || !PARTITIONED.has(table) ? null : KEYS[by];
}
