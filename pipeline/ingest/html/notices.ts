/** Titles of pages that stand in place of what was asked for: lost, refused, asked to consent. Languages one after another. */
const NOTICE = new RegExp(
  String.raw`^(?:error )?(?:404|403|410|500|502|503)(?: |:|$)|^(?:http )?error (?:4|5)\d\d|^(?:oops\P{L}{1,4})?(?:${[
    "page not found|not found|page (?:doesn.t|does not|no longer) exist|(?:sorry, )?we can.t find|access denied|forbidden|just a moment|attention required|are you a (?:human|robot)|verify you are|robot check|security check|before you continue|your privacy|we value your privacy|cookie (?:consent|settings)|service unavailable|enable javascript|unsupported browser",
    "seite nicht gefunden|(?:diese |die )?seite (?:wurde|konnte|existiert) nicht|nicht gefunden|zugriff verweigert|fehler 404|bevor sie fortfahren|datenschutz-?einstellungen",
    "page (?:introuvable|non trouvée|inexistante)|accès refusé|erreur 404|página (?:no|não) encontrada|no se encontró|página inexistente|acceso denegado|erro 404|pagina (?:non trovata|niet gevonden|nicht gefunden|negăsită)|errore 404|accesso negato|niet gevonden|toegang geweigerd",
    "nie znaleziono|strona nie (?:została znaleziona|istnieje)|stránka (?:nebyla |nenalezena|neexistuje)|chyba 404|pagina nu|a (?:keresett )?oldal nem|η σελίδα δεν|δεν βρέθηκε",
    "страница не (?:найдена|существует)|ошибка 404|сторінк[ауи] не (?:знайдено|існує)|помилка 404|страницата не|sayfa bulunamadı|aradığınız sayfa|الصفحة غير موجودة|لم يتم العثور|הדף לא נמצא|העמוד לא נמצא|صفحه (?:یافت|پیدا) نشد|पेज नहीं मिला|पृष्ठ नहीं",
    "halaman tidak ditemukan|không tìm thấy|ไม่พบหน้า|页面不存在|找不到页面|页面未找到|找不到網頁|頁面不存在|ページが見つかりません|お探しのページ|페이지를 찾을 수|sidan (?:kunde inte|hittades inte|finns inte)|siden (?:ble ikke|blev ikke|finnes ikke|findes ikke|kunne ikke)|sivua ei",
  ].join("|")})`,
  "iu",
);

/** Whether a page's title says that it stands in place of the page asked for. */
export function isNoticeTitle(title: string): boolean {
  return NOTICE.test(title.slice(0, 100).trim());
}
