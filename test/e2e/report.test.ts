import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, LOOKS, openViewer, type Viewer } from "../report/browser.ts";
import { build, SAMPLE } from "./newsmill.ts";

describe.skipIf(CHROMIUM === null)(
  `the sample's report in Chromium (${CHROMIUM ?? "not here: set CHROMIUM to its path"})`,
  () => {
    let viewer: Viewer;
    let page: string;
    beforeAll(async () => {
      page = join((await build(SAMPLE)).out, "report", "index.html");
      viewer = await openViewer(CHROMIUM ?? "");
    });
    afterAll(() => viewer.close());

    test.each(LOOKS)("has no fault, $scheme, $width px wide", async (look) => {
      expect(await viewer.faults(page, look)).toEqual([]);
    });

    test("is a file that can be sent", () => {
      expect(statSync(page).size).toBeLessThan(400_000);
    });
  },
);
