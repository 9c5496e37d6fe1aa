import fc from "fast-check";
import { expect, test } from "vitest";
import { countries } from "../../pipeline/normalise/countries.ts";
import { placeCountry } from "../../pipeline/normalise/gazetteer.ts";
import { tags } from "../../pipeline/normalise/tags.ts";
import { topics } from "../../pipeline/normalise/topics.ts";
import { draftOf, lookups } from "./lookups.ts";

test("a tag line without separators is split by what the gazetteer knows", () => {
  const line = "page/tag-line=Ferry Norway New Zealand Visit United States Prime Oslo";
  expect(tags(draftOf({ tags: [line] }), lookups).value).toEqual([
    "Ferry",
    "Norway",
    "New Zealand",
    "Visit",
    "United States",
    "Prime",
    "Oslo",
  ]);
});

test("the best list of tags is taken, without machine marks, the site's name and repeats", () => {
  const draft = draftOf({
    sites: ["Harbour Courier"],
    tags: [
      "links/tag-list=Home",
      "json-ld/keywords=Ferries",
      "json-ld/keywords=ferries",
      "json-ld/keywords=_hidden",
      "json-ld/keywords=Harbour Courier",
      "json-ld/keywords=1234",
    ],
  });
  expect(tags(draft, lookups).value).toEqual(["Ferries"]);
  const fields = ["Day: Friday", "Subject: Ferries", "Page Type: Article", "WC: 1000"].map(
    (t) => `json-ld/keywords=${t}`,
  );
  expect(tags(draftOf({ tags: fields }), lookups).value).toEqual(["Ferries"]);
  const codes = ["AER", "INDS08", "TRAN", "GEN", "ASIA"].map((t) => `meta/keywords=${t}`);
  expect(tags(draftOf({ tags: codes }), lookups).value).toEqual([]);
});

const topicsOf = (lists: Parameters<typeof draftOf>[0], tagged: readonly string[] = [], text = "", language = null) =>
  topics(draftOf(lists), { tags: tagged, title: text, body: text, language }, lookups.topics, () => false).value;

test.each<[string, string | null]>([
  ["NATO", "medtop:20000644"],
  ["Fußball", "medtop:20001065"],
  ["Économie", "medtop:04000000"],
  ["政治", "medtop:11000000"],
  ["खेल", "medtop:15000000"],
  ["Visit", null],
  ["From", null],
  ["January", null],
  ["Progress", null],
  ["lead", null],
])("the tag %s stands for %s", (tag, code) => {
  expect(topicsOf({}, [tag])[0]?.code ?? null).toBe(code);
});

test("a record's own topics may be codes, of the IPTC or of a feed; retired ones stand for their successors", () => {
  const read = topicsOf({ topics: ["medtop:20000822", "earn", "medtop:20000064"] });
  expect(read.slice(0, 3).map((t) => t.code)).toEqual(["medtop:20000822", "medtop:20000178", "medtop:20000105"]);
  expect(read[1]?.evidence).toBe("topic: earn");
});

const about = (tagged: string[], title: string | null, body: string, places: string[] = []) =>
  countries(draftOf({ places }), tagged, title, null, body, lookups).value;

test("a name with a hyphen is one word of its text", () => {
  const body = "Ferries from Guinea-Bissau were late. Guinea-Bissau's port was shut.";
  expect(countries(draftOf({}), [], null, null, body, lookups).value).toEqual(["GW"]);
});

test("countries come from records' places, tags, headline and a body that names them enough", () => {
  expect(about([], null, "", ["west-germany", "usa", "el-salvador", "ussr"])).toEqual(["DE", "US", "SV", "RU"]);
  expect(about(["Norway", "German", "Jordan", "Chad"], null, "")).toEqual(["NO", "DE"]);
  expect(about([], "Französische Fähre im Hafen von Rotterdam", "")).toEqual(["FR"]);
  expect(about([], null, "Ferries left Norway. Norway waits. Sweden does not.")).toEqual(["NO"]);
  expect(about([], null, "「日本の船」と日本は言った。")).toEqual(["JP"]);
  expect(about([], null, "tell us more, us again; US")).toEqual([]);
});

test.each<[string, string | null, string | null]>([
  ["SALVADOR", null, "BR"],
  ["THE HAGUE", null, "NL"],
  ["London, Ontario", null, "CA"],
  ["Birmingham, Ala.", null, "US"],
  ["BERLIN/PARIS", null, "DE"],
  ["Köln", null, "DE"],
  ["القاهرة", null, "EG"],
  ["東京", null, "JP"],
  ["LUXEMBOURG", null, "LU"],
  ["UNITED NATIONS", null, "US"],
  ["Saltmere", null, null],
])("the place %s is in %s", (name, hint, country) => {
  expect(placeCountry(name, hint, lookups)).toBe(country);
});

test("no string throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
      placeCountry(text, "DE", lookups);
      about([text], text, text, [text]);
      tags(draftOf({ tags: [text, `page/tag-line=${text}`] }), lookups);
      topicsOf({ topics: [text], sections: [text] }, [text], text);
    }),
  );
});
