import { foldWord } from "./fold.ts";
import { isMark, type Token, wordAt } from "./tokens.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u).map(foldWord));
}

/** Ordinal endings and prepositions between a day and its month. */
const DAY_TO_MONTH = words(
  "st nd rd th er re e eme ere o a er de del di d du of den der da go го е й ви ти ті ые an en ten ng ta ème ère º ª ә",
);
/** Between a month and its year. */
const MONTH_TO_YEAR = words("de del do da di of г р rok roku an nam พ ศ ค den anul");
/** After a year that comes first. */
const AFTER_YEAR = words("m gada ko г оны год năm il йил ж е yil");
/** Between a date and a time, or a time and a date. */
const LINKS = words(`
  at v ve um à a á as às las los la le les alle ore on of the om kl klo klockan klokken pukul jam kell kello saat o ob od u в о об на od op godz godzina hod ura
  στις στη ώρα ωρα lúc luc ngày في الساعة على ساعت در کو بجے को เวลา time г року рік р год den vom am du dia del de il og en et e y t uhr น hora horas
  mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
  lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
  segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
  poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
  понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер пятниця субота неділя
  pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu
  الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد روز دوشنبه شنبه پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
  सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार`);
const UNSPACED_LINKS = new Set("月火水木金土日曜星期周週一二三四五六天礼拜禮요월화수목금토일");
const LINK_MARKS = ",|-–—·•/;:@()[]›»~.،';　・،";

function skip(tokens: readonly Token[], at: number, most: number, joins: (at: number) => boolean): number {
  let next = at;
  while (next < tokens.length && next - at < most && joins(next)) next += 1;
  return next;
}

/** The token after ordinal endings and prepositions between day and month. */
export function afterDay(tokens: readonly Token[], at: number): number {
  return skip(tokens, at, 3, (i) => isMark(tokens, i, ".-/°º'") || DAY_TO_MONTH.has(wordAt(tokens, i)));
}

/** The token after what stands between a month and its year. */
export function afterMonth(tokens: readonly Token[], at: number): number {
  return skip(tokens, at, 4, (i) => isMark(tokens, i, ".,-/،") || MONTH_TO_YEAR.has(wordAt(tokens, i)));
}

/** The token after what follows a year that comes first ("2024 m.", "2024. gada"). */
export function afterYear(tokens: readonly Token[], at: number): number {
  return skip(tokens, at, 3, (i) => isMark(tokens, i, ".,-/") || AFTER_YEAR.has(wordAt(tokens, i)));
}

/** The token after punctuation, prepositions and names of days between a date and its time. */
export function afterLinks(tokens: readonly Token[], at: number): number {
  return skip(tokens, at, 7, (i) => {
    if (isMark(tokens, i, LINK_MARKS)) return true;
    return UNSPACED_LINKS.has(tokens[i]?.text ?? "") || LINKS.has(wordAt(tokens, i));
  });
}
