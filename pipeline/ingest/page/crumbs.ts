const BETWEEN = /(?:(?<!\s)\s+)?[>›→]\s*|\s»\s|\s\/\s/u;
const LONGEST = 30;
const LINE = 240;
const DIGIT = /\p{Nd}/u;
/** The crumb that stands for the page itself, or for the site's front. */
const PAGE = /^(?:正文|内文|內文|本文|全文|본문|article|story|текст)$/iu;
export const FRONT =
  /^(?:home|homepage|start|startseite|accueil|inicio|início|portada|главная|головна|ana sayfa|anasayfa|الرئيسية|صفحہ اول|होम|首页|首頁|トップ|홈|beranda|hem|forside|etusivu|strona główna|domů|acasă|αρχική|címlap|начало|naslovnica)$/iu;

/** The section that a breadcrumb leads to ("Home > World > Headline" gives "World"): its last crumb that is neither the page, its headline, a date nor the front page. Null where the line is no breadcrumb. */
export function crumbOf(text: string, headline: string): string | null {
  if (text.length > LINE) return null;
  const crumbs = text.split(BETWEEN);
  if (crumbs.length < 2 || crumbs.includes("")) return null;
  const names = crumbs.filter((crumb, at) => !(at === crumbs.length - 1 && isPage(crumb, headline)));
  if (names.some((name) => name.length > LONGEST)) return null;
  const last = names.filter((name) => !DIGIT.test(name)).at(-1);
  return last === undefined || FRONT.test(last) ? null : last;
}

/** Whether a breadcrumb's end is the page itself: its headline, whole or cut off, or a word for the text. */
function isPage(crumb: string, headline: string): boolean {
  const plain = crumb.replace(/\s?(?:\.{2,3}|…)$/u, "").toLowerCase();
  return PAGE.test(plain) || (plain.length > 0 && headline.toLowerCase().startsWith(plain));
}
