import { type PhraseTable, phraseTable } from "./phrases.ts";

/**
 * The words of stamps that are told from the time of reading. Columns: seconds | minutes | hours | days | ago | now | today | yesterday | the day before.
 * `/` between forms, `_` between words of one, `2` behind a dual, `<` behind a form that says "ago" as well.
 * Written by hand.
 */
const TABLE = `
en second/seconds/sec/secs/s | minute/minutes/min/mins/m | hour/hours/hr/hrs/h | day/days/d | ago/earlier | just_now/now/moments_ago/a_moment_ago | today | yesterday | day_before_yesterday
de sekunde/sekunden/sek | minute/minuten/min | stunde/stunden/std/h | tag/tage/tagen | vor | gerade_eben/soeben/jetzt | heute | gestern | vorgestern
fr seconde/secondes/s/sec | minute/minutes/min/mn | heure/heures/h | jour/jours/j | il_y_a | à_l_instant/maintenant | aujourd_hui/aujourdhui | hier | avant_hier
es segundo/segundos/seg | minuto/minutos/min | hora/horas/h/hs | día/días | hace | ahora/ahora_mismo | hoy | ayer | anteayer/antes_de_ayer
pt segundo/segundos/seg | minuto/minutos/min | hora/horas/h | dia/dias | há/ha/atrás | agora/agora_mesmo | hoje | ontem | anteontem
it secondo/secondi/sec | minuto/minuti/min | ora/ore/h | giorno/giorni | fa | adesso/poco_fa/ora | oggi | ieri | l_altro_ieri/altroieri
ca segon/segons | minut/minuts/min | hora/hores/h | dia/dies | fa | ara | avui | ahir | abans_d_ahir
gl segundo/segundos | minuto/minutos/min | hora/horas/h | día/días | hai/hai_uns | agora | hoxe | onte | antonte
nl seconde/seconden/sec | minuut/minuten/min | uur/uren/u | dag/dagen | geleden | zojuist/zonet/nu | vandaag | gisteren | eergisteren
sv sekund/sekunder/sek | minut/minuter/min | timme/timmar/tim/h | dag/dagar | sedan/för | nyss/just_nu/nu | idag/i_dag | igår/i_går | i_förrgår/förrgår
da sekund/sekunder/sek | minut/minutter/min | time/timer/t | dag/dage/døgn | siden/for | lige_nu/nu/netop_nu | i_dag/idag | i_går/igår | i_forgårs/forgårs
no sekund/sekunder/sek | minutt/minutter/min | time/timer/t | dag/dager/døgn | siden/for | akkurat_nå/nå/nettopp | i_dag/idag | i_går/igår | i_forgårs/forgårs
is sekúndu/sekúndum | mínútu/mínútum/mínútur/mín | klukkustund/klukkustundum/klst/klukkutíma | degi/dögum/dag | síðan/fyrir | núna/rétt_í_þessu | í_dag | í_gær | í_fyrradag
fi sekunti/sekuntia/sek/s | minuutti/minuuttia/min | tunti/tuntia/t/h | päivä/päivää/pv/vrk | sitten | juuri_nyt/äsken/nyt | tänään | eilen | toissapäivänä
et sekund/sekundit | minut/minuti/minutit/min | tund/tunni/tundi/h | päev/päeva | tagasi/eest | just_nüüd/äsja | täna | eile | üleeile
lv sekundes/sekundēm | minūtes/minūtēm/minūtes/min | stundas/stundām/st | dienas/dienām | pirms | tikko/tagad | šodien | vakar | aizvakar
lt sekundes/sek | minutę/minutes/minučių/min | valandą/valandas/valandų/val | dieną/dienas/dienų/d | prieš | ką_tik/dabar | šiandien | vakar | užvakar
pl sekundę/sekundy/sekund/sek | minutę/minuty/minut/min | godzinę/godziny/godzin/godz/h | dzień/dni | temu | przed_chwilą/teraz | dziś/dzisiaj | wczoraj | przedwczoraj
cs sekundou/sekundami/sek | minutou/minutami/minut/min | hodinou/hodinami/hod/h | dnem/dny/dní | před/pred | právě_teď/právě_nyní/teď | dnes | včera | předevčírem
sk sekundou/sekundami/sek | minútou/minútami/minút/min | hodinou/hodinami/hod/h | dňom/dňami/dní | pred | práve_teraz/teraz | dnes | včera | predvčerom
sl sekundo/sekundami | minuto/minutami/minutama/min | uro/urami/urama/ur | dnem/dnevi/dnevoma | pred | pravkar/zdaj | danes | včeraj | predvčerajšnjim
hr sekundu/sekundi/sekunde | minutu/minuta/minute/min | sat/sata/sati/h | dan/dana | prije/pre | upravo/upravo_sada/sada | danas | jučer/juče | prekjučer/prekjuče
sr секунду/секунди/секунде | минут/минута/минуту/минуте/мин | сат/сата/сати/ч | дан/дана | пре/прије | управо/сада | данас | јуче/јучер | прекјуче
mk секунда/секунди | минута/минути/мин | час/часа/часови | ден/дена | пред | сега | денес | вчера | завчера
bg секунда/секунди/сек | минута/минути/мин | час/часа/часове/ч | ден/дни/дена | преди | сега/току_що | днес | вчера | онзи_ден
ru секунду/секунды/секунд/сек | минуту/минуты/минут/мин | час/часа/часов/ч | день/дня/дней/дн/сутки | назад/тому_назад | только_что/сейчас | сегодня | вчера | позавчера
uk секунду/секунди/секунд/сек | хвилину/хвилини/хвилин/хв | годину/години/годин/год | день/дні/днів/дн | тому | щойно/зараз | сьогодні | вчора/учора | позавчора
be секунду/секунды/секунд | хвіліну/хвіліны/хвілін | гадзіну/гадзіны/гадзін | дзень/дні/дзён | таму | толькі_што | сёння | учора | пазаўчора
hu másodperce</másodperccel | perce</perccel/perc | órája</órával/óra | napja</nappal/nap | ezelőtt | most/az_imént | ma | tegnap | tegnapelőtt
ro secundă/secunde/sec | minut/minute/min | oră/ore/h | zi/zile | acum/în_urmă | chiar_acum/adineauri | azi/astăzi | ieri | alaltăieri
el δευτερόλεπτο/δευτερόλεπτα/δευτ | λεπτό/λεπτά/λεπτών/λ | ώρα/ώρες/ω | ημέρα/ημέρες/μέρα/μέρες | πριν/πριν_από | τώρα/μόλις_τώρα | σήμερα | χθες/χτες | προχθές/προχτές
sq sekondë/sekonda | minutë/minuta/min | orë | ditë | më_parë/para | tani/sapo | sot | dje | pardje
tr saniye/sn | dakika/dk | saat/sa | gün | önce | az_önce/şimdi/şu_an | bugün | dün | evvelsi_gün/önceki_gün
az saniyə | dəqiqə/dəq | saat | gün | əvvəl/öncə | indi/indicə | bu_gün/bugün | dünən | srağagün
kk секунд | минут/мин | сағат | күн | бұрын | қазір | бүгін | кеше | -
uz soniya | daqiqa | soat | kun | oldin/avval | hozir/hozirgina | bugun | kecha | -
ka წამის | წუთის/წუთი/წთ | საათის/საათი/სთ | დღის/დღე | წინ | ახლა/ახლახან | დღეს | გუშინ | გუშინწინ
hy վայրկյան | րոպե | ժամ | օր | առաջ | հիմա | այսօր | երեկ | -
he שנייה/שניות | דקה/דקות/דק/דקותיים2 | שעה/שעות/שעתיים2 | יום/ימים/יומיים2 | לפני | עכשיו/כרגע/זה_עתה | היום | אתמול | שלשום
ar ثانية/ثوان/ثواني | دقيقة/دقائق/دقيقتين2/دقيقتان2/د | ساعة/ساعات/ساعتين2/ساعتان2 | يوم/أيام/يوما/يومين2/يومان2 | منذ/قبل/مضت | الآن/الان/للتو | اليوم | أمس/البارحة/بالأمس | أول_أمس/أول_من_أمس
fa ثانیه | دقیقه/دقيقه | ساعت | روز | پیش/قبل | هم_اکنون/همین_الان/اکنون/لحظاتی_پیش | امروز | دیروز | پریروز
ps ثانیې | دقیقې/دقیقه | ساعته/ساعت/ساعتونه | ورځې/ورځ | مخکې/وړاندې | اوس/همدا_اوس | نن | پرون | -
ckb چرکە | خولەک/دەقە | کاتژمێر/سەعات | ڕۆژ | لەمەوبەر/پێش | ئێستا | ئەمڕۆ | دوێنێ | -
ur سیکنڈ/سیکنڈز | منٹ/منٹس | گھنٹے/گھنٹہ/گھنٹا | دن/روز | پہلے/قبل | ابھی/ابھی_ابھی | آج | کل/گزشتہ_روز | پرسوں
hi सेकंड/सेकेंड | मिनट/मिनट्स | घंटे/घंटा/घण्टे/घंटों | दिन/दिनों | पहले/पूर्व | अभी/अभी_अभी | आज | कल/बीते_कल | परसों
mr सेकंद | मिनिटे/मिनिट/मिनिटांपूर्वी< | तास/तासांपूर्वी</तासापूर्वी< | दिवस/दिवसांपूर्वी</दिवसापूर्वी< | पूर्वी/आधी | आत्ता/आताच | आज | काल | परवा
ne सेकेन्ड | मिनेट | घण्टा/घन्टा | दिन | अगाडि/अघि/पहिले | भर्खरै/अहिले | आज | हिजो | अस्ति
bn সেকেন্ড | মিনিট | ঘণ্টা/ঘন্টা | দিন | আগে/পূর্বে | এইমাত্র/এখন | আজ/আজকে | গতকাল/কাল | গত_পরশু/পরশু
gu સેકન્ડ | મિનિટ | કલાક | દિવસ | પહેલા/પહેલાં/પૂર્વે | હમણાં/હમણાં_જ | આજે/આજ | ગઈકાલે/ગઈકાલ | -
pa ਸਕਿੰਟ | ਮਿੰਟ | ਘੰਟੇ/ਘੰਟਾ | ਦਿਨ | ਪਹਿਲਾਂ/ਪਹਿਲੇ | ਹੁਣੇ | ਅੱਜ | ਕੱਲ੍ਹ/ਕੱਲ | -
ta வினாடி/விநாடிகள் | நிமிடம்/நிமிடங்கள்/நிமிடங்களுக்கு | மணி_நேரம்/மணிநேரம்/மணி_நேரத்திற்கு/மணிநேரத்திற்கு | நாள்/நாட்கள்/நாட்களுக்கு/நாளைக்கு | முன்பு/முன்/முன்னர் | இப்போது | இன்று | நேற்று | -
te సెకను/సెకన్ల | నిమిషం/నిమిషాల | గంట/గంటల | రోజు/రోజుల | క్రితం | ఇప్పుడే | నేడు/ఈరోజు/ఈ_రోజు | నిన్న | మొన్న
kn ಸೆಕೆಂಡ್ | ನಿಮಿಷ/ನಿಮಿಷಗಳ | ಗಂಟೆ/ಗಂಟೆಗಳ | ದಿನ/ದಿನಗಳ | ಹಿಂದೆ | ಈಗ/ಇದೀಗ | ಇಂದು | ನಿನ್ನೆ | ಮೊನ್ನೆ
ml സെക്കൻഡ് | മിനിറ്റ്/മിനിറ്റുകൾ/മിനിട്ട് | മണിക്കൂർ/മണിക്കൂറുകൾ | ദിവസം/ദിവസങ്ങൾ | മുമ്പ്/മുൻപ് | ഇപ്പോൾ | ഇന്ന് | ഇന്നലെ | -
si තත්පර | මිනිත්තු | පැය | දින | පෙර/කට_පෙර | දැන් | අද | ඊයේ | -
th วินาทีที่แล้ว</วินาที | นาทีที่แล้ว</นาทีก่อน</นาที/นาทีที่ผ่านมา< | ชั่วโมงที่แล้ว</ชั่วโมงก่อน</ชั่วโมง/ชม/ชั่วโมงที่ผ่านมา</ชม.ที่แล้ว< | วันที่แล้ว</วันก่อน</วันที่ผ่านมา< | ที่แล้ว/ก่อน/ที่ผ่านมา | เมื่อสักครู่/ตอนนี้/เมื่อครู่ | วันนี้ | เมื่อวาน/เมื่อวานนี้/วานนี้ | เมื่อวานซืน
id detik | menit/mnt | jam | hari | lalu/yang_lalu/yg_lalu | baru_saja/sekarang | hari_ini | kemarin | kemarin_lusa
ms saat | minit | jam | hari | lalu/yang_lalu/lepas | baru_sahaja/sekarang | hari_ini | semalam/kelmarin | -
tl segundo | minuto | oras | araw | nakalipas/nakaraan/ang_nakalipas/na_ang_nakalipas/ang_nakaraan/na_ang_nakaraan/na_ang_nakakaraan | ngayon_lang | ngayong_araw/ngayon | kahapon | -
sw sekunde | dakika | saa | siku | zilizopita/iliyopita/zimepita | sasa_hivi/hivi_sasa | leo | jana | juzi
ha dakika | minti/mintuna | awa/awanni/sa_a | kwana/kwanaki | da_suka_wuce/da_suka_gabata/da_ya_wuce | yanzu/yanzu_nan | yau | jiya | -
af sekonde/sekondes | minuut/minute | uur/ure | dag/dae | gelede | sopas/nou | vandag | gister | eergister
vi giây | phút | giờ/tiếng | ngày | trước/cách_đây | vừa_xong/vừa_mới/mới_đây | hôm_nay | hôm_qua | hôm_kia
zh 秒/秒钟/秒鐘 | 分钟/分鐘/分 | 小时/小時/个小时/個小時/鐘頭 | 天/日 | 前/之前/以前 | 刚刚/剛剛/刚才/剛才 | 今天/今日 | 昨天/昨日 | 前天/前日
ja 秒 | 分/分間 | 時間 | 日/日間 | 前/以前 | たった今/今 | 今日/きょう/本日 | 昨日/きのう | 一昨日/おととい
ko 초 | 분 | 시간 | 일 | 전 | 방금/방금_전/지금 | 오늘 | 어제 | 그제/그저께/엊그제
my စက္ကန့် | မိနစ် | နာရီ | ရက် | အကြာက/က | ယခု | ယနေ့/ဒီနေ့ | မနေ့က | -
km វិនាទី | នាទី | ម៉ោង | ថ្ងៃ | មុន | ឥឡូវ | ថ្ងៃនេះ | ម្សិលមិញ | -
lo ວິນາທີ | ນາທີ | ຊົ່ວໂມງ | ມື້ | ກ່ອນ/ທີ່ຜ່ານມາ | ດຽວນີ້ | ມື້ນີ້ | ມື້ວານ/ມື້ວານນີ້ | -
am ሰከንድ | ደቂቃ/ደቂቃዎች | ሰዓት/ሰዓታት | ቀን/ቀናት | በፊት/ከ | አሁን | ዛሬ | ትላንት/ትናንት | -
`;

/** Small numbers in words, from one up. */
const NUMBERS = `
en a/an/one two three four five six seven eight nine ten
de ein/eine/einer/einem/einen zwei drei vier fünf sechs sieben acht neun zehn
fr un/une deux trois quatre cinq six sept huit neuf dix
es un/una/uno dos tres cuatro cinco seis siete ocho nueve diez
pt um/uma dois/duas três quatro cinco seis sete oito nove dez
it un/una/uno/un' due tre quattro cinque sei sette otto nove dieci
nl een/één twee drie vier vijf zes zeven acht negen tien
sv en/ett två tre fyra fem sex sju åtta nio tio
da en/et to tre fire fem seks syv otte ni ti
no en/et/ett to tre fire fem seks sju åtte ni ti
fi yksi/yhden kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen
pl jedną/jeden dwie/dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć
cs jednou/jedním dvěma třemi čtyřmi pěti
ro o/un/una două/doi trei patru cinci șase șapte opt nouă zece
hu egy két/kettő három négy öt hat hét nyolc kilenc tíz
el μία/ένα/μια δύο/δυο τρεις/τρία τέσσερις/τέσσερα πέντε
ru один/одну два/две три четыре пять шесть семь восемь девять десять
uk один/одну два/дві три чотири пять
tr bir iki üç dört beş altı yedi sekiz dokuz on
id satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
hi एक दो तीन चार पांच
ur ایک دو تین چار پانچ
fa یک دو سه چهار پنج
bn এক/একটি দুই/দুটি তিন চার পাঁচ
ar واحدة/واحد اثنين ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثماني/ثمانية تسع/تسعة عشر/عشرة
vi một hai ba bốn năm
`;

const CODES = ["s", "m", "h", "d", "ago", "now", "0", "-1", "-2"];

function lines(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(" ")), ...line.slice(line.indexOf(" ") + 1).split(" | ")]);
}

function words(): [string, string, string][] {
  return lines(TABLE).flatMap(([language = "", ...cells]) =>
    cells.flatMap((cell, at) =>
      cell
        .split("/")
        .filter((form) => form !== "-")
        .map((form): [string, string, string] => [
          language,
          form.replace(/[2<]$/, ""),
          `${CODES[at]}${/[2<]$/.exec(form)?.[0] ?? ""}`,
        ]),
    ),
  );
}

function numbers(): [string, string, number][] {
  return lines(NUMBERS).flatMap(([language = "", cells = ""]) =>
    cells
      .split(" ")
      .flatMap((cell, at) => cell.split("/").map((form): [string, string, number] => [language, form, at + 1])),
  );
}

/** The word of a relative stamp at a token: a unit `s`, `m`, `h`, `d` (with `2` two of it, with `<` "ago" as well), `ago`, `now`, or days from today. */
export const relativeWordAt: PhraseTable<string> = phraseTable(words());

/** The small number that a word names. */
export const numberWordAt: PhraseTable<number> = phraseTable(numbers());
