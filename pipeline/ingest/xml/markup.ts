import type { XmlElement } from "../../codec/xml-tree.ts";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES.get(c) ?? c);

/** What the reading of markup goes by beside its tags. */
const KEPT = ["class", "href"];

function startTag(tag: string, { attributes }: XmlElement): string {
  const kept = KEPT.filter((name) => attributes[name] !== undefined);
  return `<${tag}${kept.map((name) => ` ${name}="${escaped(attributes[name] ?? "")}"`).join("")}>`;
}

/** Elements of XML as the markup of a page. `tagOf` names the tag that an element becomes: null leaves it out with all that is in it, an empty name leaves only what is in it. */
export function markupOf(element: XmlElement, tagOf: (element: XmlElement) => string | null): string {
  const parts: string[] = [];
  const visit = (e: XmlElement): void => {
    for (const child of e.children) {
      if (typeof child === "string") {
        parts.push(escaped(child));
        continue;
      }
      const tag = tagOf(child);
      if (tag === null) continue;
      if (tag !== "") parts.push(startTag(tag, child));
      visit(child);
      if (tag !== "" && tag !== "br" && tag !== "hr") parts.push(`</${tag}>`);
    }
  };
  visit(element);
  return parts.join("");
}

/** XHTML as HTML: names without their prefix. */
export function xhtmlMarkup(element: XmlElement): string {
  return markupOf(element, ({ name }) => name.slice(name.indexOf(":") + 1).toLowerCase());
}
