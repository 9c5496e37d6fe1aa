import type { Mention } from "../../../schemas/draft.ts";
import { mention, type Page } from "./page.ts";

const MORE = /^more\s(?:top\s)?(?:stories|news|articles|headlines)\s(?:from|in|on)\s(.{2,40})$/iu;
const CRUMB = /\s*[>›→]\s*|\s»\s|\s\/\s/u;
const BESIDE_DATE = /^\s*[•|·]\s*(\p{L}[^•|·\d]{1,30})$/u;

/** The publisher's section: named after the article ("More Stories From World"), in a breadcrumb, or on the short line above the headline. */
export function findSections({ lines, last }: Page, title: number): Mention[] {
  const out: Mention[] = [];
  for (let at = Math.max(0, last); at < lines.length; at++) {
    const one = lines[at];
    const name = one === undefined || one.line.text.length > 80 ? undefined : MORE.exec(one.line.text)?.[1];
    if (one !== undefined && name !== undefined && name.split(" ").length <= 3) {
      out.push(mention(one, "section-more", name));
      break;
    }
  }
  for (let at = Math.max(0, title - 6); at < title; at++) {
    const one = lines[at];
    const crumbs = one === undefined || one.line.text.length > 120 ? [] : one.line.text.split(CRUMB);
    if (one === undefined || crumbs.length < 2 || crumbs.some((c) => c === "" || c.length > 30)) continue;
    out.push(mention(one, "breadcrumb", crumbs.at(-1) ?? ""));
  }
  for (let at = Math.max(0, title - 2); at <= Math.min(lines.length - 1, title + 3); at++) {
    const one = lines[at];
    const end = one?.marks.dates.at(-1)?.end;
    const name = one === undefined || end === undefined ? undefined : BESIDE_DATE.exec(one.line.text.slice(end))?.[1];
    if (one !== undefined && name !== undefined) out.push(mention(one, "section", name.trim()));
  }
  const kicker = lines[title - 1];
  if (
    title > 0 &&
    kicker !== undefined &&
    isKicker(kicker.line.text) &&
    kicker.marks.opening === null &&
    kicker.line.apart
  ) {
    if (!kicker.marks.day && !kicker.line.bullet) out.push(mention(kicker, "section", kicker.line.text));
  }
  return out;
}

function isKicker(text: string): boolean {
  return text.length <= 24 && text.split(" ").length <= 2 && /^[\p{L}][\p{L}\p{M} &-]+$/u.test(text);
}
