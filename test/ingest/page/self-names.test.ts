import { expect, test } from "vitest";
import { extractPage } from "../../../pipeline/ingest/page/extract.ts";

const PAGE = `Saltmere ferry sails again after the storm - Harbour Courier

Menu

Follow Harbour Courier

Saltmere ferry sails again after the storm

By Iris Colquhoun

4 December 2024 19:42 GMT

The ferry between Saltmere and the islands sailed again on Wednesday after three days in port, the company that runs it said.

The harbour master told reporters that the swell had fallen below two metres and that the quay had been cleared of wreckage.

Some 214 passengers were on board when the ship cast off, and most of them had waited in the terminal since Sunday evening.

"We played cards until the cards fell apart," said Margery Tolland, a school cook who was travelling with her two sons.

Subscribe to Harbour Courier on YouTube

Contact us

Follow the weather
`;

const named = (text: string) =>
  extractPage(text)
    .sites.filter(({ rule }) => rule === "page/self-name" || rule === "page/title-end")
    .map(({ value, rule, line }) => `${rule} ${value} ${line}`);

test("a page names its outlet where it asks twice to be followed, and at its first line's end", () => {
  expect(named(PAGE)).toEqual(["page/title-end Harbour Courier 1", "page/self-name Harbour Courier 21"]);
});

test("a page that asks once, or for nobody, names none", () => {
  expect(named(PAGE.replace("Follow Harbour Courier", "Latest").replace(" - Harbour Courier", ""))).toEqual([]);
});

test.each([
  ["Copyright 2019. Harbour Courier. All Rights Reserved.", "Harbour Courier"],
  ["Copyright © 2000- HarbourCourier.com, LLC.", "HarbourCourier.com"],
  ["© Harbour.org 2011 - 2024 powered by Pier", "Harbour.org"],
])("%s claims rights for %s", (line, want) => {
  const sites = extractPage(`${PAGE}\n${line}\n`).sites;
  expect(sites.find(({ rule }) => rule === "page/copyright")?.value).toBe(want);
});
