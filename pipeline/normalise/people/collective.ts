import type { Mention } from "../../../schemas/draft.ts";
import { clean } from "../../text/clean.ts";
import { decodeEntities } from "../../text/entities.ts";
import { fold } from "../../text/fold.ts";

const LONGEST = 60;
const ADDRESS = /@|^https?:|^www\.|^\P{L}+$/u;
const NOBODY = new Set([
  "admin",
  "administrator",
  "webmaster",
  "root",
  "editor",
  "author",
  "user",
  "null",
  "undefined",
  "none",
  "unknown",
  "guest",
  "anonymous",
  "n a",
  "nachrichten",
  "news",
]);
const STATED = /^(?:json-ld|meta|record|microdata)\b/u;

/** The outlet or desk that structured data credits as author, as printed; null for agencies, addresses and placeholders. */
export function collective(
  authors: readonly Mention[],
  isAgency: (name: string) => boolean,
): { readonly name: string; readonly mention: Mention } | null {
  for (const mention of authors) {
    const name = clean(decodeEntities(mention.value)).replace(/^by /iu, "");
    const key = fold(name);
    if (!STATED.test(mention.rule) || key.length < 2 || name.length > LONGEST || ADDRESS.test(name)) continue;
    if (!NOBODY.has(key) && !isAgency(name)) return { name, mention };
  }
  return null;
}
