import type { References } from "../../schemas/references.ts";
import { type AgencyIndex, agencyIndex, agencyNamed } from "./agencies/lookup.ts";
import type { DatelineLookups } from "./dateline.ts";
import { type Gazetteer, gazetteer, isPlace } from "./gazetteer.ts";
import { isOutletName, type PublisherIndex, publisherIndex } from "./publisher/lookup.ts";

/** All lookups of the stage, built once from the reference tables. */
export interface Lookups {
  readonly agencies: AgencyIndex;
  readonly publishers: PublisherIndex;
  readonly gazetteer: Gazetteer;
  readonly dateline: DatelineLookups;
}

/** The lookups for the reference tables. */
export function lookupsOf(references: References): Lookups {
  const agencies = agencyIndex(references.agencies);
  const publishers = publisherIndex(references);
  const places = gazetteer(references);
  return {
    agencies,
    publishers,
    gazetteer: places,
    dateline: {
      isAgency: (words) => agencyNamed(words, agencies) !== null,
      isOutlet: (words) => isOutletName(words, publishers),
      isPlace: (words) => isPlace(words, places),
    },
  };
}
