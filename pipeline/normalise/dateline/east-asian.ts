import { parseDate } from "../../text/date/parse.ts";
import type { Judged } from "./judge.ts";
import type { DatelineLookups } from "./roles.ts";

const HAN = "\\p{sc=Han}";
/** "新华社北京12月4日电（记者张三）", "（中央社記者王大明台北4日電）", "【路透社华盛顿12月3日电】" */
const CHINESE = new RegExp(
  `^[（(【]?\\s?(新华社|新華社|中新社|中新网|中央社|路透社|法新社|美联社|美聯社|新华网|央视网|人民网|塔斯社|共同社|韩联社|中通社)(?:记者|記者)?((?:${HAN}|/){0,14}?)((?:\\d{4}年)?\\d{1,2}月)?(\\d{1,2}日)(?:${HAN}{0,3}?)(?:电|電|讯|訊)[）)】]?(?:\\s?[（(][^（）()]{2,30}[）)])?[：:\\s]*`,
  "u",
);
/** "(서울=연합뉴스) 홍길동 기자 =" */
const KOREAN =
  /^[([【]\s?([\p{sc=Hangul}\s·]{2,12})\s?=\s?([^)\]】]{2,20})[)\]】]\s*(?:[\p{sc=Hangul}]{2,4}(?:\s?[·,]\s?[\p{sc=Hangul}]{2,4}){0,3}\s?(?:기자|특파원|통신원)\s?=?\s*)?/u;
/** "【ワシントン＝山田太郎】", "【北京共同】" */
const JAPANESE =
  /^【([\p{sc=Han}\p{sc=Kana}ー・]{2,12}?)(?:[＝=]([^】]{2,20})|(共同|時事|ロイター|ＡＦＰ|AFP)(?:時事|通信)?)?】\s*/u;
/** "［東京 4日 ロイター］ -", "[ワシントン 3日 ロイター] -", "東京 4日 ロイター -" */
const BRACKETED =
  /^[［[]?([^\s\]］]{2,20})\s(?:\d{1,2}月)?\d{1,2}日\s(ロイター|AFP|ブルームバーグ)(?:[\]］]\s*[-－ー―]?|\s[-－―])\s*/u;

/** The place at the end of a reporter's name and place written as one ("王大明台北"). */
function placeIn(words: string, lookups: DatelineLookups): string | null {
  for (const length of [4, 3, 2]) {
    const end = words.slice(-length);
    if (words.length >= length && lookups.isPlace(end)) return end;
  }
  return words === "" ? null : words;
}

/** What each of these forms has: the sign of the day, or a bracket before all. */
const MAY_BE = /^[([【]|日/u;

/** A dateline in the manner of East Asian agencies and where the story goes on, or null. */
export function eastAsianDateline(
  head: string,
  lookups: DatelineLookups,
): { readonly judged: Judged; readonly at: number } | null {
  if (!MAY_BE.test(head)) return null;
  const chinese = CHINESE.exec(head);
  if (chinese !== null) {
    const [whole, agency = "", place = "", month, day] = chinese;
    const date = month === undefined ? null : parseDate(`${month}${day}`);
    return {
      judged: {
        place: placeIn(place, lookups),
        within: null,
        date,
        credits: [agency],
        agencies: 1,
        sure: true,
        byForm: false,
      },
      at: whole.length,
    };
  }
  const other = KOREAN.exec(head) ?? BRACKETED.exec(head) ?? JAPANESE.exec(head);
  if (other === null) return null;
  const [whole, place = "", ...credits] = other;
  return {
    judged: {
      place: place.trim(),
      within: null,
      date: null,
      credits: credits.filter((c) => c !== undefined).slice(0, 1),
      agencies: 0,
      sure: true,
      byForm: false,
    },
    at: whole.length,
  };
}
