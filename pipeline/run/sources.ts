import { measureSources, type Source } from "../report/sources.ts";
import { withDataset } from "./sql.ts";

/** The outlets of a dataset. Rejects with a fault where there is none. */
export function sources(dataset: string): Promise<readonly Source[]> {
  return withDataset(dataset, (db) => measureSources(db.rows));
}
