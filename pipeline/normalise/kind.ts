import type { Kind } from "../../schemas/articles.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { Interpreted } from "./evidence.ts";

/** `schema.org` and Open Graph types that say what a page is. */
const BY_TYPE: ReadonlyMap<string, Kind> = new Map([
  ["liveblogposting", "live_blog"],
  ["videoobject", "video"],
  ["video.other", "video"],
  ["imagegallery", "gallery"],
  ["mediagallery", "gallery"],
  ["press_release", "press_release"],
  ["pressrelease", "press_release"],
  ["press release", "press_release"],
]);
/** The wire of a press release in its dateline, `NEW YORK, Dec. 3, 2024 /PRNewswire/ --`, or the words that open one. */
const RELEASE_WIRE =
  /\/(?:PRNewswire|PR Newswire|CNW|CNW Telbec|PRNewswire-\w{1,20})(?:-\w{1,20})?\/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Business Wire|GlobeNewswire|ots|Newsfile Corp\.|ACCESSWIRE|EQS|EZ Newswire|PRNewsfoto)\)|\bFOR IMMEDIATE RELEASE\b/u;
/** How much of a body a dateline can be in. */
const HEAD = 400;

function released(head: string): string | null {
  return RELEASE_WIRE.exec(head)?.[0] ?? null;
}

/** What the record is: what its extractor saw, else a press release by its wire, else what its types say; `article` otherwise. */
export function kind(draft: Draft, head: string): Interpreted<Kind> {
  if (draft.kind !== "article" && draft.kind !== "listing" && draft.kind !== "stub")
    return { value: draft.kind, evidence: [] };
  const wire = released(head.slice(0, HEAD));
  if (wire !== null) {
    return {
      value: "press_release",
      evidence: [{ field: "kind", rule: "normalise/release-wire", raw: wire, line: null }],
    };
  }
  const first = draft.kinds[0];
  const typed = first && BY_TYPE.get(first.value.toLowerCase());
  if (!first || !typed || typed === "video" || typed === "gallery") return { value: "article", evidence: [] };
  return { value: typed, evidence: [{ field: "kind", rule: first.rule, raw: first.value, line: first.line }] };
}
