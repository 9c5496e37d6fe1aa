import type { Mention } from "../../../schemas/draft.ts";
import type { PageLine } from "./lines.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const LONGEST_LINE = 160;
const LONGEST_NAME = 40;
/** A window's title ends with its site's name. */
const TITLE_END = /\s[-–—|•·]\s([^-–—|•·]{2,40})$/u;
/** Words by which a page asks readers to follow, read or write to its own outlet. */
const ASKS =
  /^(?:(?:also\s)?follow|subscribe\sto|sign\sup\sfor|advertise\s(?:on|with|in)|contact|about|download|support|more\s(?:from|on)|join|read\smore\s(?:from|on)|abonnez-vous\sà|suivez|à\spropos\sde|sigue\sa|síguenos\sen|acerca\sde|sobre\s[oa]|über|folgen\ssie|mehr\svon|segui|chi\ssiamo|volg|over)\s(?:us\s(?:on|at)\s|@|the\s)?(\p{L}[^@:,!?]{1,60})$/iu;
const ENDS =
  /(?:'s|’s)?\s(?:on\s(?:facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|google\snews|tiktok|threads|apple\snews)|sur\s(?:facebook|twitter|instagram)|en\s(?:facebook|twitter|instagram|whatsapp)|auf\s(?:facebook|twitter|instagram)|newsletters?!?|homepage|home|logo|apps?|app\sopen|staff|podcasts?|store|daily\semail|rss|premium|plus)\b.{0,20}$/iu;
/** The first words of the one, and words of the other: most lines have none, and are not looked at. */
const ASKING = new Set(
  "also follow subscribe sign advertise contact about download support more join read abonnez suivez à sigue síguenos acerca sobre über folgen mehr segui chi volg over".split(
    " ",
  ),
);
const ENDING = new Set(
  "facebook twitter x instagram youtube linkedin whatsapp telegram news tiktok threads newsletter newsletters homepage home logo app apps staff podcast podcasts store email rss premium plus".split(
    " ",
  ),
);
/** No more words stand in the few letters that may follow those. */
const LAST_WORDS = 12;

function mayName({ terms }: PageLine): boolean {
  if (ASKING.has(terms[0] ?? "")) return true;
  for (let at = Math.max(0, terms.length - LAST_WORDS); at < terms.length; at++)
    if (ENDING.has(terms[at] ?? "")) return true;
  return false;
}

/** Lines that are read: pages of thousands have their names at their ends. */
const MOST_LINES = 400;
const LEAST_TIMES = 2;

function namesIn({ line }: Signed): string | null {
  const { text } = line;
  if (text.length > LONGEST_LINE || !mayName(line)) return null;
  const asked = ASKS.exec(text)?.[1] ?? text;
  const name = asked.replace(ENDS, "").trim();
  return name === text || name.length < 3 || name.length > LONGEST_NAME ? null : name;
}

/**
 * What a page calls its outlet where it asks to be followed, subscribed or written to, more than once, and what its first line
 * ends with: signs to know an outlet by that is known, not to name one by.
 */
export function selfNames({ lines }: Page): Mention[] {
  const [first] = lines;
  const end =
    first === undefined || first.line.text.length > LONGEST_LINE * 2 ? null : TITLE_END.exec(first.line.text)?.[1];
  const found = first === undefined || !end ? [] : [mention(first, "title-end", end.trim())];
  const times = new Map<string, number>();
  const seen =
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES / 2), ...lines.slice(-MOST_LINES / 2)];
  for (const one of seen) {
    const name = namesIn(one);
    if (name === null) continue;
    const key = name.toLowerCase();
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    if (count === LEAST_TIMES) found.push(mention(one, "self-name", name));
  }
  return found;
}
