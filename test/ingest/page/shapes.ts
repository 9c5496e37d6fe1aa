import type { PageKind } from "../../../schemas/draft.ts";

export interface Shape {
  readonly name: string;
  readonly page: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly byline?: string | null;
  readonly published?: string;
  readonly modified?: string;
  readonly clock?: string;
  readonly dumpDate?: string;
  readonly tags?: readonly string[];
  readonly section?: string;
  readonly site?: string;
  readonly agency?: string;
  readonly kind?: PageKind;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
}

const page = (...lines: readonly string[]) => lines.join("\n\n");

const HEAD = "Harbour trams to run through the night";
const ONE =
  "The harbour trams of Brackwater will run through the night from Monday, the transport board said on Tuesday, after a trial in which 4,200 passengers used them.";
const TWO =
  '"We had expected dock workers, and we got bakers, nurses and two weddings," the board\'s chairman, Godfrey Amoah, told reporters at the depot.';
const THREE =
  "The board will pay for the drivers from the money it saved when the old ferry was sold, and will look at the figures again in the spring, it said.";
const BODY = [ONE, TWO, THREE] as const;
const ENDS = ["The harbour trams of Brackwater", "again in the spring"] as const;
const MENU = "Home\nNews\nSport\nOpinion\nTides\nLog in\nSubscribe";
const TEASERS = page(
  "Related Stories",
  "Ferry sold for one crown to a choir ..",
  "Ferry sold for one crown to a choir",
  "2 hours ago",
  "Seal pup found asleep in a rowing boat",
  "3 hours ago",
);

const ENGLISH: readonly Shape[] = [
  {
    name: "menu, headline, handle and date, repeated headline, tag line, cut teasers",
    page: page(
      " date 2024-12-04 Open Menu",
      "Harbour Trams To Run Through The Night",
      "Ines Okoro (@InesOkoro) Published December 04, 2024 | 01:50 AM",
      HEAD,
      ...BODY,
      "Related Topics",
      "Brackwater Harbour Trams Night",
      TEASERS,
      "More Stories From World",
    ),
    title: "Harbour Trams To Run Through The Night",
    description: HEAD,
    byline: "Ines Okoro (@InesOkoro)",
    published: "December 04, 2024 | 01:50 AM",
    dumpDate: "2024-12-04",
    tags: ["Brackwater Harbour Trams Night"],
    section: "World",
    kind: "article",
    has: ENDS,
    lacks: ["Open Menu", "Ferry sold", "ago", HEAD],
  },
  { name: "body only", page: page(...BODY), has: ENDS, byline: null },
  { name: "body only behind a prefix", page: ` date 2024-12-05 ${page(...BODY)}`, dumpDate: "2024-12-05", has: ENDS },
  {
    name: "prefix with a month",
    page: ` date 2024-12 ${page(HEAD, ...BODY)}`,
    dumpDate: "2024-12",
    title: HEAD,
    has: ENDS,
  },
  {
    name: "masthead clock a year after the story's own date",
    page: page("Saturday January 10, 2026", MENU, HEAD, "December 3, 2024", ...BODY),
    title: HEAD,
    published: "December 3, 2024",
    clock: "January 10, 2026",
    has: ENDS,
  },
  {
    name: "name and date in one line, window title with the site's name",
    page: page(`${HEAD} - Valley Mail`, MENU, HEAD, "Piet Halloran - Nov 19, 2024, 10:31 pm CST", ...BODY),
    title: HEAD,
    byline: "Piet Halloran",
    published: "Nov 19, 2024, 10:31 pm CST",
    site: "Valley Mail",
    has: ENDS,
    lacks: ["Sport"],
  },
  {
    name: "By alone, the name below it",
    page: page(HEAD, "By", "Dora Quill", "July 16, 2024 5:30 a.m. ET", ...BODY),
    byline: "By Dora Quill",
    published: "July 16, 2024 5:30 a.m. ET",
    has: ENDS,
  },
  {
    name: "author glued to a weekday, photo and source labels",
    page: page(
      HEAD,
      "Dora Quill, MAKSYM HORDIENKOWednesday, 4 December 2024, 18:35",
      "Photo: Valley Mail",
      "Source: Tide Agency",
      ...BODY,
    ),
    byline: "Dora Quill, MAKSYM HORDIENKO",
    published: "4 December 2024, 18:35",
    agency: "Tide Agency",
    has: ENDS,
    lacks: ["Photo:"],
  },
  {
    name: "published label without a value, browser notice, related heads",
    page: page(
      "Connect with us",
      "Published",
      "on",
      ONE,
      TWO,
      "Your browser does not support this video player.",
      THREE,
      "Read more:",
      "Choir told to keep it down",
    ),
    has: ENDS,
    lacks: ["browser", "Choir told"],
  },
  {
    name: "caption cut with dots, then whole with its credit",
    page: page(
      HEAD,
      "Dec 3, 2024, 8:35 PM",
      "A tram waits at the old pier in the rain ...",
      "A tram waits at the old pier in the rain of Tuesday night. (AP Photo/Ned Marsh)",
      ...BODY,
    ),
    title: HEAD,
    published: "Dec 3, 2024, 8:35 PM",
    has: ENDS,
    lacks: ["AP Photo"],
  },
  {
    name: "headline in the audio player's line only",
    page: page(`Listen to this article ${HEAD} x 00:00`, ...BODY),
    title: HEAD,
    has: ENDS,
    lacks: ["Listen to"],
  },
  {
    name: "list items that end in semicolons",
    page: page(
      ONE,
      "Passengers are asked to bring:",
      "a lamp with spare batteries;",
      "two litres of water for each person;",
      "a whistle.",
      TWO,
      THREE,
    ),
    has: ["a lamp with spare batteries;", "a whistle."],
  },
  {
    name: "comments under the article",
    page: page(
      HEAD,
      ...BODY,
      "2 Comments",
      "Alex on May 3, 2024 at 6:34 am said:",
      "About time, I have walked home from the docks for nine years and my shoes show it.",
      "Reply",
    ),
    has: ENDS,
    lacks: ["About time"],
  },
  {
    name: "two bullets deep in indentation",
    page: [
      "      * News",
      "      * Sport",
      "          + Rowing",
      "",
      `        ${HEAD}`,
      "",
      ...BODY.map((p) => `        ${p}\n`),
      "          * About us",
      "          * Contact",
    ].join("\n"),
    has: ENDS,
    lacks: ["Rowing", "About us"],
  },
  {
    name: "headline twice and a notice",
    page: page(
      HEAD,
      HEAD,
      "To read on, please subscribe.",
      "Leave a reply",
      "Your email address will not be published.",
    ),
    kind: "stub",
  },
  {
    name: "abstracts that all end in dots",
    page: page(
      "Browsing tag: harbour",
      ...["Cranes", "Pilots", "Gulls", "Ropes", "Lamps"].flatMap((w) => [
        `${w} of the outer harbour to be counted`,
        `The counting of the ${w.toLowerCase()} in the outer harbour will begin as soon as the ...`,
      ]),
    ),
    kind: "listing",
  },
  {
    name: "live blog with a date and time on each entry",
    page: page(
      "Storm LIVE: gates closed",
      ...["16:40", "14:15", "12:05", "09:30"].flatMap((t, i) => [
        `December 3, 2024 ${t}`,
        `Entry number ${i}`,
        BODY[i % 3] ?? ONE,
      ]),
    ),
    kind: "live_blog",
    has: ENDS,
  },
  {
    name: "captions and nothing else",
    page: page(
      HEAD,
      ...["first", "second", "third"].map(
        (n) =>
          `The ${n} tram of the night waits at the old pier with its lamps lit and a band on board. (AP Photo/Ned Marsh)`,
      ),
    ),
    kind: "gallery",
    has: ["The first tram", "The third tram"],
  },
  {
    name: "copyright line names the outlet",
    page: page(HEAD, ...BODY, "Copyright 2024 Valley Mail. All rights reserved."),
    site: "Valley Mail",
    has: ENDS,
    lacks: ["All rights"],
  },
];

const OTHERS: readonly Shape[] = [
  {
    name: "French: date above, author below",
    page: page(
      "La fanfare de Brévigny répète dans une grange",
      "3 décembre 2024",
      "Pendant huit mois, les trente-deux musiciens de la fanfare ont répété debout, sous le préau de l'école, au milieu des vélos et des cartables oubliés.",
      "La commune a payé l'électricité et l'assurance. Les habitants ont fait le reste : un poêle, des chaises dépareillées et un grand rideau de velours.",
      "Photo : Maud Ferrand",
      "Par Étienne Vauquelin",
    ),
    title: "La fanfare de Brévigny répète dans une grange",
    published: "3 décembre 2024",
    byline: "Par Étienne Vauquelin",
    has: ["grand rideau de velours"],
    lacks: ["Maud"],
  },
  {
    name: "Spanish: published and updated in one line",
    page: page(
      "Publicada el 03/12/2024 a las 21:15 Actualizada el 04/12/2024 a las 08:05",
      "El coro de la estación de Valdehondo cantó anoche para los viajeros del último tren, detenido tres horas por una avería en el túnel de la sierra.",
      "Los cuarenta y dos pasajeros pidieron primero villancicos y después boleros. La compañía devolverá el importe de los billetes a quien lo pida.",
    ),
    published: "03/12/2024 a las 21:15",
    modified: "04/12/2024 a las 08:05",
    has: ["villancicos"],
    lacks: ["Publicada"],
  },
  {
    name: "Russian: headlines of the hour first, section beside the date",
    page: page(
      "• В порту открыли новый причал\n• Синоптики обещают гололёд\n• Школьники нашли клад на чердаке музея",
      "4 декабря 2024, 11:20 • Общество",
      "Библиотека на колёсах доехала до дальних деревень",
      "Текст: Вера Лопухина",
      "Передвижная библиотека района впервые за девять лет добралась до деревень за рекой Сухой. Автобус с тремя тысячами книг прошёл по зимнику.",
      "Раньше книги в заречные деревни возили на моторной лодке, и только летом. Новый автобус стоит шесть миллионов рублей, его купили на деньги района.",
    ),
    title: "Библиотека на колёсах доехала до дальних деревень",
    byline: "Текст: Вера Лопухина",
    section: "Общество",
    has: ["Передвижная библиотека", "на деньги района"],
    lacks: ["гололёд"],
  },
  {
    name: "German: small page with a city before the text",
    page: ` date 2024-12 ${page(
      "Schneefall legt Bahnverkehr im Oberland lahm",
      "Tannfelden: Heftiger Schneefall hat am Dienstagabend den Zugverkehr zwischen Tannfelden und Hohenau zum Erliegen gebracht. Die Bahn sprach von neun Zügen.",
      "Helfer brachten Decken und heißen Tee. Verletzt wurde niemand. Die Strecke soll im Lauf des Mittwochs wieder freigegeben werden, teilte die Bahn mit.",
    )}`,
    title: "Schneefall legt Bahnverkehr im Oberland lahm",
    has: ["Heftiger Schneefall", "Verletzt wurde niemand"],
  },
  {
    name: "Urdu: headline, date, author",
    page: page(
      "گاؤں کا آخری ڈاکیا",
      "بدھ 4 دسمبر 2024ء",
      "ثاقب نیازی",
      "ہمارے گاؤں میں ڈاک اب ہفتے میں ایک بار آتی ہے اور وہ بھی ایک ہی آدمی لاتا ہے۔ اس کا نام رحمت علی ہے اور وہ اکتالیس برس سے اسی سائیکل پر سوار ہے۔",
      "لوگ کہتے ہیں کہ اب خط کون لکھتا ہے۔ رحمت علی ہنس کر جواب دیتا ہے کہ خط وہ لکھتے ہیں جن کے پاس کہنے کو کچھ ہوتا ہے اور سننے والا دور ہوتا ہے۔",
    ),
    title: "گاؤں کا آخری ڈاکیا",
    byline: "ثاقب نیازی",
    published: "4 دسمبر 2024",
    has: ["ہمارے گاؤں", "سننے والا"],
  },
  {
    name: "Japanese: byline in brackets at the end",
    page: page(
      "汐見町の小学校で、二十年前に埋められたタイムカプセルが四日、掘り出された。当時の六年生三十八人のうち二十六人が集まり、泥のついた金属の箱を囲んだ。",
      "新しい校舎は来年九月に完成する予定で、児童たちは今度は百年先の子どもに向けて手紙を書くという。（潮風通信＝汐見支局・真壁陽介）",
    ),
    byline: "真壁陽介",
    has: ["汐見町の小学校で", "手紙を書くという。"],
  },
  {
    name: "Turkish: empty label, then the labelled date with a local zone",
    page: page(
      "GÜNDEM",
      "Taşköprü'de kaybolan kedi, otobüsle eve döndü",
      "Published on",
      "Yayın: 4 Aralık 2024, 13:25 (TSİ) · Okuma süresi: 2 dk",
      "Taşköprü ilçesinde üç gün önce kaybolan Duman adlı kedi, her sabah bindiği belediye otobüsünün şoförü sayesinde evine döndü. Kedi arka koltukta uyuyordu.",
      "Belediye, kedinin fotoğrafını taşıyan bir ulaşım kartı hazırlayacağını duyurdu. Kartın geliri sokak hayvanlarının bakımı için harcanacak.",
    ),
    title: "Taşköprü'de kaybolan kedi, otobüsle eve döndü",
    published: "4 Aralık 2024, 13:25 (TSİ)",
    section: "GÜNDEM",
    has: ["Duman adlı kedi", "Kartın geliri"],
    lacks: ["Yayın"],
  },
];

/** Pages of invented papers in the shapes that real dumps have, with what each must give. */
export const SHAPES: readonly Shape[] = [...ENGLISH, ...OTHERS];
