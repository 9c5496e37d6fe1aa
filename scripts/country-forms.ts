/** Endings of the nominative and of the other cases, in one order of cases for each language; `/` between spellings of one case. */
interface Paradigm {
  readonly nouns: Readonly<Record<string, string>>;
  readonly adjectives: Readonly<Record<string, string>>;
}

const SERBIAN: Paradigm = {
  nouns: {
    ija: "ije iji iju ijom iji",
    ska: "ske skoj sku skom skoj",
    ka: "ke koj/ki ku kom koj/ki",
    a: "e i u om i",
    e: "a ama e ama ama",
    "": "a u a/ om/em u",
  },
  adjectives: { a: "e oj u om oj", i: "og om i im om", e: "ih im e im im" },
};
const PARADIGMS: Readonly<Record<string, Paradigm>> = {
  ru: {
    nouns: {
      ия: "ии ии ию ией ии",
      ея: "еи ее ею еей ее",
      ша: "ши ше шу шей ше",
      ка: "ки ке ку кой ке",
      а: "ы/и е у ой е",
      я: "и е ю ей е",
      ь: "я/и ю/и ь ем/ью е/и",
      ы: "/ов ам ы ами ах",
      й: "я ю й ем е",
      о: "о о о о о",
      "": "а у  ом е",
    },
    adjectives: {
      ая: "ой ой ую ой ой",
      ий: "ого/его ому/ему ий им ом/ем",
      ый: "ого ому ый ым ом",
      ое: "ого ому ое ым ом",
      ые: "ых ым ые ыми ых",
      ие: "их им ие ими их",
    },
  },
  uk: {
    nouns: {
      ія: "ії ії ію ією ії",
      ея: "еї еї ею еєю еї",
      ка: "ки ці ку кою ці",
      ща: "щі щі щу щею щі",
      а: "и і у ою і",
      я: "і ї/і ю ею ї/і",
      ь: "ю/я ю ь ем і/ю",
      и: "/ів ам и ами ах",
      й: "ю ю й єм ї",
      о: "о о о о о",
      "": "у/а у/ові  ом і",
    },
    adjectives: { ий: "ого ому ий им ому", а: "ої ій у ою ій", і: "их им і ими их", е: "ого ому е им ому" },
  },
  pl: {
    nouns: {
      ka: "ki ce kę ką ce",
      ga: "gi dze gę gą dze",
      ia: "ii ii ię ią ii",
      ja: "ji ji ję ją ji",
      da: "dy dzie dę dą dzie",
      ta: "ty cie tę tą cie",
      ra: "ry rze rę rą rze",
      la: "li li lę lą li",
      a: "y ie ę ą ie",
      ie: "ii/i iom ie iami iach",
      y: "/ów om y ami ach",
      o: "a u o em u",
      n: "nu nowi n nem nie",
      t: "tu towi t tem cie",
      l: "la lowi l lem lu",
      "": "u owi  em ie/u",
    },
    adjectives: {
      ska: "skiej skiej ską ską skiej",
      ka: "kiej kiej ką ką kiej",
      na: "nej nej ną ną nej",
      wa: "wej wej wą wą wej",
      a: "ej ej ą ą ej",
      e: "ych ym e ymi ych",
      y: "ego emu y ym ym",
      i: "iego iemu i im im",
    },
  },
  cs: {
    nouns: {
      sko: "ska sku sko skem sku",
      cko: "cka cku cko ckem cku",
      ko: "ka ku ko kem ku",
      ie: "ie ii ii ií ii",
      ka: "ky ce ku kou ce",
      a: "y ě/e u ou ě/e",
      y: "/ů ům y y ech",
      o: "a u o em u",
      "": "u/e u/i  em u/i",
    },
    adjectives: { á: "é é ou ou é", é: "ých ým é ými ých", ý: "ého ému ý ým ém", í: "í í í í í" },
  },
  sk: {
    nouns: {
      sko: "ska sku sko skom sku",
      cko: "cka cku cko ckom cku",
      ia: "ie ii iu iou ii",
      ka: "ky ke ku kou ke",
      a: "y e u ou e",
      y: "/ov om y ami och",
      o: "a u o om e",
      "": "u/a u  om e",
    },
    adjectives: { á: "ej ej ú ou ej", é: "ých ým é ými ých", ý: "ého ému ý ým om" },
  },
  sl: {
    nouns: {
      ija: "ije iji ijo ijo iji",
      ska: "ske ski sko sko ski",
      ka: "ke ki ko ko ki",
      a: "e i o o i",
      e: " am e ami ah",
      "": "a u  om/em u",
    },
    adjectives: { a: "e i o o i", e: "ih im e imi ih" },
  },
  hr: SERBIAN,
  bs: SERBIAN,
  sr: {
    nouns: {
      ија: "ије ији ију ијом ији",
      ска: "ске ској ску ском ској",
      ка: "ке кој/ки ку ком кој/ки",
      а: "е и у ом и",
      е: "а ама е ама ама",
      "": "а у  ом/ем у",
    },
    adjectives: { а: "е ој у ом ој", е: "их им е им им" },
  },
  lt: {
    nouns: {
      ija: "ijos ijai iją ija ijoje",
      a: "os ai ą a oje",
      as: "o ui ą u e",
      is: "io iui į iu yje",
      ė: "ės ei ę e ėje",
      os: "ų oms as omis ose",
      ai: "ų ams us ais uose",
    },
    adjectives: { ė: "ės ei ę e ėje", oji: "osios ajai ąją ąja ojoje", os: "ų oms as omis ose" },
  },
  lv: {
    nouns: {
      ija: "ijas ijai iju iju ijā",
      a: "as ai u u ā",
      e: "es ei i i ē",
      is: "a im i i ī",
      s: "as ai u u ā",
      as: "u ām as ām ās",
    },
    adjectives: { ā: "ās ajai o o ajā", ās: "o ajām ās ajām ajās" },
  },
  el: {
    nouns: {
      ία: "ίας ία ία ία ία",
      α: "ας α α α α",
      η: "ης η η η η",
      ος: "ου ο ο ο ο",
      ο: "ου ο ο ο ο",
      ό: "ού ό ό ό ό",
      ες: "ών/ων ες ες ες ες",
    },
    adjectives: {
      ή: "ής ή ή ή ή",
      η: "ης η η η η",
      ια: "ιας ια ια ια ια",
      ες: "ων ες ες ες ες",
      ό: "ού ό ό ό ό",
      ο: "ου ο ο ο ο",
    },
  },
  ro: {
    nouns: {
      ia: "iei iei ia ia ia",
      ea: "eei eei ea ea ea",
      ța: "ței ței ța ța ța",
      a: "ei/ii ei/ii a a a",
      le: "lor lor le le le",
      ul: "ului ului ul ul ul",
      "": "ului ului   ",
    },
    adjectives: { ă: "e e ă ă ă", e: "e e e e e" },
  },
};

/** Endings put behind a whole name, for names with a back vowel last, with a front one, and those that end in a consonant; `V` stands for the last vowel. */
const GLUED: Readonly<Record<string, readonly [string, string, string?]>> = {
  de: ["s", "s", "s"],
  sv: ["s", "s", "s"],
  da: ["s", "s", "s"],
  nb: ["s", "s", "s"],
  fi: [
    "n ssa sta Vn lla lta lle a ksi na han",
    "n ssä stä Vn llä ltä lle ä ksi nä hän",
    "in issa issä ista istä iin illa illä ille",
  ],
  et: ["s st sse le l lt ga ks", "s st sse le l lt ga ks", "i is ist isse ile il ilt iga iks"],
  hu: [
    "ban ba ból on n ra ról nak val gal nal t ot at ért ig hoz tól nál i ként",
    "ben be ből en ön n re ről nek vel gel nel t et ért ig hez höz től nél i ként",
  ],
  bn: ["র ের ে য় কে তে", "র ের ে য় কে তে"],
};
const BACK = /[aáoóuú][^aáeéiíoóöőuúüűyä]*$/u;
/** A last vowel that grows long before an ending. */
const GROWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  hu: [
    ["a", "á"],
    ["e", "é"],
  ],
};
/** Letters put before a word: "and", "in", "to", "from", "the". */
const BEFORE: Readonly<Record<string, string>> = { ar: "و ب ل ك ف وب ول", he: "ב ל מ ו ה ש כ וב ול ומ ש" };

const CASES = 5;
const SHORTEST = 4;

function endingOf(word: string, table: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .find((e) => word.endsWith(e));
}

/** The forms of a word, a list for each case; the word itself where the table knows no ending of it. */
function casesOf(word: string, table: Readonly<Record<string, string>>): string[][] {
  const ending = endingOf(word, table);
  if (ending === undefined) return Array.from({ length: CASES }, () => [word]);
  const stem = word.slice(0, word.length - ending.length);
  return (table[ending] ?? "").split(" ").map((forms) => forms.split("/").map((f) => stem + f));
}

function declined(name: string, { nouns, adjectives }: Paradigm): string[] {
  const words = name.split(" ");
  if (words.length > 3) return [];
  const last = words.length - 1;
  const cases = words.map((word, i) => casesOf(word, i < last ? adjectives : nouns));
  const forms: string[] = [];
  for (let c = 0; c < CASES; c++) {
    let phrases = [""];
    for (const forCase of cases)
      phrases = phrases.flatMap((p) => (forCase[c] ?? []).map((f) => (p === "" ? f : `${p} ${f}`)));
    forms.push(...phrases);
  }
  return forms;
}

function glued(name: string, [back, front, bare]: readonly [string, string, string?], language: string): string[] {
  const vowel = /[aeiouyäöõü](?=[^aeiouyäöõü]*$)/u.exec(name)?.[0] ?? "";
  const isBare = bare !== undefined && !/[aeiouyäöõü]$/u.test(name);
  const endings = isBare ? bare : BACK.test(name) ? back : front;
  const grown = (GROWS[language] ?? []).find(([from]) => name.endsWith(from));
  const stem = grown === undefined ? name : name.slice(0, -1) + grown[1];
  return endings.split(" ").map((e) => stem + e.replace("V", vowel));
}

function prefixed(name: string, language: string): string[] {
  const letters = (BEFORE[language] ?? "").split(" ");
  const article = name.startsWith("ال") ? [`لل${name.slice(2)}`, `ولل${name.slice(2)}`] : [];
  return [...article, ...letters.map((l) => l + name)];
}

/** The forms in which running text of a language writes a country's name beside its nominative, by tables of endings. */
export function inflected(name: string, language: string): string[] {
  if (/^\p{Lu}{2,}$/u.test(name) || name.length < SHORTEST) return [];
  const paradigm = PARADIGMS[language];
  if (paradigm !== undefined) return declined(name, paradigm).filter((f) => f !== name && f.length > 2);
  const endings = GLUED[language];
  if (endings !== undefined) return glued(name, endings, language);
  return BEFORE[language] !== undefined ? prefixed(name, language) : [];
}

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
