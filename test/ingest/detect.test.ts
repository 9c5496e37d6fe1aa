import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../pipeline/ingest/config-error.ts";
import { readerOf } from "../../pipeline/ingest/detect.ts";
import { all, fates, htmlPage, response, settings, source, story } from "./readers/sources.ts";

const LINE = JSON.stringify({ id: 1, title: "Story", body: story(1) });
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

test.each<readonly [name: string, path: string, bytes: Buffer | string, format: string | null]>([
  ["WARC under another name", "a.txt", response("https://a.example/1", Buffer.from(htmlPage(1))), "warc"],
  ["JSON lines in a .txt", "a.txt", `${LINE}\n${LINE}\n`, "jsonl"],
  ["JSON lines in a .log", "a.log", `${LINE}\n`, "jsonl"],
  ["one object on one line in a .json", "a.json", LINE, "json"],
  ["JSON lines in a .json", "a.json", `${LINE}\n${LINE}\n`, "jsonl"],
  ["a list", "a", `[${LINE}]`, "json"],
  ["broken lines in a .jsonl", "a.jsonl", "{not\n{JSON\n", "jsonl"],
  ["HTML in a .txt", "a.txt", htmlPage(1), "html"],
  ["a page about markup", "a.txt", "How to write <html> by hand\n\nFirst, a bracket.", "page"],
  ["HTML without a name", "a", `<!-- saved --><div><p>${story(1)}</p></div>`, "html"],
  ["a table without a name", "dump", "id,title,body\n1,A,B\n", "csv"],
  ["prose with commas", "a.txt", "Slowly, surely, and late, the ferry came.\nIt left.", "page"],
  ["a page", "a.txt", story(1), "page"],
  ["a picture under a page's name", "a.html", PNG, null],
  ["a feed, whatever its name", "a.txt", '<?xml version="1.0"?><rss version="2.0"><channel>', "feed"],
  ["a feed of RDF", "a", '<!-- x > y --><rdf:RDF xmlns:rdf="r"><item>', "feed"],
  ["Atom with a prefix", "a.xml", '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry>', "feed"],
  ["a news sitemap", "news.xml", '<?xml version="1.0"?>\n<urlset xmlns="s">', "sitemap"],
  ["a message of NewsML-G2", "a.xml", '<newsMessage xmlns="n">', "newsml"],
  [
    "NITF, which has a head and a body",
    "a.xml",
    '<!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY a "<b>">]>\n<nitf><head></head><body>',
    "nitf",
  ],
  ["SGML of Reuters", "reut2-000.sgm", '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS TOPICS="YES">', "sgml"],
  ["SGML of the LDC", "afp_eng_199405", '<DOC id="AFP_ENG_19940512.0001" type="story" >\n<TEXT>', "sgml"],
  [
    "XML of no standard with articles",
    "a.xml",
    '<?xml version="1.0"?><n><a><title>T</title><date>D</date><body>B</body></a></n>',
    "xml",
  ],
  [
    "a page without its root, whose head has the names that records have",
    "a.html",
    "<head><title>T</title><link rel='a'><link rel='b'><meta name='c'></head><body><p>B</p></body>",
    "html",
  ],
  ["XML of another kind", "a.xml", '<?xml version="1.0"?><svg xmlns="s"><text/></svg>', null],
])("%s", (_name, path, bytes, format) => {
  expect(readerOf(Buffer.from(bytes), path, {})?.format.id ?? null).toBe(format);
});

test("the dump's word goes before what the bytes say", () => {
  expect(readerOf(Buffer.from(LINE), "a.jsonl", { format: "page" })?.format.id).toBe("page");
  expect(() => readerOf(Buffer.from(LINE), "a", { format: "loom" })).toThrow(ConfigError);
});

describe("files that are nothing", () => {
  test.each<readonly [path: string, bytes: Buffer, reason: string]>([
    ["a.png", PNG, "ingest/unknown-format"],
    ["a.txt", Buffer.alloc(0), "ingest/empty-file"],
    ["a.txt.gz", gzipSync(""), "ingest/empty-file"],
    ["a.txt.gz", gzipSync("a text").subarray(0, 10), "ingest/truncated"],
    ["a.warc.gz", Buffer.concat([gzipSync(PNG)]), "ingest/unknown-format"],
  ])("%s is one reject: %#", async (path, bytes, reason) => {
    const [item, ...more] = await all(source(path, bytes), settings());
    expect(item === undefined ? [] : fates([item])).toEqual([reason]);
    expect(more).toEqual([]);
    if (item?.fate !== "rejected") return;
    expect(item.issues[0]?.message).toMatch(new RegExp(`^${path.replaceAll(".", "\\.")}: byte 0: `));
    expect(item.origin.format).toBe("unknown");
  });
});
