/** A stretch of text that reads as a date, with the clock time and zone written to it, in UTF-16 units. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

const N = "[0-9٠-٩۰-۹०-९]";
const YEAR = "(?:(?:19|20)[0-9]{2}|[١۱][٩۹][٠-٩۰-۹]{2}|[٢۲][٠۰][٠-٩۰-۹]{2}|२०[०-९]{2})";
const WORD = "\\p{L}[\\p{L}\\p{M}]{2,14}\\.?";
const ORDINAL = "(?:st|nd|rd|th|er|º|ª|\\.|-?го|-?е)?";
const DAY = [
  `${YEAR}[-/.]${N}{1,2}[-/.]${N}{1,2}(?:T${N}{2}:${N}{2}(?::${N}{2})?(?:\\.${N}{1,6})?(?:Z|[+-]${N}{2}:?${N}{2})?)?`,
  `${N}{1,2}\\.? ?[-/.] ?${N}{1,2}\\.? ?[-/.] ?(?:${YEAR}|${N}{2})(?!${N})`,
  `${N}{1,2}${ORDINAL},?\\s(?:de\\s|of\\s)?${WORD},?\\s(?:de\\s|del\\s)?${YEAR}`,
  `${WORD}\\s${N}{1,2}${ORDINAL},?\\s${YEAR}`,
  `${YEAR}[年년]\\s?${N}{1,2}[月월]\\s?${N}{1,2}[日일]`,
  `${N}{1,2}-\\p{L}{3,9}-${YEAR}`,
].join("|");
const DATES = new RegExp(`(?<![\\p{L}0-9])(?:${DAY})`, "giu");
const TIME_AFTER = new RegExp(
  `^[\\s,;|•·–—-]{0,4}(?:[aA]t|[uU]m|à|a las|às|alle|kl\\.?|ore|om|о|в|об|saat|الساعة|pukul|klo|godz\\.)?[\\s,|–—-]{0,3}${N}{1,2}\\s?[:.h時시点](?:${N}{2})(?!${N})(?:[:.分]${N}{2}(?:\\.${N}{1,6})?)?\\s?(?:[aApP]\\.?\\s?[mM]\\b\\.?|Uhr\\b|h\\b)?(?:\\s?\\(?\\p{Lu}{2,5}(?=$|[\\s),.|+-])(?:[+-]${N}{1,2}(?::${N}{2})?)?\\)?)?|^[\\s,;|•·–—-]{0,4}(?:at\\s)?${N}{1,2}\\s?[aApP]\\.?[mM]\\b\\.?`,
  "u",
);
const TIME_BEFORE = new RegExp(
  `${N}{1,2}[:.h]${N}{2}(?::${N}{2})?\\s?(?:[ap]\\.?m\\b\\.?)?\\s?(?:[A-Z]{2,5}\\b)?\\s?(?:[,|•·–—-]|on|Uhr,?)?\\s{0,2}$`,
  "iu",
);
const WEEKDAY_BEFORE = /(?:^|[\s:|,])(\p{L}[\p{L}\p{M}]{1,12})[.,]{1,2}\s$/u;
const LONGEST = 400;

/** The dates of a line's first 400 characters, in order, each with the time and zone that stand beside it. Recognised by form, in any language that writes a year. */
export function dateSpans(line: string): DateSpan[] {
  const text = line.slice(0, LONGEST);
  const out: DateSpan[] = [];
  DATES.lastIndex = 0;
  for (let match = DATES.exec(text); match !== null; match = DATES.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = TIME_AFTER.exec(text.slice(end, end + 40));
    const lead = text.slice(Math.max(out.at(-1)?.end ?? 0, start - 30), start);
    const before = after === null ? TIME_BEFORE.exec(lead) : null;
    const weekday = before === null ? WEEKDAY_BEFORE.exec(lead)?.[1] : undefined;
    const from =
      before === null
        ? start - (weekday === undefined ? 0 : lead.length - lead.lastIndexOf(weekday))
        : start - before[0].length;
    out.push({ start: from, end: end + (after === null ? 0 : after[0].length) });
  }
  return out;
}
