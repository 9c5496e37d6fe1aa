import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escapeHtml } from "./html.ts";

/** What a drawing is called, unlike any other of the page, and what it shows in words, for those who do not see it. */
export interface Said {
  readonly title: string;
  readonly words: string;
}

/** Widths of a drawing in px: for wide screens, and for phones. It is never scaled up, so that letters keep their size. */
export interface Widths {
  readonly wide: number;
  readonly narrow: number;
}

export const INK = "currentColor";

type Page = NonNullable<Plot.PlotOptions["document"]>;
const page = () => parseHTML("<!doctype html><html><body></body></html>").document as unknown as Page;

const idOf = (title: string, kind: string) => `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${kind}`;

function svgOf(options: Plot.PlotOptions, { title, words }: Said, kind: string): string {
  const drawn = Plot.plot({ ...options, document: page(), className: "plot", style: { fontSize: "13px" } });
  // The page has one style for all of them.
  for (const style of drawn.querySelectorAll("style")) style.remove();
  // Labels of groups would be lost on those who are told the words, and are not allowed there.
  for (const group of drawn.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  const [name, said] = [idOf(title, `${kind}-title`), idOf(title, `${kind}-words`)];
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-labelledby", `${name} ${said}`);
  const heads = `<title id="${name}">${escapeHtml(title)}</title><desc id="${said}">${escapeHtml(words)}</desc>`;
  const svg = drawn.outerHTML;
  const inside = svg.indexOf(">") + 1;
  return svg.slice(0, inside) + heads + svg.slice(inside);
}

/** A drawing at both widths; the style shows the one that fits. */
export function drawing(said: Said, widths: Widths, draw: (width: number) => Plot.PlotOptions): string {
  const at = (kind: keyof Widths) =>
    `<div class="${kind}">${svgOf({ ...draw(widths[kind]), width: widths[kind] }, said, kind)}</div>`;
  return `<figure>${at("wide")}${at("narrow")}</figure>`;
}
