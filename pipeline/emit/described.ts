import type { DatasetAbout } from "../../schemas/about.ts";
import type { Json } from "../../schemas/document.ts";
import type { Quality } from "../../schemas/quality.ts";
import type { ExportFile } from "./exports.ts";
import type { DataFile, Tables } from "./input.ts";

/** All that the descriptions of a finished dataset are written from. */
export interface Described {
  readonly about: DatasetAbout;
  readonly quality: Quality;
  readonly tables: Tables<readonly DataFile[]>;
  /** The tables in other formats. */
  readonly exports: readonly ExportFile[];
  /** The manifest's `inputs_digest`. */
  readonly digest: string;
  readonly settings: { readonly [name: string]: Json };
  readonly versions: { readonly [name: string]: string };
}
