/** Licences that Hugging Face has a name for, of those that data comes under. Its names are SPDX identifiers in lower case. */
const KNOWN: ReadonlySet<string> = new Set([
  "apache-2.0",
  "cc-by-2.0",
  "cc-by-3.0",
  "cc-by-4.0",
  "cc-by-nc-3.0",
  "cc-by-nc-4.0",
  "cc-by-nc-nd-4.0",
  "cc-by-nc-sa-4.0",
  "cc-by-nd-4.0",
  "cc-by-sa-3.0",
  "cc-by-sa-4.0",
  "cc0-1.0",
  "cdla-permissive-1.0",
  "cdla-permissive-2.0",
  "cdla-sharing-1.0",
  "mit",
  "odc-by",
  "odbl",
  "pddl",
  "unlicense",
]);

/** SPDX's names where Hugging Face's are others. */
const RENAMED: { readonly [spdx: string]: string } = { "odc-by-1.0": "odc-by", "odbl-1.0": "odbl", "pddl-1.0": "pddl" };

const isUrl = (text: string) => /^https?:\/\//.test(text);

/** A licence as a Data Package has it: by name, by address, or null when none was given. */
export function licenceOf(given: string | undefined): { readonly name?: string; readonly path?: string } | null {
  if (given === undefined) return null;
  return isUrl(given) ? { path: given } : { name: given };
}

/** A licence as the front matter of a Hugging Face card has it: a name of its list, or `other` with what was given. */
export function cardLicence(given: string | undefined): { readonly [key: string]: string } {
  if (given === undefined) return { license: "other" };
  const name = given.toLowerCase();
  const known = RENAMED[name] ?? name;
  if (KNOWN.has(known)) return { license: known };
  return isUrl(given) ? { license: "other", license_link: given } : { license: "other", license_name: given };
}
