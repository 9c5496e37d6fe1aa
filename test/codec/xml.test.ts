import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xmlSplitter } from "../../pipeline/codec/xml.ts";
import { parseXml, type XmlElement } from "../../pipeline/codec/xml-tree.ts";
import { cpuSeconds } from "../cpu.ts";
import { split } from "./split.ts";

const ITEM = new Set(["item"]);
const LIMIT = 1000;

/** Offset, text and fault of each frame. */
function frames(text: string, sizes: readonly number[] = [4096], limit = LIMIT) {
  return split(xmlSplitter(0, limit, ITEM), Buffer.from(text), sizes).map((f) => [
    f.offset,
    f.bytes.toString(),
    f.broken?.message ?? null,
  ]);
}

describe("records of XML", () => {
  test.each<readonly [name: string, text: string, expected: readonly (readonly [number, string, string | null])[]]>([
    [
      "elements of the name",
      "<r><item>1</item> <item a='2'/></r>",
      [
        [3, "<item>1</item>", null],
        [18, "<item a='2'/>", null],
      ],
    ],
    ["whatever their prefix", "<r><x:item>1</x:item ></r>", [[3, "<x:item>1</x:item >", null]]],
    ["not those of longer names", "<r><items><itemx/></items></r>", []],
    ["not in comments, sections and instructions", "<r><!-- <item> --><![CDATA[<item>]]><?p <item>?></r>", []],
    [
      "not their ends there either",
      "<r><item><![CDATA[</item>]]>1</item></r>",
      [[3, "<item><![CDATA[</item>]]>1</item>", null]],
    ],
    [
      "without an element around them",
      "<item>1</item>\n<item>2</item>",
      [
        [0, "<item>1</item>", null],
        [15, "<item>2</item>", null],
      ],
    ],
    [
      "of several documents in one file",
      "<r><item>1</item></r><?xml?><r><item>2</item></r>",
      [
        [3, "<item>1</item>", null],
        [31, "<item>2</item>", null],
      ],
    ],
    [
      "torn ones end where the next begins",
      "<r><item>1<item>2</item></r>",
      [
        [3, "<item>1", "no </item> before the next <item>"],
        [10, "<item>2</item>", null],
      ],
    ],
    ["or where what is around them ends", "<r><item>1</r>", [[3, "<item>1", "no </item> before </r>"]]],
    ["or the file", "<r><item>1</it", [[3, "<item>1</it", "the file ends inside this <item>"]]],
    [
      "a file that ends before it should says so",
      "<r><item>1</item>\n",
      [
        [3, "<item>1</item>", null],
        [18, "", "the file ends inside its <r>"],
      ],
    ],
    ["one that ends inside its first tag too", "<item a=", [[0, "<item a=", "the file ends inside a tag or comment"]]],
    ["none is none", "<r></r>", []],
  ])("%s", (_name, text, expected) => {
    expect(frames(text)).toEqual(expected);
  });

  test("one over the limit is passed over, with its size", () => {
    const text = `<r><item>${"x".repeat(90)}</item><item>2</item></r>`;
    const found = frames(text, [7], 40);
    expect(found[0]?.[2]).toBe("record of 103 bytes, more than the 40 allowed");
    expect(found[1]).toEqual([106, "<item>2</item>", null]);
    expect(frames(text, [1], 40)).toEqual(found);
  });

  test("no chunking of the bytes changes them", () => {
    const part = fc.constantFrom(
      "<item>",
      "</item>",
      "<item a='/>'/>",
      "<r>",
      "</r>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "text",
      "<",
      ">",
      "<?",
      "?>",
      "<!D",
      "<x:item>",
      "</x:item>",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (parts, sizes) => {
          const text = parts.join("");
          expect(frames(text, sizes)).toEqual(frames(text));
          expect(frames(text, sizes, 20)).toEqual(frames(text, [4096], 20));
        },
      ),
      { numRuns: 400 },
    );
  });
});

function shown(element: XmlElement): string {
  const inside = element.children.map((c) => (typeof c === "string" ? c : shown(c))).join("");
  return `${element.name}(${inside})`;
}
const tree = (text: string) => shown(parseXml(text).root);

describe("a tree of XML", () => {
  test.each([
    [
      "text is decoded, sections are as they stand",
      "<a>x &amp; y<![CDATA[ <b>&amp;</b>]]></a>",
      "#root(a(x & y <b>&amp;</b>))",
    ],
    [
      "known vocabularies go by one prefix",
      '<a xmlns:q="http://purl.org/dc/elements/1.1/"><q:date/></a>',
      "#root(a(dc:date()))",
    ],
    ["a prefix that is bound to nothing stays", "<a><dc:date/></a>", "#root(a(dc:date()))"],
    [
      "a name of a namespace holds inside only",
      '<a><b xmlns="http://www.w3.org/2005/Atom"><c/></b><c/></a>',
      "#root(a(atom:b(atom:c())c()))",
    ],
    ["no entity is expanded", "<a>&b;&c;&nbsp;</a>", "#root(a(&b;&c;&nbsp;))"],
    ["an end tag that is missing costs no more than its element", "<a><b>1</a><c>2</c>", "#root(a(b(1))c(2))"],
    ["an end tag that closes nothing is passed over", "<a>1</b>2</a>", "#root(a(12))"],
  ])("%s", (_name, text, expected) => {
    expect(tree(text)).toBe(expected);
  });

  test("what stands around a record gives it its namespaces", () => {
    const { innermost } = parseXml('<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>');
    expect(shown(parseXml("<entry/>", innermost).root)).toBe("#root(atom:entry())");
  });

  test.each(["<a>", "</a>", "<a b='", "<![CDATA[", "<!--", "&amp;", "&", "<a xmlns:b='c'>"])(
    "%j many times over costs time in proportion",
    async (piece) => {
      expect(await cpuSeconds(() => tree(piece.repeat(400_000 / piece.length)))).toBeLessThan(2);
    },
  );
});
