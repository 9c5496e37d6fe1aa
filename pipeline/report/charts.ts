import * as Plot from "@observablehq/plot";
import { thousands } from "./html.ts";
import { drawing, INK, type Said, type Widths } from "./svg.ts";

const BAR = 26;
/** Ems of a label in the room left of the bars. */
const emsIn = (margin: number) => (margin - 24) / 13;

/** Px that the longest of some labels takes, with a little around it. */
export const roomFor = (labels: readonly string[]) => 16 + 7.4 * Math.max(0, ...labels.map((l) => l.length));

/** The names of horizontal bars, cut where they are too long, the whole name shown when pointed at. */
function names<Row extends { readonly name: string }>(rows: readonly Row[], margin: number) {
  return Plot.text(rows, {
    x: () => 0,
    y: "name",
    text: "name",
    title: "name",
    textAnchor: "end",
    dx: -8,
    fill: INK,
    lineWidth: emsIn(margin),
    textOverflow: "ellipsis-end",
  });
}

/** Horizontal bars, one under the other in the order given, with a label at the end of each. */
export interface Bars {
  readonly rows: readonly {
    readonly name: string;
    /** What it is made of, from the left: a colour's name and a number. */
    readonly parts: readonly { readonly part: string; readonly n: number }[];
    readonly label: string;
    /** What is said instead where there is little room. */
    readonly short?: string;
  }[];
  readonly widths: Widths;
  /** Room for names, in px. */
  readonly left: { readonly wide: number; readonly narrow: number };
}

const total = ({ parts }: Bars["rows"][number]) => parts.reduce((n, p) => n + p.n, 0);

/** Bars of parts in colours. `most` is the length of a whole bar; the longest, when it is left out. */
export function barChart(said: Said, { rows, widths, left }: Bars, most?: number): string {
  const longest = most ?? Math.max(1, ...rows.map(total));
  const parts = rows.flatMap((r) => r.parts.map((p) => ({ name: r.name, ...p })));
  return drawing(said, widths, (width) => {
    const kind = width === widths.wide ? "wide" : "narrow";
    const marginLeft = left[kind];
    const labelOf = (r: Bars["rows"][number]) => (kind === "wide" ? r.label : (r.short ?? r.label));
    return {
      height: rows.length * BAR + 8,
      marginLeft,
      marginRight: roomFor(rows.map(labelOf)),
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null, domain: [0, longest] },
      y: { axis: null, domain: rows.map((r) => r.name), padding: 0.25 },
      marks: [
        most === undefined ? null : Plot.barX(rows, { x: () => most, y: "name", fill: "var(--track)" }),
        Plot.barX(parts, { x: "n", y: "name", fill: (d: { readonly part: string }) => `var(--${d.part})`, rx: 1 }),
        names(rows, marginLeft),
        Plot.text(rows, {
          x: (r: Bars["rows"][number]) => (most === undefined ? total(r) : most),
          y: "name",
          text: labelOf,
          textAnchor: "start",
          dx: 6,
          fill: INK,
        }),
      ],
    };
  });
}

/** Room for a chart that fills a card, and for one as wide as the page. */
export const IN_CARD: Pick<Bars, "widths" | "left"> = {
  widths: { wide: 450, narrow: 340 },
  left: { wide: 190, narrow: 140 },
};
export const IN_PAGE: Pick<Bars, "widths" | "left"> = {
  widths: { wide: 760, narrow: 350 },
  left: { wide: 190, narrow: 150 },
};

/** Counts as words: `Harbour Courier 12 and 3 duplicates`. */
export function countsInWords(
  rows: readonly { readonly name: string; readonly articles: number; readonly duplicates: number }[],
): string {
  const one = ({ name, articles, duplicates }: (typeof rows)[number]) =>
    `${name} ${thousands(articles)}${duplicates === 0 ? "" : ` and ${thousands(duplicates)} duplicates`}`;
  return rows.map(one).join("; ");
}
