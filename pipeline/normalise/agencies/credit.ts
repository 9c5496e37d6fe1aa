const LONGEST = 160;
const BETWEEN = /(?:(?<!\s)\s+)?(?:[/|,;()[\]·•–—+&=（）【】]|:\s)\s*|(?<!\s)\s+-{1,2}\s+/u;
/** Words between a reporter, an office and an agency. */
const LINKING =
  /(?<!\s)\s+(?:and|und|et|y|e|en|og|och|i|ja|with|mit|avec|con|com|via|for|from|by|der|die|das|la|le|de|del|da|dell[ao]?|für)\s+/iu;
const LEAD =
  /^(?:source|sources|quelle|quellen|fuente|fuentes|fonte|bron|källa|kilde|źródło|zdroj|forrás|kaynak|источник|джерело|by|von|par|por|di|door|av|af|with|mit|avec|con|com|from|via|the|la|le|el|agencia|agence|agenzia|agência|agencies|agentur|material from|inputs from|reporting by|información de|informaciones de|contributed by|copyright|©|photo|foto|text)\s*[:.]?\s+/iu;
const CREDIT_LINE = /^[([—–\-\s]{0,4}[^()[\]]{2,90}[)\]\s.]{0,3}$/u;
const ENDING = /[([]([^()[\]]{2,60})[)\]]\s*(?:\.\s*)?$|(?:—|–|\s--?)\s{0,4}([^—–()[\].!?]{2,40})(?:\.\s{0,4})?$/u;

function withoutLead(part: string): string {
  let rest = part.trim();
  for (let i = 0; i < 3 && LEAD.test(rest); i++) rest = rest.replace(LEAD, "");
  return rest.replace(/(?<![.\s])[.\s]+$/u, "");
}

/** The parties of a credit ("By A. Writer, Reuters", "dpa/AFP", "con información de EFE"), whole and in parts; none for a text too long to be one. */
export function creditsIn(credit: string): string[] {
  if (credit.length > LONGEST) return [];
  const whole = withoutLead(credit);
  const parts = whole.split(BETWEEN).flatMap((part) => [part, ...part.split(LINKING)]);
  // An agency's own name may begin with what leads others: `Agence France-Presse`.
  return [...new Set([credit.trim(), whole, ...parts.map(withoutLead)])].filter((p) => p !== "");
}

/** The credit that a story's last paragraph is or ends with ("(AFP)", "— Reuters"), or null. */
export function lastCredit(paragraph: string): string | null {
  const text = paragraph.trim();
  if (text.length <= 92 && !/[.!?]\s/u.test(text) && CREDIT_LINE.test(text))
    return text.replace(/^[([—–\-\s]+|(?<![)\]\s.])[)\]\s.]+$/gu, "");
  const end = ENDING.exec(text.slice(-110));
  return end?.[1] ?? end?.[2] ?? null;
}
