import type { Signed } from "./sign.ts";

/** Whether a line is no part of any article, wherever it stands: a label, a bare date, a count, a credit line, a pointer to another story. */
export function isFurniture(one: Signed): boolean {
  const { line, marks } = one;
  const { size, digits, ending, words } = line.measure;
  const letters = size - digits;
  if (size === 0 || (letters < 1 && size < 20)) return true;
  const opening = marks.opening;
  if (opening?.whole && size < 45) return true;
  if (opening?.furniture === "related" && size < 160 && (opening.label || ending !== "stop")) return true;
  if (!line.text.startsWith("—") && (marks.day || marks.relative) && letters < 32 && size < 60) return true;
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
