import type { Json } from "../../schemas/document.ts";
import type { EmitInput } from "../emit/input.ts";
import { VERSION } from "./home.ts";
import type { Revisions } from "./revision.ts";
import type { Settings } from "./settings.ts";

/** What a run goes by. */
export interface Basis {
  readonly settings: Settings;
  readonly code: Revisions;
  readonly referencesDigest: string;
}

/** The settings and versions that decide a dataset's content, as its manifest tells them. */
export function told({ settings, code, referencesDigest }: Basis): Pick<EmitInput, "settings" | "versions"> {
  return {
    settings: {
      dump: settings.dump as { readonly [key: string]: Json },
      max_record_bytes: settings.maxRecordBytes,
      typography: settings.typography,
      one_per: settings.onePer,
    },
    versions: { newsmill: VERSION, ...code, references: referencesDigest },
  };
}
