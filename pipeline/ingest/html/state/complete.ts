import type { Block, PageKind } from "../../../../schemas/draft.ts";
import type { PageReading } from "../../reading.ts";
import { readState, type StoryState } from "./state.ts";

/** A page with less text than this may keep its story in a script. */
const SHORT = 600;
/** A script's text stands in for the page's own when it is so many times longer; for one that linked data gives unparted, when it is about as long. */
const FAR_LONGER = 2.5;
const AS_LONG = 0.8;

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + b.text.length, 0);
}

type Body = Pick<PageReading, "blocks" | "flags" | "kind">;

/** Whether a page may keep its story's text in a script: it has little, or linked data stood in for it. */
function lacksBody({ blocks, flags, kind }: PageReading): boolean {
  return kind !== "listing" && (lengthOf(blocks) < SHORT || flags.includes("body_from_json_ld"));
}

/** The text of the story, the page's own or that of its scripts, with what follows from it. */
function bodyOf(reading: PageReading, state: StoryState, kindFor: (length: number) => PageKind): Body {
  const { blocks, flags, kind } = reading;
  const held = lacksBody(reading) ? state.blocks() : [];
  const least = lengthOf(blocks) * (flags.includes("body_from_json_ld") ? AS_LONG : FAR_LONGER);
  if (held.length === 0 || lengthOf(held) < least) return { blocks, flags, kind };
  const others = flags.filter((f) => f !== "body_from_json_ld");
  return { blocks: [...held], flags: ["body_from_script", ...others], kind: kindFor(lengthOf(held)) };
}

/** Whether a page dates its story nowhere but in its address. */
function isUndated({ published }: PageReading): boolean {
  return published.every((m) => m.rule === "url/date");
}

function isUnsigned({ authors, bylines }: PageReading): boolean {
  return authors.length + bylines.length === 0;
}

/** A reading with what its page leaves to scripts: the story's text where the markup has next to none, tags, authors and dates where it has none. `kindFor` tells the page's kind by the length of its text. */
export function completed(html: string, reading: PageReading, kindFor: (length: number) => PageKind): PageReading {
  const lacks = reading.tags.length === 0 || isUndated(reading) || isUnsigned(reading) || lacksBody(reading);
  if (!lacks) return reading;
  const values = (mentions: PageReading["urls"]) => mentions.map((m) => m.value);
  const state = readState(html, values(reading.titles), values(reading.urls));
  return {
    ...reading,
    ...bodyOf(reading, state, kindFor),
    tags: reading.tags.length > 0 ? reading.tags : [...state.tags],
    authors: isUnsigned(reading) ? [...state.authors] : reading.authors,
    published: isUndated(reading) ? [...state.published, ...reading.published] : reading.published,
    modified: reading.modified.length > 0 ? reading.modified : [...state.modified],
  };
}
