import fc from "fast-check";
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { expect, test } from "vitest";
import { scan } from "../../../pipeline/ingest/html/scan.ts";

function tag(name: string, attributes: Readonly<Record<string, string>>, selfClosed: boolean): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
  return `<${name}${named.join("")}${selfClosed ? "/" : ""}>`;
}

/** What a page is taken apart into: `<name a=b>`, `</name>`, text as it is. */
function parts(html: string): string[] {
  const found: string[] = [];
  scan(html, {
    open: (name, attributes, selfClosed) => found.push(tag(name, attributes, selfClosed)),
    close: (name) => found.push(`</${name}>`),
    text: (written, raw) => found.push(raw ? `raw:${written}` : written),
    isForeign: () => false,
  });
  return found;
}

const CASES: readonly (readonly [page: string, parts: readonly string[]])[] = [
  ["<P CLASS=Lead>Ferry &amp; quay</P>", ["<p class=Lead>", "Ferry &amp; quay", "</p>"]],
  [`<a class='x "y"' class=z href="/a&amp;b&copy=1">`, [`<a class=x "y" href=/a&b&copy=1>`]],
  ["<input hidden/><br / ><a href=/x/>", ["<input hidden=/>", "<br/>", "<a href=/x/>"]],
  ["a <!-- <p> --!> b <!--> c <!---> d <!----> e", ["a ", " b ", " c ", " d ", " e"]],
  ["<!doctype html><?xml?><![CDATA[<p>]]></ p></>x", ["x"]],
  ["1 < 2 <3 & 4", ["1 < 2 <3 & 4"]],
  ["<script>if (a < b) '</scripts>' </SCRIPT >x", ["<script>", "raw:if (a < b) '</scripts>' ", "</script>", "x"]],
  ["<title>A &amp; <b>B</title>", ["<title>", "A &amp; <b>B", "</title>"]],
  ["<plaintext><p>", ["<plaintext>", "raw:<p>"]],
  ["x<p class='a", ["x"]],
  ["x</p", ["x"]],
  ["x</", ["x</"]],
];

test.each(CASES)("%s", (page, expected) => {
  expect(parts(page)).toEqual(expected);
});

/** The same of htmlparser2. */
function tokens(html: string): string[] {
  const found: string[] = [];
  let [name, attribute, value] = ["", "", ""];
  let attributes: Record<string, string> = {};
  const of = (start: number, end: number) => html.slice(start, end);
  const nothing = () => undefined;
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      name = of(start, end).toLowerCase();
      attributes = {};
    },
    onattribname: (start, end) => {
      attribute = of(start, end).toLowerCase();
      value = "";
    },
    onattribdata: (start, end) => {
      value = of(start, end);
    },
    onattribend: () => {
      if (["class", "href", "id", "title"].includes(attribute)) attributes[attribute] ??= value;
    },
    onopentagend: () => found.push(tag(name, attributes, false)),
    onselfclosingtag: () => found.push(tag(name, attributes, true)),
    onclosetag: (start, end) => found.push(`</${of(start, end).toLowerCase()}>`),
    ontext: (start, end) => found.push(of(start, end)),
    onattribentity: nothing,
    ontextentity: nothing,
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

const BITS =
  "< > / = ! - ? ' & x 1 <p </p> <br/> class= id='a' href=b <!-- --> --!> <script> </script <title> </title> <![CDATA[ ]]>";

test("a page is taken apart as by htmlparser2", () => {
  const bit = fc.constantFrom(" ", '"', "<!doctype html>", ...BITS.split(" "));
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 24 }), (bits) => {
      const page = `${bits.join("")}<i>.</i>"'></title></script>-->]]><hr>`;
      expect(parts(page).join("").replaceAll("raw:", "")).toBe(tokens(page).join(""));
    }),
    { numRuns: 2000 },
  );
});
