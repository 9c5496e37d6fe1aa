/**
 * Sentences in which a page speaks of itself to its reader: newsletters, accounts, channels to follow, letters wanted, rights,
 * who else reported. Languages one after another. `BEGINS` tells by how a line begins, wherever it stands; `HOLDS` by what is
 * in it, and is asked of the last lines only.
 */
const BEGINS_SOURCE = [
  String.raw`sign up (?:for|to|here|now)|subscribe (?:to|for|now|here|today)|follow (?:us|[^.]{2,40} on (?:twitter|x|facebook|instagram|whatsapp|google))|(?:like|find|join) us on|want more [^.?]{2,30}\?|join our|join the (?:conversation|discussion)|get (?:our|the latest|real-time|breaking)|got a (?:story|tip|news tip)|have a (?:story|tip|news tip)|do you have a (?:story|tip)|get in touch with|for more (?:stories|news|on this)|for the latest (?:news|updates|headlines|breaking|stories)|check out more|click here|download (?:the|our) (?:[^.]{0,24} )?app|create a free account|already (?:a subscriber|have an account)|thank you for (?:reading|registering|subscribing|signing)|thanks for (?:reading|subscribing)|stay informed|stay up to date|support (?:our|independent|local) journalism|if you enjoyed this|to comment on|this video has failed|we apologi[sz]e, but this video|this document is subject to copyright|citation:|more (?:great )?[^.]{2,20} stories|more ap [a-z]+:|don't miss:?$|notifications can be|registration is a free|join our community|please (?:refresh|log in|register|enable)`,
  String.raw`jetzt (?:abonnieren|anmelden|testen|weiterlesen|kostenlos|herunterladen)|folgen sie uns|folge uns|abonnieren sie|melden sie sich (?:an|hier|für)|(?:\d|zwei|vier) wochen (?:kostenlos|gratis|lang)|wie hat ihnen dieser|durchschnittliche bewertung|mehr (?:themen|artikel|nachrichten|zum thema|zur lage|dazu|hintergründe)[^:]{0,60}:?$|aktuelle (?:meldungen|nachrichten) [^.]{0,80}:$|haben sie (?:hinweise|einen fehler|eine behauptung|fragen)|lest den originalartikel|lesen sie (?:hier|auch|mehr|dazu)|dies ist eine maschinelle|dieser (?:artikel|text) (?:wurde|ist) (?:maschinell|automatisch|zuerst)|die mit (?:einem symbol|\*)|hinweis: (?:dieser|die|in diesem)|transparenzhinweis|redaktioneller hinweis|sie können sich jederzeit|foto\(?s?\)?:`,
  "abonnez-vous|inscrivez-vous|suivez-nous|suivez (?:l'actualité|toute)|recevez (?:chaque|nos|toute|gratuitement)|retrouvez (?:toute|toutes|nous|l'ensemble)|rejoignez (?:nous|notre)|cliquez ici|téléchargez|vous souhaitez (?:réagir|nous)",
  "suscríbete|suscribite|síguenos|seguinos|sigue (?:toda|todas) las|recibe (?:nuestra|en tu|las|cada|gratis)|regístrate|únete a|haz clic|descarga (?:la|nuestra) app|inicia sesión|inscreva-se|siga (?:o|a|nos|nosso)|receba (?:as|em|no|nossa|notícias)|clique aqui|assine|participe do|entre (?:no|em) (?:nosso|grupo|canal)|baixe (?:o|nosso)|iscriviti|seguici|clicca qui|abbonati|scarica (?:la|l')|segui (?:le|la nostra|i nostri)|unisciti",
  "schrijf je in|volg ons|meld je aan|abonneer|download de|heb je (?:een tip|nieuws)|zapisz się|obserwuj|dołącz do|śledź nas|kup prenumeratę|zaloguj się|sledujte nás|přihlaste se|odebírejte|sledujte naš|prihláste sa|našli jste|abonează-te|urmăre(?:ște|şte)|urmăriți|iratkoz|kövess|töltse le|ακολουθήστε|εγγραφείτε|διαβάστε (?:όλες|όλα)",
  "подписывайтесь|подпишитесь|читайте нас|следите за (?:нами|наш|новостями)|присоединяйтесь|хотите (?:получать|знать)|нашли (?:ошибку|опечатку)|если вы (?:нашли|заметили)|підписуйтесь|підпишіться|підписуйся|читайте нас|стежте за|приєднуйтесь|якщо (?:ви )?(?:помітили|знайшли)|долучайтесь|абонирайте|последвайте|пратите",
  "abone ol(?:un|mak)?(?:[ .,!]|$)|bizi takip|bültenimize|haberleri takip|اشترك في|تابعونا|تابعنا|انضم(?:وا)? إلى|لمتابعة (?:آخر|أخبار|المزيد)|حمل(?:وا)? تطبيق|הירשמו|עקבו אחרינו|הצטרפו|להצטרפות|ما را (?:در|دنبال)|به کانال (?:ما|تلگرام)|عضو شوید|सब्सक्राइब|हमसे जुड़|फॉलो करें|ऐप डाउनलोड|हमें (?:फेसबुक|फॉलो)|ہمیں (?:فالو|فیس)",
  "ikuti (?:berita|kami|saluran|kanal|terus)|dapatkan (?:update|berita|informasi)|berlangganan|(?:ber)?gabung(?:lah)? (?:di|ke|bersama kami)|đăng ký (?:nhận|theo dõi|kênh|ngay)|theo dõi (?:chúng|trang|kênh)|mời (?:bạn|quý|độc)|ติดตาม(?:ข่าว|เรา|อ่าน)|กดติดตาม|สมัครสมาชิก|อ่าน(?:ข่าว|เพิ่ม)",
  String.raw`欢迎关注|扫码|原标题|扫描二维码|长按|关注我们|下载[^。]{0,12}(?:app|客户端)|订阅|訂閱|加入會員|追蹤我們|下載[^。]{0,12}app|責任編輯|责任编辑|（责任编辑|\(责任编辑|会員登録|無料会員|有料会員|メルマガ|この記事は(?:有料|会員)|フォローして|フォローお願い|구독|제보는|제보하|카카오톡|기사 ?제보|네이버에서|저작권자|무단 ?전재`,
  "prenumerera|följ oss|anmäl dig|ladda ner|tipsa oss|meld deg på|følg oss|abonner på|last ned|tips oss|tilmeld dig|følg os|tilaa (?:uutis|maksuton|nyt)|seuraa meitä|lataa sovellus",
];
const HOLDS_SOURCE = [
  String.raw`newsletter|contribut(?:ed|ing) (?:to this (?:report|story|article)|reporting|from)|^[—–-]? ?(?:additional )?reporting (?:by|from)\b|^[—–-] ?additional|may earn (?:an? )?[^.]{0,24}commission|affiliate (?:commission|links?|partner)|all rights reserved|letters to the editor|(?:news|stories) (?:on|in) (?:twitter|facebook|instagram|whatsapp)|@[\w.-]{2,40}\.(?:com|co|net|org|[a-z]{2})\b|pic\.twitter\.com|free (?:trial|account)|your inbox|^updated? (?:at|on)? ?\d|retrieved \d|breaking new(?:s)? story|more to follow|invest in (?:quality )?journalism|sign up to|signing up|click here (?:for|to)|subscribe (?:to|for|now|today)`,
  "mit agenturmaterial|mit (?:material|informationen) (?:von|der)|abgerufen am|affiliate-links?|im handel erhältlich|unserem liveblog|in unserem newsletter|datenschutz(?:erklärung|bestimmung|richtlinie)|abonnieren",
  String.raw`avec (?:afp|reuters|agences)\b|con información de|com informações d[aeo]|riproduzione riservata|tutti i diritti|derechos reservados|reprodução (?:proibida|autorizada)|droits réservés|wszelkie prawa|všechna práva|все права|tüm hakları|hak cipta|無断(?:転載|複製)|版权所有|未经[^。]{0,10}授权|を読もう|comentários com`,
];
const BEGINS = new RegExp(`^(?:[^\\p{L}\\p{N}]{0,6})(?:${BEGINS_SOURCE.join("|")})`, "iu");
const HOLDS = new RegExp(HOLDS_SOURCE.join("|"), "iu");
/** How companies describe themselves below what they announce. */
const COMPANY =
  /^\p{Lu}[^.]{1,60}? (?:(?:is|are) (?:headquartered|a (?:global|leading|world[- ]leading|publicly)\b)|ist (?:ein|eine|der|die|das) (?:weltweit |international )?(?:führende|tätige)|est (?:un|une|le|la) (?:leader|entreprise leader)|es (?:una empresa|líder)|è (?:leader|un'azienda leader))/u;
const COMPANY_LIMIT = 900;
/** Longer paragraphs are not about the page. */
const BEGINNING = 120;
const BEGINS_LIMIT = 500;
const HOLDS_LIMIT = 450;

/** Whether a line begins as one in which a page asks its reader for something. */
export function beginsAsPrompt(text: string): boolean {
  return text.length <= BEGINS_LIMIT && BEGINS.test(text.slice(0, BEGINNING));
}

/** Whether a line that stands below a story speaks of the page, its makers or its other offers. */
export function holdsPrompt(text: string): boolean {
  return (
    (text.length <= HOLDS_LIMIT && HOLDS.test(text)) ||
    (text.length <= COMPANY_LIMIT && COMPANY.test(text.slice(0, BEGINNING)))
  );
}
