import { foldWord } from "./fold.ts";
import { isMark, type Token, wordAt } from "./tokens.ts";

/** Which hours a word for a part of the day makes of 1 to 12. */
type Part = "am" | "pm" | "noon" | "night";

/** By hand, as printed beside a time; words of one form are joined by `_`. Latin a.m. and p.m. and their native copies among them. */
const WORDS: Readonly<Record<Part, string>> = {
  am: `am πμ dopoledne dop délelőtt reggel de_la_mañana da_manhã del_mattino утра ранку сутринта ráno morgens vormittags ص صباحا صباح فجرا فجر ق_ظ قبل_از_ظهر بامداد صبح सुबह सवेरे पूर्वाह्न तड़के सकाळी पहाटे बिहान সকাল ভোর পূর্বাহ্ণ পূর্বাহ্ন এএম
    સવારે ਸਵੇਰੇ காலை முற்பகல் ఉదయం ಬೆಳಿಗ್ಗೆ രാവിലെ pagi pg ጥዋት ጠዋት পূৰ্বাহ্ন sáng umaga ng_umaga เช้า בבוקר לפנה_צ 上午 午前 凌晨 早上 清晨 早晨 早朝 未明 朝 早 오전 새벽 아침`,
  pm: `pm μμ odpoledne odp délután de_la_tarde da_tarde del_pomeriggio di_sera du_soir вечера вечора дня nachmittags abends م مساء عصرا عصر بعد_الظهر ب_ظ بعد_از_ظهر بعدازظهر شام سہ_پہر शाम अपराह्न सायंकाळी संध्याकाळी बेलुका সন্ধ্যা বিকেল বিকাল অপরাহ্ণ অপরাহ্ন পিএম
    સાંજે ਸ਼ਾਮ மாலை பிற்பகல் సాయంత్రం ಸಂಜೆ വൈകിട്ട് sore petang ptg ከሰዓት অপৰাহ্ন chiều hapon ng_hapon gabi ng_gabi บ่าย אחה_צ בערב 下午 午後 午后 傍晚 夕方 오후 저녁`,
  noon: `nn noon ظهرا दोपहर दुपारी दिउँसो দুপুর બપોરે ਦੁਪਹਿਰ மதியம் మధ్యాహ్నం ಮಧ್ಯಾಹ್ನ ഉച്ചയ്ക്ക് دوپہر siang tengah_hari trưa tanghali ng_tanghali בצהריים 中午 昼 낮`,
  night: `midnight de_la_noche da_noite ночи nachts ليلا شب رات रात रात्री राति রাত રાત્રે ਰਾਤ இரவு రాత్రి ರಾತ್ರಿ രാത്രി malam tối đêm בלילה 晚上 晚间 晚間 夜里 深夜 夜 晚 밤`,
};

const PARTS: ReadonlyMap<string, Part> = new Map(
  Object.entries(WORDS).flatMap(([part, words]) =>
    words
      .trim()
      .split(/\s+/u)
      .map((word) => [foldWord(word).replaceAll("_", ""), part as Part] as const),
  ),
);

/** First words of the forms, and their first characters for "a.m." and for scripts without spaces: most words are neither, and no more need be looked at. */
const OPENING = new Set(
  Object.values(WORDS).flatMap((words) =>
    words
      .trim()
      .split(/\s+/u)
      .flatMap((word) => [foldWord(word.split("_", 1)[0] ?? word), foldWord(word.charAt(0))]),
  ),
);

/** Halves of the day that are written in capitals only; in small letters they are other words. */
const WRITTEN: ReadonlyMap<string, Part> = new Map([
  ["SA", "am"],
  ["CH", "pm"],
  ["ÖÖ", "am"],
  ["ÖS", "pm"],
]);
/** Latin words that stand before a time. */
const LEADING = new Set(["AM", "PM", "délután", "délelőtt", "reggel"]);

/** The words for a part of the day at `at` ("p.m.", "午後", "بعد از ظهر", `אחה"צ`) and the token after them, or null. */
export function partAt(tokens: readonly Token[], at: number): { readonly part: Part; readonly next: number } | null {
  const written = WRITTEN.get(tokens[at]?.text ?? "");
  if (written !== undefined) return { part: written, next: at + 1 };
  if (!OPENING.has(wordAt(tokens, at))) return null;
  let found: { part: Part; next: number } | null = null;
  let joined = "";
  let next = at;
  for (let words = 0; words < 3; words += 1) {
    const word = wordAt(tokens, next);
    if (word === "") break;
    joined += word;
    next += 1;
    const dotted = words > 0 && isMark(tokens, next, ".") && tokens[next]?.glued === true ? 1 : 0;
    const part = PARTS.get(joined);
    if (part !== undefined) found = { part, next: next + dotted };
    if (isMark(tokens, next, '."״”')) next += 1;
  }
  return found;
}

/** As `partAt`, for words that stand before a time: none of one letter, and few Latin ones, since "am 4. Mai" and "a 5" are none. */
export function partBefore(
  tokens: readonly Token[],
  at: number,
): { readonly part: Part; readonly next: number } | null {
  const written = tokens[at]?.text ?? "";
  const code = written.charCodeAt(0);
  const plain = code < 0x590 ? !LEADING.has(written) : code < 0x900 && written.length < 2;
  return plain ? null : partAt(tokens, at);
}

/** An hour of 0 to 23 with the word beside it, on the clock of 24 hours; above 12 the word adds nothing. */
export function hourWith(hour: number, part: Part): number {
  if (hour > 12) return hour;
  const twelve = hour % 12;
  if (part === "noon") return twelve < 6 ? twelve + 12 : twelve;
  if (part === "night") return twelve < 5 ? twelve : twelve + 12;
  return part === "pm" ? twelve + 12 : twelve;
}
