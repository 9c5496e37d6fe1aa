/** An invented report in one language: its opening line and its paragraphs. */
export interface Report {
  readonly language: string;
  /** Character sets that such text was written in before UTF-8, by WHATWG name. */
  readonly charsets: readonly string[];
  readonly title: string;
  readonly body: string;
}

const WEST = ["windows-1252", "iso-8859-15", "macintosh"];
const CENTRAL = ["windows-1250", "iso-8859-2"];

/** One small report in each language, so that a character set can be told by what it spells. */
export const REPORTS: readonly Report[] = [
  {
    language: "en",
    charsets: ["windows-1252", "macintosh"],
    title: "Café owners “shocked” by the harbour toll",
    body: "The harbour board’s plan to raise the toll – by £3 a boat – has left café owners in Little Wexcombe “shocked”, said Zoë Marchbanks. It’s the second rise this year…",
  },
  {
    language: "fr",
    charsets: WEST,
    title: "Le vieux pont fermé jusqu’à l’été",
    body: "Le conseil a décidé lundi de fermer le vieux pont jusqu’à l’été prochain, a annoncé la mairie. Les élèves de la rive gauche devront prendre le bac, où des places gratuites leur seront réservées dès la rentrée. « Ça ne plaît à personne », a reconnu l’adjoint, très gêné.",
  },
  {
    language: "de",
    charsets: WEST,
    title: "Brücke über die Müglau gesperrt",
    body: "Die alte Brücke über die Müglau bleibt bis zum Frühjahr gesperrt. Für Fußgänger wird eine Fähre eingesetzt, erklärte die Bürgermeisterin am Montag. „Wir können die Straße nicht länger offen halten“, sagte sie. Händler befürchten größere Einbußen.",
  },
  {
    language: "es",
    charsets: WEST,
    title: "El puente viejo cerrará hasta la próxima estación",
    body: "El ayuntamiento decidió ayer cerrar el puente viejo hasta la próxima primavera. ¿Qué harán los niños de la otra orilla? Según la alcaldesa, habrá un autobús cada día por la mañana; los pescadores, sin embargo, creen que será también más caro.",
  },
  {
    language: "pt",
    charsets: WEST,
    title: "Ponte velha fecha até à próxima estação",
    body: "A câmara decidiu ontem fechar a ponte velha até à próxima primavera. As crianças da outra margem terão um autocarro todas as manhãs, disse a presidente. Os pescadores não estão contentes: a decisão, dizem, é má para a região e para as famílias.",
  },
  {
    language: "it",
    charsets: WEST,
    title: "Chiuso il vecchio ponte, la città protesta",
    body: "Il consiglio ha deciso lunedì di chiudere il vecchio ponte. La città protesta: è l’unica via per la scuola, perché più a valle non c’è alcun passaggio. «Così non può andare», ha detto il sindaco, «ma si farà tutto entro l’estate».",
  },
  {
    language: "sv",
    charsets: WEST,
    title: "Gamla bron stängs för två år",
    body: "Gamla bron över ån stängs på måndag och öppnar först om två år. Kommunen låter en färja gå var tionde minut. Många är rädda för att affärerna på östra sidan får färre besökare, säger handlarna.",
  },
  {
    language: "da",
    charsets: WEST,
    title: "Den gamle bro lukker i to år",
    body: "Den gamle bro over åen lukker på mandag og åbner først igen om to år. Kommunen lader en færge sejle hvert tiende minut, så børnene kan nå i skole. Købmændene på østsiden er bange for at miste kunder, når vejen spærres.",
  },
  {
    language: "is",
    charsets: WEST,
    title: "Gömlu brúnni lokað í tvö ár",
    body: "Gömlu brúnni yfir ána verður lokað á mánudag og hún opnar ekki aftur fyrr en eftir tvö ár, sagði bæjarstjórinn. Ferja mun ganga á tíu mínútna fresti. Það þykir íbúum þó of lítið.",
  },
  {
    language: "pl",
    charsets: CENTRAL,
    title: "Stary most zamknięty aż do wiosny",
    body: "Rada miasta zdecydowała w poniedziałek, że stary most będzie zamknięty aż do wiosny. Dzieci z drugiego brzegu mają dojeżdżać do szkoły bezpłatnym autobusem. Kupcy boją się, że stracą część klientów, a później także miejsca targowe.",
  },
  {
    language: "cs",
    charsets: CENTRAL,
    title: "Starý most bude až do léta uzavřen",
    body: "Zastupitelé rozhodli v pondělí, že starý most přes říčku bude až do léta uzavřen. Děti z druhého břehu budou do školy jezdit přívozem. Obchodníci se bojí, že přijdou o část zákazníků, řekl starosta.",
  },
  {
    language: "sk",
    charsets: CENTRAL,
    title: "Starý most bude až do leta uzavretý",
    body: "Poslanci v pondelok rozhodli, že starý most cez rieku bude až do leta uzavretý. Deti z druhého brehu budú do školy chodiť kompou. Obchodníci sa boja, že prídu o časť zákazníkov, povedal primátor. Ďalšie rokovanie bude v piatok.",
  },
  {
    language: "hu",
    charsets: CENTRAL,
    title: "Nyárig lezárják az öreg hidat",
    body: "A képviselők hétfőn úgy döntöttek, hogy nyárig lezárják az öreg hidat. A túlparti gyerekek ingyenes komppal járhatnak iskolába. A kereskedők attól tartanak, hogy vevőik egy része elmarad, közölte a polgármester. A munkák első üteme őszre készülhet el.",
  },
  {
    language: "hr",
    charsets: CENTRAL,
    title: "Stari most zatvoren do ljeta, građani ogorčeni",
    body: "Gradsko vijeće odlučilo je u ponedjeljak da će stari most biti zatvoren do ljeta. Djeca s druge obale u školu će ići besplatnim brodom. Građani kažu da je to previše: žele da se radovi završe što prije, a trgovci traže naknadu štete.",
  },
  {
    language: "ro",
    charsets: CENTRAL,
    title: "Podul vechi, închis până la vară",
    body: "Consiliul a hotărât luni ca podul vechi să fie închis până la vară. Copiii de pe celălalt mal vor merge la şcoală cu bacul, fără plată. Negustorii se tem că îşi vor pierde clienţii, a spus primarul, iar pescarii cer despăgubiri.",
  },
  {
    language: "tr",
    charsets: ["windows-1254"],
    title: "Eski köprü yaza kadar kapalı kalacak",
    body: "Belediye meclisi pazartesi günü eski köprünün yaza kadar kapatılmasına karar verdi. Karşı kıyıdaki öğrenciler okula ücretsiz vapurla gidecek. Esnaf, müşterilerinin azalacağından korktuğunu söyledi; başkan ise işlerin hızla biteceğini açıkladı.",
  },
  {
    language: "lt",
    charsets: ["windows-1257", "iso-8859-13"],
    title: "Senasis tiltas uždarytas iki vasaros",
    body: "Miesto taryba pirmadienį nusprendė, kad senasis tiltas bus uždarytas iki vasaros. Kito kranto vaikai į mokyklą plauks nemokamu keltu. Prekybininkai būgštauja, kad neteks dalies pirkėjų, o žvejai reikalauja žalos atlyginimo.",
  },
  {
    language: "lv",
    charsets: ["windows-1257", "iso-8859-13"],
    title: "Vecais tilts slēgts līdz vasarai",
    body: "Pilsētas dome pirmdien nolēma, ka vecais tilts būs slēgts līdz vasarai. Otra krasta bērni uz skolu brauks ar bezmaksas prāmi. Tirgotāji baidās, ka zaudēs daļu pircēju, bet zvejnieki prasa atlīdzināt zaudējumus. Darbi sāksies rudenī.",
  },
  {
    language: "et",
    charsets: ["windows-1257", "windows-1252"],
    title: "Vana sild jääb suveni suletuks",
    body: "Linnavolikogu otsustas esmaspäeval, et vana sild jääb suveni suletuks. Teise kalda lapsed sõidavad kooli tasuta praamiga. Kaupmehed kardavad, et kaotavad osa ostjaid, ütles linnapea. Tööd peaksid lõppema järgmisel kevadel.",
  },
  {
    language: "vi",
    charsets: ["windows-1258"],
    title: "Cây cầu cũ đóng cửa đến mùa hè",
    body: "Hội đồng thành phố hôm thứ Hai quyết định đóng cửa cây cầu cũ cho đến mùa hè. Trẻ em ở bờ bên kia sẽ đi học bằng phà miễn phí. Những người buôn bán lo ngại sẽ mất khách, thị trưởng nói.",
  },
  {
    language: "ru",
    charsets: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
    title: "Старый мост закрыли до лета",
    body: "Городской совет решил в понедельник закрыть старый мост до лета. Дети с другого берега будут добираться в школу на бесплатном пароме. Торговцы опасаются, что потеряют часть покупателей, сообщил мэр. Рыбаки требуют возместить убытки.",
  },
  {
    language: "uk",
    charsets: ["windows-1251", "koi8-u", "x-mac-cyrillic"],
    title: "Старий міст зачинили до літа",
    body: "Міська рада вирішила в понеділок зачинити старий міст до літа. Діти з іншого берега їздитимуть до школи безкоштовним поромом. Торговці побоюються, що втратять частину покупців, повідомив міський голова. Рибалки вимагають відшкодувати збитки.",
  },
  {
    language: "be",
    charsets: ["windows-1251", "iso-8859-5"],
    title: "Стары мост зачынілі да лета",
    body: "Гарадскі савет вырашыў у панядзелак зачыніць стары мост да лета. Дзеці з іншага берага будуць дабірацца ў школу на бясплатным пароме. Гандляры баяцца, што страцяць частку пакупнікоў, паведаміў мэр.",
  },
  {
    language: "bg",
    charsets: ["windows-1251", "iso-8859-5"],
    title: "Старият мост затворен до лятото",
    body: "Общинският съвет реши в понеделник старият мост да бъде затворен до лятото. Децата от другия бряг ще пътуват до училище с безплатен ферибот. Търговците се опасяват, че ще загубят част от клиентите си, съобщи кметът.",
  },
  {
    language: "sr",
    charsets: ["windows-1251", "iso-8859-5"],
    title: "Стари мост затворен до лета",
    body: "Градско веће одлучило је у понедељак да стари мост буде затворен до лета. Деца са друге обале ићи ће у школу бесплатним чамцем. Трговци се плаше да ће изгубити део купаца, рекао је градоначелник.",
  },
  {
    language: "el",
    charsets: ["windows-1253", "iso-8859-7"],
    title: "Κλειστή η παλιά γέφυρα ως το καλοκαίρι",
    body: "Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα να κλείσει η παλιά γέφυρα ως το καλοκαίρι. Τα παιδιά από την άλλη όχθη θα πηγαίνουν στο σχολείο με δωρεάν πορθμείο. Οι έμποροι φοβούνται ότι θα χάσουν πελάτες, δήλωσε ο δήμαρχος.",
  },
  {
    language: "he",
    charsets: ["windows-1255", "iso-8859-8"],
    title: "הגשר הישן ייסגר עד הקיץ",
    body: "מועצת העיר החליטה ביום שני לסגור את הגשר הישן עד הקיץ. ילדי הגדה השנייה יגיעו לבית הספר במעבורת ללא תשלום. הסוחרים חוששים שיאבדו חלק מהלקוחות, אמר ראש העיר.",
  },
  {
    language: "ar",
    charsets: ["windows-1256", "iso-8859-6"],
    title: "إغلاق الجسر القديم حتى الصيف",
    body: "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم حتى الصيف. وسيذهب أطفال الضفة الأخرى إلى المدرسة بعبارة مجانية. ويخشى التجار أن يفقدوا جزءا من زبائنهم، كما قال رئيس البلدية.",
  },
  {
    language: "th",
    charsets: ["windows-874"],
    title: "ปิดสะพานเก่าจนถึงฤดูร้อน",
    body: "สภาเมืองมีมติเมื่อวันจันทร์ให้ปิดสะพานเก่าจนถึงฤดูร้อน เด็กจากอีกฝั่งจะไปโรงเรียนด้วยเรือข้ามฟากฟรี พ่อค้ากลัวว่าจะเสียลูกค้าไปส่วนหนึ่ง นายกเทศมนตรีกล่าว",
  },
  {
    language: "ja",
    charsets: ["shift_jis", "euc-jp", "iso-2022-jp"],
    title: "古い橋、夏まで通行止めに",
    body: "市議会は月曜日、古い橋を夏まで通行止めにすることを決めた。対岸の子どもたちは無料の渡し船で学校に通うことになる。商店主らは客が減るのではないかと心配していると、市長は話した。",
  },
  {
    language: "ko",
    charsets: ["euc-kr"],
    title: "낡은 다리, 여름까지 폐쇄",
    body: "시의회는 월요일 낡은 다리를 여름까지 폐쇄하기로 결정했다. 건너편 아이들은 무료 나룻배를 타고 학교에 다니게 된다. 상인들은 손님이 줄어들까 걱정하고 있다고 시장이 말했다.",
  },
  {
    language: "zh-Hans",
    charsets: ["gb18030", "gbk"],
    title: "老桥封闭至夏天",
    body: "市议会星期一决定将老桥封闭至夏天。对岸的孩子们将乘免费渡船上学。商人们担心会失去一部分顾客，市长说。渔民要求赔偿损失，工程预计明年春天完成。",
  },
  {
    language: "zh-Hant",
    charsets: ["big5"],
    title: "老橋封閉至夏天",
    body: "市議會星期一決定將老橋封閉至夏天。對岸的孩子們將乘免費渡船上學。商人們擔心會失去一部分顧客，市長說。漁民要求賠償損失，工程預計明年春天完成。",
  },
];
