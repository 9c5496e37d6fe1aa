import type { PageLine } from "./lines.ts";

/** Words, and pairs of words, that betray accounts and newsletters, or rights and cookies, wherever they stand in a line; lower case, languages one after another. */
const SIGN_UP = `newsletter newsletters subscribe subscriber subscribers subscription subscriptions subscribing unsubscribe inbox e-mails login facebook twitter whatsapp instagram
  account accounts donate donation donations comments commenters commenting moderated moderators sign_up signed_up log_in your_email email_address e-mail_address free_trial our_app download_the follow_us follow_him follow_her our_site our_website this_website our_readers your_account your_browser our_journalism
  konto benutzerkonto spende spenden spendiere leserkommentare kommentare kommentarfunktion kommentaren abonnieren abonnement abonnent abonnenten abo abos newsletters angemeldet anmelden registrieren compte commentaires abonnez abonnés abonné inscrivez s'abonner cuenta comentarios suscríbete suscribirse suscripción suscriptores suscriptor suscríbase
  conta inscreva-se assinante assinantes assine cadastre-se cadastro account credenziali commenti registrati iscriviti abbonati abbonamento abbonarti abonnee abonnees abonneren aanmelden inloggen prenumerata subskrypcja zaloguj
  комментарии аккаунт подписывайтесь подпишитесь подписка подписаться telegram телеграм підписуйтесь підпишіться підпишись подписчиков yorumlar hesap abone bülten اشترك النشرة واتساب تابعونا प्लीज सब्सक्राइब berlangganan langganan prenumerera prenumerant abonner abonnement tilaa tilaaja telli tellija předplatné předplatitel odebírejte feliratkozás εγγραφείτε συνδρομή абонирай`;
const LEGAL = `cookie cookies copyright copyrighted trademark trademarks affiliate privacy gdpr disclaimer
  rights_reserved privacy_policy terms_of terms_and not_be consent_to we_may accept_all manage_preferences third_party terms_apply registered_in commission_from
  privatsphäre datenschutz cookies datenschutzerklärung urheberrecht tous_droits politique_de droits_réservés derechos_reservados derechos reservados prohibida_la todos_os diritti_riservati tutti_i
  rechten_voorbehouden prawa_zastrzeżone все_права всі_права защищены tüm_hakları çerez çerezler saklıdır محفوظة الحقوق hak_cipta kebijakan_privasi personvern upphovsrätt tietosuoja`;

/** Words without which no line tells how long ago something was, where in a picture people stand, or whose picture it is. */
const AGO = `ago önce назад тому lalu geleden sedan siden sitten temu fa atrás पहले قبل پہلے vor il hace há acum πριν pred před منذ`;
const PLACED = "left right below file";
const PICTURE = "getty shutterstock istock imago alliance keystone contributor";

/** What a line may speak of, one bit each: accounts and newsletters, rights and cookies; or what it must have a closer look for. */
export const SIGN_UP_BIT = 1;
export const LEGAL_BIT = 2;
export const AGO_BIT = 4;
export const PLACED_BIT = 8;
export const PICTURE_BIT = 16;
const HEAD = 45;
const TAIL = 25;
const UNSPACED_SIGN_UP = /購読|会員|登録する|订阅|訂閱|구독|회원가입/u;
const UNSPACED_LEGAL = /無断|転載|著作権|版权|版權|저작권|ⓒ/u;

interface Stem {
  /** Bits of the word by itself, and of the word with the one after it. */
  alone: number;
  readonly pairs: Map<string, number>;
}

const STEMS = new Map<string, Stem>();
const LISTS: readonly (readonly [list: string, bit: number])[] = [
  [SIGN_UP, SIGN_UP_BIT],
  [LEGAL, LEGAL_BIT],
  [AGO, AGO_BIT],
  [PLACED, PLACED_BIT],
  [PICTURE, PICTURE_BIT],
];
for (const [list, bit] of LISTS) {
  for (const stem of list.split(/\s+/u)) {
    const [first = "", second] = stem.split(/[_'-]/u);
    const known = STEMS.get(first) ?? { alone: 0, pairs: new Map<string, number>() };
    if (second === undefined) known.alone |= bit;
    else known.pairs.set(second, (known.pairs.get(second) ?? 0) | bit);
    STEMS.set(first, known);
  }
}

/** The bits of what a line speaks of, by its first 45 words and its last 25. */
export function stemsOf({ text, terms, measure }: PageLine): number {
  let bits = text.includes("©") ? LEGAL_BIT : 0;
  for (let at = 0; at < terms.length; at++) {
    if (at === HEAD) at = Math.max(at, terms.length - TAIL);
    const stem = STEMS.get(terms[at] ?? "");
    if (stem !== undefined) bits |= stem.alone | (stem.pairs.get(terms[at + 1] ?? "") ?? 0);
  }
  return measure.wide ? bits | unspacedIn(text.slice(0, 400)) : bits;
}

function unspacedIn(text: string): number {
  const rights = UNSPACED_LEGAL.test(text) ? LEGAL_BIT : 0;
  return rights | (UNSPACED_SIGN_UP.test(text) ? SIGN_UP_BIT : 0) | (text.includes("前") ? AGO_BIT : 0);
}
