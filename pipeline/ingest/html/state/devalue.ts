import type { Json } from "../../../../schemas/document.ts";

/** Wrappers that stand before the index of what they hold. */
const WRAPPER = /^(?:Shallow)?(?:Reactive|Ref)$|^Ref$|^EmptyRef$/;
const MAX_DEPTH = 60;

function isFlat(list: readonly Json[]): boolean {
  const [root] = list;
  if (Array.isArray(root)) return typeof root[0] === "string" && WRAPPER.test(root[0]) && Number.isInteger(root[1]);
  if (typeof root !== "object" || root === null) return false;
  const values = Object.values(root);
  return values.length > 0 && values.every((v) => Number.isInteger(v) && (v as number) < list.length);
}

/** A value as `devalue` writes it, flat, with indexes in place of what objects and arrays hold, made whole again; any other value as it is. */
export function unflattened(value: Json): Json {
  if (!Array.isArray(value) || !isFlat(value)) return value;
  const list = value as readonly Json[];
  const known = new Map<number, Json>();
  const at = (index: Json, depth: number): Json => {
    if (typeof index !== "number" || depth > MAX_DEPTH) return null;
    const seen = known.get(index);
    if (seen !== undefined) return seen;
    const raw = list[index] ?? null;
    if (typeof raw !== "object" || raw === null) return raw;
    known.set(index, null);
    const whole = grown(raw, depth);
    known.set(index, whole);
    return whole;
  };
  const grown = (raw: Exclude<Json, string | number | boolean | null>, depth: number): Json => {
    if (!Array.isArray(raw)) return Object.fromEntries(Object.entries(raw).map(([k, v]) => [k, at(v, depth + 1)]));
    const [head, inner] = raw as readonly Json[];
    if (typeof head !== "string") return (raw as readonly Json[]).map((v) => at(v, depth + 1));
    return WRAPPER.test(head) ? at(inner ?? null, depth + 1) : (inner ?? null);
  };
  return at(0, 0);
}
