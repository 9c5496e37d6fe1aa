/** Words, and pairs of words, that betray accounts and newsletters, or rights and cookies, wherever they stand in a line; lower case, languages one after another. */
const SIGN_UP = `newsletter newsletters subscribe subscriber subscribers subscription subscriptions subscribing unsubscribe inbox e-mails login facebook twitter whatsapp instagram
  sign_up signed_up log_in your_email email_address e-mail_address free_trial our_app download_the follow_us follow_him follow_her our_site our_website this_website our_readers your_account your_browser our_journalism
  abonnieren abonnement abonnent abonnenten abo abos newsletters angemeldet anmelden registrieren abonnez abonnés abonné inscrivez s'abonner suscríbete suscribirse suscripción suscriptores suscriptor suscríbase
  inscreva-se assinante assinantes assine cadastre-se cadastro iscriviti abbonati abbonamento abbonarti abonnee abonnees abonneren aanmelden inloggen prenumerata subskrypcja zaloguj
  подписывайтесь подпишитесь подписка подписаться telegram телеграм підписуйтесь підпишіться підпишись подписчиков abone bülten اشترك النشرة واتساب تابعونا प्लीज सब्सक्राइब berlangganan langganan prenumerera prenumerant abonner abonnement tilaa tilaaja telli tellija předplatné předplatitel odebírejte feliratkozás εγγραφείτε συνδρομή абонирай`;
const LEGAL = `cookie cookies copyright copyrighted trademark trademarks affiliate privacy gdpr disclaimer
  rights_reserved privacy_policy terms_of terms_and not_be consent_to we_may registered_in commission_from
  datenschutz cookies datenschutzerklärung urheberrecht tous_droits politique_de droits_réservés derechos_reservados derechos reservados prohibida_la todos_os diritti_riservati tutti_i
  rechten_voorbehouden prawa_zastrzeżone все_права всі_права защищены tüm_hakları çerez çerezler saklıdır محفوظة الحقوق hak_cipta kebijakan_privasi personvern upphovsrätt tietosuoja`;

const SIGN_UP_BIT = 1;
const LEGAL_BIT = 2;
const BITS = new Map<string, number>();
for (const stem of SIGN_UP.split(/\s+/u)) BITS.set(stem.replaceAll("_", " "), SIGN_UP_BIT);
for (const stem of LEGAL.split(/\s+/u)) BITS.set(stem.replaceAll("_", " "), LEGAL_BIT);

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'-]*/gu;
const UNSPACED_SIGN_UP = /購読|会員|登録する|订阅|訂閱|구독|회원가입/u;
const UNSPACED_LEGAL = /無断|転載|著作権|版权|版權|저작권|ⓒ|©/u;

/** Whether a line speaks of subscribing and accounts, and whether of rights and cookies. */
export function stemsOf(text: string, unspaced: boolean): { readonly signUp: boolean; readonly legal: boolean } {
  let bits = 0;
  let before = "";
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    bits |= (BITS.get(word) ?? 0) | (BITS.get(`${before} ${word}`) ?? 0);
    before = word;
  }
  const signUp = (bits & SIGN_UP_BIT) !== 0 || (unspaced && UNSPACED_SIGN_UP.test(text));
  return { signUp, legal: (bits & LEGAL_BIT) !== 0 || text.includes("©") || (unspaced && UNSPACED_LEGAL.test(text)) };
}
