import type { Flag } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";
import { proseOf } from "./prose.ts";

const REACH = 6;
/** Words that ask for money before the rest is shown. */
const WALL =
  /\b(?:(?:to|and) (?:continue reading|keep reading|read (?:the (?:full|whole|rest)|this (?:article|story)|on))|(?:article|story|content) is (?:only |exclusively )?(?:available )?(?:for|to) (?:our )?(?:paying )?(?:subscribers|members)|subscriber[- ]only|subscribers only|already a subscriber|unlock (?:this|the)|nur für abonnenten|jetzt weiterlesen|weiterlesen mit|artikel ist (?:exklusiv|nur)|exklusiv für abonnenten|réservé aux abonnés|il vous reste .{1,12} de cet article|pour lire la suite|contenido exclusivo para suscriptores|para seguir leyendo|conteúdo exclusivo para assinantes|para continuar lendo|riservato agli abbonati|per continuare a leggere|voor abonnees|tylko dla subskrybentów|dalsza część (?:artykułu|tekstu) dostępna|только для подписчиков|чтобы читать дальше|aboneler(?:e|imize) özel|للمشتركين فقط|会員限定|有料会員|この記事は有料|订阅后继续阅读)/iu;
const MORE =
  /^(?:read (?:more|the full (?:story|article))|continue reading|full story|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|continue lendo|leggi tutto|continua a leggere|lees verder|czytaj (?:dalej|więcej)|читать (?:далее|дальше|полностью)|devamını oku|اقرأ المزيد|مزید پڑھیں|और पढ़ें|続きを読む|阅读全文|閱讀全文)\b/iu;

/** Flags for a text that stops at a wall for readers who pay, and for one that is no more than a teaser of the article. */
export function accessFlags({ lines, chosen, first, last }: Page): Flag[] {
  if (last < 0) return [];
  const after = lines.slice(last, last + 1 + REACH);
  const walled = after.some(
    (one, at) => (at > 0 || chosen[last] === false) && one.line.text.length < 300 && WALL.test(one.line.text),
  );
  const paragraphs = lines.filter((one, at) => chosen[at] && at >= first && proseOf(one) > 0.2).length;
  const cut = lines[last]?.line.measure.ending === "cut";
  const led = after.slice(1, 3).some((one) => one.line.text.length < 40 && MORE.test(one.line.text));
  const teaser = paragraphs <= 1 && (cut || led || walled);
  return [...(walled ? (["paywalled"] as const) : []), ...(teaser ? (["teaser_only"] as const) : [])];
}
