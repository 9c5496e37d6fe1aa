import { type Phrase, phraseTable } from "./phrases.ts";
import { isMark, type Token } from "./tokens.ts";

/**
 * Days of the week from Monday to Sunday: a space between days, `/` between forms of one, `_` between words of one form.
 * Written by hand. A form that two languages give to different days counts in a text of one of them only.
 */
const TABLE = `
en monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun
de montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so
fr lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim
es lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom
pt segunda/segunda_feira/seg terça/terça_feira/ter quarta/quarta_feira/qua quinta/quinta_feira/qui sexta/sexta_feira/sex sábado/sáb domingo/dom
it lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom
ca dilluns dimarts dimecres dijous divendres dissabte diumenge
nl maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo
sv måndag/mån tisdag/tis onsdag/ons torsdag/tors/tor fredag/fre lördag/lör söndag/sön
da mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør søndag/søn
no mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør søndag/søn
fi maanantai/maanantaina/ma tiistai/tiistaina/ti keskiviikko/keskiviikkona/ke torstai/torstaina/to perjantai/perjantaina/pe lauantai/lauantaina/la sunnuntai/sunnuntaina/su
et esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
lv pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
lt pirmadienis/pirmadienį antradienis/antradienį trečiadienis/trečiadienį ketvirtadienis/ketvirtadienį penktadienis/penktadienį šeštadienis/šeštadienį sekmadienis/sekmadienį
pl poniedziałek/pon/pn wtorek/wt środa/środę/śr czwartek/czw piątek/pt sobota/sobotę/sob niedziela/niedzielę/ndz/nd
cs pondělí/po úterý/út středa/středu/st čtvrtek/čt pátek/pá sobota/sobotu/so neděle/neděli/ne
sk pondelok/po utorok/ut streda/stredu/st štvrtok/št piatok/pi sobota/sobotu/so nedeľa/nedeľu/ne
hu hétfő/hétfőn kedd/kedden szerda/szerdán csütörtök/csütörtökön péntek/pénteken szombat/szombaton vasárnap
ro luni/lun marți/marţi/mar miercuri/mie joi vineri/vin sâmbătă/sâm duminică/dum
hr ponedjeljak/pon utorak/uto srijeda/sri četvrtak/čet petak/pet subota/sub nedjelja/ned
sr ponedeljak/pon utorak/uto sreda/sre četvrtak/čet petak/pet subota/sub nedelja/ned
sl ponedeljek/pon torek/tor sreda/sre četrtek/čet petek/pet sobota/sob nedelja/ned
sr понедељак/пон уторак/уто среда/сре четвртак/чет петак/пет субота/суб недеља/нед
bg понеделник/пн вторник/вт сряда/ср четвъртък/чт петък/пт събота/сб неделя/нд
ru понедельник/пн/пон вторник/вт среда/среду/ср четверг/чт/чет пятница/пятницу/пт суббота/субботу/сб воскресенье/вс
uk понеділок/пн вівторок/вт середа/середу/ср четвер/чт пʼятниця/пʼятницю/п_ятниця/пятниця/пт субота/суботу/сб неділя/неділю/нд
be панядзелак аўторак серада чацвер пятніца субота нядзеля
el δευτέρα/δευ τρίτη/τρι τετάρτη/τετ πέμπτη/πεμ παρασκευή/παρ σάββατο/σαβ κυριακή/κυρ
sq hënë martë mërkurë enjte premte shtunë diel
tr pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt pazar/paz
az bazar_ertəsi çərşənbə_axşamı çərşənbə cümə_axşamı cümə şənbə bazar
he שני/יום_שני/יום_ב שלישי/יום_שלישי/יום_ג רביעי/יום_רביעי/יום_ד חמישי/יום_חמישי/יום_ה שישי/יום_שישי/יום_ו שבת/יום_שבת ראשון/יום_ראשון/יום_א
ar الاثنين/الإثنين/اثنين/الأثنين الثلاثاء/ثلاثاء الأربعاء/الاربعاء/أربعاء الخميس/خميس الجمعة/جمعة السبت/سبت الأحد/الاحد/أحد
fa دوشنبه/دو_شنبه سه‌شنبه/سه_شنبه چهارشنبه/چهار_شنبه پنجشنبه/پنج_شنبه جمعه شنبه یکشنبه/یک_شنبه
ps دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه
ur پیر/سوموار منگل بدھ جمعرات جمعہ/جمعه ہفتہ/سنیچر اتوار
hi सोमवार/सोम मंगलवार/मंगल बुधवार/बुध गुरुवार/गुरूवार/वीरवार/बृहस्पतिवार शुक्रवार/शुक्र शनिवार/शनि रविवार/रवि
mr सोमवार मंगळवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
bn সোমবার/সোম মঙ্গলবার/মঙ্গল বুধবার/বুধ বৃহস্পতিবার/বৃহঃ শুক্রবার/শুক্র শনিবার/শনি রবিবার/রবি
th จันทร์/วันจันทร์/วันจันทร์ที่/จ. อังคาร/วันอังคาร/วันอังคารที่ พุธ/วันพุธ/วันพุธที่ พฤหัสบดี/วันพฤหัสบดี/วันพฤหัสบดีที่/พฤหัสฯ/วันพฤหัสที่ ศุกร์/วันศุกร์/วันศุกร์ที่ เสาร์/วันเสาร์/วันเสาร์ที่ อาทิตย์/วันอาทิตย์/วันอาทิตย์ที่
id senin/sen selasa/sel rabu/rab kamis/kam jumat/jum'at/jum sabtu/sab minggu/ahad
ms isnin/isn selasa/sel rabu/rab khamis/kha jumaat/jum sabtu/sab ahad
tl lunes martes miyerkules huwebes biyernes sabado linggo
sw jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
vi thứ_hai/thứ_2 thứ_ba/thứ_3 thứ_tư/thứ_4 thứ_năm/thứ_5 thứ_sáu/thứ_6 thứ_bảy/thứ_7 chủ_nhật/cn
kk дүйсенбі/дс сейсенбі/сс сәрсенбі/ср бейсенбі/бс жұма/жм сенбі/сб жексенбі/жс
ky дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби
uz dushanba seshanba chorshanba payshanba juma shanba yakshanba
tg душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе
ka ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა
hy երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի
ne सोमबार मङ्गलबार/मंगलबार बुधबार बिहिबार/बिहीबार शुक्रबार शनिबार आइतबार
gu સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર
pa ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ/ਸ਼ਨਿੱਚਰਵਾਰ ਐਤਵਾਰ
ta திங்கள்/திங்கட்கிழமை செவ்வாய்/செவ்வாய்க்கிழமை புதன்/புதன்கிழமை வியாழன்/வியாழக்கிழமை வெள்ளி/வெள்ளிக்கிழமை சனி/சனிக்கிழமை ஞாயிறு/ஞாயிற்றுக்கிழமை
te సోమవారం/సోమ మంగళవారం/మంగళ బుధవారం/బుధ గురువారం/గురు శుక్రవారం/శుక్ర శనివారం/శని ఆదివారం/ఆది
kn ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ
ml തിങ്കൾ/തിങ്കളാഴ്ച ചൊവ്വ/ചൊവ്വാഴ്ച ബുധൻ/ബുധനാഴ്ച വ്യാഴം/വ്യാഴാഴ്ച വെള്ളി/വെള്ളിയാഴ്ച ശനി/ശനിയാഴ്ച ഞായർ/ഞായറാഴ്ച
or ସୋମବାର ମଙ୍ଗଳବାର ବୁଧବାର ଗୁରୁବାର ଶୁକ୍ରବାର ଶନିବାର ରବିବାର
my တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ တနင်္ဂနွေ
zh 星_期_一/周_一/週_一/礼_拜_一/禮_拜_一/一 星_期_二/周_二/週_二/礼_拜_二/禮_拜_二/二 星_期_三/周_三/週_三/礼_拜_三/禮_拜_三/三 星_期_四/周_四/週_四/礼_拜_四/禮_拜_四/四 星_期_五/周_五/週_五/礼_拜_五/禮_拜_五/五 星_期_六/周_六/週_六/礼_拜_六/禮_拜_六/六 星_期_日/周_日/週_日/星_期_天/礼_拜_天/禮_拜_天/日
ja 月_曜_日/月_曜/月 火_曜_日/火_曜/火 水_曜_日/水_曜/水 木_曜_日/木_曜/木 金_曜_日/金_曜/金 土_曜_日/土_曜/土 日_曜_日/日_曜/日
ko 월_요_일/월 화_요_일/화 수_요_일/수 목_요_일/목 금_요_일/금 토_요_일/토 일_요_일
`;

function rows(): [string, string, number][] {
  return TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [language = "", ...cells] = line.split(" ");
      return cells.flatMap((cell, at) =>
        cell.split("/").map((form): [string, string, number] => [language, form, (at + 1) % 7]),
      );
    });
}

const named = phraseTable(rows());

/** Whether the character at `at` means its day in brackets only: 日 is any day and 月 any month elsewhere, 월 and 일 likewise. */
function isLone(tokens: readonly Token[], at: number, language: string | null): boolean {
  const text = tokens[at]?.text ?? "";
  if (text.length > 1 || text.charCodeAt(0) < 0x3000 || isMark(tokens, at - 1, "(（[［")) return false;
  return named(tokens, at, language)?.next === at + 1;
}

/** The name of a day of the week at `at`, 0 Sunday to 6 Saturday, in its longest form, or null. */
export function weekdayAt(tokens: readonly Token[], at: number, language: string | null): Phrase<number> | null {
  const found = isLone(tokens, at, language) ? null : named(tokens, at, language, true);
  // "thứ 2" is Monday, "Thu 2 Dec" is none of it
  const isNumbered = found !== null && tokens[found.next - 1]?.kind === "number";
  return isNumbered && tokens[at]?.text.toLowerCase() !== "thứ" ? { value: 4, next: at + 1 } : found;
}

/** The token after a name of a day of the week in any language at `at`, or `at`. */
export function afterWeekday(tokens: readonly Token[], at: number): number {
  return named(tokens, at, null)?.next ?? at;
}
