import { expect, test } from "vitest";
import { structEnd } from "../../pipeline/codec/thrift.ts";

const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");

test("a structure ends at its stop, whatever stands in it", () => {
  // A number, a text, a list of two numbers, a structure, a flag, a field by its whole number.
  expect(structEnd(bytes("15 c801 18 02 6869 19 25 02 04 1c 15 02 00 11 05 2e 04 00 ff"), 0)).toBe(20);
  expect(structEnd(bytes("ffff 15 02 00"), 2)).toBe(5);
});

test.each([
  ["no stop", "15 02", "ends after its bytes do"],
  ["a text beyond the end", "18 20 6869 00", "ends after its bytes do"],
  ["a list beyond the end", "19 f5 ffffff7f 00", "a list of"],
  ["a number without end", `16 ${"ff".repeat(40)} 00`, "more than ten bytes"],
  ["a type that there is none of", "1d 00", "unknown type 13"],
  ["structures without end", `${"1c".repeat(40)}`, "in each other"],
])("%s is refused", (_name, hex, message) => {
  expect(() => structEnd(bytes(hex), 0)).toThrow(message);
});
