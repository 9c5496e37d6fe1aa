import { story } from "./sources.ts";

const rssItem = (n: number) =>
  `<item><title>Story ${n}</title><guid>s-${n}</guid><description><![CDATA[<p>${story(n)}</p>]]></description></item>`;
const atomEntry = (n: number) =>
  `<entry><id>s-${n}</id><title>Story ${n}</title><content type="html">&lt;p&gt;${story(n)}&lt;/p&gt;</content></entry>`;
const address = (n: number) =>
  `<url><loc>https://www.wexcombeecho.example/${n}</loc><news:news><news:title>${story(n)}</news:title></news:news></url>`;
const newsItem = (n: number) =>
  `<newsItem guid="s-${n}"><contentMeta><headline>Story ${n}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${story(n)}</p></body></html></inlineXML></contentSet></newsItem>`;
const nitf = (n: number) =>
  `<nitf><head><docdata><doc-id id-string="s-${n}"/></docdata></head><body><body.head><hedline><hl1>Story ${n}</hl1></hedline></body.head><body.content><p>${story(n)}</p></body.content></body></nitf>`;
const reuters = (n: number) =>
  `<REUTERS TOPICS="NO" NEWID="${n}"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT>&#2;<TITLE>STORY ${n}</TITLE><BODY>${story(n)} REUTER&#3;</BODY></TEXT></REUTERS>`;

const doc = (n: number) =>
  `<DOC id="AFP_ENG_19940512.000${n}" type="story"><HEADLINE>Story ${n}</HEADLINE><TEXT><P>${story(n)}</P></TEXT></DOC>`;

const article = (n: number) =>
  `<article id="s-${n}"><title>Story ${n}</title><date>2024-12-03</date><body><p>${story(n)}</p></body></article>`;

interface Shape {
  readonly name: string;
  readonly format: string;
  readonly open: readonly string[];
  readonly record: (n: number) => string;
  readonly close: readonly string[];
}

const SHAPES: readonly Shape[] = [
  {
    name: "rss",
    format: "feed",
    open: ['<?xml version="1.0"?>', '<rss version="2.0"><channel>', "<title>Wexcombe Echo</title>"],
    record: rssItem,
    close: ["</channel></rss>"],
  },
  {
    name: "atom",
    format: "feed",
    open: ['<feed xmlns="http://www.w3.org/2005/Atom"><title>Wexcombe Echo</title>'],
    record: atomEntry,
    close: ["</feed>"],
  },
  {
    name: "sitemap",
    format: "sitemap",
    open: [
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ],
    record: address,
    close: ["</urlset>"],
  },
  {
    name: "newsml",
    format: "newsml",
    open: ['<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'],
    record: newsItem,
    close: ["</itemSet></newsMessage>"],
  },
  { name: "nitf", format: "nitf", open: [], record: nitf, close: [] },
  { name: "reuters", format: "sgml", open: ['<!DOCTYPE lewis SYSTEM "lewis.dtd">'], record: reuters, close: [] },
  { name: "gigaword", format: "sgml", open: [], record: doc, close: [] },
  { name: "xml", format: "xml", open: ['<?xml version="1.0"?>', "<export>"], record: article, close: ["</export>"] },
];

/** Files of XML with some stories in them, by format. */
export const XML_SAMPLES = SHAPES.map(({ name, format, open, record, close }) => ({
  name,
  format,
  file: format === "sgml" ? "a.sgm" : "a.xml",
  make: (n: number, line: string) => {
    const records = Array.from({ length: n }, (_, i) => record(i + 1));
    return Buffer.from([...open, ...records, ...close].map((part) => part + line).join(""));
  },
  single: false,
  telling: true,
  charset: "meta" as const,
}));
