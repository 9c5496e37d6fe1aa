import type { Article } from "../../schemas/articles.ts";
import type { Typography } from "../../schemas/config.ts";

/** Quotation marks, dashes and ellipses of print, and what a keyboard has for them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...[..."‘’‚‛‹›′＇"].map((c) => [c, "'"] as const),
  ...[..."“”„‟«»″〝〞〟＂"].map((c) => [c, '"'] as const),
  ...[..."‐‑‒–—―−﹘﹣－"].map((c) => [c, "-"] as const),
  ["…", "..."],
  ["⋯", "..."],
]);
const PRINTED = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "gu");

/** A text with quotation marks, dashes and ellipses as on a keyboard. Idempotent. */
export function plainText(text: string): string {
  return text.replace(PRINTED, (mark) => PLAIN.get(mark) ?? mark);
}

/** An article with its title, description and body in plain typography; what its evidence quotes stays as printed. */
export function inTypography(article: Article, typography: Typography): Article {
  if (typography === "printed") return article;
  const { title, description, body, alternative_titles } = article;
  return {
    ...article,
    title: title === null ? null : plainText(title),
    description: description === null ? null : plainText(description),
    body: plainText(body),
    alternative_titles: [...new Set(alternative_titles.map(plainText))].filter((t) => t !== plainText(title ?? "")),
  };
}
