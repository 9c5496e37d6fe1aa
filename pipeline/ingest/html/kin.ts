import { type Element, isWithin } from "./element.ts";
import type { Piece } from "./pieces.ts";
import { greatest } from "./weigh.ts";

const DIGITS = /\d+/gu;

/** An element's name and classes, numbers aside; `classed` is whether it has any. */
function signatureOf(element: Element | null): { readonly name: string; readonly classed: boolean } {
  const classes = element?.attributes["class"] ?? "";
  return { name: `${element?.name ?? ""}.${classes.replace(DIGITS, "")}`, classed: classes !== "" };
}

/** What a piece's element and the one around it are called, or null where neither has a class. */
function calling({ element }: Piece): string | null {
  const own = signatureOf(element);
  const around = signatureOf(element.parent);
  return own.classed || around.classed ? `${own.name}<${around.name}` : null;
}

/** The place after the last paragraph that stands in elements called as those of most paragraphs are. */
export function endOfKin(pieces: readonly Piece[]): number {
  const counts = new Map<string | null, number>();
  const callings = pieces.map((p) => (p.kind === "paragraph" && p.prose ? calling(p) : undefined));
  for (const name of callings) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = greatest(counts.values(), 0);
  return callings.findLastIndex((name) => name !== undefined && counts.get(name) === most) + 1;
}

/** The pieces in `root`, and those elsewhere in elements that are called as the paragraphs in it are: stories are cut in several by what stands between. */
export function withKin(pieces: readonly Piece[], root: Element): readonly Piece[] {
  const own = pieces.filter((p) => isWithin(p.element, root));
  const called = new Set(own.filter((p) => p.prose).map(calling));
  called.delete(null);
  const holders = new Set<Element | null>();
  for (const piece of pieces) {
    if (piece.prose && called.has(calling(piece))) holders.add(piece.element.parent);
  }
  const inRoot = new Set(own);
  return pieces.filter((p) => inRoot.has(p) || (holders.has(p.element.parent) && !isWithin(root, p.element)));
}
