import { type Block, type Flag, noMentions, type PageKind } from "../../../schemas/draft.ts";
import type { PageReading } from "../reading.ts";
import { accessFlags } from "./access.ts";
import { blocksOf, remains } from "./blocks.ts";
import { bounded } from "./bounds.ts";
import { findBylines } from "./byline.ts";
import { findAgencies, findSites } from "./credits.ts";
import { genreOf } from "./genre.ts";
import { gluedSection } from "./glued.ts";
import { captionsOf, kindOfPage, kindOfRemains } from "./kind.ts";
import { mention, type Page } from "./page.ts";
import { dumpPrefix } from "./prefix.ts";
import { findDates } from "./published.ts";
import { readyLines } from "./ready.ts";
import { firstStory } from "./second.ts";
import { findSections } from "./section.ts";
import { selfNames } from "./self-names.ts";
import { entryStamps, withEntries } from "./stamps.ts";
import { findStandfirst } from "./standfirst.ts";
import { findTags } from "./tags.ts";
import { settledTail } from "./tail.ts";
import { findTitle } from "./title.ts";
import { articleLines } from "./weigh.ts";

/** What a plain-text page dump says of its article, each value as printed with its line; blocks are the article's own paragraphs, headings and lists. Linear in the text's length. */
export function extractPage(whole: string): PageReading {
  const { text, cut } = bounded(whole);
  const prefix = dumpPrefix(text);
  const own = prefix === null ? text : text.slice(prefix.end);
  const glued = gluedSection(own);
  const page = readPage(glued === null ? own : own.slice(glued.end));
  const title = findTitle(page);
  const { at: standfirst, from } = findStandfirst(page, title.at);
  const dates = findDates(page, title.at);
  const people = findBylines(page, title.at);
  const sites = [...title.sites, ...findSites(page)];
  const above = page.lines[standfirst];
  const form = kindOfPage(page, title.at, page.stamps);
  const blocks = textOf(page, form, title.at, from);
  const kind = kindFrom(page, form, title.at, blocks);
  return {
    ...noMentions(),
    kind,
    titles: [...title.titles],
    descriptions: above === undefined ? [] : [mention(above, "standfirst", above.line.text)],
    ...people,
    ...dates,
    dump_dates: prefix === null ? [] : [{ value: prefix.date, rule: "page/dump-date", line: 1 }],
    sites: [...sites, ...selfNames(page)],
    sections: [
      ...(glued === null ? [] : [{ value: glued.section, rule: "page/section-glued", line: 1 }]),
      ...findSections(page, title.at, [...people.bylines, ...sites]),
    ],
    tags: findTags(page),
    agencies: findAgencies(page, title.at),
    blocks,
    flags: flagsOf(page, kind, cut),
  };
}

function kindFrom(page: Page, form: PageKind, title: number, blocks: readonly Block[]): PageKind {
  if (form === "stub" && page.last < 0) return kindOfRemains(blocks);
  return form === "article" ? genreOf(page, title) : form;
}

function flagsOf(page: Page, kind: PageKind, cut: boolean): Flag[] {
  const text = kind !== "listing" && kind !== "stub" && kind !== "gallery";
  const short = cut || (kind === "article" && (page.last < 0 || endsCut(page)));
  return [...(short ? (["truncated"] as const) : []), ...(text ? accessFlags(page) : [])];
}

/** The article's blocks; a gallery's captions; of a page without an article, the little there is under its headline. */
function textOf(page: Page, kind: PageKind, title: number, from: number): Block[] {
  if (kind === "gallery")
    return captionsOf(page).map((one) => ({ kind: "paragraph", text: one.line.text, line: one.line.number }));
  return page.last < 0 ? remains(page, title) : blocksOf(page, from, title);
}

/** Whether the article's last line is cut off with dots. */
function endsCut({ lines, last }: Page): boolean {
  return lines[last]?.line.measure.ending === "cut";
}

function readPage(text: string): Page {
  const { lines, open, thread } = readyLines(text);
  const stamps = entryStamps(lines.slice(0, thread));
  const best = articleLines(lines, open);
  const chosen =
    stamps.length === 0 ? settledTail(lines, firstStory(lines, best), open) : withEntries(lines, best, stamps);
  const first = chosen.indexOf(true);
  return {
    lines,
    chosen,
    stamps: stamps.length,
    first: first === -1 ? lines.length : first,
    last: chosen.lastIndexOf(true),
  };
}
