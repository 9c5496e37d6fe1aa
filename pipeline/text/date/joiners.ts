import { foldWord } from "./fold.ts";
import { isMark, type Token, wordAt } from "./tokens.ts";
import { afterWeekday } from "./weekdays.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u).map(foldWord));
}

/** Ordinal endings and prepositions between a day and its month. */
const DAY_TO_MONTH = words(
  "st nd rd th fed ydd eg ain er re e eme ere o a η ης er de del di d du of den der da go го е й ви ти ті ые an en ten ng ta ème ère º ª ә শে লা ই রা ঠা ی",
);
/** Between a month and its year. */
const MONTH_TO_YEAR = words(
  "de del do da di of г р rok roku an nam พ ศ ค พ.ศ. พ.ศ ค.ศ. ค.ศ พุทธศักราช den anul соли ی ماه",
);
/** Words after a year that comes first, folded. */
export const AFTER_YEAR = words(
  "m d gada ko г оны год năm il йил ж е yil թ թվականի წლის жылғы жылдың жылдын жыл оны он",
);
/** Between a date and a time, or a time and a date. */
const LINKS = words(`
  at v ve um à a á as às las los la le les alle ore on of the om kl klo klukkan klockan klokken pukul jam kell kello saat o ob od u в о об на od op godz godzina hod ura ora orë godzinie plkst em ean во у r roku g године godine года року часа d hrs
  στις στη ώρα ωρα lúc luc ngày في الساعة على ساعت در کو بجے को เวลา time г року рік р год den vom am du dia del de il og en et e y t uhr น hora horas روز วันที่ ที่ م ميلادي میلادی ء عیسوی ई ad בשעה ב بوقت pkl ng nang pada cü cı cu ci এ அன்று रोजी ರಂದು ଠାରେ թ соати sagat په`);
const LINK_MARKS = "（）［］【】၊,|-–—·•/;:@()[]›»~.،';　・،";

function skip(tokens: readonly Token[], at: number, most: number, joins: (at: number) => boolean): number {
  let next = at;
  while (next < tokens.length && next - at < most && joins(next)) next += 1;
  return next;
}

/** The token after ordinal endings and prepositions between day and month. */
export function afterDay(tokens: readonly Token[], at: number): number {
  // "9:e januari"
  const start = isMark(tokens, at, ":") && tokens[at]?.glued && wordAt(tokens, at + 1).length === 1 ? at + 1 : at;
  return skip(tokens, start, 3, (i) => isMark(tokens, i, ".-/°º'’؍") || DAY_TO_MONTH.has(wordAt(tokens, i)));
}

/** Whether a number that could be a day stands before a month word at `at`, prepositions between them. */
export function followsNumber(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && (DAY_TO_MONTH.has(wordAt(tokens, before)) || isMark(tokens, before, "-.'’؍"))) before -= 1;
  const token = tokens[before];
  // the year of "Feb'87 Jan'87"
  if (isMark(tokens, before - 1, "'’") && token?.glued) return false;
  return token?.kind === "number" && token.text.length <= 2;
}

/** An apostrophe that cuts a month short ("ספט' 2024") and opens no year ("Dec '24"). */
function isCut(tokens: readonly Token[], at: number): boolean {
  return (
    isMark(tokens, at, "'’") &&
    tokens[at]?.glued === true &&
    (tokens[at + 1]?.glued === false || isMark(tokens, at + 1, ","))
  );
}

/** The token after what stands between a month and its year. */
export function afterMonth(tokens: readonly Token[], at: number): number {
  return skip(
    tokens,
    at,
    4,
    (i) => isMark(tokens, i, ".,-/،؍׳॰၊") || isCut(tokens, i) || MONTH_TO_YEAR.has(wordAt(tokens, i)),
  );
}

/** The token after what follows a year that comes first ("2024 m.", "2024. gada"). */
export function afterYear(tokens: readonly Token[], at: number): number {
  return skip(tokens, at, 4, (i) => isMark(tokens, i, ".,-/") || AFTER_YEAR.has(wordAt(tokens, i)));
}

/** Two small letters that shorten a day in one language are a word in the next ("9 August to 6.30 a.m."). */
function isSmall(tokens: readonly Token[], at: number): boolean {
  return /^[a-z]{2}$/.test(tokens[at]?.text ?? "");
}

/** The token after punctuation, prepositions and names of days between a date and its time. */
export function afterLinks(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let links = 0; links < 7 && next < tokens.length; links += 1) {
    // "am" is a link, "AM" none
    const isLink = isMark(tokens, next, LINK_MARKS) || (tokens[next]?.text !== "AM" && LINKS.has(wordAt(tokens, next)));
    const after = isLink ? next + 1 : isSmall(tokens, next) ? next : afterWeekday(tokens, next);
    if (after === next) break;
    next = after;
  }
  return next;
}
