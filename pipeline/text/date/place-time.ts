import { foldWord } from "./fold.ts";
import { type Token, wordAt } from "./tokens.ts";

/** Places whose time is named in words beside a clock, by zone; `_` between words of one name. */
const PLACES = `
UTC greenwich غرينتش جرينتش گرینویچ گرينتش گرینچ 格林尼治 格林威治 グリニッジ 그리니치
Asia/Shanghai beijing بكين بيجين 北京 中国 中國 베이징
Asia/Taipei taipei taiwan 台北 臺北 台灣 臺灣 台湾
Asia/Hong_Kong hong_kong 香港
Asia/Macau 澳門 澳门
Asia/Tokyo japan tokyo 日本 東京 东京 طوكيو
Asia/Seoul korea seoul 한국 서울
Asia/Ho_Chi_Minh vietnam hanoi việt_nam hà_nội
Asia/Bangkok thailand bangkok
Asia/Singapore singapore 新加坡
Asia/Kuala_Lumpur malaysia
Asia/Manila philippine manila
Asia/Jakarta jakarta indonesia_barat
Asia/Makassar indonesia_tengah
Asia/Jayapura indonesia_timur
Asia/Kolkata india indian भारतीय بھارتی ভারতীয় الهند نيودلهي
Asia/Karachi pakistan پاکستان پاکستانی باكستان
Asia/Dhaka bangladesh বাংলাদেশ
Asia/Kathmandu nepal नेपाली
Asia/Kabul کابل
Asia/Tehran tehran iran تهران ایران طهران إيران
Asia/Dubai uae الإمارات أبوظبي دبي
Asia/Riyadh saudi السعودية الرياض مكة مكة_المكرمة
Asia/Qatar doha الدوحة قطر
Asia/Kuwait الكويت
Asia/Baghdad baghdad بغداد العراق
Asia/Amman عمان_الأردن الأردن
Asia/Damascus damascus دمشق سوريا
Asia/Beirut beirut بيروت لبنان
Asia/Jerusalem israel jerusalem القدس ישראל
Asia/Gaza فلسطين غزة
Africa/Cairo cairo القاهرة مصر
Africa/Tripoli طرابلس ليبيا
Africa/Tunis تونس
Africa/Algiers الجزائر
Africa/Casablanca المغرب الرباط
Africa/Khartoum الخرطوم السودان
Africa/Addis_Ababa ethiopian
Africa/Nairobi kenyan
Europe/Moscow moscow موسكو 莫斯科 モスクワ
Europe/London london 英国
Europe/Paris paris باريس
America/New_York eastern new_york نيويورك 美东 美東 纽约 紐約 米東部
America/Chicago central
America/Denver mountain
America/Los_Angeles pacific
`;

/** Whole phrases for the time of a place, by zone. */
const PHRASES = `
Europe/Paris heure_de_Paris heure_française
Europe/Brussels heure_de_Bruxelles Brusselse_tijd
Europe/Amsterdam Nederlandse_tijd
Europe/Zurich Schweizer_Zeit heure_suisse
Europe/Berlin deutscher_Zeit mitteleuropäischer_Zeit mitteleuropäischer_Sommerzeit
Europe/Madrid hora_peninsular hora_de_España hora_española
Europe/Lisbon hora_de_Lisboa
Europe/Rome ora_italiana
Europe/Warsaw czasu_polskiego
Europe/Prague středoevropského_času
Europe/Bucharest ora_României
Europe/Athens ώρα_Ελλάδας
Europe/Moscow по_московскому_времени по_Москве
Europe/Kyiv за_Києвом за_київським_часом по_киевскому_времени
Europe/Istanbul Türkiye_saatiyle Türkiye_saati
Europe/Stockholm svensk_tid
Europe/Oslo norsk_tid
Europe/Copenhagen dansk_tid
Europe/Helsinki Suomen_aikaa
America/Sao_Paulo horário_de_Brasília hora_de_Brasília
America/Bogota hora_de_Bogotá hora_de_Colombia
America/Mexico_City hora_de_México hora_del_centro_de_México
America/Argentina/Buenos_Aires hora_de_Argentina hora_argentina
America/Santiago hora_de_Chile
America/Lima hora_de_Perú hora_peruana
America/Caracas hora_de_Venezuela
America/New_York hora_del_Este heure_de_New_York
America/Toronto heure_de_l_Est
`;

/** The words for "time" before a place, and after it. */
const BEFORE = ["بتوقيت", "توقيت", "به_وقت", "שעון", "giờ", "waktu"];
const AFTER = [
  "time",
  "standard_time",
  "daylight_time",
  "mean_time",
  "时间",
  "時間",
  "시간",
  "সময়",
  "समय",
  "समयानुसार",
  "وقت",
  "کے_وقت",
];

const keyOf = (phrase: string): string => phrase.split("_").map(foldWord).join("");
/** First words of the phrases, and their first characters for scripts without spaces: most words are neither, and no more need be looked at. */
const OPENING = new Set<string>();

function readPlaces(): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  const put = (phrase: string, zone: string) => {
    zones.set(keyOf(phrase), zone);
    OPENING.add(foldWord(phrase.split("_", 1)[0] ?? phrase)).add(phrase.charAt(0));
  };
  for (const line of PLACES.trim().split("\n")) {
    const [zone = "UTC", ...names] = line.split(" ");
    for (const name of names) {
      for (const word of BEFORE) put(`${word}_${name}`, zone);
      for (const word of AFTER) put(`${name}_${word}`, zone);
      if (zone === "UTC") put(name, zone);
    }
  }
  for (const line of PHRASES.trim().split("\n")) {
    const [zone = "UTC", ...phrases] = line.split(" ");
    for (const phrase of phrases) put(phrase, zone);
  }
  return zones;
}

const ZONES = readPlaces();
/** As many words as a phrase has at most, each Han or Hangul character being one. */
const LONGEST = 6;

/** The zone that words for the time of a place name at `at` ("Beijing time", "北京时间", "بتوقيت القاهرة"), and the token after them, or null. */
export function placeTimeAt(
  tokens: readonly Token[],
  at: number,
): { readonly zone: string; readonly next: number } | null {
  if (!OPENING.has(wordAt(tokens, at))) return null;
  let found: { zone: string; next: number } | null = null;
  let joined = "";
  for (let next = at; next < at + LONGEST; next += 1) {
    const word = wordAt(tokens, next);
    if (word === "") break;
    joined += word;
    const zone = ZONES.get(joined);
    if (zone !== undefined) found = { zone, next: next + 1 };
  }
  return found;
}
