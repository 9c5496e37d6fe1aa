/** What a claim of rights opens with. */
const CLAIM = /(?:copyrights?|©|ⓒ|\(c\))(?:[\s,:]|©|ⓒ|\(c\)|&copy;)*/giu;
const YEARS = /(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d))?/gu;
/** Words that end the name in a claim of rights, or stand before it. */
const RIGHTS =
  /\b(?:all\s(?:content|rights)|alle\srechte?n?|tous\sdroits|todos\s(?:los|os)\s(?:derechos|direitos)|tutti\si\sdiritti|wszelkie\sprawa|alla\srättigheter|toate\sdrepturile|tüm\shakları|minden\sjog|všechna\správa|všetky\správa|sva\sprava|vse\spravice|alle\srettigheter|alle\srettigheder|kaikki\soikeudet|hak\scipta|powered|published|reserved|registered|unauthori[sz]ed)\b|все\sправа|усі\sправа|всі\sправа|جميع\sالحقوق|كافة\sالحقوق|版权所有|版權所有|無断|all-rights|［|\[/iu;
const BY = /^(?:by|von|par|by:|the\scopyright\sof|of)\s/iu;
const COMPANY =
  /,?\s(?:inc|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|se|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|a\/s|ab|as|oy|pty|pvt|sdn|bhd|ooo|mbh|&\sco\.?)\.?$/iu;
/** Words that say so, one behind the other: "GmbH & Co. KG". */
const MOST_FORMS = 4;
const LONGEST = 60;

/** A name without marks and prepositions about it; null for what is too short or long to be one. */
export function tidied(name: string): string | null {
  const words = name
    .replace(/^[\s.,;:|·•–—-]+/u, "")
    .replace(BY, "")
    .replace(/(?<![\s.,;:|·•–—-])[\s.,;:|·•–—-]+$/u, "");
  return words.length > 1 && words.length <= LONGEST && /\p{L}/u.test(words) ? words : null;
}

/** The holder in a claim of rights ("© 2024 The Daily X. All rights reserved", "Copyright © Harbour Courier"), as printed; null where the line claims none. */
export function rightsHolder(line: string): string | null {
  if (line.length > 300) return null;
  CLAIM.lastIndex = 0;
  const claim = CLAIM.exec(line);
  if (claim === null) return null;
  const after = line
    .slice(claim.index + claim[0].length)
    .replace(YEARS, " ")
    .trim();
  const [holder = ""] = after.split(/[|•·]|\.\s|\s[-–—]\s/u);
  const ends = holder.search(RIGHTS);
  const named = tidied(ends < 0 ? holder : holder.slice(0, ends));
  if (named !== null) return named;
  const before =
    line
      .slice(0, claim.index)
      .split(/[|•·]|\.\s/u)
      .at(-1) ?? "";
  return RIGHTS.test(before) ? null : tidied(before.replace(YEARS, " "));
}

/** Last words of houses that own outlets and are none themselves. */
const HOUSE =
  /\s(?:media|newspapers?|group|publishing|publications|publishers|communications|interactive|holdings?|enterprises|services|digital|partners|international|networks?|verlag|mediengruppe|medien|verlagsgesellschaft|éditions|editora|editoriale|comunicación|comunicaciones|wydawnictwo|u\.?s\.?|uk)$/iu;

/** Fewer letters are the house's mark ("CBS Interactive"), which its outlets share. */
const LEAST_LEFT = 6;

/** A holder of rights without the words that say that it is a house which owns outlets ("Gull Media Network", "Saltmere Newspapers"). */
export function withoutHouse(name: string): string {
  let rest = withoutCompany(name).replace(/\s&$/u, "");
  while (HOUSE.test(rest)) rest = rest.replace(HOUSE, "");
  return rest.length < LEAST_LEFT ? name : rest;
}

/** Whether a holder of rights is a house that owns outlets, by its last word. */
export function isHouse(name: string): boolean {
  return HOUSE.test(withoutCompany(name));
}

/** A holder of rights without what says that it is a company ("Harbour Courier Ltd"). */
export function withoutCompany(name: string): string {
  let rest = name;
  for (let form = 0; form < MOST_FORMS && COMPANY.test(rest); form++) rest = rest.replace(COMPANY, "");
  return rest.trim();
}
