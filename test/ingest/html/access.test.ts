import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../pipeline/ingest/html/extract.ts";

const STORY =
  "<p>The council voted on Tuesday to close the old swing bridge for a whole year.</p><p>Repairs are to cost four million, the harbour master told reporters at the quay.</p>";
const page = (below: string, head = "") =>
  `<head><title>Bridge to close</title><meta property="og:type" content="article">${head}</head><body><article><h1>Bridge to close</h1><div>${STORY}</div>${below}</article></body>`;
const flagsOf = (html: string) => extractHtml(html).flags;

describe("stories shown in part", () => {
  test.each([
    "Subscribe to continue reading.",
    "Jetzt weiterlesen mit dem Hafen-Abo",
    "Cet article est réservé aux abonnés",
    "Contenido exclusivo para suscriptores",
    "Conteúdo exclusivo para assinantes",
    "Articolo riservato agli abbonati",
    "Dit artikel is alleen voor abonnees",
    "Artykuł dostępny dla subskrybentów",
    "Článek je pouze pro předplatitele",
    "Материал доступен только для подписчиков",
    "Endast för prenumeranter",
    "この記事は有料記事です。残り812文字",
    "订阅后阅读全文",
    "유료 회원 전용 기사입니다",
  ])("paid for: %s", (offer) => {
    expect(flagsOf(page(`<div class="offer"><p>${offer}</p></div>`))).toContain("paywalled");
  });

  test.each([
    ["a pager", page("<div>Page 1 of 3</div>")],
    ["a pager in German", page("<div>Seite 1 von 2</div>")],
    ["a link to the second page", page("", `<link rel="next" href="?page=2">`)],
    [
      "its whole address",
      page(
        "",
        `<link rel="canonical" href="https://c.example/bridge.html"><link rel="next" href="https://c.example/bridge/page/2">`,
      ),
    ],
  ])("by page: %s", (_name, html) => {
    expect(flagsOf(html)).toEqual(["truncated"]);
  });

  test.each([
    ["an offer elsewhere", page("").replace("<body>", "<body><p>Subscribe to read the full story of our harbour.</p>")],
    [
      "the next story",
      page(
        "",
        `<link rel="canonical" href="https://c.example/bridge"><link rel="next" href="https://c.example/heron">`,
      ),
    ],
    ["older comments", page(`<a rel="next" href="?comment-page=2">Older</a>`)],
  ])("whole: %s", (_name, html) => {
    expect(flagsOf(html)).toEqual([]);
  });
});

describe("pages in place of a story", () => {
  test.each([
    "404",
    "Page not found | Harbour Courier",
    "Just a moment...",
    "Seite nicht gefunden",
    "Page introuvable",
    "Página no encontrada",
    "Pagina non trovata",
    "Pagina niet gevonden",
    "Nie znaleziono strony",
    "Stránka nenalezena",
    "Страница не найдена",
    "Сторінку не знайдено",
    "Sayfa bulunamadı",
    "الصفحة غير موجودة",
    "Halaman tidak ditemukan",
    "ページが見つかりません",
    "页面不存在",
    "페이지를 찾을 수 없습니다",
    "Sidan kunde inte hittas",
  ])("%s", (title) => {
    const html = `<head><title>${title}</title></head><body><h1>${title}</h1><div>${STORY}</div></body>`;
    expect(extractHtml(html).kind).toBe("stub");
    expect(extractHtml(html.replace("</head>", `<meta property="og:type" content="article"></head>`)).kind).toBe(
      "article",
    );
  });
});
