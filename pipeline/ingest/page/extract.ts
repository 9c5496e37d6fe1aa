import { type Block, noMentions, type PageKind } from "../../../schemas/draft.ts";
import type { PageReading } from "../reading.ts";
import { blocksOf, remains } from "./blocks.ts";
import { bounded } from "./bounds.ts";
import { findBylines } from "./byline.ts";
import { findAgencies, findSites } from "./credits.ts";
import { isFurniture } from "./drop.ts";
import { captionsOf, kindOfPage, kindOfRemains } from "./kind.ts";
import { pageLines } from "./lines.ts";
import { mention, type Page } from "./page.ts";
import { dumpPrefix } from "./prefix.ts";
import { findDates } from "./published.ts";
import { findSections } from "./section.ts";
import { sign } from "./sign.ts";
import { entryStamps, withEntries } from "./stamps.ts";
import { findStandfirst } from "./standfirst.ts";
import { findTags } from "./tags.ts";
import { findTitle } from "./title.ts";
import { articleLines } from "./weigh.ts";

/** What a plain-text page dump says of its article, each value as printed with its line; blocks are the article's own paragraphs, headings and lists. Linear in the text's length. */
export function extractPage(whole: string): PageReading {
  const { text, cut } = bounded(whole);
  const prefix = dumpPrefix(text);
  const page = readPage(prefix === null ? text : text.slice(prefix.end));
  const title = findTitle(page);
  const { at: standfirst, from } = findStandfirst(page, title.at);
  const dates = findDates(page, title.at);
  const people = findBylines(page, title.at);
  const sites = [...title.sites, ...findSites(page)];
  const above = page.lines[standfirst];
  const form = kindOfPage(page, title.at, page.stamps);
  const blocks = textOf(page, form, title.at, from);
  const kind = form === "stub" && page.last < 0 ? kindOfRemains(blocks) : form;
  return {
    ...noMentions(),
    kind,
    titles: [...title.titles],
    descriptions: above === undefined ? [] : [mention(above, "standfirst", above.line.text)],
    ...people,
    ...dates,
    dump_dates: prefix === null ? [] : [{ value: prefix.date, rule: "page/dump-date", line: 1 }],
    sites,
    sections: findSections(page, title.at, [...people.bylines, ...sites]),
    tags: findTags(page),
    agencies: findAgencies(page, title.at),
    blocks,
    flags: cut || (kind === "article" && (page.last < 0 || endsCut(page))) ? ["truncated"] : [],
  };
}

/** The article's blocks; a gallery's captions; of a page without an article, the little there is under its headline. */
function textOf(page: Page, kind: PageKind, title: number, from: number): Block[] {
  if (kind === "gallery")
    return captionsOf(page).map((one) => ({ kind: "paragraph", text: one.line.text, line: one.line.number }));
  return page.last < 0 ? remains(page, title) : blocksOf(page, from);
}

/** Whether the article's last line is cut off with dots. */
function endsCut({ lines, last }: Page): boolean {
  return lines[last]?.line.measure.ending === "cut";
}

function readPage(text: string): Page {
  const lines = sign(pageLines(text));
  const open = lines.map((one) => !isFurniture(one));
  const stamps = entryStamps(lines);
  const best = articleLines(lines, open);
  const chosen = stamps.length === 0 ? best : withEntries(lines, best, stamps);
  const first = chosen.indexOf(true);
  return {
    lines,
    chosen,
    stamps: stamps.length,
    first: first === -1 ? lines.length : first,
    last: chosen.lastIndexOf(true),
  };
}
