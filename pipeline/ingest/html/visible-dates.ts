import { clean } from "../../text/clean.ts";
import { parseDates } from "../../text/date/parse.ts";
import { parseRelative } from "../../text/date/relative.ts";
import { type Element, isWithin, textOf } from "./element.ts";
import type { Page } from "./page.ts";
import type { Piece } from "./pieces.ts";
import { shareWord } from "./words.ts";

/** A date as the page's reader sees it. */
export interface VisibleDate {
  readonly rule: string;
  readonly value: string;
  /** Whether it is said to be that of a change. */
  readonly isChange: boolean;
}

/** A line with a date is no longer, nor the text of an element with one before it is cleaned. */
const LINE_LIMIT = 160;
const RAW_LIMIT = 600;
/** A longer line is a sentence or caption with a date in it, unless it is marked as a date or credit. */
const SENTENCE = 60;
const DATE_WORDS = new Set(
  "date dates datum fecha data time timestamp published publish publication pubdate posted dateline meta".split(" "),
);
const FIRST_WORDS = new Set("published posted pubdate".split(" "));
const CHANGE_WORDS = new Set("updated update modified modify aktualisiert changed edited".split(" "));
const LABEL =
  /^[^\p{L}\d]*(?:(?:datum|date|data|fecha|posted|stand|by|von|par|por|di|door|av|af)\b|published|publi[éeck]|veröffentlicht|erschienen|erstellt|pubblicat|opublikowan|опубликован|опублікован|yayın|δημοσι|publicerad|publisert|julkaistu|diterbitkan|terbit|đăng|نشر|تاريخ النشر|פורסם|انتشار|شائع|प्रकाशित|প্রকাশ|เผยแพร่|发布|發布|公開|配信|入力|입력|등록)/iu;
const CHANGE_LABEL =
  /^[^\p{L}\d]*(?:(?:last )?(?:updated|modified)|aktualisiert|zuletzt|mis à jour|actualizado|atualizado|aggiornato|güncelleme|bijgewerkt|oppdatert|uppdaterad|opdateret|обновлено|zaktualizowan)/iu;
/** What stands outside of the story and has dates of its own. */
const OTHERS = new Set(
  "comment comments related recent recommended archive archives widget sidebar calendar copyright".split(" "),
);
const RIGHTS = /©|\bcopyright\b|\ball rights reserved\b/iu;
const HAS_DATE = /\d/u;
const CARD_HEADING = /^h[2-6]$/u;

/** Whether a date is said to be that of a change, by its words, its property, or the nearest element that is named for either: `published updated`, as hAtom has it, is of what was never changed. */
function isChange(page: Page, element: Element, text: string): boolean {
  if (CHANGE_LABEL.test(text) || /dateModified/u.test(element.attributes["itemprop"] ?? "")) return true;
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parent, up++) {
    const words = page.words(at);
    if (shareWord(words, FIRST_WORDS)) return false;
    if (shareWord(words, CHANGE_WORDS)) return true;
  }
  return false;
}

/** The machine's form of a date beside the printed one: `datetime`, and of microformats, which come before that, the title of an abbreviation. */
function statedIn({ name, attributes }: Element): { readonly rule: string; readonly value: string } | null {
  const value = attributes[name === "time" ? "datetime" : "title"];
  if (!value || (name !== "time" && name !== "abbr")) return null;
  return { rule: name === "time" ? "time/datetime" : "abbr/title", value };
}

/** Whether a short text has a date in it. */
export function hasDate(text: string): boolean {
  return text.length <= LINE_LIMIT && HAS_DATE.test(text) && parseDates(text, {}).length > 0;
}

/** Whether a short text is a stamp told from the time of reading, as "2 hours ago". */
function isAgo(text: string): boolean {
  return text !== "" && text.length <= SENTENCE && parseRelative(text, {}) !== null;
}

/** The same, of a page that prints one date in many elements. */
function dateFinder(): (text: string) => boolean {
  const seen = new Map<string, boolean>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined || text.length > LINE_LIMIT) return known ?? false;
    const found = hasDate(text);
    seen.set(text, found);
    return found;
  };
}

/** Whether a date outside of the story is that of a comment, of another story, or of the site. */
function isForeign(page: Page, element: Element, text: string): boolean {
  if (RIGHTS.test(text)) return true;
  for (let at: Element | null = element, up = 0; at && up < 6; at = at.parent, up++)
    if (shareWord(page.words(at), OTHERS)) return true;
  return false;
}

/** Where an element stands: above the headline, between it and the story, or elsewhere. */
type Where = "above" | "below" | "elsewhere";

/** From here on a date is not beside the headline. */
const ELSEWHERE = 2;

/** How far a date is from being the story's, 0 the nearest: below the headline, above it, labelled, elsewhere, in a sentence or in the headline of another story. */
function distance(where: Where, element: Element, text: string, isMarked: boolean): number {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parent, up++)
    if (CARD_HEADING.test(at.name) || at.name === "figure") return 4;
  if (text.length > SENTENCE && !isMarked && !LABEL.test(text)) return 4;
  if (where === "below") return 0;
  if (where === "above") return 1;
  return LABEL.test(text) ? 2 : 3;
}

interface Ranked extends VisibleDate {
  readonly element: Element;
  readonly distance: number;
}

/** The elements from the headline to the end of the story, or all of them where there is no headline, and where each stands. */
function nearby(page: Page, headline: Element | null): readonly (readonly [Element, Where])[] {
  const from = headline ? page.elements.indexOf(headline) : -1;
  const start = Math.max(0, from - 12);
  const [first, last] = [page.story.pieces[0]?.element, page.story.pieces.at(-1)?.element];
  const body = first && from >= 0 ? page.elements.indexOf(first) : -1;
  const end = last ? page.elements.indexOf(last) + 40 : page.elements.length;
  const whereOf = (at: number): Where => (at < from ? "above" : at < body ? "below" : "elsewhere");
  return page.elements.slice(start, Math.max(start + 200, end)).map((e, i) => [e, whereOf(start + i)] as const);
}

function fromElements(page: Page, near: ReturnType<typeof nearby>, isDated: (text: string) => boolean): Ranked[] {
  const found: Ranked[] = [];
  for (const [e, where] of near) {
    const isTime = e.name === "time";
    if (e.name === "meta" || !(isTime || shareWord(page.words(e), DATE_WORDS))) continue;
    const raw = textOf(e, RAW_LIMIT);
    const text = raw.length > RAW_LIMIT ? "" : clean(raw);
    const put = (rule: string, value: string) =>
      found.push({
        rule,
        value,
        element: e,
        isChange: isChange(page, e, text),
        distance: distance(where, e, text, true),
      });
    const stated = statedIn(e);
    if (stated && (isTime || isDated(stated.value))) put(stated.rule, stated.value);
    if (isDated(text) || (where === "below" && isAgo(text))) put(isTime ? "time/text" : "visible/date-class", text);
  }
  return found.sort((a, b) => Number(a.rule === "visible/date-class") - Number(b.rule === "visible/date-class"));
}

function fromLines(page: Page, headline: Element | null, isDated: (text: string) => boolean): Ranked[] {
  const from = headline ? page.pieces.findLastIndex((p) => isWithin(p.element, headline)) : -1;
  if (from < 0) return [];
  const [first, last] = [page.story.pieces[0], page.story.pieces.at(-1)];
  const body = first ? page.pieces.indexOf(first) : -1;
  const end = last ? page.pieces.indexOf(last) + 1 : -1;
  const whereOf = (at: number): Where => (at < from ? "above" : at < body ? "below" : "elsewhere");
  const read = ({ text, element }: Piece, at: number): Ranked[] =>
    isDated(text)
      ? [
          {
            rule: "visible/date",
            value: text,
            element,
            isChange: isChange(page, element, text),
            distance: distance(whereOf(at), element, text, false),
          },
        ]
      : [];
  const start = Math.max(0, from - 6);
  const top = page.pieces.slice(start, from + 14).flatMap((p, i) => read(p, start + i));
  const foot = end > from + 14 ? page.pieces.slice(end, end + 12).flatMap((p, i) => read(p, end + i)) : [];
  return [...top, ...foot.filter((date) => date.distance === 2)];
}

/** Dates printed around a headline and its story, those that stand where the story's own does first, those of other stories last. */
export function visibleDates(page: Page, headline: Element | null): readonly VisibleDate[] {
  const isDated = dateFinder();
  const all = [...fromElements(page, nearby(page, headline), isDated), ...fromLines(page, headline, isDated)];
  return all
    .filter((d) => d.distance < ELSEWHERE || !isForeign(page, d.element, d.value))
    .sort((a, b) => a.distance - b.distance);
}
