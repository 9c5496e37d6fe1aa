import fc from "fast-check";
import { expect, test } from "vitest";
import { inTypography, plainText } from "../../pipeline/normalise/typography.ts";
import { article } from "../deduplicate/articles.ts";

const printed = article(0, {
  title: "‘We waited…’ – a ferry’s last day",
  description: null,
  body: "“Nobody ran,” she said — twice.\n\n«Никто не бежал»",
  alternative_titles: ["'We waited...' - a ferry's last day", "The last day"],
});

test("plain typography is that of a keyboard, paragraphs stay", () => {
  expect(inTypography(printed, "plain")).toMatchObject({
    title: "'We waited...' - a ferry's last day",
    description: null,
    body: '"Nobody ran," she said - twice.\n\n"Никто не бежал"',
    alternative_titles: ["The last day"],
  });
});

test("printed typography is left as it is", () => {
  expect(inTypography(printed, "printed")).toBe(printed);
});

test("plain text stays plain", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => plainText(plainText(text)) === plainText(text)));
});
