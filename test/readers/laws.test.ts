import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ingested, partsOf } from "../../pipeline/ingest/ingest.ts";
import { all, fates, offsets, settings, source, story, textOf } from "../ingest/readers/sources.ts";
import { SAMPLES, TABLE_SAMPLES } from "./samples.ts";

/** What must hold of every reader whatever the bytes: each stretch of a file has one outcome at a place of its own. */

const ALL = [...SAMPLES, ...TABLE_SAMPLES];
const single = (format: string) => ["page", "html", "mhtml"].includes(format);

/** Every record has a place of its own, later ones later. */
function expectOrder(items: readonly Ingested[]): void {
  const places = offsets(items);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
}

describe.each(ALL)("$name", ({ format, file, make }) => {
  const count = single(format) ? 1 : 6;
  const whole = make(count, "\n");

  test("cut anywhere: what stood whole before the cut is read as before, and at most one record is torn", async () => {
    const expected = await all(source(file, whole));
    const step = Math.max(Math.floor(whole.length / 60), 1);
    for (let end = 1; end < whole.length; end += step) {
      const items = await all(source(file, whole.subarray(0, end)));
      expectOrder(items);
      // A table cut in its names is counted as one without records.
      expect(items.length).toBeGreaterThanOrEqual(1);
      expect(items.length).toBeLessThanOrEqual(count + 1);
      const turned = items.filter((i) => i.fate === "rejected");
      // Lines of a row whose quote has lost its end are no rows.
      expect(turned.length).toBeLessThanOrEqual(format === "csv" ? 3 : 1);
      if (single(format)) continue;
      const kept = items.filter((i) => i.fate === "kept");
      const same = kept.filter((item, at) => textOf(item) === textOf(expected[at]));
      // The record that the cut goes through may still be one where its format has no end mark: a row of a table.
      expect(kept.length - same.length).toBeLessThanOrEqual(1);
    }
  });

  test("parts yield together what the whole does", async () => {
    const many = make(single(format) ? 1 : 60, "\n");
    for (const [name, bytes] of [
      [file, many],
      [`${file}.gz`, gzipSync(many, { level: 0 })],
    ] as const) {
      const expected = await all(source(name, bytes));
      for (const target of [500, 3000, 20_000]) {
        const parts = await partsOf(source(name, bytes), settings(), target);
        const items: Ingested[] = [];
        for (const part of parts) items.push(...(await all(source(name, bytes, [997], part))));
        const place = (i: Ingested) => offsets([i])[0] ?? -1;
        expect(items.sort((a, b) => place(a) - place(b))).toEqual(expected);
      }
    }
  });
});

describe.each(ALL)("$name", ({ format, file, make }) => {
  const whole = make(single(format) ? 1 : 6, "\n");

  test("any damage is an outcome: nothing is thrown, places stay in order, the same bytes read the same", async () => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        damage,
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
        async (changes, sizes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const items = await all(source(file, bytes, sizes));
          expectOrder(items);
          // A table or a feed may have lost its names, and with them what tells its records: that is counted too.
          expect(items.length).toBeGreaterThanOrEqual(1);
          expect(await all(source(file, bytes))).toEqual(items);
        },
      ),
      { numRuns: 25, seed: 1 },
    );
  });
});

describe.each(SAMPLES.filter((s) => !s.single))("$name", ({ name, file, make }) => {
  test("a record over the limit is one reject, and the next one is read", async () => {
    const long = "x".repeat(5000);
    const whole = make(3, "\n")
      .toString("utf8")
      .replace(story(2), `${story(2)} ${long}`);
    // The length that a web archive announces grows with its record.
    const bytes = Buffer.from(name === "warc" ? longer(whole, long.length + 1) : whole);
    for (const sizes of [[100], [4096], [1_000_000]]) {
      const items = await all(source(file, bytes, sizes), settings({}, 3000));
      // The lines of a row that is given up are no rows.
      expect(fates(items).filter((f) => f !== "ingest/not-a-row")).toEqual(["kept", "ingest/oversized", "kept"]);
      expectOrder(items);
      expect(textOf(items.at(-1))).toContain(story(3));
    }
  });
});

function longer(archive: string, by: number): string {
  let nth = 0;
  return archive.replace(/Content-Length: (\d+)/g, (field, length) =>
    ++nth === 2 ? `Content-Length: ${Number(length) + by}` : field,
  );
}
