import { posix } from "node:path";
import type { Article } from "../../schemas/articles.ts";
import { UNREGISTERED } from "../../schemas/evidence-rules.ts";
import { type Ingested, ingest } from "../ingest/ingest.ts";
import type { UnknownOutlet } from "../report/sources.ts";
import { dumpSettings } from "./dumps.ts";
import { inspected, stagesOf } from "./inspect.ts";
import type { Settings } from "./settings.ts";
import { fileSource } from "./source.ts";
import { type DumpFile, walk } from "./walk.ts";

/** A place in records of JSON or of a table that are no articles as they are: how often it has text, how much, and for example. */
export interface FieldSeen {
  readonly path: string;
  readonly records: number;
  readonly characters: number;
  readonly example: string;
}

/** What some records of a folder of the dump come to. */
export interface FolderSeen {
  /** Relative to the dump, `.` for its own. */
  readonly folder: string;
  readonly formats: { readonly [format: string]: number };
  readonly records: number;
  readonly articles: number;
  /** Articles that do not say whose they are, and those whose times have no zone that anything tells. */
  readonly nobody: number;
  readonly assumed: number;
  readonly languages: { readonly [language: string]: number };
  /** Outlets that no table has, with the domain they give. */
  readonly unknown: readonly UnknownOutlet[];
  readonly rejects: { readonly [reason: string]: number };
  /** Of the records without a body, where text stands in them, the longest first. */
  readonly fields: readonly FieldSeen[];
}

/** What is looked at: so many files of a folder, the first, the last and some between, and so many records of each. */
const FILES = 8;
const RECORDS = 25;
const FIELDS = 30;
const EXAMPLE = 60;

type Counts = { [name: string]: number };
const bump = (counts: Counts, name: string) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

interface Folder {
  readonly formats: Counts;
  readonly languages: Counts;
  readonly rejects: Counts;
  readonly unknown: Map<string, UnknownOutlet>;
  readonly fields: Map<string, { records: number; characters: number; example: string }>;
  records: number;
  articles: number;
  nobody: number;
  assumed: number;
}

function spread(files: readonly DumpFile[]): readonly DumpFile[] {
  if (files.length <= FILES) return files;
  return Array.from({ length: FILES }, (_, i) => files[Math.floor((i * (files.length - 1)) / (FILES - 1))]).filter(
    (f) => f !== undefined,
  );
}

/** Notes the texts of a record and the paths that they stand at, as `dump.yaml` names them. */
function noteFields(value: unknown, path: string, into: Folder["fields"]): void {
  if (typeof value === "string" && value.trim() !== "" && path !== "") {
    const seen = into.get(path) ?? { records: 0, characters: 0, example: value.trim().slice(0, EXAMPLE) };
    seen.records++;
    seen.characters += value.length;
    into.set(path, seen);
  } else if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) noteFields(inner, path === "" ? key : `${path}.${key}`, into);
  }
}

function noteRaw(item: Ingested, into: Folder["fields"]): void {
  if (item.fate !== "kept" || !/^\s*\{/.test(item.raw)) return;
  noteFields(JSON.parse(item.raw), "", into);
}

function noteUnknown({ publisher, publisher_domain: domain, language }: Article, { unknown }: Folder): void {
  const name = publisher ?? "";
  const before = unknown.get(name);
  unknown.set(name, {
    publisher: name,
    domain: before?.domain ?? domain,
    country: null,
    known: false,
    language: before?.language ?? language,
  });
}

function noteArticle(article: Article, into: Folder): void {
  into.articles++;
  if (article.publisher === null) into.nobody++;
  else if (article.evidence.some((e) => e.rule === UNREGISTERED)) noteUnknown(article, into);
  if (article.published_zone_basis === "assumed") into.assumed++;
  if (article.language !== null) bump(into.languages, article.language);
}

const ofMost = (fields: Folder["fields"]): readonly FieldSeen[] =>
  [...fields]
    .map(([path, seen]) => ({ path, ...seen, characters: Math.round(seen.characters / seen.records) }))
    .sort((a, b) => b.characters - a.characters || (a.path < b.path ? -1 : 1))
    .slice(0, FIELDS);

/**
 * Looks at some records of each folder of a dump: what they come to as things are, and what a `dump.yaml` could tell. Throws
 * a fault where there is no dump.
 */
export async function survey(settings: Settings): Promise<readonly FolderSeen[]> {
  const { root, files } = walk(settings.raw);
  const stages = stagesOf(settings);
  const dumpOf = dumpSettings(root, settings.dump);
  const folders = new Map<string, DumpFile[]>();
  for (const file of files) {
    const folder = posix.dirname(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const found: FolderSeen[] = [];
  for (const [folder, all] of folders) {
    const seen: Folder = {
      formats: {},
      languages: {},
      rejects: {},
      unknown: new Map(),
      fields: new Map(),
      records: 0,
      articles: 0,
      nobody: 0,
      assumed: 0,
    };
    for (const file of spread(all)) {
      let told = 0;
      const source = fileSource(file);
      for await (const item of ingest(source, { dump: dumpOf(file.path), maxRecordBytes: settings.maxRecordBytes })) {
        const now = inspected(item, stages);
        if (now === null) continue;
        seen.records++;
        bump(seen.formats, now.origin.format);
        if (now.fate === "article") noteArticle(now.article, seen);
        else {
          bump(seen.rejects, now.reason);
          if (now.reason === "validate/no-body") noteRaw(item, seen.fields);
        }
        if (++told === RECORDS) break;
      }
    }
    found.push({ ...seen, folder, unknown: [...seen.unknown.values()], fields: ofMost(seen.fields) });
  }
  return found;
}
