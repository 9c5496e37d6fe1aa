import type { Place } from "../../schemas/references.ts";
import { fold, foldRow } from "../text/fold.ts";

/** A place that a name may mean: the lower the rank, the better known; seats and regions come before all. */
export interface PlaceEntry {
  readonly country: string;
  readonly kind: Place["kind"];
  readonly rank: number;
  /** Infinite for seats and regions, which nobody counts. */
  readonly population: number;
}

/** Folded name → its bearers, one of each country, the best known first. */
export type PlaceIndex = ReadonlyMap<string, readonly PlaceEntry[]>;

/** Cities up to this rank are taken for what they are without further sign. */
export const MAJOR_RANK = 900;
/** A namesake so many times as populous is not far ahead of one in the country that other signs speak of. */
const NEAR = 12;
/** A name in another language counts as one of a place so many times less known. */
const ALIAS = 2;

/** Towns whose names are words: as places they are printed in capitals, or beside other signs of a dateline. */
const COMMON = new Set(
  "of than can sale same most buy summit central marks date deal gold come split hit union sterling best drug normal mine rest basic spring opportunity police airport alliance begun goes gap mission man pace save semi sulphur manage surprise dual kilo march lend fleet acre orange green mobile rich drama mile van tire liberal lira oral coin holiday nice reading superior independence tank enterprise forest auch hire university bow dinar hub wil upland golden sedan male banning un retreat hang bone fate gay orang borne brick crystal logos roles punch dire salt evergreen agro lion bell anew se dig sue soul sur dome bay ann bury wheeling pop liberty lens nur reservoir horde limo pest manning metro delta plantation bush bend seaside alot clay jam gar turbo canning annex plaque bath wells hope battle hull rugby why ten or bar dabei nanti para per como este mas sein ana maria eva nora clara santa marina barking wanted parts imp the an as in on at to by be is it no so go up us we me my he do if am".split(
    " ",
  ),
);

/** Whether a folded name is a word of some language first, and a town's second. */
export function isCommonWord(key: string): boolean {
  return COMMON.has(key);
}

function put(index: Map<string, PlaceEntry[]>, name: string, entry: PlaceEntry): void {
  const key = foldRow(name);
  if (key.length < 2) return;
  const known = index.get(key);
  if (known === undefined) {
    index.set(key, [entry]);
    return;
  }
  for (const { country } of known) if (country === entry.country) return;
  const before = known.findIndex((b) => b.rank > entry.rank);
  known.splice(before < 0 ? known.length : before, 0, entry);
}

/** The names of places, own names before other languages' names of places that are not much better known. */
export function placeIndex(places: readonly Place[]): PlaceIndex {
  const index = new Map<string, PlaceEntry[]>();
  for (const [rank, { name, country, kind, population = Number.POSITIVE_INFINITY }] of places.entries())
    put(index, name, { country, kind, rank, population });
  for (const [rank, { aliases, country, kind, population = Number.POSITIVE_INFINITY }] of places.entries()) {
    if (aliases.length === 0) continue;
    const entry = { country, kind, rank: kind === "city" ? rank * ALIAS : rank, population };
    for (const alias of aliases) put(index, alias, entry);
  }
  return index;
}

/** The bearers of a name, the best known first. */
export function placesNamed(name: string, index: PlaceIndex): readonly PlaceEntry[] {
  return index.get(fold(name)) ?? [];
}

/** What a place's name means: of its bearers the one in the first of `hints` (countries' codes) that has one not far smaller than the best known, else the best known. */
export function placeNamed(name: string, hints: readonly string[], index: PlaceIndex): PlaceEntry | null {
  return placeMeant(placesNamed(name, index), hints);
}

/** The bearer of a name that is meant, as `placeNamed` chooses. */
export function placeMeant(bearers: readonly PlaceEntry[], hints: readonly string[]): PlaceEntry | null {
  const [first] = bearers;
  if (first === undefined || bearers.length === 1) return first ?? null;
  for (const hint of hints) {
    const own = bearers.find((b) => b.country === hint);
    if (own === undefined) continue;
    const isNear =
      own.population * NEAR >= first.population || (first.population === Number.POSITIVE_INFINITY && own === first);
    if (isNear) return own;
  }
  return first;
}
