import { describe, expect, test } from "vitest";
import type { Earlier } from "../../pipeline/run/against.ts";
import { lineage, unlike } from "../../pipeline/run/against-fit.ts";
import { resolveSettings } from "../../pipeline/run/settings.ts";
import { type Basis, told } from "../../pipeline/run/told.ts";
import { manifestSchema } from "../../schemas/manifest.ts";

const code = { ingest: "i", validate: "v", normalise: "n", deduplicate: "d" };
const basis: Basis = { settings: resolveSettings({}, "/nowhere"), code, referencesDigest: "r" };

/** A dataset that was built on this basis. */
function builtOn(at: Basis, against: readonly unknown[] = []): Earlier {
  const digest = "ab".repeat(32);
  const facts = { inputs_digest: digest, tables: {}, stages: {}, envelopes: {}, inputs: [], against };
  return { root: "/old", manifest: manifestSchema.parse({ ...told(at), ...facts }), digest, known: new Map() };
}

const earlier = builtOn(basis);
const other = builtOn({
  settings: { ...basis.settings, dump: { publisher: "Harbour Courier" } },
  code: { ...code, normalise: "m", deduplicate: "e" },
  referencesDigest: "s",
});

describe("a dataset that a dump is added to", () => {
  test("is told of when its records were read by other rules; how they were compared does not matter", () => {
    expect(unlike(earlier, basis)).toBeNull();
    expect(unlike(other, basis)).toContain("other rules (normalise, references) and settings (dump)");
  });

  test("must write its texts the same way", () => {
    const plain: Basis = { ...basis, settings: { ...basis.settings, typography: "plain" } };
    expect(() => unlike(earlier, plain)).toThrow("normalise.typography: is plain, but /old was built with printed");
  });

  test("is named by its digest, after those that it was added to, with its own rules where they were others", () => {
    const { digest } = earlier;
    const named = { manifest: digest, inputs_digest: digest };
    expect(lineage(earlier, 1, basis)).toEqual([named]);
    expect(lineage(builtOn(basis, [named]), 1, basis)).toEqual([named, named]);
    expect(lineage(builtOn(basis, [named]), 0, basis)).toEqual([named]);
    const { versions, settings } = other.manifest;
    expect(lineage(other, 1, basis)).toEqual([{ ...named, versions, settings }]);
  });
});
