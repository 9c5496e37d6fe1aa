/** Country code domains that the whole world registers under, and so say nothing of a country. */
const WORLDWIDE = new Set(
  "ac ad ag ai am as asia bz cc cd cf co cx dj eu fm ga gg gl gq gs hn im in io is je la lc li ly me media mg ml ms mu nu nf nr pm pn pro pw re sc sh sm so st sx tc tf tk tl tm to tv vc vg vu wf ws yt".split(
    " ",
  ),
);
/** … but for these, which outlets of the country do use. */
const HOME = new Set(["in", "is", "li", "ad", "sm", "hn", "mg", "ml", "so", "mu"]);
const OTHERWISE: Readonly<Record<string, string>> = { uk: "GB", su: "RU", "co.uk": "GB" };
/** Second levels that only outlets of the country have, even where the first is sold worldwide. */
const SECOND = /^(?:com|co|net|org|gov|gob|edu|ac|or|go)$/;

/** The ISO 3166-1 alpha-2 code of the country that a registrable domain speaks for, or null. */
export function countryOfDomain(domain: string): string | null {
  const labels = domain.toLowerCase().split(".");
  const top = labels.at(-1) ?? "";
  if (top.length !== 2) return null;
  const other = OTHERWISE[top];
  if (other !== undefined) return other;
  const second = labels.length > 2 && SECOND.test(labels.at(-2) ?? "");
  if (WORLDWIDE.has(top) && !HOME.has(top) && !second) return null;
  return top.toUpperCase();
}
