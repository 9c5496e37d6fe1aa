import { escapeHtml } from "./html.ts";

/** A part of the report: `id` is its anchor, `lead` what it comes to in words, `body` HTML. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

/** A section as HTML. */
export function sectionHtml({ id, title, lead, body }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>\n<p>${escapeHtml(lead)}</p>\n${body}\n</section>`;
}

const COLOURS = {
  articles: "articles",
  duplicates: "duplicates",
  rejects: "rejects",
  gaps: "nothing published",
} as const;

/** What colours stand for. */
export function key(parts: readonly (keyof typeof COLOURS)[]): string {
  return `<ul class="key">${parts.map((p) => `<li class="of-${p}">${COLOURS[p]}</li>`).join("")}</ul>`;
}

/** A card with a heading. */
export function card(title: string, body: string): string {
  return `<div class="card"><h3>${escapeHtml(title)}</h3>\n${body}\n</div>`;
}
