/** Endings of adjectives and of names of peoples, by the class that country_adjectives.txt gives with their stems. */
const CLASSES: Readonly<Record<string, string>> = {
  "de-isch": " e en er es em",
  "fr-ais": "ais aise aises",
  "fr-ien": "ien ienne iens iennes",
  "fr-ain": "ain aine ains aines",
  "fr-e": "e es",
  "es-o": "o a os as",
  "es-es": "és esa eses esas",
  "es-i": "í íes",
  "it-o": "o a i he e",
  "it-e": "e i",
  "pt-o": "o a os as",
  "pt-es": "ês esa eses esas",
  "pt-ense": "ense enses",
  "nl-s": "s se",
  "sv-sk": "sk ska skt",
  "da-sk": "sk ske",
  "pl-ski": "ski ska skie skiego skiemu skim skiej ską skich skimi scy",
  "pl-cki": "cki cka ckie ckiego ckiemu ckim ckiej cką ckich ckimi ccy",
  "cs-sky": "ský ská ské ského skému ským skou ských skými skému ští",
  "cs-cky": "cký cká cké ckého ckému ckým ckou ckých ckými čtí",
  "sk-sky": "ský ská ské ského skému skom ským skej skú skou skí ských skými",
  "sl-ski": "ski ska sko ske skega skemu skem skim skih skimi",
  "hr-ski": "ski ska sko ske skog skoga skom skome skim skih sku skoj",
  "hr-cki": "čki čka čko čke čkog čkoga čkom čkim čkih čku čkoj",
  "sr-ski": "ски ска ско ске ског ском ским ских ску ској",
  "bg-ski": "ски ска ско ския ският ската ското ските",
  "ru-ski": "ский ская ское ские ского скому ским ском ской скую ских скими",
  "uk-ski": "ський ська ське ські ського ському ським ської ській ську ською ських ськими",
  "ro-esc": "esc ească ești eşti",
  "ro-an": "an ană ani ane",
  "el-kos": "κός κή κό κού κής κοί κές κών κά κούς",
  "fi-nen": "nen sen set sia siä sten sta stä ssa ssä lle",
  "": "",
};

/** All forms of a stem of a class. Throws for a class that there is not. */
export function adjectives(stem: string, className: string): string[] {
  const endings = CLASSES[className];
  if (endings === undefined) throw new Error(`no such class of adjectives: "${className}"`);
  return endings === "" ? [stem] : endings.split(" ").map((e) => stem + e);
}
