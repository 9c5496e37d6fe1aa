import type { FoundFields } from "../../../schemas/document.ts";
import type { MappedField } from "../../../schemas/dump.ts";
import { HEADER, RULE } from "./separators.ts";

/** A page of many in a file: what its head says, and its own text. */
export interface HeadedPage {
  readonly id: string | null;
  readonly found: FoundFields;
  readonly text: string;
}

const FIELDS: { readonly [name: string]: MappedField } = {
  url: "url",
  link: "url",
  "source url": "url",
  "x-url": "url",
  title: "title",
  headline: "title",
  subject: "title",
  date: "published",
  published: "published",
  pubdate: "published",
  author: "author",
  authors: "author",
  by: "author",
  byline: "byline",
  language: "language",
  lang: "language",
  section: "section",
  category: "section",
  site: "publisher",
  publisher: "publisher",
  tags: "tags",
  keywords: "tags",
  file: "id",
  filename: "id",
  id: "id",
  "doc id": "id",
  document: "id",
};
/** Names and values on one line: in the tag of a `<doc>`, or after a rule. */
const ATTRIBUTE =
  /\b(id|url|title|date|author|lang|language|section|publisher)\s?=\s?(?:"([^"]{0,2000})"|'([^']{0,2000})')/gi;
const MARKS = /^[=#*~_+>-]{2,40}[ \t]{0,4}|[ \t]{0,4}[=#*~_+<-]{2,40}$/g;
const ADDRESS = /^https?:\/\/\S{1,2000}$/i;

type Pair = readonly [name: string, value: string];

/** What a separating line itself says. */
function onSeparator(line: string): readonly Pair[] {
  if (/^<doc\s/i.test(line)) return [...line.matchAll(ATTRIBUTE)].map((m) => [m[1] ?? "", m[2] ?? m[3] ?? ""]);
  const inside = line.replace(MARKS, "").trim();
  if (inside === "" || /^From \S/.test(inside)) return [];
  if (ADDRESS.test(inside)) return [["url", inside]];
  const [, name, value] = HEADER.exec(inside) ?? [];
  if (name !== undefined && value !== undefined) return [[name, value]];
  return [["id", inside.replace(/^(?:page|article|record|doc)\b[ :#]{0,3}/i, "")]];
}

function fieldsOf(pairs: readonly Pair[]): Omit<HeadedPage, "text"> {
  const found: { [F in MappedField]?: { path: string; value: string }[] } = {};
  let id: string | null = null;
  for (const [name, raw] of pairs) {
    const key = name.toLowerCase();
    const value = raw.trim().replace(/^(["'])(.*)\1$/, "$2");
    // "Source" may be an address or an outlet; an id may be an address.
    const field = ADDRESS.test(value) ? "url" : key === "source" ? "publisher" : FIELDS[key];
    if (field === undefined || value === "") continue;
    if (field === "id") id ??= value;
    else found[field] = [...(found[field] ?? []), { path: `head/${name}`, value }];
  }
  return { id, found };
}

/** The page in a stretch that may begin with a separator and lines of names and values, without both. */
export function headedPage(stretch: string): HeadedPage {
  const lines = stretch.replace(/^[\f\s]*\n|^\f/, "").split(/\r?\n/);
  const pairs: Pair[] = [];
  let at = 0;
  const first = lines[0]?.trim() ?? "";
  const front = first === "---";
  const separates =
    RULE.test(first) || front || /^(?:<doc\s|From \S+ {1,2}[A-Z][a-z]{2} |={2,}|#{2,}|-{3,}|\*{3,}|~{3,})/i.test(first);
  if (separates) {
    if (!RULE.test(first) && !front) pairs.push(...onSeparator(first));
    at++;
  }
  for (; at < lines.length; at++) {
    const [, name, value] = HEADER.exec(lines[at]?.trim() ?? "") ?? [];
    if (name !== undefined && value !== undefined) pairs.push([name, value]);
    else if (!front || lines[at]?.trim() === "---" || lines[at]?.trim() === "") break;
  }
  if (RULE.test(lines[at]?.trim() ?? "") || (front && lines[at]?.trim() === "---")) at++;
  let end = lines.length;
  const idle = (line: string) => line.trim() === "" || RULE.test(line.trim()) || /^<\/doc>$/i.test(line.trim());
  while (end > at && idle(lines[end - 1] ?? "")) end--;
  return { ...fieldsOf(pairs), text: lines.slice(at, end).join("\n") };
}
