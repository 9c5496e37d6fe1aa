import type { PrintedDate } from "./printed.ts";

/** Words that say that the date after them is that of a change. */
const CHANGED =
  /updated?|modified|edited|changed|revised|mis à jour|mise à jour|modifié|actuali[sz]a|atualiza|modifica|aggiorna|aktualisiert|geändert|bijgewerkt|gewijzigd|zaktualizowan|aktualiz|обновлен|изменен|оновлен|абноўлен|güncelle|son değiş|تحديث|بروزرسانی|به‌روزرسانی|اپ ڈیٹ|अपडेट|আপডেট|更新|修改|수정|업데이트|최종|diperbarui|diperbaharui|kemas kini|cập nhật|อัปเดต|อัพเดท|แก้ไข|uppdaterad|oppdatert|opdateret|sist endret|päivitetty|muokattu|muudetud|uuendatud|frissít|módosít|ενημέρωση|ενημερώθηκε|actualitza|ažuriran|posodobljen|עודכן|עדכון|تعديل|به روز|به‌روز|संशोधित|সংশোধিত|અપડેટ|ਅੱਪਡੇਟ|புதுப்பி|மாற்றம்|నవీకరి|అప్‌డేట్|改訂|改定|更正|ปรับปรุง|อัปเดท|อัพเดต|diubah|sửa|განახლ|թարմաց|yenilən|жаңарт|жаңыр|yangilan/iu;

/** Which of a line's dates is that of publication: the first, or the second where a change is said of the first alone ("Updated 5 May, published 4 May"). */
export function firstPublished(text: string, dates: readonly PrintedDate[]): PrintedDate | null {
  const [first, second] = dates;
  if (first === undefined) return null;
  if (second === undefined || !CHANGED.test(text.slice(0, first.start))) return first;
  return CHANGED.test(text.slice(first.end, second.start)) ? first : second;
}
