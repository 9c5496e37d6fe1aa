import { expect, test } from "vitest";
import { csvRow } from "../../pipeline/codec/csv.ts";
import { normalise } from "../../pipeline/normalise/normalise.ts";
import { REFERENCES } from "../normalise/tables.ts";
import { all, source } from "./readers/sources.ts";

/** UTF-8 taken for windows-1252. */
const spoil = (text: string) =>
  new TextDecoder("latin1").decode(Buffer.from(text)).replace(/[\u0080-\u009f]/g, (c) => {
    const table = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    return table.charAt(c.charCodeAt(0) - 0x80);
  });

const TITLE = "Le maire dit « à bientôt » à l’école";
const BODY = "L’été s’achève : la rentrée, dit-elle, sera « très différente » à l’école. Les élèves prendront le bac.";
const AUTHOR = "Hélène Béraud";

const FILES: readonly (readonly [name: string, file: string, bytes: string])[] = [
  [
    "a page",
    "a.html",
    `<html><head><meta name="author" content="${spoil(AUTHOR)}"><meta name="keywords" content="${spoil("École, Bac")}"></head><body><article><h1>${spoil(TITLE)}</h1><p>${spoil(BODY)}</p></article></body></html>`,
  ],
  [
    "a page in character references",
    "b.html",
    `<html><head><meta name="author" content="H&Atilde;&copy;l&Atilde;&uml;ne B&Atilde;&copy;raud"><meta name="keywords" content="&Atilde;&permil;cole, Bac"></head><body><article><h1>${spoil(TITLE)}</h1><p>${spoil(BODY)}</p></article></body></html>`,
  ],
  [
    "JSON",
    "a.jsonl",
    JSON.stringify({ title: spoil(TITLE), body: spoil(BODY), author: spoil(AUTHOR), tags: [spoil("École"), "Bac"] }),
  ],
  ["CSV", "a.csv", `title,body,author,tags\n${csvRow([TITLE, BODY, AUTHOR, "École;Bac"].map(spoil), ",")}\n`],
];

test.each(FILES)(
  "mojibake in %s is repaired in every field, flagged, and shown as it stood",
  async (_name, file, bytes) => {
    const [item] = await all(source(file, Buffer.from(bytes)));
    expect(item?.fate).toBe("kept");
    if (item?.fate !== "kept") return;
    expect(item.raw).toContain("Ã");
    const outcome = normalise(REFERENCES).apply(item.value);
    if (outcome.fate !== "kept") throw new Error(outcome.reason);
    const { title, body, authors, tags, flags, evidence } = outcome.value;
    expect({ title, body, authors, tags, flags }).toEqual({
      title: TITLE,
      body: BODY,
      authors: [AUTHOR],
      tags: ["École", "Bac"],
      flags: ["mojibake_repaired"],
    });
    expect(evidence.filter((e) => e.rule === "mojibake/windows-1252").map((e) => e.raw)).toContain(spoil(TITLE).trim());
  },
);

test("mojibake that the article has nothing of does not flag it", async () => {
  const html = `<html><head><style>a:after{content:"â€¢"}</style></head><body><h1>Bac</h1><p>${BODY}</p></body></html>`;
  const [item] = await all(source("a.html", Buffer.from(html)));
  expect(item?.fate === "kept" && item.value.flags).toEqual([]);
});
