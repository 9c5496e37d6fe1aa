import { createHash } from "node:crypto";
import type { Article } from "../../schemas/articles.ts";
import { random, seedOf } from "../random.ts";
import { BLANK } from "./blank.ts";
import { COPY_KINDS, type Copy, copyOf, isOnePage } from "./copies.ts";
import { SORTS } from "./forms.ts";
import { DAY, eachPlanned, type Planned } from "./plan.ts";
import { wordsIn } from "./prose.ts";
import { roundupOf, type Story, storyOf } from "./stories.ts";
import { templateOf } from "./templates.ts";

/** What an article is: a text of its own, or in which way a copy. */
export const ARTICLE_KINDS = ["news", "roundup", ...SORTS, ...COPY_KINDS] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** An article, and the truth about it: articles of one story are copies, others are not. */
export interface Synthetic {
  readonly article: Article;
  readonly story: number;
  readonly kind: ArticleKind;
}

const START = Date.UTC(2024, 2, 1);
const HOUR = 3_600_000;
/** Articles in one file of the dump. */
const FILE = 10_000;

const digest = (text: string) => createHash("md5").update(text).digest("hex");

const STEPS = { second: 1000, minute: 60_000, day: DAY } as const;

/** The moment as a paper prints it, null when it prints none. */
function printed(ms: number, precision: keyof typeof STEPS | null): string | null {
  if (precision === null) return null;
  const step = STEPS[precision];
  return new Date(step * Math.floor(ms / step)).toISOString().replace(".000Z", "Z");
}

function toldBy(seed: number, { family, story }: Planned): { readonly story: Story; readonly kind: ArticleKind } {
  if (family === "roundup") return { story: roundupOf(seed, story), kind: "roundup" };
  if (family === "news") return { story: storyOf(seed, story), kind: "news" };
  const template = templateOf(seed, story);
  return { story: template, kind: template.sort };
}

function rowOf(text: Copy, planned: Planned, at: number): Article {
  const { outlet } = text;
  const { copy, story, ms } = planned;
  const page = copy === null || isOnePage(copy.kind) ? `${story}` : `${story}-${copy.number}`;
  const url = `https://${outlet.domain}/news/${page}`;
  const body = [...text.paragraphs, ...text.furniture].join("\n\n");
  const published = copy !== null && isOnePage(copy.kind) ? ms - copy.lag : ms;
  return {
    ...BLANK,
    article_id: digest(url),
    url,
    canonical_url: url,
    publisher: outlet.name,
    publisher_domain: outlet.domain,
    title: text.title,
    body,
    kind: planned.family === "roundup" && story % 2 === 0 ? "roundup" : "article",
    authors: [text.author],
    byline: `By ${text.author}`,
    agencies: text.agency === null ? [] : [text.agency],
    published_at: printed(START + published, outlet.precision),
    published_precision: outlet.precision,
    crawled_at: printed(START + ms + HOUR, "second"),
    language: "en",
    word_count: wordsIn(body),
    content_hash: digest(body),
    source_path: `dump-${String(Math.floor(at / FILE)).padStart(4, "0")}.jsonl`,
    source_offset: (at % FILE) * 4096,
  };
}

/**
 * Gives `count` articles of an invented world, six weeks of it, in the order in which they come out: stories, and copies of
 * them of all kinds; and what looks like copies and is none: reports by form, stories with the same background, roundups.
 * The same seed and count give the same articles. Memory does not grow with `count`.
 */
export function* syntheticArticles(count: number, seed: number): Generator<Synthetic> {
  let at = 0;
  for (const planned of eachPlanned(count, seed)) {
    const told = toldBy(seed, planned);
    const { copy } = planned;
    const text: Copy =
      copy === null
        ? { ...told.story, furniture: told.story.outlet.furniture }
        : copyOf(told.story, copy.kind, random(seedOf(seed, 51, planned.story, copy.number)));
    yield { article: rowOf(text, planned, at++), story: planned.story, kind: copy?.kind ?? told.kind };
  }
}
