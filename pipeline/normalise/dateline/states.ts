/** Abbreviations of states, provinces and countries that datelines print after a city, by the country they are in. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  US: "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo N.H N.J N.M N.Y N.C N.D R.I S.C S.D W.Va W.VA D.C U.S",
  CA: "ON QC BC AB MB SK NS NB NL PE Ont Que Alta Sask Man B.C N.S N.B P.E.I N.L",
  AU: "NSW VIC QLD TAS ACT",
  GB: "U.K UK",
  AE: "U.A.E UAE",
};
const STATES = new Map(
  Object.entries(BY_COUNTRY).flatMap(([country, list]) => list.split(" ").map((state) => [state, country] as const)),
);

/** The country of a state or province by the abbreviation that datelines print after a city ("Calif.", "N.Y.", "ON"), or null. */
export function countryOfState(words: string): string | null {
  return STATES.get(words.replace(/\.$/, "")) ?? null;
}
