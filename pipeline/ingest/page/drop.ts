import type { Signed } from "./sign.ts";

const REPEATED = 2;
const SPECIFIC = 12;
const SERVICE = new Set(["player", "control", "advert", "share"]);
/** Words of an embedded post with who wrote them and when. */
const TWEET = /\S — [^—]{1,60}\(@\w{1,30}\) \p{L}{3,12} \d{1,2}, \d{4}$/u;
/** A label for a date that does not follow. */
const EMPTY =
  /^(?:published|updated|posted|publicado|publicada|actualizado|publié|mis à jour|pubblicato|aggiornato|veröffentlicht|aktualisiert|atualizado|opublikowano|опубликовано|обновлено|опубліковано|yayınlanma|yayın|güncelleme|نشر|تاريخ النشر)[^:]{0,12}[:：]$/iu;
/** Beside a date: how many have commented, or how long it takes to read. */
const COUNTED = /\b(?:no|\d{1,5}) comments?\b|\b\d{1,2}[ -]min(?:ute)?s? read\b/iu;
/** In brackets and alone, whom a text was taken from. */
const CREDIT = /^[([](?:with )?(?:additional )?(?:inputs?|reporting|agencies|wires?)\b[^()[\]]*[)\]]\.?$/iu;
const IMAGE = /^\S{1,120}\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$/iu;

/** Whether a line is a label for a date ("Published:") and no more. */
export function isEmptyLabel({ line }: Signed): boolean {
  return line.measure.ending === "colon" && line.measure.size < 25 && EMPTY.test(line.text);
}

/** Whether a line is no part of any article, wherever it stands: a label, a bare date, a count, a credit line, a pointer to another story. */
export function isFurniture(one: Signed): boolean {
  const { line, marks } = one;
  const { size, digits, ending, words } = line.measure;
  if (one.credited || (one.copies >= REPEATED && size >= 60)) return true;
  const letters = size - digits;
  if (line.linked && line.heading === 0) return true;
  if (size === 0 || (letters < 1 && size < 20)) return true;
  const opening = marks.opening;
  if (opening?.whole && size < 45) return true;
  if (opening !== null && opening.length >= SPECIFIC && size < 160 && SERVICE.has(opening.furniture)) return true;
  if (line.text.includes("(@") && TWEET.test(line.text.slice(-140))) return true;
  if (opening?.furniture === "related" && size < 160 && (opening.label || ending !== "stop")) return true;
  if (
    !line.text.startsWith("—") &&
    (marks.day || marks.relative) &&
    letters < 32 * Math.max(1, marks.dates.length) &&
    letters < 70
  )
    return true;
  if (marks.day && marks.clock && ending === "open" && letters < 70) return true;
  if (marks.day && ending === "open" && size < 160 && COUNTED.test(line.text)) return true;
  if (isEmptyLabel(one) || (size < 80 && CREDIT.test(line.text))) return true;
  if (!line.text.includes(" ") && IMAGE.test(line.text)) return true;
  if (marks.caption && ending !== "stop" && size < 300) return true;
  if (marks.commenter) return true;
  return (
    marks.byline &&
    !line.text.startsWith("—") &&
    ending !== "stop" &&
    words <= 9 &&
    line.measure.capitals >= words * 0.5
  );
}
