import fc from "fast-check";
import { expect, test } from "vitest";
import { isPlace } from "../../pipeline/normalise/gazetteer.ts";
import { byline, people } from "../../pipeline/normalise/people.ts";
import type { Draft } from "../../schemas/draft.ts";
import { cpuSeconds } from "../cpu.ts";
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
  ["Ann Lee, AP Auto Writer", ["Ann Lee"]],
  ["AP Science Editor Ann Lee", ["Ann Lee"]],
  ["Ann Lee, special to the Courier", ["Ann Lee"]],
  ["Special to the Courier by Ann Lee", ["Ann Lee"]],
  ["Ann Lee and Agency Staff", ["Ann Lee"]],
  ["dpa/Ann Lee", []],
  ["Ann Lee/dpa", ["Ann Lee"]],
  ["Von Kai Wirth, dpa", ["Kai Wirth"]],
  ["Redaktion: Kai Wirth und Uta Groß", ["Kai Wirth", "Uta Groß"]],
  ["Ein Kommentar von Uta Groß", ["Uta Groß"]],
  ["Jan von Berg", ["Jan von Berg"]],
  ["Text und Fotos: Uta Groß", ["Uta Groß"]],
  ["Text: Uta Groß Fotos: Kai Wirth", ["Uta Groß"]],
  ["Interview : propos recueillis par Luc Dubois", ["Luc Dubois"]],
  ["Par Luc Dubois avec AFP", ["Luc Dubois"]],
  ["De Inés Vidal", ["Inés Vidal"]],
  ["Door Jan de Vries", ["Jan de Vries"]],
  ["Tekst: Kari Holm Foto: Ola Berg", ["Kari Holm"]],
  ["Szerző: Kovács Anna", ["Kovács Anna"]],
  ["Opracował: Jan Nowak", ["Jan Nowak"]],
  ["Автор: Иван Петров", ["Иван Петров"]],
  ["Γράφει η Μαρία Ράπτη", ["Μαρία Ράπτη"]],
  ["Από τον Νίκο Παππά", ["Νίκο Παππά"]],
  ["Penulis : Budi Santoso | Editor : Siti Aminah", ["Budi Santoso"]],
  ["Ayşe Kaya - İstanbul", ["Ayşe Kaya"]],
  ["كتبت هدى زكي", ["هدى زكي"]],
  ["【記者山田太郎】", ["山田太郎"]],
  ["記者王小明／台北報導", ["王小明"]],
  ["(责编：牛小镛、岳文彬)", ["牛小镛", "岳文彬"]],
  ["By Ann LeePublished", ["Ann Lee"]],
  ["By Ann Lee 3 hours ago", ["Ann Lee"]],
  ["Ann Lee on May 5, 2024", ["Ann Lee"]],
  ["Monday May 6, 2024 7:45 am by Ann Lee", ["Ann Lee"]],
  [
    "Reporting by Ann Lee and Bob Ray in Lisbon, Cy Moss in Paris; Editing by Ida Holm",
    ["Ann Lee", "Bob Ray", "Cy Moss"],
  ],
  ["Von Uta Groß publiziert am", ["Uta Groß"]],
  ["Door onze redacteur Jan de Vries", ["Jan de Vries"]],
  ["홍바다 기자 입력", ["홍바다"]],
  ["Topic: Hardware", []],
  ["Foto: Kai Wirth", []],
  ["Share | Comments | Read more", []],
  ["The London Courier", []],
  ["(kw)", []],
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

test("two places outvote the first, unless it is a fuller form of the same name", () => {
  const others = ["meta/author=Bob Ray", "links/author=Bob Ray"];
  expect(namesOf(draftOf({ authors: ["json-ld/author=Ann Lee", ...others] }))).toEqual(["Bob Ray"]);
  expect(namesOf(draftOf({ authors: ["json-ld/author=Bob Tom Ray", ...others] }))).toEqual(["Bob Tom Ray"]);
});

test("what stands far from the headline counts where nothing else is said", () => {
  expect(namesOf(draftOf({ bylines: ["visible/byline/far=By Bob Ray"] }))).toEqual(["Bob Ray"]);
  const bylines = ["visible/byline/far=By Bob Ray"];
  expect(namesOf(draftOf({ authors: ["json-ld/author=Harbour Courier"], bylines }))).toEqual(["Harbour Courier"]);
});

test("a line that only its place makes a credit is names and nothing more, and not what the story is about", () => {
  const dated = (value: string, more = {}) => namesOf(draftOf({ bylines: [`visible/beside-date=${value}`], ...more }));
  expect(dated("Ann Lee | 5 May 2024 | Share")).toEqual(["Ann Lee"]);
  expect(dated("Harbour news from Ann Lee and others | 5 May 2024")).toEqual([]);
  expect(dated("Bob Ray | 5 May 2024", { titles: ["Bob Ray resigns"] })).toEqual([]);
  expect(dated("Local Matters | 5 May 2024", { sections: ["Local Matters"] })).toEqual([]);
});

test("a line that nothing marks is no credit of whom the headline is about", () => {
  const titles = ["Opening Bell rings twice"];
  expect(namesOf(draftOf({ titles, bylines: ["page/byline=Opening Bell"] }))).toEqual([]);
  expect(namesOf(draftOf({ titles, bylines: ["page/byline=By Opening Bell"] }))).toEqual(["Opening Bell"]);
});

test("what follows a name and begins as the site is called is no second name", () => {
  const authors = ["meta/author=Ann Lee, Tidal Business"];
  expect(namesOf(draftOf({ authors, sites: ["Tidal"] }))).toEqual(["Ann Lee"]);
});

test("of several links to writers those count that a byline bears out", () => {
  const authors = ["links/author=Cy Moss", "links/author=Ann Lee"];
  expect(namesOf(draftOf({ authors, bylines: ["visible/beside-date=Ann Lee | 5 May 2024"] }))).toEqual(["Ann Lee"]);
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
  expect(byline(draftOf({ bylines: ["visible/beside-date=Local | 5 May", "html/byline/far=By Bob Ray"] })).value).toBe(
    null,
  );
});

test("no string throws, and names are settled: read again, they stay", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (printed) => {
      for (const name of namesOf(draftOf({ bylines: [printed], authors: [printed] }))) expect(name.trim()).toBe(name);
    }),
  );
});

test("long runs are read in linear time", async () => {
  const read = (unit: string) => namesOf(draftOf({ bylines: [unit.repeat(50_000)], authors: [unit.repeat(50_000)] }));
  for (const unit of [
    "a ",
    "A",
    ", ",
    "and ",
    "(",
    " - ",
    "Ab",
    "@",
    "．",
    "Foto: ",
    "text and ",
    "by ",
    "記者",
    "1 ",
    "a(foto)",
    "Dr. ",
  ])
    expect(await cpuSeconds(() => read(unit))).toBeLessThan(2);
});
