import { DOUBLE } from "./column.ts";

/** What two bodies have in common. */
export const MEASURE_COLUMNS = [
  { name: "similarity", type: DOUBLE, nullable: false, about: "Jaccard of the two bodies' word 5-grams." },
  {
    name: "containment",
    type: DOUBLE,
    nullable: false,
    about: "Share of the shorter body's words that stand in the longer in runs of five or more.",
  },
  {
    name: "number_agreement",
    type: DOUBLE,
    nullable: true,
    about: "Jaccard of the numbers in both bodies; null when neither has any.",
  },
] as const;
