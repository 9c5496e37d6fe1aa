import type { Found, FoundFields, Json } from "../../../schemas/document.ts";
import { type Flag, type Mention, type MentionField, noMentions } from "../../../schemas/draft.ts";
import type { DumpSettings, MappedField } from "../../../schemas/dump.ts";
import { collapse } from "../../text/whitespace.ts";
import { extractHtml } from "../html/extract.ts";
import { MOST_TEXT, MOST_VALUES } from "../limits.ts";
import { mergeReadings } from "../merge.ts";
import { extractPage } from "../page/extract.ts";
import type { PageReading } from "../reading.ts";
import { bodyOf } from "./body.ts";
import { decodeEntities } from "./entities.ts";
import { lineOf, unescaped } from "./fragment.ts";
import { mapped } from "./mapping.ts";
import { markupOf } from "./markup.ts";
import { itemsOf, stringsOf } from "./values.ts";

type Get = (field: MappedField) => readonly Found[];
type Lists = { [F in MentionField]: Mention[] };

/** Fields whose every string is a mention as it stands, but for character references. */
const COPIED: readonly (readonly [MappedField, MentionField])[] = [
  ["url", "urls"],
  ["title", "titles"],
  ["byline", "bylines"],
  ["published", "published"],
  ["modified", "modified"],
  ["crawled", "crawled"],
  ["dump_date", "dump_dates"],
  ["time_zone", "zones"],
  ["language", "languages"],
  ["section", "sections"],
  ["agency", "agencies"],
  ["kind", "kinds"],
];
/** Fields that are lists by nature. Names of people have commas inside, so theirs are not split at them. */
const LISTED: readonly (readonly [MappedField, MentionField, RegExp])[] = [
  ["author", "authors", /;/],
  ["tags", "tags", /,/],
  ["topics", "topics", /,/],
  ["places", "places", /,/],
];

const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24})(?::\d{1,5})?(?:\/\S*)?$/u;

function add(list: Mention[], value: string, path: string): void {
  if (value === "" || list.length >= MOST_VALUES) return;
  if (!list.some((m) => m.value === value)) list.push({ value, rule: `record/${path}`, line: null });
}
const line = (text: string) => (markupOf(text) === null ? collapse(decodeEntities(text)) : lineOf(text));

function copyLists(get: Get, lists: Lists): void {
  for (const [field, list] of COPIED) {
    for (const { path, value } of get(field)) {
      for (const text of stringsOf(value)) add(lists[list], line(text), path);
    }
  }
  for (const [field, list, separator] of LISTED) {
    for (const { path, value } of get(field)) {
      for (const text of itemsOf(value, separator)) add(lists[list], line(text), path);
    }
  }
  for (const { path, value } of get("description")) {
    for (const text of stringsOf(value)) add(lists.descriptions, line(unescaped(text)), path);
  }
}

/** A publisher that is given as a host or an address is a domain, any other a name. */
function copySources(get: Get, lists: Lists): void {
  for (const field of ["publisher", "domain"] as const) {
    for (const { path, value } of get(field)) {
      for (const text of stringsOf(value)) {
        const host = HOST.exec(text.trim())?.[1];
        if (host !== undefined) add(lists.domains, host, path);
        else if (field === "publisher") add(lists.sites, line(text), path);
      }
    }
  }
}

const isText = (found: Found) => stringsOf(found.value).length > 0;
const textOf = (value: Json) => stringsOf(value).join("\n\n");

/** What a page inside a record says, whether its text is markup or plain. */
function pageIn(text: string): PageReading {
  return markupOf(text) === null ? extractPage(text) : extractHtml(text);
}

/** What a structured record comes to, and the id that it has of its own. */
export interface RecordReading {
  readonly id: string | null;
  readonly reading: PageReading;
}

/** What a structured record says of its article: mapped fields first, then what the page inside it says, if it holds one. */
export function readRecord(record: { readonly [key: string]: Json }, dump: DumpSettings): RecordReading {
  const get = mapped(record, dump);
  const [id] = get("id").flatMap((f) => stringsOf(f.value));
  return { id: id?.trim() ?? null, reading: readFields(get) };
}

/** What a record says whose reader knows what each of its fields means. */
export function readMapped({ id, found }: { readonly id: string | null; readonly found: FoundFields }): RecordReading {
  return { id, reading: readFields((field) => found[field] ?? []) };
}

function readFields(get: Get): PageReading {
  const lists: Lists = noMentions();
  copyLists(get, lists);
  copySources(get, lists);
  const [html] = get("html").filter(isText);
  const [body] = get("body").filter(isText);
  const [text] = get("text").filter(isText);
  const own = body ?? (lists.titles.length > 0 && html === undefined ? text : undefined);
  const page = html ?? (own === undefined ? text : undefined);
  const said: PageReading = { ...lists, kind: "article", blocks: [], flags: [] };
  const inside = page === undefined ? null : pageIn(textOf(page.value));
  if (own === undefined) return inside === null ? said : mergeReadings(said, inside);
  const whole = textOf(own.value);
  if (markupOf(whole) === "page") return mergeReadings(said, extractHtml(whole));
  const raw = whole.length > MOST_TEXT ? whole.slice(0, MOST_TEXT) : whole;
  const [dateline] = get("dateline")
    .flatMap((f) => stringsOf(f.value))
    .map(line);
  const { blocks, flags, credit } = bodyOf(
    raw,
    dateline ?? null,
    lists.titles.map((t) => t.value),
  );
  if (credit !== null) add(lists.agencies, credit, own.path);
  const cut: readonly Flag[] = raw === whole ? [] : ["truncated"];
  const article: PageReading = { ...said, ...lists, blocks, flags: [...new Set([...flags, ...cut])] };
  return inside === null ? article : { ...mergeReadings(article, inside), kind: "article", blocks };
}
