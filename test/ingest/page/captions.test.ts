import { expect, test } from "vitest";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";

const TITLE = "Lighthouse of Skerrow lit again after ten years";
const BODY = [
  "The lighthouse of Skerrow shone again on Sunday night, ten years after its lamp was put out, and half the island came down to the shore to see it.",
  "The keeper's granddaughter threw the switch at nine. The beam reaches eighteen miles now, six more than before, and needs a tenth of the power.",
  "The islanders paid for the new lamp themselves, with a fair, a raffle and three winters of concerts in the church hall above the harbour.",
];
const CAPTIONS = [
  "People of Skerrow wait on the shore for the lighthouse to be lit on Sunday, March 9, 2025.",
  "The keeper's granddaughter, Ina Torvald, second right, holds the switch of the new lamp in the lamp room of the lighthouse. She has lived on the island all her life. Her dog waits outside.",
  "Boats lie at anchor below the lighthouse at Skerrow on the night before its lamp was lit.",
];
const text = (lines: readonly string[]) => extractPage(lines.join("\n\n")).blocks.map((block) => block.text);
const withCredit = (credit: string) => CAPTIONS.flatMap((caption) => [caption, credit]);

test.each([["(AP Photo/Oda Brand)"], ["(Oda Brand/Nordfoto via AP)"], ["(Oda Brand / AP)"]])(
  "lines with %s below each are captions, above the story and in it",
  (credit) => {
    expect(text([...withCredit(credit), TITLE, ...BODY])).toEqual(BODY);
    expect(text([TITLE, ...BODY.slice(0, 1), ...withCredit(credit), ...BODY.slice(1)])).toEqual(BODY);
  },
);

test("one line with a day and a credit below it is a caption", () => {
  const [caption = ""] = CAPTIONS;
  expect(text([TITLE, caption, "(Oda Brand / AP)", ...BODY])).toEqual(BODY);
});

test("a paragraph keeps its place above the credit of a picture without a caption", () => {
  const [first = "", second = "", third = ""] = BODY;
  expect(text([TITLE, first, second, "(Image credit: Oda Brand / Skerrow Press)", third])).toEqual(BODY);
});

test.each([["(AP)"], ["(APA/dpa)"], ["(Reporting by Oda Brand/Reuters)"]])("%s credits the text above it", (credit) => {
  expect(text([TITLE, ...BODY, credit])).toEqual(expect.arrayContaining(BODY));
});

test("a credit after its agency names who wrote, and is no standfirst", () => {
  const { bylines, descriptions } = extractPage(
    [TITLE, "The Shore Wire — By INA TORVALD and PER LOW - Shore Wire", ...BODY].join("\n\n"),
  );
  expect(bylines[0]?.value).toBe("By INA TORVALD and PER LOW - Shore Wire");
  expect(descriptions).toEqual([]);
});
