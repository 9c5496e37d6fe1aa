import type { Json } from "../../../schemas/document.ts";

type Fields = { readonly [key: string]: Json };

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value at a path of a record: `article.headline.main`, `authors[0].name`, or `authors.0.name`. A key that itself
 * has dots in it counts first. A name after a list is looked for in each of its elements. Undefined when there is none.
 */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  if (path === "" || value === undefined) return value;
  if (Array.isArray(value)) {
    const index = /^(\d{1,6})(?:\.|$)/.exec(path);
    if (index) return valueAt(value[Number(index[1])], path.slice(index[0].length));
    const found = value.map((v) => valueAt(v, path)).filter((v): v is Json => v !== undefined);
    return found.length === 0 ? undefined : found;
  }
  if (!isFields(value)) return undefined;
  if (Object.hasOwn(value, path)) return value[path];
  const cut = path.search(/[.[]/);
  if (cut < 0) return undefined;
  const key = path.slice(0, cut);
  if (!Object.hasOwn(value, key)) return undefined;
  return valueAt(
    value[key],
    path
      .slice(cut)
      .replace(/^\[(\d{1,6})\]\.?/, "$1.")
      .replace(/^\./, "")
      .replace(/\.$/, ""),
  );
}
