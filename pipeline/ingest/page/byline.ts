import type { Mention } from "../../../schemas/draft.ts";
import { dateSpans } from "./dates.ts";
import { mention, type Page } from "./page.ts";
import type { Signed } from "./sign.ts";

const HANDLE = /^(?:by\s+)?([\p{L}][\p{L}\p{M} .'’-]{1,60}?)(?:\s*\(@\w{2,30}\)|\s@\w{2,30}(?=$|\s[/|•·–—-]))/iu;
/** Who wrote, behind the date: "Monday May 6, 2024 7:45 am by Joan Quill". */
const BEHIND_DATE = /^[\s|•·/,–—-]{0,5}(by[\s:]\s?\p{Lu}[^|•·/]{3,80})/iu;
/** Who wrote, after an outlet's name: "The Shore Wire — By Dora Quill". */
const AFTER_OUTLET = /^[^.!?—–|]{3,40}\s[—–|-]\s(by\s\p{Lu}[^.!?]{3,120})$/iu;
const LONE =
  /^(?:by|par|von|por|di|door|av|af|автор|текст|text|words|story|author|autor|auteur|autore|yazan|بقلم|oleh|penulis)\s*:?$/iu;
const LABELS =
  /(?:^|[\s|•·/,–—-])(?:(?:first |last )?(?:published|updated|posted|modified|created)(?:\s?(?:on|at|date|by))?|publi(?:é|cado|cada|kováno|cerat)(?: el| le| em)?|mis à jour(?: le)?|actualizad[oa](?: el)?|atualizado(?: em)?|aggiornato(?: il)?|pubblicato(?: il)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|erstellt|stand|yayın(?:lanma)?|güncelleme|опубликовано|обновлено|on)\s*(?:[:：]\s*)?$/iu;
/** A weekday glued to a name in capitals: "HORDIENKOWednesday, ". */
const GLUED = /(\p{Lu}{2})\p{Lu}\p{Ll}{3,},?\s*$/u;
const LAST_BRACKETS = /[（(][^（()）]{0,30}[＝=・／/]([^（()）＝=・／/]{2,12})[）)]$/u;
const EDGES = /^[\s|•·/,;–—:-]+$|^[\s|•·/,;–—-]+|(?<![\s|•·/,;–—:-])[\s|•·/,;–—:-]+$/gu;
const JOINED = /,\s|\s(?:and|und|et|y|e|&)\s/u;
/** A weekday and the time, no day: "Monday 5:30PM". */
const CLOCKED = /^\p{L}{3,12},?\s\d/u;
const NAME_WORDS = 6;
/** Lines above what was taken for the headline that are looked at once more. */
const FAR = 20;
const BY_NAME = /^(?:by|von|par|por|di|door|av|af|автор)[\s:]\s?\p{Lu}/iu;

/** A button behind a writer's name: "Joan Quill View More Articles". */
const BUTTON =
  /\s(?:view (?:more|all) (?:articles|posts|stories)|more (?:articles|stories|by this author)|see all (?:articles|posts)|follow)$/iu;

interface Found {
  readonly bylines: Mention[];
  readonly authors: Mention[];
  readonly bare: Mention[];
}

/** Reads what a line credits: with a mark, with a handle, or nothing but names. */
function readLine(page: Page, at: number, title: number, found: Found): void {
  const one = page.lines[at];
  if (one === undefined || at === title || one.line.text.length > 200) return;
  const { text } = one.line;
  const handle = HANDLE.exec(text);
  if (handle !== null) {
    found.bylines.push(mention(one, "byline", cutDates(text)));
    found.authors.push(mention(one, "byline-handle", handle[1] ?? ""));
  } else if (one.marks.byline && one.line.measure.ending !== "stop" && !page.chosen[at]) {
    found.bylines.push(mention(one, "byline", cutDates(text)));
  } else if (!page.chosen[at] && behind(one) !== null) {
    found.bylines.push(mention(one, "byline", cutDates(behind(one) ?? "")));
  } else {
    const name = loneName(page, at, title);
    if (name !== null) found.bare.push(mention(one, "byline", name));
  }
}

/** A line far from the headline that opens as a credit, a date beside it: the headline was another line then. */
function datedCredit({ lines, chosen, last }: Page, title: number): Mention[] {
  for (let at = Math.max(0, title - FAR); at < last; at++) {
    const one = lines[at];
    if (
      one === undefined ||
      !one.marks.byline ||
      chosen[at] ||
      one.line.text.length > 120 ||
      !BY_NAME.test(one.line.text)
    )
      continue;
    if (isDated(lines[at + 1]) || isDated(lines[at - 1])) return [mention(one, "byline", cutDates(one.line.text))];
  }
  return [];
}

/** The credit lines of a page as printed, those with a mark ("By ...", a handle), or where there are none bare names; and names that a handle vouches for. */
export function findBylines(page: Page, title: number): { readonly bylines: Mention[]; readonly authors: Mention[] } {
  const found: Found = { bylines: [], authors: [], bare: [] };
  for (const at of headAndTail(page, title)) readLine(page, at, title, found);
  const end = page.lines[page.last];
  const bracketed = end?.line.measure.wide ? LAST_BRACKETS.exec(end.line.text.slice(-60))?.[1] : undefined;
  if (end !== undefined && bracketed !== undefined) found.bylines.push(mention(end, "byline-brackets", bracketed));
  const marked = found.bylines.length > 0 ? found.bylines : datedCredit(page, title);
  const bylines = marked.length > 0 ? marked : found.bare.slice(0, 3);
  return { bylines: bylines.filter((m) => m.value !== ""), authors: found.authors };
}

/** Whether a line is one person's name or several joined by "and", the last with an outlet's behind it or not. */
export function areNames(text: string): boolean {
  return text.length < 120 && text.split(JOINED).every((part) => isName(part.trim(), NAME_WORDS + 2));
}

/** Whether a short line begins with a name and its handle: "Joan Quill @joanquill / 2 days". */
export function hasHandle({ line }: Signed): boolean {
  return line.text.length < 120 && line.measure.ending !== "stop" && HANDLE.test(line.text);
}

/** Whether a line is only "By" and the like, the name on the line below. */
export function isLoneBy({ line }: Signed): boolean {
  return line.text.length < 14 && LONE.test(line.text);
}

/** The credit that follows an outlet's name on a line, or null. */
export function afterOutlet({ line }: Signed): string | null {
  return line.text.length > 200 ? null : (AFTER_OUTLET.exec(line.text)?.[1] ?? null);
}

/** The credit behind a date or an outlet's name, or null. */
function behind(one: Signed): string | null {
  const date = one.marks.dates.at(-1);
  const dated = date === undefined ? undefined : BEHIND_DATE.exec(one.line.text.slice(date.end))?.[1];
  return dated ?? afterOutlet(one);
}

/** Indexes where credits stand: from a little above the headline to the article's first lines, and just below its last. */
function headAndTail({ lines, first, last }: Page, title: number): number[] {
  const from = Math.max(0, title >= 0 ? title - 3 : first - 8);
  const to = Math.min(lines.length - 1, Math.max(first + 2, title + 6), Math.max(first, title) + 25);
  const out: number[] = [];
  for (let at = from; at <= to; at++) out.push(at);
  for (let at = Math.max(to + 1, last); at <= Math.min(lines.length - 1, last + 4); at++) out.push(at);
  return out;
}

/** The line without its dates and their labels. */
function cutDates(text: string): string {
  const first = dateSpans(text)[0];
  const head = first === undefined ? text : text.slice(0, first.start);
  return head.replace(GLUED, "$1").replace(LABELS, "").replace(EDGES, "").trim();
}

/** A person's name with nothing that marks it: before a date, after a lone "By", or on a line of its own beside a date. */
function loneName({ lines, chosen, first, last }: Page, at: number, title: number): string | null {
  const one = lines[at];
  if (one === undefined || chosen[at] || at > first + 2) return null;
  const text = one.line.text.replace(BUTTON, "");
  const dated = dateSpans(text)[0];
  if (dated !== undefined) {
    const name = cutDates(text);
    return dated.start > 4 && isName(name) ? name : null;
  }
  if (LONE.test(lines[at - 1]?.line.text ?? ""))
    return isName(text) ? `${lines[at - 1]?.line.text ?? ""} ${text}` : null;
  if (at < title || one.marks.opening !== null || !areNames(text)) return null;
  if (at > last && !isPerson(text)) return null;
  if (text !== one.line.text && at <= title + 2 && isPerson(text)) return text;
  if ([at - 1, at + 1].some((i) => isDated(lines[i]))) return text;
  return at === title + 1 && isPerson(text) && [at - 2, at + 2, at + 3].some((i) => isDated(lines[i])) ? text : null;
}

function isDated(one: Signed | undefined): boolean {
  if (one !== undefined && one.line.text.length < 30 && LABELS.test(` ${one.line.text}`)) return true;
  if (
    one !== undefined &&
    one.line.measure.size < 40 &&
    (one.marks.relative || (one.marks.clock && CLOCKED.test(one.line.text)))
  )
    return true;
  return (one?.marks.day ?? false) && (one?.line.measure.size ?? 0) < 70;
}

/** A name of two or three words, none all in capitals: what stands right below a headline, with a date near. */
function isPerson(text: string): boolean {
  return isName(text, 3) && text.split(" ").every((word) => /^\p{Lu}(?:[\p{Ll}'’-]|\.)/u.test(word));
}

/** Two to six words, each with a capital where the script has them, no digits, no sentence. */
function isName(text: string, most = NAME_WORDS): boolean {
  const words = text.split(/\s+/u);
  if (text.length > 60 || words.length < 2 || words.length > most || /\d|[.!?]$|[/:|"“”()—–]/u.test(text)) return false;
  const capitals = words.filter((word) => word.toLowerCase() !== word).length;
  const cased = text.toLowerCase() !== text.toUpperCase();
  return cased ? capitals >= words.length * 0.6 && capitals >= 2 : words.length <= 4;
}
