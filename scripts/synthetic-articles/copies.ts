import { between, pick, type Random } from "../random.ts";
import { outletOf } from "./outlets.ts";
import { type Cast, headline, paragraph } from "./prose.ts";
import type { Story } from "./stories.ts";
import { name, word } from "./words.ts";

/** What a copy keeps and changes; `furniture`: that of the paper that runs it stands below. */
export interface Copy extends Story {
  readonly furniture: readonly string[];
}

/** Ways in which a copy can differ from the text that it is of. */
export const COPY_KINDS = [
  "exact",
  "typography",
  "headline",
  "footer",
  "half",
  "cut",
  "added",
  "byline",
  "5 %",
  "10 %",
  "20 %",
  "late",
  "recrawl",
  "version",
  "burst",
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** The text with a share of its words replaced, left out or followed by another: any words, figures too. */
export function edited(text: string, share: number, next: Random): string {
  return text.replace(/\S+/g, (old) => {
    if (next() >= share) return old;
    const how = next();
    return how < 0.6 ? word(next) : how < 0.8 ? `${old} ${word(next)}` : "";
  });
}

const LIGATURES: readonly (readonly [string, string])[] = [
  ["ffi", "\ufb03"],
  ["fi", "\ufb01"],
  ["fl", "\ufb02"],
];

/** Other ways in which the same words are set: quotes, dashes, spaces, case, ligatures, accents. */
const SETTINGS: readonly ((text: string) => string)[] = [
  (text) =>
    text
      .replace(/"([^"]*)"/g, "“$1”")
      .replaceAll("'", "’")
      .replaceAll("...", "…")
      .replaceAll("-", "–"),
  (text) =>
    text
      .replace(/"([^"]*)"/g, "«\u00a0$1\u00a0»")
      .replaceAll("per cent", "per\u00a0cent")
      .replaceAll("-", "—"),
  (text) => text.replaceAll(" ", "  ").replaceAll(".  ", ".\n"),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase().normalize("NFD"),
  (text) => LIGATURES.reduce((set, [letters, ligature]) => set.replaceAll(letters, ligature), text),
  (text) => text.normalize("NFD").replace(/\p{M}/gu, ""),
];

/** Other ways in which the same sentences are set: all in one paragraph, or each in one of its own. */
const LAYOUTS: readonly ((paragraphs: readonly string[]) => readonly string[])[] = [
  (paragraphs) => [paragraphs.join(" ")],
  (paragraphs) => paragraphs.flatMap((text) => text.split(/(?<=[.!?"]) (?=["A-Z])/)),
];

type Change = (next: Random, paragraphs: readonly string[], of: Cast) => readonly string[];

const kept: Change = (_, paragraphs) => paragraphs;
const withFooter: Change = (next, paragraphs, of) => [...paragraphs, paragraph(next, of)];
const withoutOne: Change = (next, paragraphs) => {
  const gone = between(next, 0, paragraphs.length - 1);
  return paragraphs.filter((_, i) => i !== gone);
};
const withOneMore: Change = (next, paragraphs, of) => {
  const at = between(next, 1, paragraphs.length);
  return [...paragraphs.slice(0, at), paragraph(next, of), ...paragraphs.slice(at)];
};
const withByline: Change = (next, paragraphs, of) => [
  `By ${name(next)} ${name(next)} in ${pick(next, of.places)}`,
  ...paragraphs,
];
const edit =
  (share: number): Change =>
  (next, paragraphs) =>
    paragraphs.map((text) => edited(text, share, next)).filter((text) => text.trim() !== "");

/** What becomes of the paragraphs; a kind that is not here leaves them. */
const CHANGES: { readonly [K in CopyKind]?: Change } = {
  typography: (next, paragraphs) =>
    pick(next, [...LAYOUTS, ...SETTINGS.map((set) => (texts: readonly string[]) => texts.map(set))])(paragraphs),
  footer: withFooter,
  half: (_, paragraphs) => paragraphs.slice(0, Math.ceil(paragraphs.length / 2)),
  cut: withoutOne,
  added: withOneMore,
  byline: (next, ...text) => pick(next, [kept, withByline])(next, ...text),
  late: withByline,
  "5 %": edit(0.05),
  "10 %": edit(0.1),
  "20 %": edit(0.2),
  version: (next, paragraphs, of) => withOneMore(next, edit(0.15)(next, paragraphs, of), of),
  burst: (next, ...text) => pick(next, [kept, edit(0.03), withFooter, withoutOne])(next, ...text),
};

/** Kinds that stand on the page of the text that they are of, and those that have the words of that page. */
const OF_THE_PAGE: readonly CopyKind[] = ["recrawl", "version"];
const OF_THE_WORDS: readonly CopyKind[] = ["exact", "typography", "headline", "late", "recrawl"];

/** A copy of a story: by the same paper at the same address, or by another one under its own name. */
export function copyOf(story: Story, kind: CopyKind, next: Random): Copy {
  const outlet = OF_THE_PAGE.includes(kind) ? story.outlet : outletOf(next);
  const change = CHANGES[kind] ?? kept;
  const paragraphs = change(next, story.paragraphs, story.cast);
  return {
    ...story,
    outlet,
    paragraphs,
    furniture: (OF_THE_WORDS.includes(kind) ? story : { outlet }).outlet.furniture,
    title: kind === "headline" || kind === "version" ? headline(next, story.cast) : story.title,
    author: kind === "byline" ? `${name(next)} ${name(next)}` : story.author,
  };
}

/** Whether a kind of copy stands at the address of its story. */
export function isOnePage(kind: CopyKind): boolean {
  return OF_THE_PAGE.includes(kind);
}
