/** Phrases that hold a country's name and mean another country, or none. */
const PHRASES: Readonly<Record<string, string>> = {
  "": "New Mexico; New England; New Jersey; Gulf of Mexico; Golf von Mexiko; Golfe du Mexique; Golfo de México; Gulf of Guinea; Gulf of Oman; South America; Latin America; North America; Central America; South American; Latin American; North American; Central American; South Americans; Latin Americans; Native American; Native Americans; American Indian; American Indians; American football; Indian Ocean; West Indian; West Indians; Indian summer; Cleveland Indians; Irish Sea; Irish Setter; English Channel; East China Sea; South China Sea; South China Morning Post; Sea of Japan; China Sea; China syndrome; bone China; fine China; China cabinet; Guinea Pig; Guinea Pigs; Guinea Fowl; French Fries; French Toast; French Bulldog; French Horn; French Press; Danish Pastry; Turkish Delight; Turkish Bath; Swiss Cheese; Swiss Army Knife; Brazil Nut; Brazil Nuts; Dutch Oven; Dutch Courage; German Shepherd; German Shepherds; German Measles; Mexican Standoff; Bermuda Shorts; Bermuda Triangle; Panama Papers; Panama Hat; Panama City Beach; US Dollar; US Dollars; U.S. Dollar; U.S. dollars; US-Dollar; US-Dollars; Bank of America; Captain America; Miss America; Voice of America; America's Cup; America First; Make America Great Again; Good Morning America; America Ferrera; Cuba Gooding; Air Jordan; Air Jordans; Jordan Brand; Poland Spring; Paris Hilton; Paris Jackson; Ireland Baldwin; India Arie; Holland Park; Jersey City; Jersey Shore; Little Italy; Spanish language; French language; German language; English language; Chinese language; Russian language; Arabic language; Spanish speaking; French speaking; German speaking; English speaking; Russian speaking; Portuguese speaking; Korean Peninsula; Korean War; South Georgia; Georgian architecture; Georgian house; Georgian mansion; Georgian townhouse; Georgian era; Christmas Island; Lebanon County; Norfolk Island; British Airways; Scotland Yard; Virginia Islands; Saint Martin's Day; Little Britain; Swiss Re; Deutsche Bank; Deutsche Telekom; Deutsche Bahn; Deutsche Börse; Deutsche Welle; Deutsche Post; Royal Dutch Shell; Air France; Air India; Air China; Agence France-Presse; Agence France Presse; France Presse; France 24; France Info; France Inter; France 2; France 3; France Télévisions; Times of India; India Today; Press Trust of India; Radio Free Asia; CNN Türk; Russia Today; BBC Scotland; Vanity Fair Italia; Gazeta Polska; Prensa Latina; Amérique latine; Amérique du Sud; Amérique du Nord; América Latina; América del Sur; América del Norte; América do Sul; América Central; Latino America; America Latina; Sud America; Латинская Америка; Латинской Америке; Латинской Америки; Южная Америка; Южной Америке; Южной Америки; Северная Америка; Северной Америке; Северной Америки; Ameryka Łacińska; Ameryki Łacińskiej; Ameryce Łacińskiej; Ameryka Południowa; Latinská Amerika; Etelä Amerikka; Latin Amerika; Güney Amerika; Kuzey Amerika; Nordamerika; Südamerika; Mar de China; Océano Índico; 中国地方; 中国電力; 中国新聞; 中国四国; 其中国; Monaco Franze; Polen Position",
  US: "State of Georgia; Georgia Tech; Georgia State; Georgia Bulldogs; University of Georgia; Georgia Power; Georgia Southern; Georgia Senate; Georgia Secretary of State; Atlanta Georgia; Savannah Georgia; Georgia Republican; Georgia Republicans; Georgia Democrats; Washington State; Peach State; US-amerikanisch",
  AS: "American Samoa",
  AU: "New South Wales",
  CA: "British Columbia",
  CD: "Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; DRC Congo; Congo-Kinshasa; Congo Kinshasa; eastern Congo; Eastern Congo; Congo Democratic Republic; République démocratique du Congo; Ebola Congo",
  CG: "Congo-Brazzaville; Republic of Congo; Republic of the Congo; Congo Republic",
  DE: "Monaco di Baviera; Bayern Monaco; Frankfurt an der Oder",
  FI: "Suomen Tasavalta",
  GB: "Northern Ireland; Northern Irish; Prince of Wales; Princess of Wales; Bank of England; Church of England",
  GE: "Republic of Georgia; Georgian Dream; Georgian Airways; Georgian parliament; Georgian government; Georgian president; Georgian capital; Georgian Orthodox; Ex-Soviet Georgia; Georgian opposition; Georgian police; Georgian protesters",
  GF: "French Guiana",
  GG: "Bailiwick of Guernsey",
  IM: "Isle of Man",
  JE: "Bailiwick of Jersey; Island of Jersey; States of Jersey",
  JO: "Hashemite Kingdom of Jordan; Kingdom of Jordan; King of Jordan; Queen Rania; King Abdullah II; Jordan Valley; Jordan's King; Jordan's Queen; Jordan's Foreign Minister; Jordan's Parliament",
  KP: "North Korea; North Korean; North Koreans; Kim Jong Un; Kim Jong-un; Kim Jong Il",
  MU: "île Maurice; Ile Maurice; Île Maurice; République de Maurice",
  NG: "Niger Delta; Niger State",
  PF: "French Polynesia",
  RE: "La Réunion; île de la Réunion; Île de La Réunion; Réunion Island; Reunion Island",
  RU: "Soviet Union; Russia's",
  TD: "Lake Chad; Republic of Chad",
  TR: "Republic of Turkey; Republic of Türkiye",
  VG: "British Virgin Islands",
  VI: "US Virgin Islands; U.S. Virgin Islands",
};

/** Phrase and the country that it means; null for none. */
export const OTHER_THINGS: readonly (readonly [string, string | null])[] = Object.entries(PHRASES).flatMap(
  ([code, list]) => list.split("; ").map((phrase) => [phrase, code === "" ? null : code] as const),
);

/** Names of countries in some language that texts of others use for something else: they never count in running text. */
export const UNSURE: ReadonlySet<string> = new Set(
  "man|sin|columbia|frans|giordano|mauricio|maurice|reunion|guadalupe|granada|santa lucia|santa elena|san martin|sao martinho|san bartolome|saint martin|montserrat|monserrat|jersey|as|us|vs|sa|usa|y|ao|anh|ir|iri|pole|gene|gini|kota|tai|fas|eron|sean|sile|cadi|indi|rusi|siri|libi|santo tome|cocos|norfolk|curacao city|polen city|saint barthelemy|saint helena|santa helena|saint pierre|cook|english|englisch|anglais|inglesa|ingles|inglese|inglesi|brits|pools|angol|georgiano|kiwi|dominica|dominican|american indian|mali i zi|polynesie|samoa|chin|kini|gana|gani|gano|gane|ganu|kili|cile|figi|fici|quam|malta city|lao|ruse|rys|tysk|sirio|rus|marshall|in|مالي|ومالي|بمالي|لمالي|كمالي|فمالي|وبمالي|ولمالي".split(
    "|",
  ),
);

/** Slovak to Slovaks and Czechs, Slovene to their southern kin. */
const SLOVENE =
  "slovensko slovenska slovenske slovensky slovenskeho slovenskemu slovenskych slovenskym slovenskymi slovenskou slovenskej slovensku slovenski slovenskom slovenskim slovenskih slovenskega slovenskem slovenskog".split(
    " ",
  );

/** Names that need their context to say what they mean, and the question that is asked. */
export const WITH_CONTEXT: ReadonlyMap<string, string> = new Map([
  ...["georgia", "georgian", "georgians"].map((k) => [k, "georgia"] as const),
  ["jordan", "person"],
  ["chad", "person"],
  ["israel", "rarelyPerson"],
  ["kenya", "rarelyPerson"],
  ["turkey", "bird"],
  ...["congo", "kongo", "конго", "congolese", "kongolesisch", "congolais", "congolaise"].map(
    (k) => [k, "congo"] as const,
  ),
  ...["korea", "korean", "koreans"].map((k) => [k, "korea"] as const),
  ["chili", "foreign"],
  ...["nga", "duc", "phap", "my", "uc"].map((k) => [k, "vietnamese"] as const),
  ...SLOVENE.map((k) => [k, "slovene"] as const),
  ["island", "island"],
  ["mali", "mali"],
  ["kuba", "kuba"],
  ["us", "capitals"],
  ["usa", "capitals"],
]);
