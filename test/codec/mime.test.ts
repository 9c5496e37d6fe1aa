import { describe, expect, test } from "vitest";
import { mimeBody, mimeMessage, parameter } from "../../pipeline/codec/mime.ts";
import { cpuSeconds } from "../cpu.ts";

const message = (lines: readonly string[]) => mimeMessage(Buffer.from(lines.join("\r\n")));
const bodies = (lines: readonly string[]) => message(lines).parts.map((p) => mimeBody(p).toString("utf8"));

describe("mimeMessage", () => {
  test("parts of parts, in order, without what stands around them", () => {
    const lines = [
      'Content-Type: multipart/related; boundary="out"',
      "",
      "for old programs",
      "--out",
      "Content-Type: multipart/alternative; boundary=in",
      "",
      "--in",
      "",
      "one",
      "--in",
      "Content-Type: text/html",
      "",
      "two --in is no delimiter",
      "--inside",
      "--in--",
      "after",
      "--out ",
      "Content-Type: text/css",
      "",
      "",
      "--out--",
      "after",
    ];
    expect(bodies(lines)).toEqual(["one", "two --in is no delimiter\r\n--inside", ""]);
    expect(message(lines).parts.map((p) => p.closed)).toEqual([true, true, true]);
  });

  test("a part that the bytes end inside is not closed", () => {
    const lines = ["Content-Type: multipart/related; boundary=b", "", "--b", "", "whole", "--b", "", "torn"];
    expect(message(lines).parts.map((p) => p.closed)).toEqual([true, false]);
    expect(message([...lines, "--"]).parts.map((p) => p.closed)).toEqual([true, false]);
  });

  test("a message without parts is its own part", () => {
    expect(bodies(["Content-Type: text/html", "", "<p>all of it"])).toEqual(["<p>all of it"]);
  });

  test("multiparts inside multiparts without end cost time in proportion", async () => {
    const deep = "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n".repeat(40_000);
    expect(await cpuSeconds(() => mimeMessage(Buffer.from(deep)))).toBeLessThan(3);
  });
});

test.each([
  ["quoted-printable", "caf=C3=A9 and a long=\r\n line=3D, =  \r\nend=", "café and a long line=, end="],
  ["Quoted-Printable", "=e2=82=ac=ZZ", "€=ZZ"],
  ["BASE64", "Y2Fm\r\nw6k=\r\n", "café"],
  ["8bit", "as it =41 is", "as it =41 is"],
])("a body in %s", (encoding, body, text) => {
  expect(bodies([`Content-Transfer-Encoding: ${encoding}`, "", body])).toEqual([text]);
});

test.each([
  ['multipart/related; type="text/html"; boundary="a; b"', "boundary", "a; b"],
  ["text/html;charset=utf-8; start=<x@y>", "start", "<x@y>"],
  ["text/html", "boundary", null],
])("a parameter of %s", (field, name, value) => {
  expect(parameter(field, name)).toBe(value);
});
