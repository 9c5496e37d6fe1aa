import { noMentions } from "../../../schemas/draft.ts";
import type { PageReading } from "../reading.ts";
import { readAbout } from "./about.ts";
import { accessFlags } from "./access.ts";
import { readDates } from "./dates.ts";
import { bodyBlocks } from "./declared.ts";
import { readHead } from "./head.ts";
import { readLinkedData } from "./json-ld.ts";
import { kindOf } from "./kind.ts";
import { articleNode, namesOf, stringOf } from "./ld-article.ts";
import { lengthOf } from "./measure.ts";
import { openingOf } from "./opening.ts";
import { type Page, propertiesOf } from "./page.ts";
import { readPeople } from "./people.ts";
import { piecesOf } from "./pieces.ts";
import { completed } from "./state/complete.ts";
import { storyOf } from "./story.ts";
import { readTags } from "./tags.ts";
import { headlines, headTitles, readTitles } from "./titles.ts";
import { parseTree } from "./tree.ts";
import { wordReader } from "./words.ts";

/** A page read, with its headings in order of trust and what stands between the first and the story. */
function readPage(html: string) {
  const tree = parseTree(html);
  const head = readHead(tree.elements);
  const data = readLinkedData(tree.jsonLd);
  const article = articleNode(data, headTitles(head));
  const ld = stringOf(article, "headline");
  const known = ld ? [ld, ...headTitles(head)] : headTitles(head);
  const headings = headlines(tree.elements, known);
  const headline = headings[0]?.element ?? null;
  const pieces = piecesOf(tree.root);
  const words = wordReader();
  const found = storyOf(pieces, words, {
    headline,
    titles: headings[0] ? [headings[0].text, ...known] : known,
    articleBody: stringOf(article, "articleBody"),
    authors: namesOf(data, article, "author").map((a) => a.name),
  });
  const opening = openingOf(pieces, found.pieces, headline, words.ofElement);
  const story = { root: found.root, pieces: found.pieces.filter((p) => !opening.pieces.has(p)) };
  const properties = propertiesOf(tree.elements);
  const page: Page = {
    elements: tree.elements,
    head,
    data,
    article,
    pieces,
    story,
    words: words.ofElement,
    properties,
  };
  return { page, headings, headline, opening, full: tree.full };
}

/** Copies from an HTML page what it says of itself and its story. Any string is a page; time is linear in its length. */
export function extractHtml(html: string): PageReading {
  const { page, headings, headline, opening, full } = readPage(html);
  const titles = readTitles(page, headings);
  const printed = page.story.pieces.map((p) => ({ kind: p.kind, text: p.text, line: null }));
  const { blocks, flags } = bodyBlocks(printed, page.article);
  const kindFor = (length: number) => kindOf(page, length);
  const reading = {
    ...noMentions(),
    ...readAbout(page, titles[0]?.value ?? null, opening.standfirst),
    ...readDates(page, headline),
    ...readPeople(page, headline, opening.bylines),
    titles,
    tags: readTags(page, headline),
    kind: kindFor(blocks.reduce((sum, b) => sum + lengthOf(b.text), 0)),
    blocks: [...blocks],
    flags: [...new Set([...flags, ...accessFlags(page), ...(full ? (["truncated"] as const) : [])])],
  };
  return completed(html, reading, kindFor);
}
