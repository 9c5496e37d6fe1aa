import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../pipeline/ingest/html/extract.ts";

const PARAGRAPHS = [
  "The council voted on Tuesday to close the old swing bridge for a whole year.",
  "Repairs are to cost four million, the harbour master told reporters at the quay.",
  "Shopkeepers on the north bank said that they had not been asked, and would write.",
  "“Half of those who buy from me come over that bridge on foot,” said Tom Rill, who sells rope.",
  "A ferry that held forty people until the war is to run again from the first of May.",
  "The council meets again in a fortnight, when it is to be told what the ferry costs.",
];
const P = (text: string) => `<p>${text}</p>`;
const ALL = PARAGRAPHS.map(P).join("");
const OTHER = "A heron was seen on the roof of the customs house early on Sunday, to much delight.";

const page = (story: string, head = "") =>
  `<head><title>Bridge to close</title>${head}</head><body><main><article><h1>Bridge to close</h1><div class="text">${story}</div></article></main></body>`;
const textsOf = (html: string) => extractHtml(html).blocks.map((b) => b.text);
/** The story with something set after its third paragraph, and below it. */
const among = (piece: string) =>
  page(PARAGRAPHS.slice(0, 3).map(P).join("") + piece + PARAGRAPHS.slice(3).map(P).join(""));
const below = (piece: string, head = "") => page(ALL + piece, head);

describe("not of the story", () => {
  test.each([
    ["a caption with its credit", among(P("Tom Rill in front of his shop. Photo: Ada Wick"))],
    ["a caption with an agency's", among(P("The bridge seen from the north bank (AFP / Ada Wick)"))],
    ["a credit", among(P("© Harbour Courier"))],
    [
      "a caption in a box of its own",
      among(`<div class="x">The bridge, seen from the north bank on a grey morning in March.</div>`),
    ],
    ["a label and its links", among(`<h3>Read also</h3><p><a href="/2">Tolls go up on the first of May</a></p>`)],
    ["a label in Polish", among(`<p>Czytaj także:</p><p><a href="/2">Tolls go up on the first of May</a></p>`)],
    [
      "a pulled quotation",
      among(`<blockquote>Half of those who buy from me come over that bridge on foot</blockquote>`),
    ],
    ["a shortcode", among(P(`[button link="/kit" type="big"] Send us your bridge[/button]`))],
    [
      "an explanation shown on request",
      among("").replace("swing bridge", `swing bridge<span class="tooltip-box">A bridge that turns.</span>`),
    ],
    ["a prompt", among(P("Sign up for our newsletter and never miss a tide."))],
    ["a date of publication", page(P("Published: 7 May 2024 10:48 | Updated: 11:05") + ALL)],
    [
      "an author's life",
      below(
        P("Ada Wick has covered the harbour since 1999 and lives on a boat."),
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge to close","author":{"name":"Ada Wick"}}</script>`,
      ),
    ],
    [
      "a box about the author",
      below(`<div class="author-bio-text">${P("She has covered the harbour since 1999, and lives on a boat.")}</div>`),
    ],
    [
      "a company about itself",
      below(
        `<h3>About Rill Ropes</h3>${P("Rill Ropes makes ropes in Fennick, employs forty and was founded in 1911.")}`,
      ),
    ],
    [
      "a company about itself, unannounced",
      below(
        P("Rill Ropes is a leading maker of ropes.") +
          P("Rill Ropes is headquartered in Fennick and employs forty people."),
      ),
    ],
    ["who helped", below(P("Tom Rill contributed to this report."))],
    [
      "what is announced below",
      below(
        `<div class="more-title">More great Courier stories</div><ul><li>The <a href="/1">ferry that burned</a> off the point</li><li>Why <a href="/2">tolls go up</a> in May</li></ul>`,
      ),
    ],
    [
      "a message that is hidden",
      below(`<div class="hide">${P("Please refresh the page to be logged in automatically.")}</div>`),
    ],
  ])("%s", (_name, html) => {
    expect(textsOf(html)).toEqual(PARAGRAPHS);
  });

  test.each([
    "Jetzt abonnieren und keine Flut verpassen.",
    "Abonnez-vous à notre lettre du port, chaque matin.",
    "Suscríbete a nuestro boletín del puerto.",
    "Inscreva-se no nosso canal e receba as marés.",
    "Iscriviti alla nostra newsletter del porto.",
    "Schrijf je in voor onze nieuwsbrief over de haven.",
    "Zapisz się na nasz biuletyn o porcie.",
    "Sledujte nás na sociálních sítích, ať vám nic neuteče.",
    "Abonează-te la buletinul nostru despre port.",
    "Iratkozz fel a kikötői hírlevelünkre még ma.",
    "Ακολουθήστε μας για όλα τα νέα του λιμανιού.",
    "Подписывайтесь на наш канал о гавани и приливах.",
    "Підписуйтесь на наш канал про гавань і припливи.",
    "Bizi takip edin, limandan haberleri kaçırmayın.",
    "تابعونا على صفحتنا لمعرفة أخبار الميناء كل يوم.",
    "הצטרפו לערוץ שלנו וקבלו את חדשות הנמל בכל יום.",
    "हमसे जुड़ें और बंदरगाह की हर खबर सबसे पहले पाएं।",
    "Ikuti berita pelabuhan di saluran kami setiap hari.",
    "Theo dõi kênh của chúng tôi để biết tin cảng mỗi ngày.",
    "ติดตามข่าวท่าเรือได้ทุกวันที่ช่องของเรา",
    "欢迎关注我们的公众号，每天了解港口消息。",
    "会員登録をすると、港のニュースを毎朝お届けします。",
    "구독하시면 항구 소식을 매일 아침 받아보실 수 있습니다.",
    "Prenumerera på vårt nyhetsbrev om hamnen.",
    "Meld deg på nyhetsbrevet vårt om havna.",
    "Tilmeld dig vores nyhedsbrev om havnen.",
    "Tilaa uutiskirjeemme satamasta joka aamu.",
  ])("a prompt: %s", (prompt) => {
    expect(textsOf(among(P(prompt)))).toEqual(PARAGRAPHS);
  });
});

describe("of the story", () => {
  test.each([
    [
      "a list that it ends with",
      below("<h3>Who crosses</h3><ul><li>Walkers: 4,000 a day</li><li>Cars: 900 a day</li></ul>"),
      [...PARAGRAPHS, "Who crosses", "Walkers: 4,000 a day", "Cars: 900 a day"],
    ],
    [
      "a linked heading above its paragraph",
      below(`<h3><a href="/rope">The best rope for a ferry</a></h3>${P(OTHER)}`),
      [...PARAGRAPHS, "The best rope for a ferry", OTHER],
    ],
    [
      "headings that say all there is to pictures",
      below(
        `<h3>1. The bridge was opened in 1911 by the king of Denmark.</h3><figure><img></figure><h3>2. It was hit by a barge on the day after it was opened.</h3>`,
      ),
      [
        ...PARAGRAPHS,
        "1. The bridge was opened in 1911 by the king of Denmark.",
        "2. It was hit by a barge on the day after it was opened.",
      ],
    ],
    [
      "a sentence that is mostly a link",
      among(`<p>It had <a href="/3">closed for a whole year after a barge hit it</a> in 1912.</p>`),
      [
        ...PARAGRAPHS.slice(0, 3),
        "It had closed for a whole year after a barge hit it in 1912.",
        ...PARAGRAPHS.slice(3),
      ],
    ],
    [
      "a quotation in a figure",
      among(`<figure><blockquote><p>We shall row if we must, as our grandfathers did.</p></blockquote></figure>`),
      [...PARAGRAPHS.slice(0, 3), "We shall row if we must, as our grandfathers did.", ...PARAGRAPHS.slice(3)],
    ],
    [
      "a short line without spaces",
      among(P("＜北岸の店主たち＞")),
      [...PARAGRAPHS.slice(0, 3), "＜北岸の店主たち＞", ...PARAGRAPHS.slice(3)],
    ],
  ])("%s", (_name, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test("what is cut in several containers", () => {
    const half = (from: number, to: number, name: string) =>
      `<div class="part ${name}">${PARAGRAPHS.slice(from, to)
        .map((t) => `<p class="par">${t}</p>`)
        .join("")}</div>`;
    const advert = `<div class="ad">${P(OTHER)}</div>`;
    const html = `<body><article><h1>Bridge to close</h1><div>${half(0, 2, "part-1")}</div>${advert}<div>${half(2, 6, "part-2")}</div></article></body>`;
    expect(textsOf(html)).toEqual(PARAGRAPHS);
  });

  test("what is shown as slides and cards", () => {
    const slides = PARAGRAPHS.map((t) => `<div class="slide card">${P(t)}</div>`).join("");
    expect(textsOf(`<body><h1>Bridge to close</h1><div class="slideshow cards">${slides}</div></body>`)).toEqual(
      PARAGRAPHS,
    );
  });

  test("what a table lays out, with white space between", () => {
    const space = " ".repeat(900);
    const html = `<body><table><tr><td>${space}<h1>Bridge to close</h1>${ALL}</td><td>${space}<a href="/">Home</a></td></tr></table></body>`;
    expect(textsOf(html)).toEqual(PARAGRAPHS);
  });
});

test("a standfirst in the type of a heading is the standfirst", () => {
  const standfirst = "The town is to be in two halves until next spring, and one of them has the shops.";
  const reading = extractHtml(page(ALL).replace("</h1>", `</h1><h2>${standfirst}</h2>`));
  expect(reading.blocks.map((b) => b.text)).toEqual(PARAGRAPHS);
  expect(reading.descriptions[0]).toMatchObject({ value: standfirst, rule: "html/standfirst" });
});
