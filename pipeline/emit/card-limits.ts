import type { Breakdown, Quality } from "../../schemas/quality.ts";
import { plural, share } from "./markdown.ts";

const articlesOf = (breakdown: Breakdown, name: string) => breakdown.values.find((v) => v.name === name)?.articles ?? 0;
const allOf = ({ values, others }: Breakdown) => values.reduce((n, v) => n + v.articles, others);

/** A limit that holds for some of the articles, with how many: none of none. */
const some = (n: number, of: number, text: (articles: string) => string): readonly string[] =>
  n === 0 ? [] : [text(`${plural(n, "article")} (${share(n, of)})`)];

function dateLimits({ records, published, precisions, zone_bases, conflicts }: Quality): readonly string[] {
  const dated = records.articles - published.undated;
  const coarse = articlesOf(precisions, "day") + articlesOf(precisions, "month");
  return [
    ...some(
      articlesOf(zone_bases, "assumed"),
      dated,
      (n) => `Of ${n} with a date nothing says the time zone: it is assumed, and \`published_at\` can be off by hours.`,
    ),
    ...some(coarse, dated, (n) => `${n} with a date have a day or a month only: \`published_at\` is 00:00 UTC of it.`),
    ...some(published.undated, records.articles, (n) => `${n} have no date.`),
    ...some(
      conflicts.articles,
      records.articles,
      (n) => `${n} give other dates that do not agree with the one taken; they are in \`date_conflicts\`.`,
    ),
  ];
}

function sourceLimits({ records, publishers, unknown_publishers: unknown, languages }: Quality): readonly string[] {
  const { articles } = records;
  return [
    ...some(publishers.missing, articles, (n) => `${n} do not say whose they are.`),
    ...some(
      allOf(unknown),
      articles,
      (n) =>
        `${n} are of ${plural(unknown.distinct, "outlet")} that newsmill does not know: named as the pages name them.`,
    ),
    ...some(languages.missing, articles, (n) => `The language of ${n} is not known.`),
  ];
}

function textLimits({ records, flags, boilerplate, coverage }: Quality): readonly string[] {
  const { articles } = records;
  const partial = [
    ["truncated", "are cut off in the dump"],
    ["teaser_only", "are teasers, not the whole text"],
    ["paywalled", "are what stands before a paywall"],
    ["boilerplate_only", "have no text but what recurs on their source's pages"],
  ] as const;
  const missing = (field: string) => coverage.filter((c) => c.field === field).map((c) => c.of - c.filled)[0] ?? 0;
  return [
    ...partial.flatMap(([flag, text]) => some(articlesOf(flags, flag), articles, (n) => `${n} ${text} (\`${flag}\`).`)),
    ...some(
      boilerplate.stripped,
      articles + records.duplicates,
      (n) =>
        `${n.replace("article", "record")} lost paragraphs that recur on their source's pages; their \`evidence\` has them.`,
    ),
    ...some(missing("authors"), articles, (n) => `${n} name no author.`),
    ...some(
      missing("topics"),
      articles,
      (n) => `${n} have no topic: neither section and tags nor words say one clearly.`,
    ),
  ];
}

function copyLimits({ warnings }: Quality): readonly string[] {
  return warnings.map(({ about, count, limit, unit }) => {
    const bound = unit === "share" ? share(limit, 1) : `${limit} ${unit}`;
    return `Worth a look: ${count} ${about} (above ${bound}).`;
  });
}

/** What a user should not rely on, from what was measured. */
export function limits(quality: Quality): string {
  const lines = [
    ...dateLimits(quality),
    ...sourceLimits(quality),
    ...textLimits(quality),
    ...copyLimits(quality),
    "Copies are found by their words: a translation, or a story told anew, is an article of its own.",
    "The texts are their publishers'; what may be done with them is not for this dataset to say.",
  ];
  return lines.map((line) => `- ${line}`).join("\n");
}
