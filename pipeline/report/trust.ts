import type { Quality } from "../../schemas/quality.ts";
import { breakdownCard } from "./breakdowns.ts";
import { barChart, IN_PAGE } from "./charts.ts";
import { folded, many, percent, tableOf, thousands } from "./html.ts";
import { card, type Section } from "./section.ts";

/** How many articles have each field. */
export function coverageSection({ coverage, records, words, readings }: Quality): Section {
  const rows = coverage.map((c) => ({
    name: c.field,
    parts: [{ part: "articles", n: c.filled }],
    label: percent(c.filled, c.of),
  }));
  const shares = rows.map((r) => `${r.name} ${r.label}`).join("; ");
  const full = coverage.filter((c) => c.filled === c.of).length;
  const head = [
    { label: "field" },
    { label: "articles", number: true },
    { label: "share", number: true },
    { label: "what it is" },
  ];
  const table = coverage.map((c) => [c.field, thousands(c.filled), percent(c.filled, c.of), c.about]);
  return {
    id: "coverage",
    title: "Coverage of fields",
    lead: `${full} of the ${coverage.length} fields that may be empty are filled in all articles. An empty field means that the record does not say, or not clearly. Half of the bodies have ${thousands(words.median)} words or more; the shortest has ${thousands(words.min)}, the longest ${thousands(words.max)}.`,
    body:
      barChart(
        { title: "Share of articles that have each field", words: `${shares}.` },
        { ...IN_PAGE, rows },
        Math.max(1, records.articles),
      ) +
      folded(`All ${coverage.length} fields`, tableOf("Articles that have a field", head, table)) +
      readingsTable(readings, records.articles),
  };
}

/** Where each field was read, the places with most articles. */
function readingsTable(readings: Quality["readings"], of: number): string {
  const head = [
    { label: "field" },
    { label: "read from" },
    { label: "articles", number: true },
    { label: "share", number: true },
  ];
  const rows = readings.flatMap(({ field, rules, distinct }) => {
    const listed = rules.map((r) => [field, r.rule, thousands(r.articles), percent(r.articles, of)]);
    const more = distinct - rules.length;
    return more === 0 ? listed : [...listed, [field, `and ${many(more, "other place")}`, "", ""]];
  });
  if (rows.length === 0) return "";
  return folded(
    "What each field was read from",
    tableOf("Places in the records that fields were read from", head, rows),
  );
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the largest unit that leaves a number of two or more, or in seconds. */
function span(seconds: number): string {
  if (seconds >= 2 * DAY) return many(Math.round(seconds / DAY), "day");
  if (seconds >= 2 * HOUR) return many(Math.round(seconds / HOUR), "hour");
  return seconds >= 2 * MINUTE ? many(Math.round(seconds / MINUTE), "minute") : many(seconds, "second");
}

/** The places whose dates disagree most often. */
function conflictsCard({ pairs }: Quality["conflicts"]): string {
  if (pairs.length === 0) return "";
  const head = [
    { label: "taken from" },
    { label: "disagrees" },
    { label: "articles", number: true },
    { label: "half are apart by at least", number: true },
  ];
  const rows = pairs.map((p) => [p.taken, p.other, thousands(p.articles), span(p.median_seconds)]);
  return card("Dates that disagree", tableOf("Places in the records whose dates disagree", head, rows));
}

function disagreement({ articles, values }: Quality["conflicts"]): string {
  if (values === 0) return "No record gives another date that disagrees with the one taken.";
  return `Other dates that disagree with the one taken: ${thousands(values)}, in ${many(articles, "article")}; see date_conflicts.`;
}

/** How far dates can be trusted, and what rows are marked with. */
export function datesSection(quality: Quality): Section {
  const { precisions, zone_bases, conflicts, flags, records } = quality;
  return {
    id: "dates",
    title: "Dates and marks",
    lead: `A time is as exact as it was printed, and its zone is stated by the record, known of the publisher, set for the dump, or assumed. ${disagreement(conflicts)}`,
    body: `<div class="cards">${[
      breakdownCard("Precision of published_at", "precision", precisions, records.articles),
      breakdownCard("What the zone is known from", "basis", zone_bases, records.articles),
      breakdownCard("Flags", "flag", flags, records.articles),
    ].join("\n")}</div>${conflictsCard(conflicts)}`,
  };
}
