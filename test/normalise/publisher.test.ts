import { describe, expect, test } from "vitest";
import { publisherIndex, publisherNamed } from "../../pipeline/normalise/publisher/lookup.ts";
import { isOrdinary } from "../../pipeline/normalise/publisher/ordinary.ts";
import { outletInLine } from "../../pipeline/normalise/publisher/printed.ts";
import { rightsHolder, withoutCompany } from "../../pipeline/normalise/publisher/rights.ts";
import { tongueOf } from "../../pipeline/normalise/publisher/tongue.ts";
import { outlet } from "../../pipeline/normalise/publisher.ts";
import type { Publisher } from "../../schemas/references.ts";
import { draftOf } from "./lookups.ts";
import { LOOKUPS, REFERENCES } from "./tables.ts";

function row(name: string, domain: string, country: string, zone: string, languages: readonly string[]): Publisher {
  return {
    name,
    domains: [domain],
    aliases: [name.replace(/ \([^)]+\)$/, "")].filter((alias) => alias !== name),
    country,
    languages: [...languages],
    zone,
    date_order: "dmy",
    type: "paper",
    group: null,
  };
}

const INDEX = publisherIndex({
  countries: REFERENCES.countries,
  publishers: [
    row("Harbour Courier", "harbour-courier.example.com", "GB", "Europe/London", ["en"]),
    row("The Saltmere Gull", "saltmeregull.com", "IE", "Europe/Dublin", ["en"]),
    row("The Herald (Northport)", "northportherald.com", "US", "America/Chicago", ["en"]),
    row("The Herald (Saltmere)", "saltmereherald.co.uk", "GB", "Europe/London", ["en"]),
    row("Die Zeit", "zeit-hafen.de", "DE", "Europe/Berlin", ["de"]),
    row("The Mirror", "hafenmirror.com", "GB", "Europe/London", ["en"]),
    row("El Faro Nuevo (Puerto)", "elfaro-puerto.com.ar", "AR", "America/Argentina/Buenos_Aires", ["es"]),
    row("El Faro Nuevo (Costa)", "elfaro-costa.uy", "UY", "America/Montevideo", ["es"]),
    row("Pier Wire", "pierwire.com", "GB", "Europe/London", ["en"]),
  ].map((p) => (p.name === "Pier Wire" ? { ...p, type: "agency" as const } : p)),
});

describe("a name alone", () => {
  test.each([
    ["Harbour Courier", {}, "Harbour Courier"],
    ["HARBOUR COURIER", { languages: ["fr"] }, "Harbour Courier"],
    ["The Herald", {}, null],
    ["The Herald", { languages: ["en"] }, null],
    ["The Herald", { countries: ["GB"] }, "The Herald (Saltmere)"],
    ["The Herald", { zones: ["America/Chicago"] }, "The Herald (Northport)"],
    ["The Herald", { countries: ["NZ"] }, null],
    ["Die Zeit", {}, null],
    ["Die Zeit", { languages: ["de"] }, "Die Zeit"],
    ["Die Zeit", { languages: ["de-AT"], countries: ["AT"] }, null],
    ["Die Zeit", { languages: ["fr"] }, null],
    ["The Mirror", { languages: ["en"] }, null],
    ["The Mirror", { countries: ["GB"] }, "The Mirror"],
    ["El Faro Nuevo", { languages: ["es"] }, null],
    ["El Faro Nuevo", { languages: ["es-UY"], countries: ["UY"] }, "El Faro Nuevo (Costa)"],
    ["HarbourCourier", {}, "Harbour Courier"],
    ["SaltmereGull", {}, "The Saltmere Gull"],
    ["Northport Herald", {}, "The Herald (Northport)"],
    ["Nobody's Paper", {}, null],
  ] as const)("%s beside %j is %s", (name, beside, want) => {
    const nothing = { countries: [], languages: [], zones: [] };
    expect(publisherNamed(name, INDEX, { ...nothing, ...beside })?.name ?? null).toBe(want);
  });

  test.each([
    ["the times", true],
    ["herald", true],
    ["die welt", true],
    ["liberation", true],
    ["el pais", true],
    ["focus", true],
    ["uw", true],
    ["urdupoint", false],
    ["harbour courier", false],
    ["le monde diplomatique", false],
  ])("%s is of ordinary words: %s", (key, want) => {
    expect(isOrdinary(key)).toBe(want);
  });

  test("of a real outlet that others share is none's", () => {
    for (const name of [
      "The Times",
      "The Herald",
      "The Star",
      "La Prensa",
      "El Universal",
      "Die Welt",
      "Libération",
      "Focus",
    ])
      expect(publisherNamed(name, LOOKUPS.publishers), name).toBeNull();
    expect(publisherNamed("UrduPoint / Pakistan Point News", LOOKUPS.publishers)?.country).toBe("PK");
  });
});

describe("a claim of rights", () => {
  test.each([
    ["© 2024 The Daily Gull. All rights reserved", "The Daily Gull"],
    ["Copyright © Harbour Courier", "Harbour Courier"],
    ["Copyright (c) 2011-2024 by Harbour Courier Ltd. All Rights Reserved.", "Harbour Courier Ltd"],
    ["© Harbour Courier 2024", "Harbour Courier"],
    ["Harbour Courier © 2024", "Harbour Courier"],
    ["© 2019 - 2024 Hafenkurier GmbH & Co. KG | Impressum", "Hafenkurier GmbH & Co"],
    ["Tous droits réservés © Le Courrier du Port 2024", "Le Courrier du Port"],
    ["© El Faro Nuevo, S.L. Todos los derechos reservados", "El Faro Nuevo, S.L"],
    ["© 2024 «Портовый вестник». Все права защищены", "«Портовый вестник»"],
    ["2024 © Portový list, všechna práva vyhrazena", "Portový list"],
    ["All rights reserved © 2024", null],
    ["Copyright ⓒ Port.co.kr. 무단전재 및 재배포 금지", "Port.co.kr"],
    ["The port is open again.", null],
    ["© 2024", null],
  ])("%s → %s", (line, want) => {
    expect(rightsHolder(line)).toBe(want);
  });

  test.each([
    ["Harbour Courier Ltd", "Harbour Courier"],
    ["Hafenkurier GmbH & Co. KG", "Hafenkurier"],
    ["Harbour Courier, Inc.", "Harbour Courier"],
    ["The Gull", "The Gull"],
  ])("%s is %s", (name, want) => {
    expect(withoutCompany(name)).toBe(want);
  });
});

test.each([
  ["The post Port opens appeared first on Harbour Courier.", "Harbour Courier"],
  ["Port opens first appeared on The Saltmere Gull.", "The Saltmere Gull"],
  ["Follow Harbour Courier on WhatsApp", "Harbour Courier"],
  ["Join Harbour Courier's WhatsApp channel", "Harbour Courier"],
  ["Suivez Le Courrier du Port sur Facebook", "Le Courrier du Port"],
  ["Sigue a El Faro Nuevo en Google News", "El Faro Nuevo"],
  ["This article first appeared on Gull.example.com.", "Gull.example.com"],
  ["Follow the road to the harbour.", null],
  ["The statue appeared in the night.", null],
])("the line %s is of %s", (line, want) => {
  expect(outletInLine(line)).toBe(want);
});

test.each([
  [
    "Der Hafen ist seit Montag wieder offen, und die Schiffe sind nicht mehr auf dem Meer, sagte der Hafenmeister von Saltmere.",
    "de",
  ],
  ["The port is open again and the ships were told that the harbour was safe for the first time.", "en"],
  ["Порт снова открыт для судов", null],
  ["", null],
])("%s is in %s", (text, want) => {
  expect(tongueOf(text)).toBe(want);
});

type Lists = Parameters<typeof draftOf>[0];
const said = (lists: Lists, url: string | null = null, credits: readonly string[] = []) => {
  const { value, evidence } = outlet(draftOf(lists), url, credits, INDEX);
  return { name: value.name, domain: value.domain, country: value.country, rules: evidence.map((e) => e.rule) };
};
const blockOf = (text: string) => ({ kind: "paragraph" as const, text, line: null });

describe("a record's outlet", () => {
  test("is that of its host before that of any name", () => {
    const found = said({ sites: ["meta/og:site_name=The Mirror"] }, "https://www.saltmeregull.com/a");
    expect(found).toEqual({
      name: "The Saltmere Gull",
      domain: "saltmeregull.com",
      country: "IE",
      rules: ["url/host"],
    });
  });

  test("is found behind links through others", () => {
    const through = "https://www.google.com/url?q=https%3A%2F%2Fm.saltmeregull.com%2Fa";
    expect(said({}, through).name).toBe("The Saltmere Gull");
  });

  test("is found by its site's name, the holder of its rights, its dateline and its last line", () => {
    expect(said({ sites: ["meta/og:site_name=Harbour Courier"] }).rules).toEqual(["meta/og:site_name"]);
    const claimed = said({ sites: ["visible/copyright=© 2024 Harbour Courier Ltd. All rights reserved."] });
    expect(claimed).toMatchObject({ name: "Harbour Courier", rules: ["visible/copyright"] });
    expect(said({}, null, ["Harbour Courier"]).rules).toEqual(["normalise/dateline"]);
    const draft = {
      ...draftOf({}),
      blocks: [blockOf("The port is open."), blockOf("Follow The Saltmere Gull on WhatsApp")],
    };
    const last = outlet(draft, null, [], INDEX);
    expect([last.value.name, last.evidence[0]?.rule]).toEqual(["The Saltmere Gull", "normalise/last-lines"]);
  });

  test("is no agency in a dateline", () => {
    expect(said({}, null, ["Pier Wire"]).name).toBeNull();
    expect(said({ sites: ["page/copyright=Pier Wire"] }).name).toBeNull();
    expect(said({ sites: ["meta/og:site_name=Pier Wire"] }).name).toBe("Pier Wire");
  });

  test("is told from others of its name by language, region and zone", () => {
    expect(said({ sites: ["page/copyright=Die Zeit"], languages: ["html/lang=de"] }).country).toBe("DE");
    expect(said({ sites: ["page/copyright=The Herald"], languages: ["html/lang=en-GB"] }).country).toBe("GB");
    expect(said({ sites: ["page/copyright=The Herald"], languages: ["html/lang=en-US"] }).country).toBeNull();
    expect(said({ sites: ["page/copyright=The Herald"], zones: ["record/zone=America/Chicago"] }).country).toBe("US");
    const german =
      "Der Hafen ist seit Montag wieder offen, und die Schiffe sind nicht mehr auf dem Meer, sagte der Hafenmeister.";
    const draft = { ...draftOf({ sites: ["page/copyright=Die Zeit"] }), blocks: [blockOf(german)] };
    expect(outlet(draft, null, [], INDEX).value.country).toBe("DE");
  });

  test("that no table has is called as the page calls it, and its domain is the address's alone", () => {
    expect(said({ sites: ["visible/copyright=© 2024 The Pier Post. All rights reserved"] })).toEqual({
      name: "The Pier Post",
      domain: null,
      country: null,
      rules: ["visible/copyright", "normalise/unregistered"],
    });
    expect(said({ sites: ["meta/og:site_name=The Pier Post"] }, "https://www.pierpost.com.au/a")).toEqual({
      name: "The Pier Post",
      domain: "pierpost.com.au",
      country: "AU",
      rules: ["url/host", "meta/og:site_name", "normalise/unregistered"],
    });
    expect(said({}, "https://pier.substack.com/p/a")).toMatchObject({
      name: "pier.substack.com",
      domain: "pier.substack.com",
    });
  });

  test("is told from the house that claims its rights", () => {
    expect(said({ sites: ["page/copyright=Harbour Courier Media Network"] }).name).toBe("Harbour Courier");
  });

  test("is no house that owns several", () => {
    expect(said({ sites: ["page/copyright=Pier Newspapers"] }).name).toBeNull();
    expect(said({ sites: ["visible/copyright=© 2024 Saltmere Media Group Ltd."] }).name).toBeNull();
    expect(said({ sites: ["page/copyright=Pier Newspapers", "record/publisher=Pier Post"] }).name).toBe("Pier Post");
  });

  test("is called by the part of its name that its domain spells", () => {
    const tagged = "meta/og:site_name=Pier Post | News of the pier";
    expect(said({ sites: [tagged] }, "https://www.pierpost.com.au/a").name).toBe("Pier Post");
    expect(said({ sites: ["meta/og:site_name=News – Pier Post"] }, "https://pierpost.com/a").name).toBe("Pier Post");
    expect(said({ sites: [tagged] }, "https://www.saltmere.com/a").name).toBe("Pier Post | News of the pier");
  });

  test("is unknown where nothing names one", () => {
    expect(said({ sites: ["visible/copyright=All rights reserved © 2024"] })).toMatchObject({ name: null, rules: [] });
  });

  test("of a house of many keeps its own domain", () => {
    const at = (url: string) => outlet(draftOf({}), url, [], LOOKUPS.publishers).value;
    expect(at("https://timesofindia.indiatimes.com/a").domain).toBe("timesofindia.indiatimes.com");
    expect(at("https://www.bbc.co.uk/news/a").domain).toBe("bbc.co.uk");
    expect(at("https://news.bbc.co.uk/a").domain).toBe("bbc.co.uk");
  });
});
