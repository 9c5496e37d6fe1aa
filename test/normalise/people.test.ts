import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlace } from "../../pipeline/normalise/gazetteer.ts";
import { byline, people } from "../../pipeline/normalise/people.ts";
import type { Draft } from "../../schemas/draft.ts";
import { draftOf, lookups } from "./lookups.ts";

const AGENCIES = new Set(["reuters", "afp", "dpa", "associated press", "the associated press"]);
const isAgency = (name: string) => AGENCIES.has(name.toLowerCase());
const isPublisher = (name: string) => name === "Harbour Courier";
const namesOf = (draft: Draft) => people(draft, isAgency, isPublisher, (n) => isPlace(n, lookups)).value;

test.each<[string, string[]]>([
  ["By Ann Lee", ["Ann Lee"]],
  ["By ANN O'LEARY and JÖRG VON DER ALM", ["Ann O'Leary", "Jörg von der Alm"]],
  ["By Ann Lee, Bob McRay and Cleo Diaz in Lisbon", ["Ann Lee", "Bob McRay", "Cleo Diaz"]],
  ["Von Uta Groß und Kai Wirth, Redakteur", ["Uta Groß", "Kai Wirth"]],
  ["Par Luc Dubois, envoyé spécial à Marseille", ["Luc Dubois"]],
  ["Por Inés Vidal y Juan Mora", ["Inés Vidal", "Juan Mora"]],
  ["Di Carla Rossi", ["Carla Rossi"]],
  ["Chief Political Correspondent Ann Lee", ["Ann Lee"]],
  ["Ann Lee, Political Editor", ["Ann Lee"]],
  ["Holm, Ida", ["Ida Holm"]],
  ["Fay Sharp (@faysharp)", ["Fay Sharp"]],
  ["Ann Lee ann.lee@courier.example", ["Ann Lee"]],
  ["Bill MCKAY, Ann Lee Jr.", ["Bill McKay", "Ann Lee Jr."]],
  ["Ann Lee | Harbour Courier", ["Ann Lee"]],
  ["Ann Lee The Associated Press", ["Ann Lee"]],
  ["Dr. Ida Holm", ["Ida Holm"]],
  ["Michelle de Oliveira", ["Michelle de Oliveira"]],
  ["潮田誠", ["潮田誠"]],
  ["김바다 기자", ["김바다"]],
  ["سامي النور", ["سامي النور"]],
  ["Reuters Staff", []],
  ["Redaktion", []],
  ["Web Desk", []],
  ["By AFP", []],
  ["https://courier.example/authors/1", []],
])("the byline %s credits %j", (printed, expected) => {
  expect(namesOf(draftOf({ bylines: [printed] }))).toEqual(expected);
});

test("structured authors come before bylines, and a photographer's credit is none", () => {
  expect(namesOf(draftOf({ authors: ["json-ld/author=Ann Lee"], bylines: ["By Bob Ray"] }))).toEqual(["Ann Lee"]);
  expect(namesOf(draftOf({ bylines: ["html/byline=AFP/Bob Ray", "html/byline=Foto: Kai Wirth"] }))).toEqual([]);
});

test("a byline that prints the known names alone completes them", () => {
  const authors = ["json-ld/author=Bea Holm", "html/rel-author=Ann Lee", "html/rel-author=Bea Holm"];
  expect(namesOf(draftOf({ authors, bylines: ["html/byline=Ann Lee Bea Holm"] }))).toEqual(["Ann Lee", "Bea Holm"]);
});

test("writers that teasers link to are not the authors", () => {
  const authors = ["json-ld/author=Ann Lee", "links/author=Ann Lee", "links/author=Bob Ray"];
  expect(namesOf(draftOf({ authors }))).toEqual(["Ann Lee"]);
});

test("the outlet stands as author only where no person does, an agency never", () => {
  expect(namesOf(draftOf({ authors: ["json-ld/author/organization=Harbour Courier"] }))).toEqual(["Harbour Courier"]);
  expect(namesOf(draftOf({ authors: ["json-ld/author=Harbour Courier", "meta/author=Ann Lee"] }))).toEqual(["Ann Lee"]);
  expect(namesOf(draftOf({ authors: ["json-ld/author=Reuters"] }))).toEqual([]);
});

test("the byline is kept as printed", () => {
  expect(byline(draftOf({ bylines: ["By  Ann Lee &amp; Bob Ray"] })).value).toBe("By Ann Lee & Bob Ray");
});

test("no string throws, and names are settled: read again, they stay", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (printed) => {
      for (const name of namesOf(draftOf({ bylines: [printed], authors: [printed] }))) expect(name.trim()).toBe(name);
    }),
  );
});

test("long runs are read in linear time", () => {
  const started = performance.now();
  for (const unit of ["a ", "A", ", ", "and ", "(", " - ", "Ab", "@", "．"])
    namesOf(draftOf({ bylines: [unit.repeat(50_000)], authors: [unit.repeat(50_000)] }));
  expect(performance.now() - started).toBeLessThan(5000);
});
