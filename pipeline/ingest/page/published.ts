import type { Mention } from "../../../schemas/draft.ts";
import { dateSpans } from "./dates.ts";
import { mention, type Page } from "./page.ts";

const MODIFIED =
  /(?:updated?|modified|edited|changed|revised|mis à jour|modifié|actualizad|atualizad|modificad|aggiornat|modificato|aktualisiert|geändert|update|bijgewerkt|gewijzigd|zaktualizowan|aktualizac|aktualizov|обновлен|изменен|оновлен|güncelle|تحديث|最終更新|更新|수정|업데이트|diperbarui|uppdaterad|oppdatert|opdateret|päivitetty|muudetud|uuendatud|frissítve|ενημέρωση|actualizat)/iu;
const ABOVE = 12;
const BELOW = 6;

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
  return settle(published, modified, above, head);
}

function settle(
  published: Mention[],
  modified: Mention[],
  above: readonly { readonly at: number; readonly found: Mention }[],
  head: number,
): Dated {
  const near = above.filter(({ at }) => at >= head - ABOVE).map(({ found }) => found);
  const clock = above.find(({ at }) => at < ABOVE)?.found;
  const own = published.length > 0 ? published : near.slice(-1);
  const crawled = clock === undefined || own.includes(clock) ? [] : [{ ...clock, rule: "page/masthead-clock" }];
  return { published: own, modified, crawled };
}

/** Each date of a line with the words between it and the one before. */
function labelled(text: string): { readonly label: string; readonly value: string }[] {
  let from = 0;
  return dateSpans(text).map(({ start, end }) => {
    const label = text.slice(from, start);
    from = end;
    return { label, value: text.slice(start, end).trim() };
  });
}
