import type { XmlElement } from "../../codec/xml-tree.ts";

/** The element's own children of these names, in order. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter((c): c is XmlElement => typeof c !== "string" && names.includes(c.name));
}

/** The elements that a path of names leads to, one step down a name. */
export function at(element: XmlElement, path: string): XmlElement[] {
  return path.split("/").reduce<XmlElement[]>((found, name) => found.flatMap((e) => childrenOf(e, name)), [element]);
}

/** Every element of these names inside, however deep, in document order. */
export function within(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((c) => {
    if (typeof c === "string") return [];
    return names.includes(c.name) ? [c, ...within(c, ...names)] : within(c, ...names);
  });
}

/** The element's text, its descendants' included, without white space around it. */
export function textOf(element: XmlElement): string {
  const parts: string[] = [];
  const visit = (e: XmlElement): void => {
    for (const child of e.children) {
      if (typeof child === "string") parts.push(child);
      else visit(child);
    }
  };
  visit(element);
  return parts.join("").trim();
}

/** The value of an attribute, null where there is none or nothing in it. */
export function attribute(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = element.attributes[name]?.trim();
    if (value !== undefined && value !== "") return value;
  }
  return null;
}

/** The value of an attribute of the element or of the nearest one around it that has it, as `xml:lang` and `xml:base` hold for all that is inside. */
export function inherited(element: XmlElement, ...names: readonly string[]): string | null {
  for (let e: XmlElement | null = element; e; e = e.parent) {
    const value = attribute(e, ...names);
    if (value !== null) return value;
  }
  return null;
}
