import type { Flag } from "../../../schemas/draft.ts";
import { metaValues } from "./head.ts";
import type { LdNode } from "./json-ld.ts";
import type { Page } from "./page.ts";

/** What asks for a subscription stands within so many pieces of the story's end, below a story shorter than this. */
const REACH = 6;
const OPENING = 2500;
const LOCKED = new RegExp(
  [
    String.raw`\b(?:subscribe|register|sign (?:in|up)|log in|join)\b.{0,50}\b(?:to (?:read|continue|keep reading|unlock)|full (?:story|article)|whole of this)|\b(?:continue|keep) reading\b.{0,50}\bsubscri|\bto (?:read on|continue reading|read the (?:full|rest))\b|\bfor subscribers only\b|\bsubscribers? (?:only|exclusive)\b`,
    "(?:um |jetzt )weiterzulesen|jetzt weiterlesen|weiterlesen mit|(?:nur|exklusiv) für abonnent|sie haben bereits ein abo",
    "réservée? (?:aux|à nos) abonnés|la suite est réservée|il vous reste .{1,20} à lire|para seguir leyendo|exclusivo para (?:suscriptores|assinantes)|para continuar (?:leyendo|lendo)|riservat[oa] agli abbonati|per continuare a leggere",
    "(?:alleen|enkel) voor abonnees|om verder te lezen|(?:dostępny|tylko) dla (?:subskrybentów|prenumeratorów)|aby czytać dalej|pouze pro předplatitele|pre predplatiteľov|доступно (?:только )?(?:по подписке|подписчикам)|только для подписчиков|лише для передплатників",
    "(?:endast|bara) för prenumeranter|för att läsa vidare|kun for abonnenter|for å lese (?:hele|videre|saken)|(?:vain|tilaajille) tilaajille|abonelere özel|devamını okumak için abone",
    "会員限定|有料会員|この記事は有料|続きは.{0,12}会員|残り[0-9０-９]{1,5}文字|订阅后(?:阅读|继续)|付费(?:阅读|内容)|訂閱.{0,8}繼續|유료 ?(?:회원|기사)|구독자 전용",
  ].join("|"),
  "iu",
);
const NEXT = /(?:^|\s)next(?:\s|$)/iu;
const PAGE_TWO = /[?&/](?:page|p|pg|seite|pagina|página|strona|sida|side|sayfa|onepage)[=/-]?2\b/iu;
const ONE_OF =
  /^(?:page|seite|página|pagina|strona|стр(?:аница|\.)?|sayfa|sida|side|sivu|第)? ?1 ?(?:页|頁|ページ)? ?(?:of|von|de|di|van|z|из|av|af|\/|／|共) ?[2-9]\d?\b/iu;

function isDeclaredLocked({ head }: Page, article: LdNode | null): boolean {
  const free = article?.["isAccessibleForFree"];
  if (free === false || (typeof free === "string" && /^false$/iu.test(free.trim()))) return true;
  return metaValues(head, "article:content_tier").some((tier) => tier.toLowerCase() === "locked");
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/[^/]*/iu, "")
    .replace(/[?#].*/su, "")
    .replace(/(?:\/|\.html?)$/iu, "");
}

/** Whether a link's address is that of the second page of this one. */
function isSecondPage(href: string, canonical: string | null): boolean {
  if (!PAGE_TWO.test(href) || /comment/iu.test(href)) return false;
  if (href.startsWith("?")) return true;
  const path = canonical === null ? "" : pathOf(canonical);
  return path.length > 1 && pathOf(href).startsWith(path);
}

/** The pieces of the page below its story. */
function below({ pieces, story }: Page): Page["pieces"] {
  const last = story.pieces.at(-1);
  const at = last ? pieces.indexOf(last) : -1;
  return at < 0 ? [] : pieces.slice(at + 1, at + 1 + REACH);
}

/** What a page says, or shows below its story, of being read only in part: by those who pay, or page by page. */
export function accessFlags(page: Page): Flag[] {
  const after = below(page);
  const length = page.story.pieces.reduce((sum, p) => sum + p.length, 0);
  const isLocked =
    isDeclaredLocked(page, page.article) ||
    (length > 0 && length < OPENING && after.some((p) => p.text.length <= 300 && LOCKED.test(p.text)));
  const isFirst =
    after.some((p) => ONE_OF.test(p.text)) ||
    page.elements.some(
      ({ name, attributes: { rel, href } }) =>
        rel !== undefined &&
        href !== undefined &&
        (name === "link" || name === "a") &&
        NEXT.test(rel) &&
        isSecondPage(href, page.head.canonical),
    );
  return [...(isLocked ? ["paywalled" as const] : []), ...(isFirst ? ["truncated" as const] : [])];
}
