import type { Piece } from "./pieces.ts";
import { countryOfState } from "./states.ts";

/** What a dateline's words can be recognised by. */
export interface DatelineLookups {
  readonly isAgency: (words: string) => boolean;
  readonly isOutlet: (words: string) => boolean;
  readonly isPlace: (words: string) => boolean;
}

/** What a piece of a dateline is. A region comes after a place and is none of its own; a stranger may be a place that no table knows. */
export type Role = "agency" | "place" | "region" | "stranger" | "none";

const CAPITALISED =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*|d[aeiou]s?|del|della|di|la|le|les|el|al|von|van|der|den|am|an|im|in|sur|sous|upon|of|and|the|y|e|i)$/u;
const CAPITALS = /^(?!.*\p{Ll})\p{Lu}[\p{L}\p{M}\s.'’/-]{2,40}$/u;
/** Where a reporter was who was in no town. */
const OUT_OF_TOWN =
  /^(?:ABOARD|ON BOARD|ON THE|ALONG THE|AT SEA|AT THE|OFF(?: THE)?|NEAR|OUTSIDE|INSIDE|ACROSS THE|(?:NORTH|SOUTH|EAST|WEST)(?:ERN)? OF)\b(?!.*\p{Ll})/u;
/** Words that open credits, notes to editors and kickers, and no dateline. */
const KICKER =
  /(?:^|\s)(?:by|flashback|photos?|video|audio|watch|listen|exclusive|exclusivo|exclusif|exklusiv|update[ds]?|updating|breaking|breakingviews|analysis|análisis|analyse|opinion|opinión|comment|commentary|editorial|column|von|par|por|foto|fotos|fotogallery|galería|source|image|live|directo|directe?|corrected|correction|corrects|clarification|editor|editors|file|read|note|text|copyright|new|news|now|just|factbox|timeline|explainer|explained|interview|interviews|entrevista|profile|feature|features|review|preview|recap|poll|quiz|podcast|newsletter|alert|advisory|refile|rpt|repeat|wrapup|wrap|summary|snapshot|graphic|infographic|table|diary|obituary|official|report|reports|rumou?r|rumou?rs|spoilers?|warning|urgent|urgente|flash|eilmeldung|ticker|liveticker|kommentar|meinung|hintergrund|überblick|vidéo|en vivo|última hora|question|answer|sponsored|advertisement|anzeige|publicité|press release|for immediate release|part|chapter|season|episode|day|week|round|game|match|full-time|half-time|result|results|score|scores|standings|ranking|football|soccer|cricket|tennis|rugby|basketball|baseball|hockey|golf|boxing|racing|formula|olympics|athletics|cycling|sport|sports|business|markets?|economy|politics|world|local|national|international|weather|forecast|entertainment|culture|opinion|health|science|tech|technology|travel|lifestyle|election|elections|budget|war|trial|police|court|government|fact|facts|check|myth|reality|pros|cons|tip|tips|step|steps|what|why|how|who|when|where|the|this|that|these|your|our|my|here|there|yes|no|ok|plus|also|meanwhile|editor's|top|best|key|main|more|next|previous|related|must|quick|deal|deals|sale|offer|brief|briefs|in|on|at|of|for|to|unicef|unesco|interpol)(?:\s|$)/iu;
const LATIN = /^[\p{Script=Latin}\s.'’-]+$/u;
const MOST_WORDS = 5;
const MOST_WORDS_ALONE = 3;

function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > MOST_WORDS || text.length > 45 || OPENS_NOTE.test(text)) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && words.every((w) => CAPITALISED.test(w));
}

/** Openings of credits and kickers that are no places, whatever follows. */
const OPENS_NOTE =
  /^(?:by|photos?|video|watch|exclusive|update|updated|breaking|analysis|opinion|von|par|por|foto|fotos|source|image|live|correction|editor|file|read|note|text|copyright|q&a)\b|^new$/iu;

/** Whether a name that no table has can be a dateline's place by its form alone: one to three words in capitals, none of them a kicker's. */
export function isPlaceByForm(text: string): boolean {
  const words = text.split(/[\s-]+/u);
  return (
    text.length >= 4 &&
    words.length <= MOST_WORDS_ALONE &&
    LATIN.test(text) &&
    isCapitals(text) &&
    words.every((w) => w.length > 1) &&
    words.some((w) => w.length > 4) &&
    !KICKER.test(text)
  );
}

/** Whether a text is one word, and a kicker's. */
export function isKicker(text: string): boolean {
  return !text.includes(" ") && KICKER.test(text);
}

/** Whether a name is printed in capitals alone. */
export function isCapitals(text: string): boolean {
  return CAPITALS.test(text);
}

/** Whether words say where a reporter was who was in no town ("ABOARD AIR FORCE ONE"). */
export function isOutOfTown(text: string): boolean {
  return text.length <= 45 && OUT_OF_TOWN.test(text);
}

/** Whether words in brackets behind a place and a date are whom the story is from, though no table knows them ("(RSS)"). */
export function isCreditByForm(text: string): boolean {
  return /^\p{Lu}[\p{L}\d .&-]{1,20}$/u.test(text) && !KICKER.test(text);
}

/** The agencies and outlets that words name between them; none when any of the words is something else. */
export function creditsOf(text: string, lookups: DatelineLookups): string[] {
  const known = (words: string) => lookups.isAgency(words) || (words.length > 1 && lookups.isOutlet(words));
  if (known(text)) return [text];
  const parts = text.split(/(?:(?<!\s)\s+)?[/&+]\s*|(?<!\s)\s+(?:and|y|und|et|e)\s+/u);
  return parts.length > 1 && parts.every(known) ? parts : [];
}

function isPlaceNamed(text: string, lookups: DatelineLookups): boolean {
  if (lookups.isPlace(text)) return true;
  const parts = text.split("/");
  return parts.length > 1 && parts.every((p) => lookups.isPlace(p.trim()));
}

/** What a piece is; `nth` counts those outside brackets. A place's name that is an outlet's too is the place's there. */
export function roleOf(piece: Piece, nth: number, lookups: DatelineLookups): Role {
  const { text, bracketed } = piece;
  if (!bracketed && nth > 0 && countryOfState(text) !== null) return "region";
  if (!bracketed && !lookups.isAgency(text) && (isPlaceNamed(text, lookups) || isOutOfTown(text))) return "place";
  if (creditsOf(text, lookups).length > 0) return "agency";
  if (!bracketed && countryOfState(text) !== null) return "region";
  if (isPlaceNamed(text, lookups)) return "place";
  return looksLikeName(text) || (bracketed && text.length <= 60) ? "stranger" : "none";
}
