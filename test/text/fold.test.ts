import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../pipeline/text/fold.ts";

const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const bare = (text: string) => text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").replaceAll("ı", "i");
/** What folding is, on the whole text at once. */
const whole = (text: string) =>
  bare(bare(text).toLowerCase())
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, " ")
    .trim();

test.each([
  ["São Paulo", "sao paulo"],
  ["ΟΔΥΣΣΕΥΣ ΑΘΗΝΩΝ", "οδυσσευς αθηνων"],
  ["½ Straße – İzmir", "1 2 straße izmir"],
  ["が\u3099 서울 हिन्दी", whole("が\u3099 서울 हिन्दी")],
  ["⒈ …", "1"],
])("%s folds to %s", (text, key) => {
  expect(fold(text)).toBe(key);
});

test("folding letter by letter is folding the whole", () => {
  const unit = fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code));
  const close = fc.integer({ min: 0x20, max: 0x700 }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(fc.oneof(unit, close, close), { maxLength: 12 }), (units) => {
      expect(fold(units.join(""))).toBe(whole(units.join("")));
    }),
    { numRuns: 2000 },
  );
});
