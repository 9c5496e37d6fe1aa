import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escapeHtml, thousands } from "./html.ts";

/** A bar: articles, and the copies of articles beside them. */
export interface Bar {
  readonly name: string;
  readonly articles: number;
  readonly duplicates: number;
}

/** Drawn at the width of a phone and never scaled up, so that letters keep their size. */
const NARROW = 360;
const WIDE = 820;
const BAR = 26;
const INK = "currentColor";

type Page = NonNullable<Plot.PlotOptions["document"]>;
const page = () => parseHTML("<!doctype html><html><body></body></html>").document as unknown as Page;

/** A drawing with what it says in words, for those who do not see it. */
export function figure(label: string, svg: string): string {
  return `<figure role="img" aria-label="${escapeHtml(label)}">${svg}</figure>`;
}

function svgOf(options: Plot.PlotOptions): string {
  const drawn = Plot.plot({ ...options, document: page(), className: "plot", style: { fontSize: "13px" } });
  // The page has one style for all of them.
  for (const style of drawn.querySelectorAll("style")) style.remove();
  return drawn.outerHTML;
}

const parts = (bars: readonly Bar[]) =>
  bars.flatMap((b) => [
    { name: b.name, n: b.articles, part: "articles" },
    { name: b.name, n: b.duplicates, part: "duplicates" },
  ]);

const fillOf = (d: { readonly part: string }) => `var(--${d.part})`;

const barLabel = (b: Bar) =>
  b.duplicates === 0 ? thousands(b.articles) : `${thousands(b.articles)} + ${thousands(b.duplicates)}`;

/** Horizontal bars, one under the other in the order given: articles, then their duplicates, and the numbers at the end. */
export function barChart(bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map((b) => b.articles + b.duplicates));
  const names = bars.map((b) => b.name);
  return svgOf({
    width: NARROW,
    height: bars.length * BAR + 8,
    marginLeft: 150,
    marginRight: 80,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, most] },
    y: { axis: null, domain: names, padding: 0.25 },
    marks: [
      Plot.barX(parts(bars), { x: "n", y: "name", fill: fillOf, rx: 1 }),
      Plot.text(bars, {
        x: () => 0,
        y: "name",
        text: "name",
        textAnchor: "end",
        dx: -8,
        fill: INK,
        lineWidth: 10,
        textOverflow: "ellipsis-end",
      }),
      Plot.text(bars, {
        x: (b: Bar) => b.articles + b.duplicates,
        y: "name",
        text: barLabel,
        textAnchor: "start",
        dx: 6,
        fill: INK,
      }),
    ],
  });
}

interface Share {
  readonly name: string;
  readonly n: number;
}

function sharesAt(width: number, rows: readonly Share[], of: number): string {
  const share = (r: Share) => (of === 0 ? 0 : r.n / of);
  return svgOf({
    width,
    height: rows.length * BAR + 8,
    marginLeft: 170,
    marginRight: 58,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: rows.map((r) => r.name), padding: 0.25 },
    marks: [
      Plot.barX(rows, { x: () => 1, y: "name", fill: "var(--track)" }),
      Plot.barX(rows, { x: share, y: "name", fill: "var(--articles)" }),
      Plot.text(rows, { x: () => 0, y: "name", text: "name", textAnchor: "end", dx: -8, fill: INK }),
      Plot.text(rows, {
        x: () => 1,
        y: "name",
        text: (r: Share) => `${Math.floor(100 * share(r))} %`,
        textAnchor: "start",
        dx: 6,
        fill: INK,
      }),
    ],
  });
}

/** One drawing for wide screens and one for narrow ones: scaling would make letters too small to read. */
function bothWidths(draw: (width: number) => string, wide: number): string {
  return `<div class="wide">${draw(wide)}</div><div class="narrow">${draw(NARROW)}</div>`;
}

/** Horizontal bars from nothing to all: the share of `of` that each name has. */
export function shareChart(rows: readonly Share[], of: number): string {
  return bothWidths((width) => sharesAt(width, rows, of), 620);
}

export interface PeriodBar {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly period: string;
  readonly articles: number;
  readonly duplicates: number;
}

function periodsAt(width: number, periods: readonly PeriodBar[], unit: "day" | "month" | "year"): string {
  const rows = periods.flatMap((p) => {
    const at = new Date(`${p.period}T00:00:00Z`);
    return [
      { at, n: p.articles, part: "articles" },
      { at, n: p.duplicates, part: "duplicates" },
    ];
  });
  return svgOf({
    width,
    height: 240,
    marginLeft: 48,
    marginRight: 12,
    marginBottom: 40,
    x: { type: "utc", label: null, ticks: width < 500 ? 4 : 9 },
    y: { label: null, grid: true, ticks: 4, tickFormat: (n: number) => (Number.isInteger(n) ? thousands(n) : "") },
    marks: [
      Plot.rectY(rows, { x: "at", y: "n", interval: `1 ${unit}`, fill: fillOf, insetLeft: 0.5, insetRight: 0.5 }),
      Plot.ruleY([0], { stroke: INK }),
    ],
  });
}

/** Articles and duplicates by period of publication, drawn for wide and for narrow screens. */
export function periodChart(periods: readonly PeriodBar[], unit: "day" | "month" | "year"): string {
  return bothWidths((width) => periodsAt(width, periods, unit), WIDE);
}
