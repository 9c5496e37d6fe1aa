import type { Draft } from "../../schemas/draft.ts";

/** What an extractor copies from one page: a draft without its place in the dump. */
export type PageReading = Omit<Draft, "origin">;
