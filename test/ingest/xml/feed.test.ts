import { describe, expect, test } from "vitest";
import type { Draft, MentionField } from "../../../schemas/draft.ts";
import { cpuSeconds } from "../../cpu.ts";
import { all, fates, source } from "../readers/sources.ts";

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"';
const CHANNEL = "<title>Northern Mercury: Arts</title><link>https://www.northernmercury.example/arts/</link>";

async function drafts(file: string): Promise<Draft[]> {
  const items = await all(source("a.xml", Buffer.from(file)));
  return items.flatMap((item) => (item.fate === "kept" ? [item.value] : []));
}
async function rssDraft(item: string, channel = CHANNEL): Promise<Draft | undefined> {
  return (await drafts(`<rss version="2.0" ${NAMESPACES}><channel>${channel}<item>${item}</item></channel></rss>`))[0];
}
async function atomDraft(entry: string, feed = ""): Promise<Draft | undefined> {
  return (await drafts(`<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry>${entry}</entry></feed>`))[0];
}
const values = (draft: Draft | undefined, field: MentionField) => draft?.[field].map((m) => m.value);

describe("an item of RSS", () => {
  test.each<readonly [item: string, field: MentionField, expected: readonly string[]]>([
    [
      "<link>https://a.example/1</link><guid>https://a.example/?p=1</guid>",
      "urls",
      ["https://a.example/1", "https://a.example/?p=1"],
    ],
    ['<guid isPermaLink="false">https://a.example/?p=1</guid>', "urls", []],
    ["<guid>tag:1</guid>", "urls", []],
    ["<link>story?id=1&amp;a=2</link>", "urls", ["https://www.northernmercury.example/arts/story?id=1&a=2"]],
    [
      '<atom:link rel="self" href="/self"/><atom:link href="/own"/>',
      "urls",
      ["https://www.northernmercury.example/own"],
    ],
    ["<author>desk@a.example (Tobias Wray)</author>", "authors", ["Tobias Wray"]],
    ["<author>Tobias Wray</author><dc:creator>Ada Lisle</dc:creator>", "authors", ["Tobias Wray", "Ada Lisle"]],
    ["<atom:author><atom:name>Ada Lisle</atom:name></atom:author>", "authors", ["Ada Lisle"]],
    ["<category>Bells</category>", "sections", ["Bells"]],
    ["<category>Bells</category>", "tags", []],
    ["<category>Bells</category><category>Metal</category>", "tags", ["Bells", "Metal"]],
    ['<category domain="https://a.example/sections">Arts</category><category>Bells</category>', "sections", ["Arts"]],
    ["<pubDate>3 Dec 2024</pubDate><dc:date>2024-12-03</dc:date>", "published", ["3 Dec 2024", "2024-12-03"]],
    ["<title>A &lt;i&gt;tilted&lt;/i&gt; word</title>", "titles", ["A tilted word"]],
    ["<title>Loom &amp;amp; Sons &lt;LMC&gt;</title>", "titles", ["Loom & Sons <LMC>"]],
    ["<title>A</title>", "sites", ["Northern Mercury"]],
    ["<title>A</title>", "domains", ["www.northernmercury.example"]],
  ])("%s: %s", async (item, field, expected) => {
    expect(values(await rssDraft(item), field)).toEqual(expected);
  });

  test("one taken from another paper is that paper's where its address is not the channel's", async () => {
    const taken = '<source url="https://www.valleymail.example/rss">Valley Mail</source>';
    const elsewhere = await rssDraft(`<link>https://www.valleymail.example/1</link>${taken}`);
    expect(values(elsewhere, "sites")).toEqual(["Valley Mail", "Northern Mercury"]);
    expect(values(await rssDraft(`<link>/1</link>${taken}`), "sites")).toEqual(["Northern Mercury", "Valley Mail"]);
  });

  test("its language goes before the channel's, that before the file's", async () => {
    const channel = `${CHANNEL}<language>en-GB</language>`;
    expect(values(await rssDraft("<dc:language>fr</dc:language>", channel), "languages")).toEqual(["fr", "en-GB"]);
  });

  test.each<readonly [name: string, item: string, blocks: readonly string[], flags: readonly string[]]>([
    [
      "the longest content is the text",
      "<description>Short.</description><content:encoded>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content:encoded>",
      ["One.", "Two."],
      [],
    ],
    [
      "a description alone stands in for it",
      "<description>Short.</description>",
      ["Short."],
      ["body_from_description", "teaser_only"],
    ],
    [
      "an empty content is none",
      "<content:encoded> </content:encoded><description>Short.</description>",
      ["Short."],
      ["body_from_description", "teaser_only"],
    ],
    [
      "a description of many paragraphs is the text",
      `<description>${"&lt;p&gt;One.&lt;/p&gt;".repeat(4)}</description>`,
      ["One.", "One.", "One.", "One."],
      [],
    ],
    [
      "markup that was not escaped is markup",
      "<description><p>One.</p><p>Two <b>bold</b>.</p></description>",
      ["One.", "Two bold."],
      ["body_from_description", "teaser_only"],
    ],
    [
      "a link that leads on is no text",
      "<description>It ended. &lt;a href='x'&gt;More&lt;/a&gt;</description>",
      ["It ended."],
      ["body_from_description", "teaser_only"],
    ],
    [
      "one inside a sentence is",
      "<description>It was &lt;a href='x'&gt;a goose&lt;/a&gt;</description>",
      ["It was a goose"],
      ["body_from_description", "teaser_only"],
    ],
    [
      "a content that is the description again is a teaser",
      "<description>It was a left one.</description><content:encoded>&lt;p&gt;It was a &lt;b&gt;left&lt;/b&gt; one.&lt;/p&gt;</content:encoded>",
      ["It was a left one."],
      ["teaser_only"],
    ],
    [
      "the headline again is no text",
      "<title>Boots found - Valley Mail</title><description>&lt;a href='x'&gt;Boots found&lt;/a&gt; &lt;font&gt;Valley Mail&lt;/font&gt;</description>",
      [],
      [],
    ],
    [
      "a list of links is none",
      "<description>&lt;ol&gt;&lt;li&gt;&lt;a href='x'&gt;Boots found&lt;/a&gt; Echo&lt;/li&gt;&lt;li&gt;&lt;a href='y'&gt;A boot is found&lt;/a&gt; Mail&lt;/li&gt;&lt;/ol&gt;</description>",
      [],
      ["body_from_description", "teaser_only"],
    ],
    ["nothing is nothing", "<title>T</title>", [], []],
  ])("%s", async (_name, item, blocks, flags) => {
    const draft = await rssDraft(item);
    expect(draft?.blocks.map((b) => b.text)).toEqual(blocks);
    expect(draft?.flags).toEqual(flags);
  });
});

describe("an item of a WordPress export", () => {
  const post = (type: string, status: string) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>T</title><description>A boot was found in the weir.</description><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item></channel></rss>`;

  test.each<readonly [type: string, status: string, fate: string]>([
    ["post", "publish", "kept"],
    ["post", "draft", "ingest/withdrawn"],
    ["attachment", "inherit", "ingest/not-a-page"],
    ["page", "publish", "ingest/not-a-page"],
  ])("%s, %s: %s", async (type, status, fate) => {
    expect(fates(await all(source("a.xml", Buffer.from(post(type, status)))))).toEqual([fate]);
  });
});

describe("an entry of Atom", () => {
  test.each<readonly [entry: string, feed: string, field: MentionField, expected: readonly string[]]>([
    [
      '<link rel="edit" href="https://a.example/e"/><link type="text/html" href="https://a.example/1"/>',
      "",
      "urls",
      ["https://a.example/1"],
    ],
    ['<link href="b/1"/>', '<link href="https://a.example/"/>', "urls", ["https://a.example/b/1"]],
    ["<author><name>Ada Lisle</name></author>", "<author><name>Desk</name></author>", "authors", ["Ada Lisle"]],
    ["<title>A</title>", "<author><name>Desk</name></author>", "authors", ["Desk"]],
    ['<category term="b" label="Bells"/><category term="metal"/>', "", "tags", ["Bells", "metal"]],
    ["<updated>2024-12-03</updated>", "", "published", []],
    ["<updated>2024-12-03</updated>", "", "modified", ["2024-12-03"]],
    [
      '<source><title>Valley Mail</title><link href="https://www.valleymail.example/"/></source><link href="https://www.valleymail.example/1"/>',
      '<title>Planet</title><link href="https://planet.example/"/>',
      "sites",
      ["Valley Mail", "Planet"],
    ],
  ])("%s in %s: %s", async (entry, feed, field, expected) => {
    expect(values(await atomDraft(entry, feed), field)).toEqual(expected);
  });

  test("links and captions in XHTML are told as in HTML", async () => {
    const content = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="wp-caption-text caption">A boot</p><p>It was a left one.</p><p>The post <a href="https://a.example/1">Weir keeper counts boots</a> appeared first on <a href="https://a.example/">Valley Mail</a>.</p></div></content>`;
    expect((await atomDraft(content))?.blocks.map((b) => b.text)).toEqual(["It was a left one."]);
  });

  test("content that stands elsewhere or is a picture is none", async () => {
    const draft = await atomDraft(
      '<content type="image/png">iVBORw0KGgo</content><content src="https://a.example/1"/><summary>Short.</summary>',
    );
    expect(draft?.blocks.map((b) => b.text)).toEqual(["Short."]);
  });
});

test("a file in UTF-16 and one in ISO-2022-JP are read by their declarations", async () => {
  const text =
    '<?xml version="1.0" encoding="ENCODING"?><rss><channel><item><title>T</title><description>X</description></item></channel></rss>';
  const wide = Buffer.from(`\ufeff${text.replace("ENCODING", "UTF-16").replace("X", "Café")}`, "utf16le");
  const [draft] = (await all(source("a.xml", wide, [7]))).flatMap((i) => (i.fate === "kept" ? [i.value] : []));
  expect(draft?.blocks.map((b) => b.text)).toEqual(["Café"]);
  // 日本 in ISO-2022-JP, whose second byte is that of a letter.
  const [head = "", tail = ""] = text.replace("ENCODING", "ISO-2022-JP").split("X");
  const shifted = Buffer.concat([Buffer.from(head), Buffer.from("1b2442467c4b5c1b2842", "hex"), Buffer.from(tail)]);
  const [second] = (await all(source("a.xml", shifted, [3]))).flatMap((i) => (i.fate === "kept" ? [i.value] : []));
  expect(second?.blocks.map((b) => b.text)).toEqual(["日本"]);
});

test("one record in a character set of its own is read, and says so", async () => {
  const item = (text: Buffer) =>
    Buffer.concat([Buffer.from("<item><description>"), text, Buffer.from("</description></item>")]);
  const file = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><channel>'),
    item(Buffer.from("Un café fermé à Saint-Aubin")),
    item(Buffer.from("Un café fermé à Saint-Aubin", "latin1")),
    Buffer.from("</channel></rss>"),
  ]);
  const items = await all(source("a.xml", file));
  expect(fates(items)).toEqual(["kept", "kept"]);
  expect(items.map((i) => i.fate === "kept" && i.value.blocks[0]?.text)).toEqual(
    Array(2).fill("Un café fermé à Saint-Aubin"),
  );
  expect(items.map((i) => i.fate === "kept" && i.value.flags.includes("charset_conflict"))).toEqual([false, true]);
});

describe("hostile files cost time in proportion", () => {
  test.each<readonly [name: string, inside: string]>([
    ["nested elements", `<description>${"<a>".repeat(200_000)}</description>`],
    ["end tags of nothing", `<description>${"<b>".repeat(100)}${"</a>".repeat(200_000)}</description>`],
    ["entities", `<description>${"&amp;lt;".repeat(100_000)}</description>`],
    ["elements beside each other", "<category>x</category>".repeat(30_000)],
    ["links in links", `<description>${"&lt;a href='x'&gt;".repeat(50_000)}.</description>`],
    ["line breaks", `<description>${"a&lt;br&gt;".repeat(200_000)}</description>`],
    ["attributes", `<media:x ${"xmlns:a='b' ".repeat(50_000)}/>`],
  ])("%s", async (_name, inside) => {
    expect(await cpuSeconds(() => rssDraft(inside))).toBeLessThan(2);
  });

  test("blocks of NITF that could repeat each other", async () => {
    const blocks = "<block><p>x</p></block>".repeat(20_000);
    const file = `<nitf><body><body.content>${blocks}</body.content></body></nitf>`;
    expect(await cpuSeconds(() => drafts(file))).toBeLessThan(2);
  });
});
