import { comparable, isCapital } from "./letters.ts";
import type { Hit } from "./scan.ts";

/** What is known of the text around a name that may mean several things. */
export interface Surroundings {
  readonly text: string;
  /** How often words of one meaning in the record speak of each country. */
  readonly witnesses: ReadonlyMap<string, number>;
  /** BCP 47 tag of the text, if known. */
  readonly language: string | null;
  /** Country of the outlet, if known. */
  readonly home: string | null;
}

type Answer = (hit: Hit, around: Surroundings) => string | null;

const words = (list: string) => new Set(list.split(" "));
/** Words after which a country follows and a person does not. */
const BEFORE_PLACE = words(
  "in to from of into across inside outside within near via between against toward towards through visit visits visited and with on for leaves left leave fled flees en in a au en dans nach aus von mit de da do em para por desde hacia el la il",
);
/** What the name of a country is followed by and a given name is not. */
const AFTER_PLACE = words(
  "says said and is has was will to in s valley river king queen prince princess government parliament army air border foreign minister prime president police court military times embassy crown royal national",
);
const GIVEN = words(
  "michael jeremy deandre charles vernon louis lindsey kathryn barbara eddie richard hamilton steve david tom james john joe nick mike brian chris paul mark lee jason robert bob peter bill jim tyler brad kim sarah anna leslie claudia neil duke marlon",
);
const BIRD_BEFORE = words(
  "a your the roast roasted wild cold thanksgiving leftover frozen smoked fried deep cooked perfect best whole christmas ground talk stuffed a this that holiday heritage jive pardoned",
);
const BIRD_AFTER = words(
  "sandwich sandwiches dinner dinners trot day breast leftovers recipe recipes burger burgers bowl hunting hunt hunters season shoot vulture point creek legs meat gravy stuffing farm farmers farms giveaway drive fryer pot tail bacon meatballs chili",
);

function wordBefore({ text }: Surroundings, { start }: Hit): string {
  const from = Math.max(0, start - 24);
  return text.slice(from, start).match(/(?<![\p{L}\p{M}])([\p{L}\p{M}]+)[\s'’-]{1,2}$/u)?.[1] ?? "";
}

function wordAfter({ text }: Surroundings, { end }: Hit): string {
  return /^['’\s-]{1,2}([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 24))?.[1] ?? "";
}

const witnesses = (code: string, around: Surroundings) => around.witnesses.get(code) ?? 0;

/** What a country has and a person has not, behind "'s". */
const OF_STATE = words(
  "army government president king queen parliament foreign prime military border borders capital economy opposition troops forces rebels junta minister ministry court police coast airport",
);

/** Whether the words beside a name are those of a place. */
function standsAsPlace(hit: Hit, around: Surroundings): boolean {
  const [before, after] = [wordBefore(around, hit), wordAfter(around, hit)];
  const owned = /^['’]s\s(\p{L}+)/u.exec(around.text.slice(hit.end, hit.end + 24))?.[1];
  if (owned !== undefined && OF_STATE.has(comparable(owned))) return true;
  if (!BEFORE_PLACE.has(comparable(before))) return false;
  return !isCapital(after.charCodeAt(0)) || AFTER_PLACE.has(comparable(after));
}

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  JO: ["IL", "SY", "IQ", "PS", "SA", "EG", "LB"],
  TD: ["SD", "CM", "NE", "LY", "CF"],
};

/** A country whose name people bear: most who bear it in texts that say nothing else of the country are people. */
function person(hit: Hit, around: Surroundings): string | null {
  const { code } = hit.term;
  const before = wordBefore(around, hit);
  if (code === null || GIVEN.has(comparable(before))) return null;
  if (standsAsPlace(hit, around) || witnesses(code, around) > 0) return code;
  const near = (NEIGHBOURS[code] ?? []).some((c) => witnesses(c, around) > 0);
  return near && !isCapital(before.charCodeAt(0)) ? code : null;
}

/** A country whose name some people bear: what opens a headline and has a name behind it is a person. */
function rarelyPerson(hit: Hit, around: Surroundings): string | null {
  const after = wordAfter(around, hit);
  const isName = hit.start === 0 && isCapital(after.charCodeAt(0)) && !AFTER_PLACE.has(comparable(after));
  return isName && isCased(around.text) && witnesses(hit.term.code ?? "", around) === 0 ? null : hit.term.code;
}

/** Whether a headline writes most of its words small, so that a capital says something. */
function isCased(text: string): boolean {
  const [capitals, all] = [
    text.match(/(?<!\p{L})\p{Lu}\p{Ll}/gu)?.length ?? 0,
    text.match(/(?<!\p{L})\p{L}/gu)?.length ?? 0,
  ];
  return capitals * 2 <= all;
}

const isAllCapitals = (text: string) => text.length > 4 && text === text.toUpperCase();

function georgia(_: Hit, around: Surroundings): string | null {
  const caucasus = witnesses("GE", around);
  const states = witnesses("US", around);
  if (caucasus > 0) return "GE";
  if (states > 0 || around.home === "US") return "US";
  const neighbours = witnesses("RU", around) + witnesses("AM", around) + witnesses("AZ", around);
  if (neighbours > 0) return "GE";
  return around.language !== null && around.language !== "en" ? "GE" : null;
}

function bird(hit: Hit, around: Surroundings): string | null {
  const [before, after] = [wordBefore(around, hit), comparable(wordAfter(around, hit))];
  return BIRD_BEFORE.has(comparable(before)) || BIRD_AFTER.has(after) ? null : hit.term.code;
}

function congo(_: Hit, around: Surroundings): string | null {
  const [kinshasa, brazzaville] = [witnesses("CD", around), witnesses("CG", around)];
  if (kinshasa !== brazzaville) return kinshasa > brazzaville ? "CD" : "CG";
  const east = /\b(?:Kinshasa|Goma|Kivu|M23|Tshisekedi|Kabila|Lumumba|Bukavu|Ituri|Katanga)\b/u.test(around.text);
  return east ? "CD" : null;
}

function korea(_: Hit, around: Surroundings): string | null {
  return witnesses("KP", around) > 0 && witnesses("KR", around) === 0 ? "KP" : "KR";
}

const inLanguages = (list: string): Answer => {
  const tags = words(list);
  return (hit, { language }) => (tags.has((language ?? "").slice(0, 2)) ? hit.term.code : null);
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  georgia,
  person,
  rarelyPerson,
  bird,
  congo,
  korea,
  foreign: (hit, { language }) => (language === "en" ? null : hit.term.code),
  island: inLanguages("de da no nb nn sv is fo"),
  mali: (hit, around) => (inLanguages("hr sr bs sl sq")(hit, around) === null ? hit.term.code : null),
  vietnamese: inLanguages("vi"),
  slovene: (_, { language }) => (language === "sk" || language === "cs" ? "SK" : "SI"),
  kuba: (hit, around) => (inLanguages("pl")(hit, around) === null ? hit.term.code : null),
  capitals: (hit, { text }) =>
    isAllCapitals(text.slice(Math.max(0, hit.start - 20), hit.end + 20)) ? null : hit.term.code,
};

/** The country that a hit means where it stands; null for none, or when its context does not say. */
export function meaning(hit: Hit, around: Surroundings): string | null {
  const { term } = hit;
  return term.ask === null ? term.code : (ANSWERS[term.ask]?.(hit, around) ?? null);
}
