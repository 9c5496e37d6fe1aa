import fc from "fast-check";
import { expect, test } from "vitest";
import { comparable } from "../../../pipeline/normalise/countries/letters.ts";
import { hitsIn } from "../../../pipeline/normalise/countries/mentions.ts";
import { fold } from "../../../pipeline/text/fold.ts";
import { lookups } from "../lookups.ts";

function said(text: string, language: string | null = null): string[] {
  return hitsIn(text, lookups.vocabularies, language).map((h) => `${h.term.code} ${text.slice(h.start, h.end)}`);
}

test("the longest name at each place, across spaces, hyphens, apostrophes and dots", () => {
  expect(said("Guinea-Bissau and Papua New Guinea")).toEqual(["GW Guinea-Bissau", "PG Papua New Guinea"]);
  expect(said("la Côte d’Ivoire, l'Ukraine")).toEqual(["CI Côte d’Ivoire", "UA Ukraine"]);
  expect(said("U.S.-China talks")).toEqual(["US U.S", "CN China"]);
  expect(said("New Mexico")).toEqual(["null New Mexico"]);
});

test("what is written small counts where its language writes it so", () => {
  expect(said("la police française", "fr")).toEqual(["FR française"]);
  expect(said("polish the china", "en")).toEqual([]);
});

test("names stand alone in katakana, begin a word in hangul, and stand anywhere in Chinese", () => {
  expect(said("タイのタイトル")).toEqual(["TH タイ"]);
  expect(said("미국의 북미국가")).toEqual(["US 미국"]);
  expect(said("昨天法国总统说")).toEqual(["FR 法国"]);
});

test("any text is read, and what is found stands in it in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let end = 0;
      for (const hit of hitsIn(text, lookups.vocabularies, null)) {
        expect(hit.start).toBeGreaterThanOrEqual(end);
        expect(comparable(text, hit.start, hit.end)).toBe(hit.term.key);
        ({ end } = hit);
      }
    }),
  );
});

test("words are compared as folded ones are", () => {
  for (const word of ["Österreich", "Côte d'Ivoire", "ЁЛКА", "Ηνωμένο Βασίλειο", "الإمارات", "Türkiye", "日本"])
    expect(comparable(word)).toBe(fold(word));
});
