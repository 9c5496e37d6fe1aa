import * as Plot from "@observablehq/plot";
import { compact } from "./html.ts";
import { drawing, INK, type Said } from "./svg.ts";

export interface PeriodBar {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly period: string;
  readonly articles: number;
  readonly duplicates: number;
}

export type Unit = "day" | "month" | "year";

const WIDTHS = { wide: 960, narrow: 350 };

function after(at: Date, unit: Unit): Date {
  const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (unit === "year") return new Date(Date.UTC(y + 1, 0, 1));
  return unit === "month" ? new Date(Date.UTC(y, m + 1, 1)) : new Date(Date.UTC(y, m, d + 1));
}

/** Stretches without a record. */
function gapsOf(periods: readonly PeriodBar[], unit: Unit): readonly { readonly from: Date; readonly to: Date }[] {
  const gaps: { from: Date; to: Date }[] = [];
  for (const { period, articles, duplicates } of periods) {
    if (articles + duplicates > 0) continue;
    const from = new Date(`${period}T00:00:00Z`);
    const to = after(from, unit);
    const last = gaps.at(-1);
    if (last !== undefined && last.to.getTime() === from.getTime()) last.to = to;
    else gaps.push({ from, to });
  }
  return gaps;
}

/** The year of days: their ticks say it where it changes. */
function years(periods: readonly PeriodBar[], unit: Unit): string | null {
  const [first, last] = [periods[0], periods.at(-1)].map((p) => p?.period.slice(0, 4));
  if (unit !== "day") return null;
  return first === last ? `days of ${first}` : null;
}

/** A tick for each period where there are few, else about so many as have room: none finer than a period. */
function ticks(periods: number, unit: Unit, room: number): number | string {
  return periods <= room ? `1 ${unit}` : room;
}

/** Articles and duplicates by period of publication; stretches without a record are marked. */
export function periodChart(said: Said, periods: readonly PeriodBar[], unit: Unit): string {
  const rows = periods.flatMap((p) => {
    const at = new Date(`${p.period}T00:00:00Z`);
    return [
      { at, n: p.articles, part: "articles" },
      { at, n: p.duplicates, part: "duplicates" },
    ];
  });
  const gaps = gapsOf(periods, unit);
  const most = Math.max(1, ...periods.map((p) => p.articles + p.duplicates));
  const ends = { x1: "from", x2: "to" } as const;
  return drawing(said, WIDTHS, (width) => ({
    height: 240,
    marginLeft: 52,
    marginRight: 14,
    marginBottom: 48,
    x: {
      type: "utc",
      label: years(periods, unit),
      labelArrow: "none",
      ticks: ticks(periods.length, unit, width < 500 ? 4 : 9),
    },
    y: {
      label: null,
      domain: [0, most],
      nice: true,
      grid: true,
      ticks: 4,
      tickFormat: (n: number) => (Number.isInteger(n) ? compact(n) : ""),
    },
    marks: [
      Plot.rect(gaps, {
        ...ends,
        y1: 0,
        y2: most,
        fill: "var(--track)",
        fillOpacity: 0.6,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.rectY(rows, {
        x: "at",
        y: "n",
        interval: `1 ${unit}`,
        fill: (d: { readonly part: string }) => `var(--${d.part})`,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleY([0], { stroke: INK }),
      Plot.ruleY(gaps, { ...ends, y: 0, stroke: "var(--gaps)", strokeWidth: 4 }),
    ],
  }));
}
