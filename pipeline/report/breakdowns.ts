import type { Breakdown, Quality } from "../../schemas/quality.ts";
import { barChart, countsInWords, IN_CARD } from "./charts.ts";
import { compact, folded, many, percent, tableOf, thousands } from "./html.ts";
import { card, key, type Section } from "./section.ts";

/** Bars drawn; the table behind has all that were measured. */
const BARS = 10;

/** A chart of a breakdown's largest values and the table of them all; `rest` says what the articles without one are. */
export function breakdownCard(title: string, what: string, found: Breakdown, of: number, rest = "none"): string {
  const { values, distinct, missing, others } = found;
  if (values.length === 0) return card(title, `<p class="soft">None found.</p>`);
  const bars = values.slice(0, BARS);
  const drawn = bars.map(({ name, articles, duplicates }) => ({
    name,
    parts: [
      { part: "articles", n: articles },
      { part: "duplicates", n: duplicates },
    ],
    label: duplicates === 0 ? thousands(articles) : `${thousands(articles)} + ${thousands(duplicates)}`,
    short: duplicates === 0 ? compact(articles) : `${compact(articles)} + ${compact(duplicates)}`,
  }));
  const rows = values.map((v) => [v.name, thousands(v.articles), percent(v.articles, of), thousands(v.duplicates)]);
  if (others > 0) rows.push([`${distinct - values.length} others`, thousands(others), percent(others, of), ""]);
  rows.push([rest, thousands(missing), percent(missing, of), ""]);
  const head = [
    { label: what },
    { label: "articles", number: true },
    { label: "share", number: true },
    { label: "duplicates", number: true },
  ];
  const shown = distinct > bars.length ? `, the first ${bars.length} of ${thousands(distinct)}` : "";
  return card(
    title,
    barChart({ title, words: `Articles by ${what}${shown}: ${countsInWords(bars)}.` }, { ...IN_CARD, rows: drawn }) +
      `<p class="soft">${thousands(distinct)} in all; ${missing === 0 ? "no article without" : `${many(missing, "article")} ${rest === "none" ? "without" : rest}`}.</p>` +
      folded(`Numbers of ${title.toLowerCase()}`, tableOf(`${title}: articles by ${what}`, head, rows)),
  );
}

/** Who published what, in which language, about what and where. */
export function breakdownsSection(quality: Quality): Section {
  const of = quality.records.articles;
  const { publishers, unknown_publishers, languages, topics, unmapped_tags, countries, agencies, kinds } = quality;
  const top = publishers.values[0];
  const most = top === undefined ? "" : ` The largest, ${top.name}, has ${percent(top.articles, of)} of the articles.`;
  return {
    id: "sources",
    title: "Sources, languages and subjects",
    lead: `${many(publishers.distinct, "publisher")}, ${many(languages.distinct, "language")}.${most} An article with several topics, countries or agencies counts for each. The command “newsmill sources” lists the outlets that newsmill does not know, and how to add them.`,
    body: `${key(["articles", "duplicates"])}<div class="cards">${[
      breakdownCard("Publishers", "publisher", publishers, of),
      breakdownCard(
        "Publishers that newsmill does not know",
        "publisher",
        unknown_publishers,
        of,
        "of known ones, or none",
      ),
      breakdownCard("Languages", "language", languages, of),
      breakdownCard("Topics", "topic", topics, of),
      breakdownCard("Tags that stand for no known topic", "tag", unmapped_tags, of, "without such tags"),
      breakdownCard("Countries", "country", countries, of),
      breakdownCard("Agencies", "agency", agencies, of),
      breakdownCard("Kinds", "kind", kinds, of),
    ].join("\n")}</div>`,
  };
}
