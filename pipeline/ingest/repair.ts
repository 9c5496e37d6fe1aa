import type { Document, Json } from "../../schemas/document.ts";
import { MENTION_FIELDS, type Mention } from "../../schemas/draft.ts";
import { type Mended, repairMojibake } from "../text/mojibake.ts";
import type { PageReading } from "./reading.ts";

/** Stretches looked at for the evidence of one record. */
const MOST = 200;

/** Repairs texts and remembers what it has repaired. */
export interface Mender {
  readonly mend: (text: string) => string;
  readonly mended: readonly Mended[];
}

/** A mender that has repaired nothing yet. */
export function mender(): Mender {
  const mended: Mended[] = [];
  const mend = (text: string) => {
    const repair = repairMojibake(text);
    if (repair === null) return text;
    mended.push(...repair.mended.slice(0, Math.max(MOST - mended.length, 0)));
    return repair.text;
  };
  return { mend, mended };
}

/** A value with the strings in it repaired; the same one where there was nothing to repair. */
function inValue(value: Json, mend: Mender["mend"], depth = 0): Json {
  if (typeof value === "string") return mend(value);
  if (typeof value !== "object" || value === null || depth > 20) return value;
  if (Array.isArray(value)) return value.map((v: Json) => inValue(v, mend, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inValue(v, mend, depth + 1)]));
}

/** What a document holds with its mojibake repaired before anything is read from it: later the bytes that are spaces and controls in disguise would be gone. */
export function mendContent(content: Document["content"], mend: Mender["mend"]): Document["content"] {
  switch (content.form) {
    case "html":
      return { ...content, html: mend(content.html) };
    case "page":
      return { ...content, text: mend(content.text) };
    case "record":
      return { ...content, fields: inValue(content.fields, mend) as typeof content.fields };
    case "mapped":
      return {
        ...content,
        found: Object.fromEntries(
          Object.entries(content.found).map(([field, all]) => [
            field,
            all.map((one) => ({ ...one, value: inValue(one.value, mend) })),
          ]),
        ),
      };
  }
}

const mention = ({ raw, charsets }: Mended): Mention => ({
  value: raw,
  rule: `mojibake/${charsets.join("+")}`,
  line: null,
});

/** A reading with the mojibake repaired that stood in character references or around the record, and what was repaired of its words, which flags it. */
export function mendReading(reading: PageReading, { mend, mended }: Mender): PageReading {
  const out = { ...reading };
  for (const field of MENTION_FIELDS) {
    out[field] = reading[field].map((m) => {
      const value = mend(m.value);
      return value === m.value ? m : { ...m, value };
    });
  }
  out.blocks = reading.blocks.map((b) => ({ ...b, text: mend(b.text) }));
  if (mended.length === 0) return out;
  const words = [...MENTION_FIELDS.flatMap((f) => out[f].map((m) => m.value)), ...out.blocks.map((b) => b.text)];
  const all = words.join("\n");
  const repairs = mended.filter((m) => all.includes(m.word)).map(mention);
  if (repairs.length === 0) return out;
  return { ...out, repairs: repairs.slice(0, 20), flags: [...new Set([...out.flags, "mojibake_repaired" as const])] };
}
