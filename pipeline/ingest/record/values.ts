import type { Json } from "../../../schemas/document.ts";
import { isFields } from "./path.ts";

/** Keys under which an object says its own name or value. */
const NAMING =
  "name title label value text main rendered display_name displayName full_name fullName term original $date $oid $numberLong #text _ __text".split(
    " ",
  );

/** The strings that a value comes to, in order: of a list its elements', of an object its name or value. */
export function stringsOf(value: Json): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (!isFields(value)) return [];
  const key = NAMING.find((k) => Object.hasOwn(value, k) && value[k] !== null && value[k] !== "");
  const named = key === undefined ? undefined : value[key];
  return named === undefined ? [] : stringsOf(named);
}

/** The items of a list printed inside a string, as JSON or as other languages print lists (`['a', 'b']`); null when it is none. */
function printedList(text: string): string[] | null {
  const trimmed = text.trim();
  if (!/^[[{].*[\]}]$/s.test(trimmed)) return null;
  const items: string[] = [];
  for (const match of trimmed.matchAll(/"((?:[^"\\]|\\.){0,1000})"|'((?:[^'\\]|\\.){0,1000})'/gs)) {
    items.push((match[1] ?? match[2] ?? "").replace(/\\(["'\\])/g, "$1"));
  }
  return items.length > 0 || /^\[\s*\]$/.test(trimmed) ? items : null;
}

/** The strings of a value that is a list by nature, such as tags: a string is split at semicolons, bars or commas. */
export function itemsOf(value: Json, separator: RegExp): string[] {
  if (typeof value !== "string") return stringsOf(value);
  const items = printedList(value) ?? value.split(value.includes(";") ? ";" : value.includes("|") ? "|" : separator);
  return items.map((i) => i.trim()).filter((i) => i !== "");
}
