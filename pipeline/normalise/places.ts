import type { Place } from "../../schemas/references.ts";
import { fold } from "../text/fold.ts";

/** A place that a name may mean: the lower the rank, the more populous; seats and regions come before all. */
export interface PlaceEntry {
  readonly country: string;
  readonly kind: Place["kind"];
  readonly rank: number;
}

/** Folded name → its bearers, the best known first. */
export type PlaceIndex = ReadonlyMap<string, readonly PlaceEntry[]>;

/** Cities up to this rank are taken for what they are without further sign. */
export const MAJOR_RANK = 900;

function bears(bearers: readonly PlaceEntry[], country: string): boolean {
  for (const bearer of bearers) if (bearer.country === country) return true;
  return false;
}

/** The names of places, own names before other languages' names, in the order of the table. */
export function placeIndex(places: readonly Place[]): PlaceIndex {
  const index = new Map<string, PlaceEntry[]>();
  const add = (name: string, entry: PlaceEntry) => {
    const key = fold(name);
    if (key.length < 2) return;
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else if (!bears(known, entry.country)) known.push(entry);
  };
  const entries = places.map((place, rank) => ({ place, entry: { country: place.country, kind: place.kind, rank } }));
  for (const { place, entry } of entries) add(place.name, entry);
  for (const { place, entry } of entries) for (const alias of place.aliases) add(alias, entry);
  return index;
}

/** The country of a place by its name alone; `hint` (a country's code) decides among bearers of the name that are not far behind. */
export function placeNamed(name: string, hint: string | null, index: PlaceIndex): PlaceEntry | null {
  const bearers = index.get(fold(name));
  const [first] = bearers ?? [];
  if (!bearers || !first) return null;
  if (hint === null || first.country === hint || first.rank < MAJOR_RANK) return first;
  return bearers.find((b) => b.country === hint) ?? first;
}
