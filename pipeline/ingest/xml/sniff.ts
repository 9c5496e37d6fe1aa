import { isText, sniffText } from "../readers/sound.ts";

const PROLOGUE = /^(?:<\?[^>]{0,1000}>|<!--|<!doctype\s[^>[]{0,1000}(?:>|\[)|\s+)/i;
const END: ReadonlyMap<string, string> = new Map([
  ["<!--", "-->"],
  ["[", "]>"],
]);

/** Name of the first element of XML, as written; null where the bytes are not XML, or end before it. */
export function rootName(head: Buffer): string | null {
  if (!isText(head)) return null;
  const text = sniffText(head, head.length);
  let from = 0;
  for (;;) {
    const opening = PROLOGUE.exec(text.slice(from, from + 1100))?.[0];
    if (opening === undefined) break;
    const until = END.get(opening === "<!--" ? opening : opening.slice(-1));
    const end = until === undefined ? from + opening.length : text.indexOf(until, from + opening.length);
    if (end < 0) return null;
    from = until === undefined ? end : end + until.length;
  }
  return /^<([A-Za-z_][\w.:-]{0,100})[\s>/]/.exec(text.slice(from, from + 128))?.[1] ?? null;
}
