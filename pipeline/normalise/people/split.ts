/** Marks that only ever stand between names. */
const MARKS = /(?:(?<!\s)\s+)?[;|•·●‧/+&\n、，；；،؛]\s*|(?<!\s)\s+[-–—]+\s+/u;
/** Words between names that are no part of one. */
const SURE =
  /(?<!\s)\s+(?:and|And|AND|as told to|und|UND|et|ET|og|OG|och|OCH|sowie|sekä|ve|VE|with|With|WITH|mit|avec|AVEC|med|com|и|И|та|और|اور|και|ΚΑΙ|és|và|với|dan|oraz|na)\s+/u;
/** Words that join names, and surnames too (`Ortega y Gasset`). */
const UNSURE = /(?<!\s)\s+(?:(?:y|e|i|a|ja|ir|un|și|şi|si|en|con|و)\s+|[וو](?=[\p{L}]{2}))/iu;
const GLUED = /(\p{Ll}{2})(\p{Lu}\p{Ll}{2,}\s)/gu;
const COMMA = /(?:(?<!\s)\s+)?,\s*/u;

const isPair = (text: string) => text.trim().includes(" ");

function splitUnsure(text: string): string[] {
  const parts = text.split(UNSURE);
  return parts.length > 1 && parts.every(isPair) ? parts : [text];
}

/** The pieces of a credit line between which no name can reach; commas are left in. */
export function splitCredit(credit: string): string[] {
  return credit
    .split(MARKS)
    .flatMap((p) => p.split(SURE))
    .flatMap(splitUnsure)
    .map((p) => p.trim())
    .filter((p) => p !== "");
}

/** The parts of a piece between commas. */
export function splitCommas(piece: string): string[] {
  return piece.split(COMMA).filter((p) => p !== "");
}

/** A piece with `Anna MeierBob Smith` pulled apart where small letters run into a new name. `McX` stays. */
export function unglue(piece: string): string {
  return piece.replace(GLUED, (whole, before: string, after: string) =>
    /(?:mac|mc|de|di|la|le|van|o)$/iu.test(before) ? whole : `${before}; ${after}`,
  );
}
