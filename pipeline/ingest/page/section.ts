import type { Mention } from "../../../schemas/draft.ts";
import { crumbOf, FRONT } from "./crumbs.ts";
import { isRelease } from "./genre.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const MORE = /^more\s(?:top\s)?(?:stories|news|articles|headlines)\s(?:from|in|on)\s(.{2,40})$/iu;
const BESIDE_DATE = /^\s*[•|·]\s*(\p{L}[^•|·\d:：]{1,30})$/u;
const WRITTEN = /^(?:by|par|von|por|di|da|door|av|af)\s/iu;
const KICKER = /^[\p{L}][\p{L}\p{M} &-]+$/u;
/** Short lines above a headline that are the page's own controls and labels. */
const CONTROL =
  /^(?:edit|live|abo|search|menu|print|share|premium|exclusive|caret (?:down|up|left|right)|breadcrumbs?|drobečková navigace)$/iu;

/**
 * The publisher's section: named after the article ("More Stories From World"), in a breadcrumb, beside the date, or on
 * the short line above the headline. `named` are the page's credits and sites, which stand in the same places.
 */
export function findSections(page: Page, title: number, named: readonly Mention[]): Mention[] {
  const around = [...besideDate(page, title), ...kickers(page, title)];
  return [...fromMore(page), ...fromCrumbs(page, title), ...around.filter(({ value }) => !isNamed(value, named))];
}

function fromMore({ lines, last }: Page): Mention[] {
  for (const one of lines.slice(Math.max(0, last))) {
    const name = one.line.text.length > 80 ? undefined : MORE.exec(one.line.text)?.[1];
    if (name !== undefined && name.split(" ").length <= 3) return [mention(one, "section-more", name)];
  }
  return [];
}

function fromCrumbs({ lines }: Page, title: number): Mention[] {
  const headline = lines[title]?.line.text ?? "";
  return lines.slice(Math.max(0, title - 6), Math.max(0, title)).flatMap((one) => {
    const crumb = one.marks.relative ? null : crumbOf(one.line.text, headline);
    return crumb === null ? [] : [mention(one, "breadcrumb", crumb)];
  });
}

function besideDate({ lines }: Page, title: number): Mention[] {
  return lines.slice(Math.max(0, title - 2), Math.max(0, title + 4)).flatMap((one) => {
    const end = one.marks.dates.at(-1)?.end;
    const name = end === undefined ? undefined : BESIDE_DATE.exec(one.line.text.slice(end))?.[1];
    return name === undefined || WRITTEN.test(name) ? [] : [mention(one, "section", name.trim())];
  });
}

function kickers({ lines }: Page, title: number): Mention[] {
  const one = lines[title - 1];
  if (
    one === undefined ||
    !isKicker(one) ||
    isRelease(one.line.text) ||
    FRONT.test(one.line.text) ||
    isMasthead(lines, title - 1)
  )
    return [];
  return [mention(one, "section", one.line.text)];
}

function isKicker({ line, marks }: Signed): boolean {
  if (line.text.length > 24 || !line.apart || line.bullet || marks.opening !== null || marks.day) return false;
  return line.text.split(" ").length <= 2 && KICKER.test(line.text) && !CONTROL.test(line.text);
}

/** Whether a name of two words is the paper's: nothing but the masthead's date stands above it. */
function isMasthead(lines: readonly Signed[], at: number): boolean {
  if (at === 0) return lines[0]?.line.text.includes(" ") ?? false;
  return at === 1 && (lines[0]?.marks.day ?? false) && (lines[1]?.line.text.includes(" ") ?? false);
}

/** Whether a credit holds the name, or the name is a site's. */
function isNamed(name: string, named: readonly Mention[]): boolean {
  const key = name.toLowerCase();
  return named.some(({ value, rule }) => {
    const other = value.toLowerCase();
    return other === key || (rule.startsWith("page/byline") && key.includes(" ") && other.includes(key));
  });
}
