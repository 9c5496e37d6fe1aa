import { between, pick, type Random, random, seedOf } from "../random.ts";
import { cast, sentence } from "./prose.ts";
import { name, zipf } from "./words.ts";

/** A paper, how precisely it dates its pages, and what stands below all its texts. */
export interface Outlet {
  readonly number: number;
  readonly name: string;
  readonly domain: string;
  readonly precision: "second" | "minute" | "day" | null;
  readonly furniture: readonly string[];
}

const OUTLETS = 600;
const SORTS = ["Courier", "Echo", "Gazette", "Herald", "Observer", "Post", "Tribune", "Chronicle", "Mercury", "Argus"];
/** News agencies, as articles credit them. */
const AGENCIES = ["Northwire", "Coastal Press Agency", "Meridian News"];

function outlet(number: number): Outlet {
  const next = random(seedOf(21, number));
  const [place, sort, precision] = [name(next), pick(next, SORTS), next()];
  const of = cast(next);
  return {
    number,
    name: `${place} ${sort}`,
    domain: `${place}-${sort}.example`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    precision: precision < 0.6 ? "second" : precision < 0.85 ? "minute" : precision < 0.95 ? "day" : null,
    furniture: Array.from({ length: Math.max(0, between(next, -1, 2)) }, () => sentence(next, of)),
  };
}

const outlets = Array.from({ length: OUTLETS }, (_, i) => outlet(i));

/** A paper, the large ones more often than the small. */
export function outletOf(next: Random): Outlet {
  return outlets[zipf(next, OUTLETS)] ?? outlet(0);
}

/** Any paper, each as often as the others. */
export function anyOutlet(next: Random): Outlet {
  return pick(next, outlets);
}

/** An agency. */
export function agencyOf(next: Random): string {
  return pick(next, AGENCIES);
}
