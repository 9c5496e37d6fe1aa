import { between, pick, random, seedOf } from "../../scripts/random.ts";

/** What a language's texts are made of. */
interface Language {
  readonly words: readonly string[];
  readonly stop: string;
  /** One form of a report, given its facts: a place, and numbers. */
  readonly report: (place: string, fact: () => number) => string;
}

const list = (words: string) => words.split(" ");

/** Words, and the form of a report, in scripts that are written without spaces. */
const UNSPACED: { readonly [L in "Japanese" | "Chinese" | "Thai"]: Language } = {
  Japanese: {
    words: list(
      "町長は 漁師が 先生も 技師の 船長に 司書と 港で 丘の 橋を 駅へ 谷から 工場 病院 計画 鐘の音 手紙 収穫 石段 帆船 絵を 冬に 備え 静かに 直した 読んだ 運び 配った 急いで 初めて 昨夜 今朝 先週 春の 祭り 雨が 三日 夜明け 古い 青い 若い 長い 新しく 人々は 子ども 声で 市場 広場 灯台 北の 川沿い 決めた 見守る 集まり 話した 歩いて 開いた 閉じる 高い 屋根 畑 森へ 海岸 鳥が 約束 橋脚 荷物 時計 歌を 待ち 続けた",
    ),
    stop: "。",
    report: (place, fact) =>
      `${place}の天気は曇りのち晴れ、最高気温は${fact()}度、最低気温は${fact()}度の見込み。降水確率は${fact()}パーセント、風速は${fact()}メートル、波の高さは${fact()}メートルとなるでしょう。満潮は${fact()}時${fact()}分、干潮は${fact()}時${fact()}分です。`,
  },
  Chinese: {
    words: list(
      "镇长 渔民 校长 工程师 船长 主人 合唱团 消防 图书 港口 山顶 石桥 车站 山谷 河边 医院 计划 铜钟 长信 收成 台阶 帆船 图画 粮食 安静 仔细 大声 邻近 所有 匆忙 公开 昨夜 清晨 上周 春天 节日 大雨 黎明 古老 蓝色 年轻 崭新 人们 孩子 市场 广场 灯塔 北面 决定 看守 修好 念出 运到 分给 收拾 展出 集合 谈论 走过 打开 关上 高大 屋顶 田地 森林 海岸 鸟群 约定 货物 时钟",
    ),
    stop: "。",
    report: (place, fact) =>
      `${place}今日粮食市场行情：小麦每吨${fact()}元，大豆每吨${fact()}元，玉米每吨${fact()}元。全天成交量为${fact()}万吨，比前一交易日增加百分之${fact()}，库存还有${fact()}万吨，预计下周价格在${fact()}元到${fact()}元之间波动。`,
  },
  Thai: {
    words: list(
      "น้ำ ไฟ ดิน ลม บ้าน เรือ ถนน ทาง วัด คน ปลา ไก่ หมา แมว เสือ ช้าง ม้า วัว ต้น ใบ ดอก ผล กิน นอน นั่ง ยืน วิ่ง พูด ฟัง ดู ทำ ไป มา ขึ้น ลง เข้า ออก ซื้อ ขาย ให้ รับ จับ ถือ วาง ยก ตั้ง นก ป่า ฝน ข้าว เก่า ปิด เปิด สูง ส่ง แจก รวม เดิน เพลง รอ อ่าน ซ่อม เฝ้า ลาน เด็ก ใหม่ เช้า แรก ใกล้ เก็บ",
    ),
    stop: " ",
    report: (place, fact) =>
      `พยากรณ์อากาศ${place}วันนี้ มีเมฆบางส่วน อุณหภูมิสูงสุด ${fact()} องศา อุณหภูมิต่ำสุด ${fact()} องศา โอกาสฝนร้อยละ ${fact()} ความเร็วลม ${fact()} กิโลเมตรต่อชั่วโมง คลื่นสูง ${fact()} เซนติเมตร น้ำขึ้นเวลา ${fact()} นาฬิกา ${fact()} นาที`,
  },
};

export type LanguageName = keyof typeof UNSPACED;

/** Sentences of ten invented words each. */
export function sentences(language: LanguageName, seed: number, count: number): string[] {
  const next = random(seed);
  const { words, stop } = UNSPACED[language];
  const sentence = () => Array.from({ length: 10 }, () => pick(next, words)).join("") + stop;
  return Array.from({ length: count }, sentence);
}

/** The text with a share of its characters, drawn from itself, put in the place of others, left out or put in. */
export function charactersEdited(text: string, share: number, seed: number): string {
  const next = random(seedOf(seed, 77));
  const characters = Array.from(text);
  const edit = (character: string): string => {
    if (next() >= share) return character;
    const other = pick(next, characters);
    const kind = between(next, 0, 9);
    return kind < 6 ? other : kind < 8 ? character + other : "";
  };
  return characters.map(edit).join("");
}

/** A report in the one form of a language: a place and numbers of its own. */
export function report(language: LanguageName, seed: number): string {
  const next = random(seedOf(seed, 78));
  const place = pick(next, UNSPACED[language].words);
  return UNSPACED[language].report(place, () => between(next, 1, 999));
}
