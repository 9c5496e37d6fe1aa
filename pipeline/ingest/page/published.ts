import type { Mention } from "../../../schemas/draft.ts";
import { dateSpans } from "./dates.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const MODIFIED =
  /(?:updated?|modified|edited|changed|revised|mis à jour|modifié|actualizad|atualizad|modificad|aggiornat|modificato|aktualisiert|geändert|update|bijgewerkt|gewijzigd|zaktualizowan|aktualizac|aktualizov|обновлен|изменен|оновлен|güncelle|تحديث|最終更新|更新|수정|업데이트|diperbarui|uppdaterad|oppdatert|opdateret|päivitetty|muudetud|uuendatud|frissítve|ενημέρωση|actualizat)/iu;
/** "Nov 19 20197:05 AM": the year and the clock in two boxes of the page, run together. */
const YEAR_GLUED = /(?<=\s)((?:19|20)\d\d)(\d{1,2}:\d\d)/gu;
/** "7:05 AM ESTUpdated". */
const ZONE_GLUED = /(?<=\d [AP]M )[A-Z]{3}(?=[A-Z][a-z])/gu;
const ABOVE = 12;
const BELOW = 6;
/** A date this close above the headline is the article's sooner than one under its text. */
const BESIDE = 2;
/** "Published: 33 mins ago" has so many letters at most, "5 hrs ago | Updated 20 mins ago" too. */
const STAMP = 48;

export interface Dated {
  readonly published: Mention[];
  readonly modified: Mention[];
  readonly crawled: Mention[];
}

/** The dates printed beside the headline or under the article, by the label before each; a date well above a headline that has one of its own below is the masthead's clock, which tells when the page was fetched. */
export function findDates(page: Page, title: number): Dated {
  const { lines, chosen, first, last } = page;
  const published: Mention[] = [];
  const modified: Mention[] = [];
  const above: { readonly at: number; readonly found: Mention }[] = [];
  const head = title >= 0 ? title : first;
  const to = Math.max(first + 1, title + BELOW);
  for (let at = Math.max(0, head - 200); at < lines.length && at <= last + BELOW; at++) {
    const one = lines[at];
    if (one === undefined || !one.marks.day || (at > to && at <= last)) continue;
    if (one.line.measure.size > 160 || (chosen[at] && one.line.measure.size > 90)) continue;
    for (const { label, value } of labelled(one.line.text)) {
      if (MODIFIED.test(label) && (at >= head || at > head - ABOVE)) modified.push(mention(one, "updated-line", value));
      else if (at < head) above.push({ at, found: mention(one, "published-line", value) });
      else published.push(mention(one, at > last ? "published-line-below" : "published-line", value));
    }
  }
  const dates = settle(published, modified, above, head);
  return dates.published.length > 0 ? dates : { ...dates, published: sinceThen(page, head, to) };
}

/** "5 hrs ago" beside the headline, where nothing tells the date. One of several is a teaser's or an entry's; what was updated then may be older. */
function sinceThen({ lines, chosen }: Page, head: number, to: number): Mention[] {
  const isStamp = ({ marks, line }: Signed, at: number) =>
    at >= head - BESIDE && at <= to && marks.relative && line.measure.size <= STAMP && !chosen[at];
  const [only, ...others] = lines.filter(isStamp);
  if (only === undefined || others.length > 0 || MODIFIED.test(only.line.text)) return [];
  return [mention(only, "published-line", only.line.text)];
}

function settle(
  published: Mention[],
  modified: Mention[],
  above: readonly { readonly at: number; readonly found: Mention }[],
  head: number,
): Dated {
  const near = above.filter(({ at }) => at >= head - ABOVE).map(({ found }) => found);
  const clock = above.find(({ at }) => at < ABOVE)?.found;
  const beside = above.filter(({ at }) => at >= head - BESIDE).map(({ found }) => found);
  const below = published.every(({ rule }) => rule.endsWith("-below"));
  const own = below && beside.length > 0 ? beside.slice(-1) : published.length > 0 ? published : near.slice(-1);
  const crawled = clock === undefined || own.includes(clock) ? [] : [{ ...clock, rule: "page/masthead-clock" }];
  return { published: own, modified, crawled };
}

/** Each date of a line with the words between it and the one before. */
function labelled(line: string): { readonly label: string; readonly value: string }[] {
  const text = line.replace(YEAR_GLUED, "$1 $2").replace(ZONE_GLUED, "$& ");
  let from = 0;
  return dateSpans(text).map(({ start, end }) => {
    const label = text.slice(from, start);
    from = end;
    return { label, value: text.slice(start, end).trim() };
  });
}
