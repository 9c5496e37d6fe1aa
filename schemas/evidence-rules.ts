/** The rule of evidence by which an outlet is known to be in no reference table. */
export const UNREGISTERED = "normalise/unregistered";

/** The rules of evidence that tell of tags without a topic: those that may be missing from the tables, and those that say nothing. */
export const UNMAPPED = "topics/unmapped";
export const NOISE = "topics/noise";
/** Stands between the tags in such a row's raw text. */
export const BETWEEN_TAGS = " | ";
