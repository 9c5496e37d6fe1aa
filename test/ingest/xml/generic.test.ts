import { describe, expect, test } from "vitest";
import { parseXml, type XmlElement } from "../../../pipeline/codec/xml-tree.ts";
import { fieldsOf, likeliestName, recordName } from "../../../pipeline/ingest/xml/generic.ts";
import { all, fates, settings, source } from "../readers/sources.ts";

const element = (text: string) => parseXml(text).root.children[0] as XmlElement;

describe("an element as a record", () => {
  test.each<readonly [name: string, text: string, fields: unknown]>([
    ["parts and attributes by name", '<a id="1"><title>T</title></a>', { title: "T", id: "1" }],
    ["a part before an attribute of its name", '<a title="x"><title>T</title></a>', { title: "T" }],
    ["parts of one name as a list", "<a><tag>x</tag><tag>y</tag></a>", { tag: ["x", "y"] }],
    [
      "a list inside an element of its name",
      "<a><categories><category>x</category></categories></a>",
      { categories: ["x"] },
    ],
    ["parts inside parts", "<a><source><name>N</name><url>U</url></source></a>", { source: { name: "N", url: "U" } }],
    [
      "a text with markup as markup",
      "<a><body><p>One &amp; <b>two</b></p></body></a>",
      { body: "<p>One &amp; <b>two</b></p>" },
    ],
    ["prefixes left out", '<x:a xmlns:x="urn:x"><x:title>T</x:title></x:a>', { title: "T" }],
  ])("%s", (_name, text, fields) => {
    expect(fieldsOf(element(text))).toEqual(fields);
  });
});

test.each<readonly [text: string, name: string | null]>([
  ["<n><info><title>T</title></info><a><title>T</title><date>D</date><body>B</body></a></n>", "a"],
  ["<article><title>T</title><date>D</date><body>B</body></article>", "article"],
  ["<n><a><x>T</x><y>D</y><z>B</z></a></n>", null],
  ["<svg><text/></svg>", null],
])("records in %s are %s", (text, name) => {
  expect(recordName(Buffer.from(text))).toBe(name);
});

test("where a dump says that there are some, those that hold others are", async () => {
  const file = "<n><note>N</note><a><x>T</x><y>Bread is sold from Monday in Fennick.</y></a><a><x>U</x></a></n>";
  expect(likeliestName(Buffer.from(file))).toBe("a");
  const by = settings({ format: "xml", fields: { title: "x", body: "y" } });
  const items = await all(source("a.xml", Buffer.from(file)), by);
  expect(fates(items)).toEqual(["kept", "kept"]);
  expect(items.map((i) => i.fate === "kept" && i.value.titles[0]?.value)).toEqual(["T", "U"]);
});
