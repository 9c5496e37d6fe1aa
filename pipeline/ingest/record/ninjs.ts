import type { Found, FoundFields, Json } from "../../../schemas/document.ts";
import type { MappedField } from "../../../schemas/dump.ts";
import { letters } from "../../text/letters.ts";
import { isFields } from "./path.ts";
import { stringsOf } from "./values.ts";

type Fields = { readonly [key: string]: Json };

/** The record's values by plain names: `versioncreated` of ninjs 1 and 2 is `versionCreated` of 3. */
function named(record: Fields): ReadonlyMap<string, Found> {
  return new Map(Object.entries(record).map(([path, value]) => [letters(path), { path, value }]));
}

/** Whether a record is a news item of ninjs (IPTC), in any version: an identifier and what only such items have. */
export function isNinjs(record: Fields): boolean {
  const keys = named(record);
  const identified = keys.has("uri") || keys.has("guid");
  const own = ["versioncreated", "pubstatus", "bodyxhtml", "representationtype"].some((key) => keys.has(key));
  return identified && own;
}

/** The parts of a list whose role or type a test holds for. */
function parts(found: Found | undefined, test: (part: Fields) => boolean): Found[] {
  if (found === undefined || !Array.isArray(found.value)) return [];
  const list: readonly Json[] = found.value;
  return list.flatMap((part, at) => {
    const value = isFields(part) && test(part) ? part["value"] : undefined;
    return value === undefined ? [] : [{ path: `${found.path}[${at}].value`, value }];
  });
}

const word = (part: Fields, ...keys: readonly string[]) =>
  Object.entries(part)
    .filter(([key]) => keys.includes(letters(key)))
    .map(([, value]) => String(value))
    .join(" ");
const isMarkup = (part: Fields) => /html/i.test(word(part, "contenttype", "role"));
const isPlain = (part: Fields) => /^$|text\/plain/i.test(word(part, "contenttype"));
const isCaption = (part: Fields) => /caption/i.test(word(part, "role"));
const isMain = (part: Fields) => /^$|main/i.test(word(part, "role"));

/** The text in its forms, markup before plain text: `bodies` of ninjs 2 and 3, `body_xhtml` and its like of ninjs 1. */
function bodies(record: Fields, keys: ReadonlyMap<string, Found>): Found[] {
  const own = Object.keys(record).filter((key) => /^body_/i.test(key));
  const first = [...own.filter((key) => /html/i.test(key)), ...own.filter((key) => !/html/i.test(key))];
  const all = keys.get("bodies");
  return [
    ...parts(all, isMarkup),
    ...parts(all, (part) => isPlain(part) && !isMarkup(part)),
    ...first.map((path): Found => ({ path, value: record[path] ?? null })),
  ];
}

/** Codes of Media Topics and of the older subject codes among the subjects. */
function topics(found: Found | undefined): Found[] {
  if (found === undefined || !Array.isArray(found.value)) return [];
  const list: readonly Json[] = found.value;
  return list.filter(isFields).flatMap((subject) => {
    const codes = ["uri", "code", "literal"].flatMap((key) => stringsOf(subject[key] ?? null));
    const code = codes.find((c) => /(?:^|mediatopic\/|medtop:|subj:)\d{8}$/i.test(c));
    return code === undefined ? [] : [{ path: found.path, value: code.replace(/^subj:/i, "") }];
  });
}

/** The first moment that is said is when the item came out; the time of its version, if another, when it was changed. */
function moments(get: (...names: readonly string[]) => Found[]): Pick<FoundFields, "published" | "modified"> {
  const published = get("firstcreated", "contentcreated", "versioncreated").slice(0, 1);
  return { published, modified: get("versioncreated").filter((found) => found.path !== published[0]?.path) };
}

/** What a news item of ninjs 1, 2 or 3 says of each field of an article. */
export function ninjsFields(record: Fields): FoundFields {
  const keys = named(record);
  const get = (...names: readonly string[]) => names.flatMap((n) => keys.get(n) ?? []);
  const addresses = get("uri").filter(({ value }) => typeof value === "string" && /^https?:/.test(value));
  const subjects = get("subject", "subjects");
  const fields: { readonly [F in MappedField]?: readonly Found[] } = {
    id: get("uri", "guid"),
    url: [...get("url", "canonicalurl"), ...addresses],
    title: [
      ...get("headline"),
      ...parts(keys.get("headlines"), isMain),
      ...parts(keys.get("headlines"), (part) => !isMain(part)),
      ...get("title"),
    ],
    description: [
      ...get("descriptiontext", "descriptionhtml"),
      ...parts(keys.get("descriptions"), (part) => !isCaption(part)),
    ],
    body: bodies(record, keys),
    byline: get("byline", "by"),
    ...moments(get),
    publisher: get("copyrightholder"),
    agency: get("infosource", "infosources", "source"),
    language: get("language"),
    section: get("service"),
    tags: [
      ...get("keywords"),
      ...subjects,
      ...get("organisation", "organisations", "person", "people", "object", "objects", "event", "events"),
    ],
    topics: subjects.flatMap(topics),
    places: get("place", "places", "located"),
  };
  return fields;
}
