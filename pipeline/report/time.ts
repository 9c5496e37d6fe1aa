import type { Quality } from "../../schemas/quality.ts";
import { folded, many, tableOf, thousands } from "./html.ts";
import { periodChart } from "./period-chart.ts";
import { key, type Section } from "./section.ts";

const HEAD = [{ label: "from" }, { label: "articles", number: true }, { label: "duplicates", number: true }];

function lead({ first, last, undated, outside, unit, periods }: Quality["published"]): string {
  if (first === null || last === null) return "No article has a date of publication.";
  const empty = periods.filter((p) => p.articles === 0).length;
  const parts = [`Published from ${first} to ${last}, by ${unit}.`];
  if (empty > 0) parts.push(`${many(empty, unit)} of ${thousands(periods.length)} without articles.`);
  if (outside > 0) parts.push(`${many(outside, "article")} far before or after the rest, not drawn.`);
  if (undated > 0) parts.push(`${many(undated, "article")} without a date.`);
  return parts.join(" ");
}

function words({ periods, unit }: Quality["published"]): string {
  const most = periods.reduce((best, p) => (p.articles > best.articles ? p : best));
  return `A bar for each ${unit} from ${periods[0]?.period} to ${periods.at(-1)?.period}; most articles, ${thousands(most.articles)}, in the ${unit} from ${most.period}.`;
}

/** Articles over time. */
export function timeSection({ published }: Quality): Section {
  const { periods, unit } = published;
  const rows = periods.map((p) => [p.period, thousands(p.articles), thousands(p.duplicates)]);
  const gaps = periods.some((p) => p.articles + p.duplicates === 0);
  const chart =
    periods.length === 0
      ? ""
      : key(["articles", "duplicates", ...(gaps ? (["gaps"] as const) : [])]) +
        periodChart(
          { title: `Articles and duplicates by ${unit} of publication`, words: words(published) },
          periods,
          unit,
        ) +
        folded(`All ${periods.length} numbers`, tableOf(`Records by ${unit} of publication`, HEAD, rows));
  return { id: "time", title: `Articles by ${unit}`, lead: lead(published), body: chart };
}
