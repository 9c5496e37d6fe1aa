/** How far into a paragraph a dateline can reach. */
export const REACH = 170;

/** What can stand between a dateline and its story: dashes, a colon, an equals sign, or the bracket before it. */
const ENDS =
  /\)?\]?[\s.,:]{0,8}(?:\s[-_]{1,2}\s|\s?--\s?|\s?[–—―]\s?|\.-\s?|-{2,3}(?=\S)|(?<=\d)-\s)|[)\]】）]\s*[:：.]?\s+|(?<=[)\]])-\s|\s?[=＝]\s?|[:：]\s+|】|\/\.?\s+|(?<=[\p{L}-])\.\s+(?=[\p{Lu}])/gu;

/** Where a dateline may end in `head`: positions after each mark, in order, with the mark. Each is sought when asked for. */
export function* endsIn(
  head: string,
): Generator<{ readonly at: number; readonly stop: number; readonly mark: string }> {
  for (let at = 0; ; ) {
    ENDS.lastIndex = at;
    const found = ENDS.exec(head);
    if (found === null) return;
    at = ENDS.lastIndex;
    yield { stop: found.index, at, mark: found[0].trim() };
  }
}

const DASH = /^[-–—―_]{1,3}$|-{1,3}$|[–—―]$/u;

/** Whether a mark is a dash, alone or behind others. */
export function isDash(mark: string): boolean {
  return DASH.test(mark);
}

/** Whether a mark is a long dash, or a short one twice: what agencies put behind a place. */
export function isLongDash(mark: string): boolean {
  return /[–—―]$|--$/u.test(mark);
}

const STORY = /^["'“”„«‹‘(¿¡<+*$£€\s]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** Whether a text can be the beginning of a story: it opens with a capital, a digit, a quotation, or a letter of a script without cases. */
export function opensStory(rest: string): boolean {
  return STORY.test(rest);
}
