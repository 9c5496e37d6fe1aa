const NAMES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL PE NSW VIC QLD TAS ACT Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Man";
const DOTTED = "N.H N.J N.M N.Y N.C N.D R.I S.C S.D W.Va W.VA D.C B.C N.S N.B P.E.I N.L U.S U.K U.A.E";
const STATES = new Set([...NAMES.split(" "), ...DOTTED.split(" ")]);

/** Whether the words are the abbreviation of a state or province that datelines print after a city ("Calif.", "N.Y.", "ON"). */
export function isStateAbbreviation(words: string): boolean {
  return STATES.has(words.replace(/\.$/, "")) || STATES.has(words);
}
