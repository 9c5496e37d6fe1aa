import type { PageKind } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";

const ABOVE = 12;
const RELEASE =
  /^(?:for immediate release\b.{0,40}|(?:press|news|media) release\b.{0,30}|pressemitteilung\b.{0,30}|medienmitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|nota à imprensa|comunicado à imprensa|persbericht|komunikat prasowy|informacja prasowa|пресс-релиз|прес-реліз|basın bülteni|basın açıklaması|بيان صحفي|پریس ریلیز|प्रेस विज्ञप्ति|プレスリリース|新闻稿|新聞稿|보도자료|siaran pers|pressmeddelande|pressemelding|pressemeddelelse|lehdistötiedote|tisková zpráva)$/iu;
const RELEASE_WIRE =
  /(?:\/?PR ?Newswire\/?|Business ?Wire|GLOBE NEWSWIRE|ACCESSWIRE|news aktuell|\(ots\)|presseportal)/iu;
const ROUNDUP =
  /\b(?:news in brief\b|in brief$|briefs$|round-?up\b|news digest\b|(?:morning|evening|daily) (?:briefing|digest)\b|kurz (?:notiert|gemeldet)\b|in kürze\b|meldungen des tages\b|en bref\b|l'essentiel de l'actu|en breves?\b|resumen del día\b|resumo do dia\b|em resumo\b|in breve\b|rassegna\b|w skrócie\b|skrót dnia\b|günün özeti\b)|^in brief\b|дайджест|коротко о главном|главное за день|ملخص الأخبار|أخبار قصيرة|خبروں کا خلاصہ|समाचार संक्षेप|ニュースまとめ|新闻早报|一周要闻/iu;
const WATCH =
  /^(?:watch|video|in video|vidéo|vídeo|видео|відео|wideo|الفيديو|بالفيديو|فيديو|ویڈیو|वीडियो|動画|视频|영상)\s?[:：|–-]|[[(](?:video|vidéo|vídeo|видео|відео|wideo|فيديو|動画|视频)[\])]$/iu;
const DURATION =
  /^(?:video\s*)?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s*(?:min|mins|minutes))?$|^(?:duration|length|dauer|durée|duración|duração|durata|длительность)\s?:?\s*\d/iu;
const SHORT = 600;

/** Whether a line is a label for press releases. */
export function isRelease(text: string): boolean {
  return text.length < 60 && RELEASE.test(text);
}

/** What kind of text a page of prose is by what it calls itself: a press release, a roundup of brief items, a video with a few words under it; or just an article. */
export function genreOf(page: Page, title: number): PageKind {
  const { lines, first, last, chosen } = page;
  const top = title >= 0 ? title : first;
  const head = lines.slice(Math.max(0, top - ABOVE), Math.max(first + 1, top + 6));
  const lead = lines[first]?.line.text.slice(0, 200) ?? "";
  if (head.some(({ line }) => isRelease(line.text)) || RELEASE_WIRE.test(lead)) return "press_release";
  const headline = lines[title]?.line.text ?? "";
  if (headline.length < 200 && ROUNDUP.test(headline)) return "roundup";
  const size = lines.reduce((sum, { line }, at) => sum + (chosen[at] && at <= last ? line.measure.size : 0), 0);
  const plays = WATCH.test(headline) || head.some(({ line }) => line.text.length < 24 && DURATION.test(line.text));
  return plays && size < SHORT ? "video" : "article";
}
