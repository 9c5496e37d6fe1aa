import type { Element } from "./element.ts";
import type { WordReader } from "./words.ts";

/** How sure the markup is that an element is no part of the story: `always`, or `usually` (wrappers of whole stories get such names too). */
export type Furniture = "always" | "usually";

const words = (list: string) => new Set(list.split(/\s+/u));

const ALWAYS_NAMES = words("nav button figcaption dialog audio video head label title");
const USUAL_NAMES = words("footer aside form figure header");
const ALWAYS_ROLES = words(
  "navigation banner contentinfo dialog alertdialog menu menubar toolbar search tablist tooltip button",
);
const USUAL_ROLES = words("complementary figure");

const ALWAYS_WORDS = words(
  `comments disqus outbrain taboola breadcrumb breadcrumbs cookie cookies consent gdpr cmp newsletter newsletters
  navbar navigation menu submenu share sharing shares sharebar social socials addthis sharethis advert adverts advertisement
  advertising sponsored dfp adsense adslot adunit login signup signin register pagination pager popup modal
  tooltip noprint visuallyhidden screenreader caption captions credit credits figcaption byline bylines copyright
  skiplink skip livefyre whatsapp relatedposts related mostread toolbar commentlist comentarios kommentare kommentar commentaires
  reacties yorumlar yorum komentarze komentare paywallprompt regwall modal`,
);
const USUAL_WORDS = words(
  `comment ad ads promo promos promotion sponsor recommend recommended recommendation recommendations recirc recirculation
  subscribe subscription sidebar rail widget widgets nav footer masthead tag tags topics keywords
  author authors bio biography contributor gallery slideshow carousel slider swiper teaser teasers more readmore popular
  trending latest ticker playlist poll prev next tools timestamp
  date kicker feedback donate donation banner overlay player podcast infobox factbox partner partners
  legal disclaimer meta aside card cards upsell inline-promo correction tease hat photo photographer
  image-description rating reactions reaction follow profile survey quiz subnav links linklist toc aux embed
  outro app download reading readnext further similar also see references shop deal store offer offers weather stock stocks
  zeen lire leggi leer lees mehr auch verwandt verwandte anzeige werbung publicidad pub publicite bildunterschrift quelle
  autor autoren auteur auteurs autore legende didascalia fotocredit teaserbox`,
);

const SCREEN_ONLY =
  /(?:^|\s)(?:no-?print|print:hidden|d-print-none|hidden-print|sr-only|visually-hidden|screen-reader-text)(?:\s|$)/u;
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/u;
const NEVER_NAMES = words("html body main #root table tbody tr td th");
const NAMED_BY = ["class", "id", "data-testid", "data-component"] as const;

function byWords(words: ReadonlySet<string>): Furniture | null {
  let verdict: Furniture | null = null;
  for (const word of words) {
    if (ALWAYS_WORDS.has(word)) return "always";
    if (USUAL_WORDS.has(word)) verdict = "usually";
  }
  return verdict;
}

/** Says, from an element's name, role, class and id, whether it is furniture. Remembers names seen: make one for each page. */
export function furnitureJudge({ inName }: WordReader): (element: Element) => Furniture | null {
  const seen = new Map<string, Furniture | null>();
  const byName = (name: string | undefined): Furniture | null => {
    if (name === undefined || name === "") return null;
    let verdict = seen.get(name);
    if (verdict === undefined) {
      verdict = SCREEN_ONLY.test(name) ? "always" : byWords(inName(name));
      seen.set(name, verdict);
    }
    return verdict;
  };
  return ({ attributes, name }) => {
    const role = attributes["role"] ?? "";
    if (NEVER_NAMES.has(name)) return null;
    if (ALWAYS_NAMES.has(name) || ALWAYS_ROLES.has(role)) return "always";
    const style = attributes["style"];
    if (style !== undefined && INVISIBLE.test(style)) return "usually";
    if (attributes["hidden"] !== undefined || (attributes["aria-hidden"] === "true" && name !== "p")) return "usually";
    let verdict: Furniture | null = USUAL_NAMES.has(name) || USUAL_ROLES.has(role) ? "usually" : null;
    for (const key of NAMED_BY) {
      const named = byName(attributes[key]);
      if (named === "always") return "always";
      verdict ??= named;
    }
    return verdict;
  };
}
