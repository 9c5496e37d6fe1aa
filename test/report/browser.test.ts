import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportPage } from "../../pipeline/report/page.ts";
import { CHROMIUM, LOOKS, openViewer, type Viewer } from "./browser.ts";
import { CROWDED } from "./crowded.ts";
import { QUALITY } from "./facts.ts";

const PAGES = [
  ["some facts", reportPage(QUALITY)],
  [
    "facts that strain it",
    reportPage(CROWDED, { title: "A very long title of a dataset of the papers of the estuary" }),
  ],
] as const;

describe.skipIf(CHROMIUM === null)(`a report in Chromium (${CHROMIUM ?? "not here: set CHROMIUM to its path"})`, () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await openViewer(CHROMIUM ?? "");
  });
  afterAll(() => viewer.close());

  for (const [name, html] of PAGES) {
    test.each(LOOKS)(`of ${name} has no fault, $scheme, $width px wide`, async (look) => {
      expect(await viewer.faultsOf(html, look)).toEqual([]);
    });

    test(`of ${name} is gone through by keyboard, in the order it is read`, async () => {
      expect(await viewer.keyboard(html)).toEqual([]);
    });
  }

  test("with faults is found out", async () => {
    const [, html] = PAGES[0];
    const faulty = html
      .replace(
        "</header>",
        '<p style="color: #999; background: #fff">pale</p><div style="width: 2000px">wide</div></header>',
      )
      .replace(
        "</main>",
        '<h4>deep</h4><figure></figure><svg><text y="9">one</text><text y="9">two</text></svg><img src="x.png"></main>',
      );
    const found = await viewer.faultsOf(faulty, { scheme: "light", width: 1280 });
    for (const part of [
      "contrast: p: pale",
      "overflow: the page",
      "request: ",
      "outline: h4 after",
      "no table behind",
      "one | two",
      "axe: image-alt",
    ]) {
      expect(found.join("\n").toLowerCase()).toContain(part.toLowerCase());
    }
  });
});
