import { describe, expect, test } from "vitest";
import { decodeText } from "../../pipeline/codec/charset.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
/** Russian letters in windows-1251, which Node cannot write. */
const cp1251 = (text: string) =>
  Buffer.from([...text].map((c) => (/[А-я]/.test(c) ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))));
const cp1250 = (text: string) => {
  const table: { readonly [letter: string]: number } = {
    ą: 0xb9,
    ę: 0xea,
    ł: 0xb3,
    ś: 0x9c,
    ż: 0xbf,
    ć: 0xe6,
    ń: 0xf1,
    ó: 0xf3,
  };
  return Buffer.from([...text].map((c) => table[c] ?? c.charCodeAt(0)));
};
const russian = "Мост через реку открыли в понедельник утром, и первыми по нему прошли школьники.";
const polish = "Bocian wrócił do gniazda na wieży ratuszowej, choć śnieg leży jeszcze na łąkach, a dzień jest krótki.";
const french = "Le boulanger du village a fermé hier, après quarante années passées derrière le même comptoir.";

const quoting = "Il a dit « non » au maire, puis « peut-être » à ses voisins.";

describe("decodeText", () => {
  test.each<
    readonly [
      name: string,
      bytes: Buffer,
      declared: readonly string[],
      charset: string,
      conflict: boolean,
      text: string,
    ]
  >([
    ["UTF-8", Buffer.from(russian), [], "utf-8", false, russian],
    ["UTF-8 under another name", Buffer.from(french), ["iso-8859-1"], "utf-8", true, french],
    ["ASCII under any name", Buffer.from("plain"), ["windows-1251"], "utf-8", false, "plain"],
    [
      "a byte order mark before what is declared",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(russian, "utf16le")]),
      ["utf-8"],
      "utf-16le",
      true,
      russian,
    ],
    ["as declared", cp1251(russian), ["windows-1251"], "windows-1251", false, russian],
    ["declared UTF-8, and is not", latin(french), ["utf-8"], "windows-1252", true, french],
    ["the second of two declared", cp1251(russian), ["utf-8", "cp1251"], "windows-1251", true, russian],
    ["French by its letters", latin(french), [], "windows-1252", false, french],
    ["Russian by its letters", cp1251(russian), [], "windows-1251", false, russian],
    ["French by its letters and quotation marks", latin(quoting), [], "windows-1252", false, quoting],
    ["Polish by its letters", cp1250(polish), [], "windows-1250", false, polish],
    ["English with one quotation mark", latin("It\u0092s over"), [], "windows-1252", false, "It’s over"],
    ["a label that nobody knows", Buffer.from(french), ["loom-8"], "utf-8", false, french],
  ])("%s", (_name, bytes, declared, charset, conflict, text) => {
    expect(decodeText(bytes, declared)).toEqual({ text, charset, conflict });
  });

  test("a character cut in two does not turn a text out of UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xd0]), Buffer.from(russian)]);
    expect(decodeText(bytes, [])).toEqual({ text: `${russian}\ufffd${russian}`, charset: "utf-8", conflict: true });
  });

  test("bytes that are no text in any character set are none", () => {
    expect(decodeText(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), [])).toBeNull();
  });
});
