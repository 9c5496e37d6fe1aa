import { type Flag, MENTION_FIELDS } from "../../schemas/draft.ts";
import type { PageReading } from "./reading.ts";

/** Characters of text that an article can have: several times the longest live blogs. What a record has beyond them is cut, and flagged. */
export const MOST_TEXT = 1_000_000;
/** Values that one field can have, and characters of each. */
export const MOST_VALUES = 1000;
const LONGEST_VALUE = 20_000;

function textWithin(blocks: PageReading["blocks"]): PageReading["blocks"] {
  let left = MOST_TEXT;
  const within: PageReading["blocks"] = [];
  for (const block of blocks) {
    if (left <= 0) break;
    within.push(block.text.length <= left ? block : { ...block, text: block.text.slice(0, left) });
    left -= block.text.length;
  }
  return within;
}

/** A reading of no more than an article can be, so that what comes after costs no more for a record made to be costly; flagged as truncated where text was cut. */
export function withinLimits(reading: PageReading): PageReading {
  const out = { ...reading };
  for (const field of MENTION_FIELDS) {
    if (out[field].length > MOST_VALUES) out[field] = out[field].slice(0, MOST_VALUES);
    if (out[field].some((m) => m.value.length > LONGEST_VALUE)) {
      out[field] = out[field].map((m) => ({ ...m, value: m.value.slice(0, LONGEST_VALUE) }));
    }
  }
  const size = reading.blocks.reduce((sum, b) => sum + b.text.length, 0);
  if (size <= MOST_TEXT) return out;
  const flags: Flag[] = reading.flags.includes("truncated") ? reading.flags : [...reading.flags, "truncated"];
  return { ...out, blocks: textWithin(reading.blocks), flags };
}
