import type { Quality } from "../../schemas/quality.ts";
import { type Ask, numberIn, textIn } from "./ask.ts";

/** Lines that are listed, and those of one source among them. */
const LISTED = 30;
const OF_SOURCE = 3;

/** What was taken out of bodies because it recurs on a source's pages. */
export async function measureBoilerplate(ask: Ask): Promise<Quality["boilerplate"]> {
  const [sums] = await ask(
    "SELECT count(*) AS lines, count(DISTINCT source) AS sources, coalesce(sum(words_removed), 0)::BIGINT AS words FROM boilerplate",
  );
  const flagged = (flag: string) => `count(*) FILTER (list_contains(flags, '${flag}'))`;
  const [records] = await ask(
    `SELECT ${flagged("boilerplate_removed")} AS stripped, ${flagged("boilerplate_only")} AS whole ` +
      "FROM (SELECT flags FROM articles UNION ALL SELECT flags FROM duplicates)",
  );
  const largest = await ask(
    "SELECT * FROM boilerplate QUALIFY row_number() OVER (PARTITION BY source ORDER BY words_removed DESC, line) <= " +
      `${OF_SOURCE} ORDER BY words_removed DESC, source, line LIMIT ${LISTED}`,
  );
  return {
    lines: numberIn(sums, "lines"),
    sources: numberIn(sums, "sources"),
    stripped: numberIn(records, "stripped"),
    whole: numberIn(records, "whole"),
    words: numberIn(sums, "words"),
    largest: largest.map((r) => ({
      source: textIn(r, "source"),
      line: textIn(r, "line"),
      pages: numberIn(r, "pages"),
      source_pages: numberIn(r, "source_pages"),
      position: textIn(r, "position"),
      removed_from: numberIn(r, "removed_from"),
      words_removed: numberIn(r, "words_removed"),
      rule: textIn(r, "rule"),
    })),
  };
}
