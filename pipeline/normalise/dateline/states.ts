/** Abbreviations of states, provinces and countries that datelines print after a city, by the country they are in. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  US: "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Ia Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn Penna Tenn Tex Vt Va Wash Wis Wisc Wyo NYC N.Mex W.Va U.S USA P.R",
  CA: "ON QC BC AB MB SK NS NB NL PE NT NU YT Ont Que Alta Sask Man Nfld P.Q P.E.I N.W.T",
  AU: "NSW VIC QLD TAS ACT N.S.W Vic Qld Tas A.C.T W.A S.A N.T",
  GB: "U.K UK",
  AE: "U.A.E UAE",
  IN: "U.P M.P A.P J&K T.N H.P UP MP HP JK TN",
};
const STATES = new Map(
  Object.entries(BY_COUNTRY)
    .reverse()
    .flatMap(([country, list]) => list.split(" ").map((state) => [keyOf(state), country] as const)),
);
/** Two letters that stand for a state with a small second one too. */
const TWO_LETTERS = new Set("Ga Ia Ky La Md Mo Pa Va Vt".split(" "));
const ABBREVIATION = /^\p{Lu}[\p{L}.&]{1,8}$/u;

function keyOf(words: string): string {
  return words.replaceAll(".", "").toUpperCase();
}

/** The country of a state or province by the abbreviation that datelines print after a city ("Calif.", "N.Y.", "ON"), or null. */
export function countryOfState(words: string): string | null {
  if (!ABBREVIATION.test(words)) return null;
  const key = keyOf(words);
  const isCapitals = words === words.toUpperCase();
  if (key.length === 2 && !isCapitals && !TWO_LETTERS.has(words.replace(/\.$/u, ""))) return null;
  return STATES.get(key) ?? null;
}

/** A city and the state that stands behind it without a comma ("FARMINGTON Conn."); null when none does. */
export function cityAndState(words: string): { readonly city: string; readonly state: string } | null {
  const space = words.lastIndexOf(" ");
  if (space < 3) return null;
  const state = words.slice(space + 1);
  if (state.length < 3 || (state === state.toUpperCase() && !state.includes("."))) return null;
  return countryOfState(state) === null ? null : { city: words.slice(0, space), state };
}
