import { describe, expect, test } from "vitest";
import type { Element } from "../../../pipeline/ingest/html/element.ts";
import { parseTree } from "../../../pipeline/ingest/html/tree.ts";

/** A tree as text: `p[class=a](text)`. */
function shown({ name, attributes, children }: Element): string {
  const said = Object.entries(attributes).map(([key, value]) => `[${key}=${value}]`);
  const inside = children.map((child) => (typeof child === "string" ? child : shown(child))).join("");
  return name === "#root" ? inside : `${name}${said.join("")}(${inside})`;
}

describe("the tree of a page", () => {
  test.each([
    ["elements and text", "<P CLASS=a>one <b>two</b></P>three", "p[class=a](one b(two))three"],
    [
      "values in quotes of both kinds, and in none",
      `<a id="x'y" lang='a"b' href=/c/d>`,
      `a[id=x'y][lang=a"b][href=/c/d]()`,
    ],
    ["space around a sign of equality", `<a id = "b" lang =c href= d>`, "a[id=b][lang=c][href=d]()"],
    ["of attributes of one name, the first", "<a id=a ID=b>", "a[id=a]()"],
    ["attributes without a value", "<p hidden/><p hidden>", "p[hidden=]()p[hidden=]()"],
    ["a closing bracket in quotes", `<a id="a>b">c`, "a[id=a>b](c)"],
    ["references in text", "<p>a &amp; b &#65;&#x42; &copy &unknown; &", "p(a & b AB © &unknown; &)"],
    ["references in an address", `<a href="/?a=1&copy=2&amp;b">`, "a[href=/?a=1&copy=2&b]()"],
    ["a tag in a title is text", "<title>a <b>&amp;</title>c", "title(a <b>&)c"],
    ["comments, empty ones and those that end oddly", "a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e", "abcde"],
    ["declarations and instructions", "<!DOCTYPE html><?xml a?>b", "b"],
    ["brackets that open nothing", "1 < 2 <3 </ p>4</>5", "1 < 2 <3 45"],
    ["a script is no text, whatever it says", "<script>'</scripts>' <p></SCRIPT >a", "a"],
    ["CDATA in a drawing", "<svg><![CDATA[ a > b </svg> ]]></svg>c", "c"],
    ["a tag that the page ends in", "a<p class='b", "a"],
  ])("%s", (_name, html, expected) => {
    expect(shown(parseTree(html).root)).toBe(expected);
  });

  test("linked data is kept as written", () => {
    const script = `<script type="application/ld+json">{"a":"&amp;</b>"}</script>`;
    expect(parseTree(script).jsonLd).toEqual([`{"a":"&amp;</b>"}`]);
  });
});
