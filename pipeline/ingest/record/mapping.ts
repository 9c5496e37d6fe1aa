import type { Found, Json } from "../../../schemas/document.ts";
import type { DumpSettings, MappedField } from "../../../schemas/dump.ts";
import { letters } from "../../text/letters.ts";
import { ConfigError } from "../config-error.ts";
import { ALIASES } from "./aliases.ts";
import { isFields, valueAt } from "./path.ts";
import { PRESETS, type Preset, presetFor } from "./presets.ts";

type Fields = { readonly [key: string]: Json };

/** Keys of records that wrap the record proper. */
const WRAPPERS = new Set([
  "source",
  "article",
  "doc",
  "document",
  "item",
  "data",
  "node",
  "attributes",
  "record",
  "fields",
]);
const TELLING: readonly MappedField[] = ["title", "body", "text", "html"];

function isSaid(value: Json | undefined): value is Json {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** The preset that the dump names, else the one for the record's shape. */
function presetOf(record: Fields, settings: DumpSettings): Preset {
  if (settings.preset === undefined) return presetFor(record);
  const preset = PRESETS[settings.preset];
  if (preset !== undefined) return preset;
  const known = Object.keys(PRESETS).join(", ");
  throw new ConfigError(`preset: no mapping is named "${settings.preset}" (known: ${known})`);
}

function explicit(settings: DumpSettings, preset: Preset, field: MappedField): readonly string[] | null {
  const paths = settings.fields?.[field] ?? preset.mapping?.[field];
  return paths === undefined ? null : typeof paths === "string" ? [paths] : paths;
}

/** Keys of a record that are looked at. */
const MOST_KEYS = 10_000;

/** The record's keys by their plain names; the first of two that are one wins. */
function keysOf(fields: Fields): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(fields).slice(0, MOST_KEYS)) {
    const plain = letters(key);
    if (!keys.has(plain)) keys.set(plain, key);
  }
  return keys;
}

function byAlias(fields: Fields, keys: ReadonlyMap<string, string>, field: MappedField, under: string): Found[] {
  const found: Found[] = [];
  for (const { key, below } of ALIASES.get(field) ?? []) {
    const name = keys.get(key);
    if (name === undefined) continue;
    const value = valueAt(fields[name], below);
    if (!isSaid(value)) continue;
    found.push({ path: `${under}${name}${below === "" ? "" : `.${below}`}`, value });
  }
  return found;
}

/** The object that holds the article's fields: the record, or an object inside it that wraps them. */
function inner(fields: Fields): { readonly fields: Fields; readonly under: string } {
  const keys = keysOf(fields);
  if (TELLING.some((f) => byAlias(fields, keys, f, "").some((found) => !isFields(found.value))))
    return { fields, under: "" };
  for (const [plain, key] of keys) {
    const value = fields[key];
    if (!WRAPPERS.has(plain) || !isFields(value)) continue;
    const below = keysOf(value);
    if (TELLING.some((f) => byAlias(value, below, f, "").length > 0)) return { fields: value, under: `${key}.` };
  }
  return { fields, under: "" };
}

/**
 * Where a record says each field of an article: by the mapping of the dump, else by the preset that the dump names or
 * that knows the record's shape, else by usual names; every place that says one, the likelier first. Throws for a preset
 * that does not exist.
 */
export function mapped(record: Fields, settings: DumpSettings): (field: MappedField) => readonly Found[] {
  const { fields, under } = inner(record);
  const keys = keysOf(fields);
  const preset = presetOf(record, settings);
  const given = preset.fields?.(record);
  return (field) => {
    const paths = explicit(settings, preset, field);
    if (paths === null) {
      return given === undefined
        ? byAlias(fields, keys, field, under)
        : (given[field] ?? []).filter((found) => isSaid(found.value));
    }
    return paths.flatMap((path) => {
      const value = valueAt(record, path);
      return isSaid(value) ? [{ path, value }] : [];
    });
  };
}
