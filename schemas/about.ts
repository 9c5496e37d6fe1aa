import { z } from "zod";

const creatorSchema = z.strictObject({ name: z.string().min(1), url: z.url().optional() });

/** What only the people who build a dataset can say of it: `dataset` in `newsmill.yaml`. It goes into the card and the descriptions, and changes no row. */
export const aboutSchema = z.strictObject({
  title: z.string().min(1).optional(),
  description: z.string().min(1).optional(),
  /** An SPDX identifier (`CC-BY-4.0`), a name, or the URL of a licence. */
  license: z.string().min(1).optional(),
  homepage: z.url().optional(),
  /** BibTeX, or a citation in words. */
  citation: z.string().min(1).optional(),
  /** Names, or names with a page. */
  creators: z.array(z.union([z.string().min(1), creatorSchema])).optional(),
  /** The day on which it is published. */
  published: z.iso.date().optional(),
  version: z.string().min(1).optional(),
});
export type DatasetAbout = z.infer<typeof aboutSchema>;

/** The title of a dataset whose makers gave none. */
export const USUAL_TITLE = "News articles";

/** The creators, each with a name, and with a page if it was given. */
export function creatorsOf(about: DatasetAbout): readonly z.infer<typeof creatorSchema>[] {
  return (about.creators ?? []).map((c) => (typeof c === "string" ? { name: c } : c));
}
