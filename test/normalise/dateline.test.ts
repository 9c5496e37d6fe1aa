import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutDateline } from "../../pipeline/normalise/dateline.ts";
import { LOOKUPS } from "./tables.ts";

const STORY = "The council voted on Tuesday to close the northern bridge for repairs that may take years.";

function cut(opening: string, story = STORY): string | null {
  const found = cutDateline(`${opening}${story}`, { language: "en" }, LOOKUPS.dateline);
  if (found === null) return null;
  const { place, date, credits, rest } = found;
  expect(rest).toBe(story);
  const day = date === null ? "" : `${date.year ?? ""}-${date.month}-${date.day}`;
  return [place ?? "", day, credits.join("+")].join(" | ");
}

const WIRES: readonly (readonly [string, string])[] = [
  [
    "Brussels, (APP - UrduPoint / Pakistan Point News - 4th Dec, 2024) ",
    "Brussels | 2024-12-4 | APP+UrduPoint / Pakistan Point News",
  ],
  ["SALVADOR, Feb 26 - ", "SALVADOR | -2-26 | "],
  ["CHATSWORTH, Calif., March 6 - ", "CHATSWORTH | -3-6 | "],
  ["POUGHKEEPSIE, N.Y., March 12 - ", "POUGHKEEPSIE | -3-12 | "],
  ["PITTSBURGH, PA - ", "PITTSBURGH |  | "],
  ["(Reuters) - ", " |  | Reuters"],
  ["LONDON, Dec 3 (Reuters) - ", "LONDON | -12-3 | Reuters"],
  ["WASHINGTON, March 9, Reuter - ", "WASHINGTON | -3-9 | Reuter"],
  ["WASHINGTON (AP) — ", "WASHINGTON |  | AP"],
  ["WASHINGTON -- ", "WASHINGTON |  | "],
  ["KARACHI, Pakistan (AP) _ ", "KARACHI |  | AP"],
  ["PARIS, France (AFP) - ", "PARIS |  | AFP"],
  ["BERLIN (dpa/AFP) - ", "BERLIN |  | dpa+AFP"],
  ["Berlin (dpa) - ", "Berlin |  | dpa"],
  ["BERLIN/PARIS, 3. Dezember (dpa) – ", "BERLIN/PARIS | -12-3 | dpa"],
  ["Wien – ", "Wien |  | "],
  ["Madrid, 4 dic (EFE).- ", "Madrid | -12-4 | EFE"],
  ["MADRID, 4 Dic. (EUROPA PRESS) - ", "MADRID | -12-4 | EUROPA PRESS"],
  ["(ANSA) - ROMA, 04 DIC - ", "ROMA | -12-4 | ANSA"],
  ["Roma, 4 dic. (askanews) - ", "Roma | -12-4 | askanews"],
  ["Lisboa, 04 dez 2024 (Lusa) – ", "Lisboa | 2024-12-4 | Lusa"],
  ["Budapest, 2024. december 4., szerda (MTI) – ", "Budapest | 2024-12-4 | MTI"],
  ["NEW YORK, Dec. 3, 2024 /PRNewswire/ -- ", "NEW YORK | 2024-12-3 | PRNewswire"],
  ["HARARE, Zimbabwe, December 4, 2024/APO Group/ -- ", "HARARE | 2024-12-4 | APO Group"],
  ["New Delhi, Dec 4 (PTI) ", "New Delhi | -12-4 | PTI"],
  ["New Delhi [India], December 4 (ANI): ", "New Delhi | -12-4 | ANI"],
  ["ISLAMABAD: ", "ISLAMABAD |  | "],
  ["DHAKA, Dec 4, 2024 (BSS) - ", "DHAKA | 2024-12-4 | BSS"],
  ["BEIJING, Dec. 4 (Xinhua) -- ", "BEIJING | -12-4 | Xinhua"],
  ["ANKARA (AA) - ", "ANKARA |  | AA"],
];

const OTHER_SCRIPTS: readonly (readonly [string, string, string])[] = [
  ["МОСКВА, 4 декабря. /ТАСС/. ", "Городской совет закрыл мост.", "МОСКВА | -12-4 | ТАСС"],
  ["القاهرة - رويترز: ", "صوت المجلس يوم الثلاثاء على إغلاق الجسر", "القاهرة |  | رويترز"],
  ["新华社北京12月4日电（记者张三）", "市议会周二投票决定关闭大桥", "北京 | -12-4 | 新华社"],
  ["（中央社記者王大明台北4日電）", "市議會決定關閉大橋", "台北 |  | 中央社"],
  ["(서울=연합뉴스) 홍길동 기자 = ", "시의회는 다리를 닫기로 했다", "서울 |  | 연합뉴스"],
];

const NONE = [
  "",
  "WATCH: ",
  "UPDATE: ",
  "EXCLUSIVE - ",
  "BREAKING — ",
  "John Smith: ",
  "Photo: AP - ",
  "By Jane Doe, Reuters - ",
  "The mayor (who was born in London) - ",
  "December 4, 2024 - ",
  "In London - ",
];

describe("a dateline", () => {
  test.each(WIRES)("%s", (opening, want) => {
    expect(cut(opening)).toBe(want);
  });

  test.each(OTHER_SCRIPTS)("%s", (opening, story, want) => {
    expect(cut(opening, story)).toBe(want);
  });

  test.each(NONE)("none: %j", (opening) => {
    expect(cut(opening)).toBeNull();
  });

  test("a sentence that goes on after its dash is none", () => {
    const text = "Paris – the city of light – is where they met on Tuesday to discuss what comes next.";
    expect(cutDateline(text, {}, LOOKUPS.dateline)).toBeNull();
  });

  test("loses no word of any text: what is cut and what is left are the text", () => {
    const words = fc.constantFrom(
      "Paris",
      "PARIS",
      " - ",
      "(AFP)",
      ", ",
      "Dec 4",
      ": ",
      "The council",
      " — ",
      "voted",
      ".",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const text = parts.join("");
        const found = cutDateline(text, {}, LOOKUPS.dateline);
        return found === null || (text.trim().startsWith(found.raw) && text.trim().endsWith(found.rest));
      }),
    );
  });
});
