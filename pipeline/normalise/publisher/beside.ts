import type { Draft } from "../../../schemas/draft.ts";
import type { Beside } from "./lookup.ts";
import { tongueOf } from "./tongue.ts";

const REGION = /^[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2})$/;
/** What programs say where nobody set a language. */
const UNSET = new Set(["en-US", "en_US"]);

/** What a record says of its country, language and zone besides names and hosts; its words tell the language where it does not. */
export function besideOf(draft: Draft): Beside {
  const tags = draft.languages.map((m) => m.value.trim());
  const said = tags.filter((tag) => /^[A-Za-z]{2}(?:[-_]|$)/.test(tag));
  const spoken = said.length > 0 ? null : tongueOf(draft.blocks[0]?.text ?? "");
  return {
    countries: tags.flatMap((tag) => (UNSET.has(tag) ? [] : (REGION.exec(tag)?.[1] ?? []))),
    languages: spoken === null ? said : [spoken],
    zones: draft.zones.map((m) => m.value),
  };
}
