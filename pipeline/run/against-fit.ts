import type { Json } from "../../schemas/document.ts";
import type { Against } from "../emit/input.ts";
import type { Earlier } from "./against.ts";
import { canonicalJson } from "./digest.ts";
import { Fault } from "./fault.ts";
import { type Basis, told } from "./told.ts";

/** What decides how a record is read, but not how records are compared. */
const VERSIONS = ["ingest", "validate", "normalise", "references"];
const SETTINGS = ["dump", "max_record_bytes"];

type Values = { readonly [name: string]: Json | undefined };

const differing = (names: readonly string[], a: Values, b: Values) =>
  names.filter((name) => canonicalJson(a[name] ?? null) !== canonicalJson(b[name] ?? null));

/** How a dataset and what is added to it differ in what their records were read with. */
interface Differences {
  readonly versions: readonly string[];
  readonly settings: readonly string[];
}

function differences({ manifest }: Earlier, basis: Basis): Differences {
  const now = told(basis);
  return {
    versions: differing(VERSIONS, manifest.versions as Values, now.versions),
    settings: differing(SETTINGS, manifest.settings, now.settings),
  };
}

/**
 * What a person should know before a dump is added to a dataset whose records were read by other rules, or null. Throws a
 * fault when texts would be written in two ways.
 */
export function unlike(earlier: Earlier, basis: Basis): string | null {
  const { root, manifest } = earlier;
  const { typography } = basis.settings;
  const before = manifest.settings["typography"];
  if (before !== typography) {
    throw new Fault("config", `normalise.typography: is ${typography}, but ${root} was built with ${before}`);
  }
  const { versions, settings } = differences(earlier, basis);
  if (versions.length + settings.length === 0) return null;
  const rules = versions.length === 0 ? [] : [`rules (${versions.join(", ")})`];
  const what = [...rules, ...(settings.length === 0 ? [] : [`settings (${settings.join(", ")})`])].join(" and ");
  return (
    `${root}: built by newsmill ${manifest.versions.newsmill} with other ${what}; its records stay as they were read ` +
    "then. For one reading of all, build all dumps anew"
  );
}

/** The datasets that `files` files were added to, the latest last. Where there are none the dataset is the earlier one, told anew. */
export function lineage(earlier: Earlier, files: number, basis: Basis): readonly Against[] {
  const { manifest, digest } = earlier;
  const before = (manifest.against ?? []) as readonly Against[];
  if (files === 0) return before;
  const { versions, settings } = differences(earlier, basis);
  const latest = {
    manifest: digest,
    inputs_digest: manifest.inputs_digest,
    ...(versions.length === 0 ? {} : { versions: manifest.versions as { readonly [name: string]: string } }),
    ...(settings.length === 0 ? {} : { settings: manifest.settings }),
  };
  return [...before, latest];
}
