import type { Element } from "./element.ts";
import { ALWAYS_WORDS, SHAPE_WORDS, USUAL_WORDS } from "./furniture-words.ts";
import type { WordReader } from "./words.ts";

/**
 * How sure the markup is that an element is no part of the story: `always`; `usually`, as wrappers of whole stories get such
 * names too; or by its `shape`, which says nothing within a story made in that shape.
 */
export type Furniture = "always" | "usually" | "shape";

const named = (list: string) => new Set(list.split(" "));

const ALWAYS_NAMES = named("nav button figcaption dialog audio video head label title");
const USUAL_NAMES = named("footer aside form figure header");
const ALWAYS_ROLES = named(
  "navigation banner contentinfo dialog alertdialog menu menubar toolbar search tablist tooltip button",
);
const USUAL_ROLES = named("complementary figure");

const SCREEN_ONLY =
  /(?:^|\s)(?:no-?print|print:hidden|d-print-none|hidden-print|sr-only|visually-hidden|screen-reader-text)(?:\s|$)/u;
const HIDDEN = /(?:^|\s)(?:hide|hidden|is-hidden|d-none)(?:\s|$)/u;
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/u;
const NEVER_NAMES = named("html body main #root table tbody tr td th");
const NAMED_BY = ["class", "id", "data-testid", "data-component"] as const;

const AMP_LAYOUT = named("amp-accordion amp-layout amp-fit-text amp-truncate-text amp-live-list amp-selector");

/** Whether an element is one of AMP's that shows what is not the page's text. */
function isAmpService(name: string): boolean {
  return name.startsWith("amp-") && !AMP_LAYOUT.has(name);
}

function byWords(words: ReadonlySet<string>): Furniture | null {
  let verdict: Furniture | null = null;
  for (const word of words) {
    if (ALWAYS_WORDS.has(word)) return "always";
    if (SHAPE_WORDS.has(word)) verdict ??= "shape";
    else if (USUAL_WORDS.has(word)) verdict = "usually";
  }
  return verdict;
}

/** Says, from an element's name, role, class and id, whether it is furniture. Remembers names seen: make one for each page. */
export function furnitureJudge({ inName }: WordReader): (element: Element) => Furniture | null {
  const seen = new Map<string, Furniture | null>();
  const byName = (name: string | undefined): Furniture | null => {
    if (name === undefined || name === "") return null;
    let verdict = seen.get(name);
    if (verdict === undefined) {
      verdict = SCREEN_ONLY.test(name) ? "always" : HIDDEN.test(name) ? "usually" : byWords(inName(name));
      seen.set(name, verdict);
    }
    return verdict;
  };
  return ({ attributes, name }) => {
    const role = attributes["role"] ?? "";
    if (NEVER_NAMES.has(name)) return null;
    if (ALWAYS_NAMES.has(name) || ALWAYS_ROLES.has(role) || isAmpService(name)) return "always";
    const style = attributes["style"];
    if (style !== undefined && INVISIBLE.test(style)) return "usually";
    if (attributes["hidden"] !== undefined || (attributes["aria-hidden"] === "true" && name !== "p")) return "usually";
    let verdict: Furniture | null = USUAL_NAMES.has(name) || USUAL_ROLES.has(role) ? "usually" : null;
    for (const key of NAMED_BY) {
      const byKey = byName(attributes[key]);
      if (byKey === "always") return "always";
      if (byKey !== null && verdict !== "usually") verdict = byKey;
    }
    return verdict;
  };
}
