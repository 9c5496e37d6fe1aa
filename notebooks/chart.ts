import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Chart } from "./questions.ts";

/** A row of an answer: texts, numbers and nulls by the names of the columns. */
export type Row = { readonly [column: string]: string | number | null };

/** Colours that people who do not see some of them tell apart (Okabe and Ito, 2008), in the order of the parts. */
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9"] as const;
const WIDTH = 860;
const BAR = 24;

type Page = NonNullable<Plot.PlotOptions["document"]>;

const textAt = (row: Row, column: string) => String(row[column] ?? "unknown");
const numberAt = (row: Row, column: string) => Number(row[column] ?? 0);
const spoken = (column: string) => column.replaceAll("_", " ");

const WIDEST = 380;
/** Px of room for the longest of some names. */
const roomFor = (names: readonly string[]) => Math.min(WIDEST, 20 + 7.2 * Math.max(0, ...names.map((n) => n.length)));

/** Names left of the bars, cut where they are too long. */
const sideNames = (names: readonly string[], room: number) =>
  Plot.axisY(names, {
    tickSize: 0,
    lineWidth: room < WIDEST ? Infinity : (WIDEST - 16) / 12.5,
    textOverflow: "ellipsis-middle",
  });

function bars(rows: readonly Row[], { name, parts }: Extract<Chart, { kind: "bars" }>): Plot.PlotOptions {
  const names = rows.map((r) => textAt(r, name));
  const pieces = rows.flatMap((r) =>
    parts.map((part) => ({ name: textAt(r, name), part: spoken(part), n: numberAt(r, part) })),
  );
  const room = roomFor(names);
  const longest = Math.max(1, ...rows.map((r) => parts.reduce((n, part) => n + numberAt(r, part), 0)));
  return {
    height: rows.length * BAR + 60,
    marginLeft: room,
    marginBottom: 40,
    marginRight: 28,
    x: {
      label: parts.length === 1 ? spoken(parts[0] ?? "") : null,
      labelOffset: 36,
      grid: true,
      ticks: Math.min(6, longest),
      zero: true,
    },
    y: { domain: names, label: null },
    color: {
      domain: parts.map(spoken),
      range: COLOURS.slice(0, parts.length),
      legend: parts.length > 1,
    },
    marks: [
      Plot.barX(pieces, { x: "n", y: "name", fill: "part", insetTop: 1, insetBottom: 1 }),
      Plot.ruleX([0]),
      sideNames(names, room),
    ],
  };
}

function change(rows: readonly Row[], { name, value }: Extract<Chart, { kind: "change" }>): Plot.PlotOptions {
  const names = rows.map((r) => textAt(r, name));
  const room = roomFor(names);
  return {
    height: rows.length * BAR + 60,
    marginLeft: room,
    marginBottom: 40,
    marginRight: 28,
    x: { label: spoken(value), labelOffset: 36, grid: true, ticks: 6, tickFormat: "+", zero: true },
    y: { domain: names, label: null },
    marks: [
      Plot.barX(rows, {
        x: (r: Row) => numberAt(r, value),
        y: (r: Row) => textAt(r, name),
        fill: (r: Row) => (numberAt(r, value) < 0 ? COLOURS[1] : COLOURS[0]),
        insetTop: 1,
        insetBottom: 1,
      }),
      Plot.ruleX([0]),
      sideNames(names, room),
    ],
  };
}

function grid(rows: readonly Row[], { a, b, value }: Extract<Chart, { kind: "grid" }>): Plot.PlotOptions {
  const squares = rows.flatMap((r) => [
    { x: textAt(r, a), y: textAt(r, b), n: numberAt(r, value) },
    { x: textAt(r, b), y: textAt(r, a), n: numberAt(r, value) },
  ]);
  const names = [...new Set(squares.map((s) => s.x))].sort();
  const most = Math.max(1, ...squares.map((s) => s.n));
  const room = roomFor(names);
  return {
    height: names.length * BAR + room * 0.8 + 30,
    width: Math.min(WIDTH, names.length * 44 + room + 20),
    marginLeft: room,
    marginBottom: room * 0.8,
    marginRight: 20,
    x: { domain: names, label: null, tickRotate: -40, tickSize: 0 },
    y: { domain: names, label: null, tickSize: 0 },
    color: { type: "linear", domain: [0, most], range: ["#eef3f8", COLOURS[0]] },
    marks: [
      Plot.cell(squares, { x: "x", y: "y", fill: "n", inset: 0.5 }),
      Plot.text(squares, {
        x: "x",
        y: "y",
        text: "n",
        fill: (s: { n: number }) => (s.n > most / 2 ? "white" : "black"),
      }),
    ],
  };
}

function optionsOf(rows: readonly Row[], chart: Chart): Plot.PlotOptions {
  if (chart.kind === "bars") return bars(rows, chart);
  return chart.kind === "change" ? change(rows, chart) : grid(rows, chart);
}

/** An answer drawn as its question has it, as HTML that needs nothing else; empty for no rows. `says` is read to those who do not see it. */
export function drawn(rows: readonly Row[], chart: Chart, says: string): string {
  if (rows.length === 0) return "";
  const document = parseHTML("<!doctype html><html><body></body></html>").document as unknown as Page;
  const options = { width: WIDTH, className: "plot", style: { fontSize: "12px" }, ...optionsOf(rows, chart), document };
  const figure = Plot.plot(options);
  const svg = figure.tagName.toLowerCase() === "svg" ? figure : [...figure.querySelectorAll("svg")].at(-1);
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", says);
  return figure.outerHTML;
}
