import type { Element } from "./element.ts";
import { close, open, seed, text } from "./grow.ts";
import { scan } from "./scan.ts";
import { FOREIGN } from "./syntax.ts";

/** A page read into a tree. */
export interface Tree {
  readonly root: Element;
  /** All elements in document order. */
  readonly elements: readonly Element[];
  /** Texts of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
  /** Whether the page has more than is read of one. */
  readonly full: boolean;
}

/** Reads a page into a tree: one pass, any input, in time linear in its length. */
export function parseTree(html: string): Tree {
  const growth = seed();
  scan(html, {
    open: (name, attributes, selfClosed) => open(growth, name, attributes, selfClosed),
    close: (name) => close(growth, name),
    text: (written, raw) => text(growth, written, raw),
    isForeign: () => growth.silent !== null && FOREIGN.has(growth.silent.name),
  });
  return growth;
}
