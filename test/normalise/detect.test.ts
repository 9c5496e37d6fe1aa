import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eld } from "eld/medium";
import fc from "fast-check";
import { expect, test } from "vitest";
import { languageDetector } from "../../pipeline/normalise/language/detect.ts";
import { gramTable } from "../../pipeline/normalise/language/grams.ts";
import { kindOf } from "../../pipeline/normalise/language/rows.ts";

const GRAMS = readFileSync(join(import.meta.dirname, "../../data/reference/language_grams.csv"), "utf8");
const detect = languageDetector(GRAMS);

const WORDS =
  "the ferry left Saltmere 'n' don’t won't dogs' 1,200 — “quay” Hafen Straße über nicht und der gestern l'été où été déjà niño mañana los las não coração więcej łódź что паром гавань вчера ήταν Σεισμός ΘΑΛΑΣΣΑΣ İzmir ılık işte 船は港を出た 渡轮 🚢 passenger- --- ''".split(
    " ",
  );

test("a text is in the language that the table's source finds, cut where it cuts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 90 })), { maxLength: 120 }),
      fc.constantFrom(" ", ", ", ""),
      (words, between) => {
        const text = words.join(between);
        expect(detect(text)).toBe(eld.detect(text).language || null);
      },
    ),
    { numRuns: 1500 },
  );
});

test("an empty table knows no language", () => {
  expect(languageDetector("")("The ferry left before dawn.")).toBeNull();
});

test("a gram is found by its bytes and the edges of its word", () => {
  const table = gramTable("gram,scores\n_666575_,fr52\n66657563,de52sq7\n");
  expect(table.languages).toEqual(["fr", "de", "sq"]);
  const slot = table.slotOf(0x66657563, kindOf(4, false, false));
  expect([...table.scores.slice(table.from[slot], table.to[slot])]).toEqual([1, 52, 2, 7]);
  expect(table.slotOf(0x66657563, kindOf(4, true, false))).toBe(-1);
});

test.each(["6665756,de52", "666575636f,de52", "_66,", "zz,de5", "66,de999", "66,d52"])("the row %s is named", (row) => {
  expect(() => gramTable(`gram,scores\n66,de5\n${row}\n`)).toThrow("language_grams.csv:3: bad row");
});
