/** How records of two builds are told to be the same one: by their place in the dump, or by the id of the article. */
export const DIFF_KEYS = ["record", "article"] as const;
export type DiffKey = (typeof DIFF_KEYS)[number];
