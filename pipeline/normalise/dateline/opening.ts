/** A first run longer than any place's, agency's or outlet's name is the story already. */
const LONGEST_RUN = 60;
const MOST_WORDS = 8;
/** What ends the first run of words: a mark, a bracket, a digit, a capital's dot. */
const STOP = new Set([..."0123456789,;:：()[]（）【】［］–—―=＝/•|·."].map((c) => c.charCodeAt(0)));
const [SPACE, HYPHEN] = [0x20, 0x2d];

/** Whether a paragraph's first words are few enough to be those of a dateline: a quick no for most paragraphs. */
export function mayOpen(head: string): boolean {
  let words = 1;
  for (let at = 1; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (STOP.has(code)) return true;
    if (code !== SPACE) continue;
    if (head.charCodeAt(at + 1) === HYPHEN) return true;
    words++;
    if (words > MOST_WORDS || at > LONGEST_RUN) return false;
  }
  return head.length <= LONGEST_RUN || words === 1;
}
