import { story } from "./sources.ts";

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const lines = (parts: readonly string[], line: string) => Buffer.from(parts.map((p) => p + line).join(""));

const rssItem = (n: number) =>
  `<item><title>Story ${n}</title><guid>s-${n}</guid><description><![CDATA[<p>${story(n)}</p>]]></description></item>`;
const atomEntry = (n: number) =>
  `<entry><id>s-${n}</id><title>Story ${n}</title><content type="html">&lt;p&gt;${story(n)}&lt;/p&gt;</content></entry>`;
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Wexcombe Echo</title>';

/** Files of XML with some stories in them, by format. */
export const XML_SAMPLES = [
  {
    name: "rss",
    format: "feed",
    file: "a.xml",
    make: (n: number, line: string) =>
      lines(
        [
          '<?xml version="1.0"?>',
          '<rss version="2.0"><channel>',
          "<title>Wexcombe Echo</title>",
          ...numbers(n).map(rssItem),
          "</channel></rss>",
        ],
        line,
      ),
  },
  {
    name: "atom",
    format: "feed",
    file: "b.xml",
    make: (n: number, line: string) => lines([ATOM, ...numbers(n).map(atomEntry), "</feed>"], line),
  },
].map((sample) => ({ ...sample, single: false, telling: true, charset: "meta" as const }));
