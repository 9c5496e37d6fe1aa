import { describe, expect, test } from "vitest";
import { decodeText } from "../../pipeline/codec/charset.ts";
import { csvRow } from "../../pipeline/codec/csv.ts";
import type { Ingested } from "../../pipeline/ingest/ingest.ts";
import { all, response, settings, source, warcRecord } from "../ingest/readers/sources.ts";
import { encode, writable } from "./encode.ts";
import { REPORTS } from "./languages.ts";

/** What a declaration may say, rightly or wrongly. */
const DECLARATIONS: readonly (readonly [name: string, declared: (charset: string) => readonly string[]])[] = [
  ["nothing", () => []],
  ["the right set", (charset) => [charset]],
  ["UTF-8", () => ["utf-8"]],
  ["ISO-8859-1", () => ["iso-8859-1"]],
  ["windows-1251", () => ["windows-1251"]],
  ["GB 2312", () => ["gb2312"]],
  ["UTF-8, then the right set", (charset) => ["utf-8", charset]],
  ["ISO-8859-1, then UTF-8", () => ["iso-8859-1", "utf-8"]],
];

const CASES = REPORTS.flatMap((report) =>
  [...report.charsets, "utf-8"]
    .filter((charset) => !(report.language === "is" && charset === "macintosh"))
    .map((charset) => ({ ...report, charset })),
);
/** Sets that a wrong declaration of their near kin hides: most of their letters stand at the same places. */
const NEAR_KIN = new Set(["x-mac-cyrillic windows-1251", "gbk gb18030"]);

const same = (text: string | undefined) => text?.normalize("NFC");

describe.each(DECLARATIONS)("declared as %s", (_name, declare) => {
  test.each(CASES)("$language in $charset", ({ title, body, charset }) => {
    const declared = declare(charset);
    if (NEAR_KIN.has(`${charset} ${declared[0]}`)) return;
    const page = writable(`<html><head><title>${title}</title></head><body><p>${body}</p></body></html>`, charset);
    const decoding = decodeText(encode(page, charset), declared);
    expect(same(decoding?.text)).toBe(same(page));
    if (declared[0] === charset) expect(decoding?.conflict).toBe(false);
  });
});

/** A file of each format that holds one report, written in a character set and saying what it says of itself. */
const FORMATS: readonly (readonly [
  name: string,
  file: string,
  make: (title: string, body: string, charset: string) => Buffer,
])[] = [
  ["page", "a.txt", (title, body, charset) => encode(`${title}\n\n${body}\n`, charset)],
  [
    "html",
    "a.html",
    (title, body, charset) =>
      encode(
        `<html><head><meta charset=${charset}><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>`,
        charset,
      ),
  ],
  ["jsonl", "a.jsonl", (title, body, charset) => encode(`${JSON.stringify({ title, body })}\n`, charset)],
  ["json", "a.json", (title, body, charset) => encode(JSON.stringify([{ title, body }]), charset)],
  ["csv", "a.csv", (title, body, charset) => encode(`id,title,body\n${csvRow(["1", title, body], ",")}\n`, charset)],
  [
    "warc, a page",
    "a.warc",
    (title, body, charset) =>
      response(
        "https://courier.example/1",
        encode(`<html><title>${title}</title><h1>${title}</h1><p>${body}</p></html>`, charset),
        [`Content-Type: text/html; charset=${charset}`],
      ),
  ],
  [
    "warc, a text",
    "b.warc",
    (title, body, charset) =>
      warcRecord(
        "conversion",
        ["WARC-Target-URI: https://courier.example/1", "Content-Type: text/plain"],
        encode(`${title}\n\n${body}\n`, charset),
      ),
  ],
];

const wordsOf = (item: Ingested | undefined) => (item?.fate === "kept" ? same(item.raw) : undefined);

describe.each(FORMATS)("%s", (_name, file, make) => {
  test.each(CASES)("$language in $charset", async ({ title, body, charset }) => {
    const [head, text] = [writable(title, charset), writable(body, charset)];
    const items = await all(source(file, make(head, text, charset), [700]), settings());
    expect(items).toHaveLength(1);
    const written = /"/.test(text) && /json|csv/.test(file) ? text.slice(0, text.indexOf('"')) : text;
    expect(wordsOf(items[0])).toContain(same(written));
    expect(wordsOf(items[0])).toContain(
      /"/.test(head) && /json|csv/.test(file) ? head.slice(0, head.indexOf('"')) : head.normalize("NFC"),
    );
  });

  test.each(["utf-16le", "utf-16be"])("in %s with and without a byte order mark", async (charset) => {
    if (file.endsWith(".warc")) return;
    for (const mark of ["", "\ufeff"]) {
      const [report] = REPORTS.filter((r) => r.language === "ru");
      const bytes = make(`${report?.title}`, `${report?.body}`, charset);
      const items = await all(source(file, mark === "" ? bytes : Buffer.concat([encode(mark, charset), bytes])));
      expect(wordsOf(items[0])).toContain(report?.body);
    }
  });
});

test("a declaration is overruled where the bytes spell something in another set, and flagged", async () => {
  const text = "Городской совет решил в понедельник закрыть старый мост до лета.";
  const html = `<html><head><meta charset="iso-8859-1"></head><body><h1>Старый мост закрыли</h1><p>${text}</p></body></html>`;
  for (const charset of ["utf-8", "windows-1251", "koi8-r"]) {
    const [item] = await all(source("a.html", encode(html, charset)));
    expect(item?.fate === "kept" && [item.raw, item.value.flags]).toEqual([html, ["charset_conflict"]]);
  }
});

test("a page whose header says one set and whose meta another is read as its bytes are", async () => {
  const html =
    '<html><head><meta charset="windows-1251"></head><body><h1>Старый мост</h1><p>Мост закрыли до лета.</p></body></html>';
  const page = response("https://courier.example/1", encode(html, "windows-1251"), [
    "Content-Type: text/html; charset=utf-8",
  ]);
  const [item] = await all(source("a.warc", page));
  expect(item?.fate === "kept" && item.raw.endsWith(html)).toBe(true);
});

test("a few bad bytes among UTF-8 cost their characters, not the record", async () => {
  const [start, end] = ["Le vieux pont fermé jusqu’à l’été – ", " les élèves prendront le bac."];
  const bytes = Buffer.concat([Buffer.from(start), Buffer.from([0xe9, 0xff]), Buffer.from(end)]);
  const wanted = `${start}\ufffd\ufffd${end}`;
  for (const [file, around] of [
    ["a.txt", ["", ""]],
    ["a.html", ["<html><h1>Pont</h1><p>", "</p></html>"]],
    ["a.jsonl", ['{"title":"Pont","body":"', '"}\n{"title":"x"}\n']],
    ["a.csv", ["id,title,body\n1,Pont,", "\n2,b,c\n"]],
  ] as const) {
    const [before, after] = around;
    const items = await all(source(file, Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])));
    expect(items.map((i) => i.fate)).toEqual(/jsonl|csv/.test(file) ? ["kept", "kept"] : ["kept"]);
    expect(wordsOf(items[0])).toContain(wanted);
    expect(items[0]?.fate === "kept" && items[0].value.flags).toContain("charset_conflict");
  }
});

test("a few NULs in a page cost their characters, a page full of them is none", async () => {
  const html = (nuls: string) =>
    Buffer.from(`<html><h1>Pont</h1><p>The old ${nuls}bridge is closed.</p>${" ".repeat(400)}</html>`);
  const [item] = await all(source("a.html", html("\0")));
  expect(item?.fate === "kept" && item.value.blocks.map((b) => b.text)).toEqual(["The old \ufffdbridge is closed."]);
  const [full] = await all(source("a.html", html("\0".repeat(100))));
  expect(full?.fate).toBe("rejected");
});

test("lines in several character sets are each read in their own", async () => {
  const line = (n: number, body: string) => `{"id":${n},"title":"T","body":"${body}"}\n`;
  const [polish, russian] = [
    "Stary most zamknięty aż do wiosny, dzieci pójdą inną drogą",
    "Старый мост закрыли до лета",
  ];
  const bytes = [
    encode(line(1, polish), "utf-8"),
    encode(line(2, russian), "windows-1251"),
    encode(line(3, polish), "windows-1250"),
    encode(line(4, russian), "utf-8"),
  ];
  const items = await all(source("a.jsonl", Buffer.concat(bytes)));
  expect(items.map(wordsOf).map((w) => w?.slice(w.indexOf("body") + 7, -2))).toEqual([
    polish,
    russian,
    polish,
    russian,
  ]);
});

test.each([
  ["euc-kr", "똠방각하 햏자 펲시", "Hangul of windows-949"],
  ["big5", "深水埗的街坊話", "characters of Hong Kong"],
  ["iso-8859-16", "Științe și țară", "commas below"],
  ["gb18030", "丂丄丅 㐀", "four bytes"],
  ["windows-1252", "“It’s” – Œuvre €5", "C1 as letters"],
])("%s has its %s", (charset, text) => {
  expect(decodeText(encode(text, charset), [charset])?.text).toBe(text);
});
