import type { Signed } from "./sign.ts";

const REPEATED = 2;
const SPECIFIC = 12;
const SERVICE = new Set(["player", "control", "advert", "share"]);
/** Words of an embedded post with who wrote them and when. */
const TWEET = /\S — [^—]{1,60}\(@\w{1,30}\) \p{L}{3,12} \d{1,2}, \d{4}$/u;
const IMAGE = /^\S{1,120}\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$/iu;

/** Whether a line is no part of any article, wherever it stands: a label, a bare date, a count, a credit line, a pointer to another story. */
export function isFurniture(one: Signed): boolean {
  const { line, marks } = one;
  const { size, digits, ending, words } = line.measure;
  if (one.credited || (one.copies >= REPEATED && size >= 60)) return true;
  const letters = size - digits;
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
