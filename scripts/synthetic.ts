import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { between, random } from "./random.ts";
import { cast, headline } from "./synthetic-articles/prose.ts";
import { type Story, storyOf } from "./synthetic-articles/stories.ts";

/**
 * A dump of invented pages for measuring: articles of some 400 words with the furniture of a news page around them,
 * as HTML in WARC files, drawn from a seed. One in ten is a copy of an earlier one on another host.
 */

function pageOf(story: Story, host: string, stamp: string, line: () => string): string {
  const links = (n: number) =>
    Array.from({ length: n }, () => `<li class="item"><a href="https://${host}/s/x">${line()}</a></li>`).join("\n");
  const script = `<script>window.state={${Array.from({ length: 200 }, (_, i) => `"k${i}":"${line()}"`).join(",")}}</script>`;
  const ld = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: story.title,
    datePublished: stamp,
    author: { "@type": "Person", name: story.author },
  });
  return `<!doctype html><html lang="en"><head><title>${story.title} | ${host}</title>
<meta property="og:title" content="${story.title}"><script type="application/ld+json">${ld}</script>${script}</head>
<body><header><nav><ul>${links(60)}</ul></nav></header><main><article><h1>${story.title}</h1>
<div class="byline">By ${story.author}</div>${story.paragraphs.map((p) => `<p>${p}</p>`).join("\n")}</article>
<aside class="related"><h2>More stories</h2><ul>${links(40)}</ul></aside></main><footer><ul>${links(30)}</ul></footer></body></html>`;
}

function warcRecord(url: string, stamp: string, id: number, html: string): Buffer {
  const body = Buffer.from(html, "utf8");
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ]);
  const uuid = id.toString(16).padStart(12, "0");
  const head =
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${uuid}>\r\nWARC-Date: ${stamp}\r\n` +
    `WARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]);
}

/** Writes a dump of `pages` pages into `folder`, 2,000 to a WARC file, and returns its bytes. */
export function writeDump(folder: string, pages: number, seed: number): number {
  const next = random(seed);
  const of = cast(next);
  const line = () => headline(next, of);
  mkdirSync(folder, { recursive: true });
  let [bytes, file] = [0, 0];
  for (let first = 0; first < pages; first += 2000) {
    const records: Buffer[] = [];
    for (let at = first; at < Math.min(pages, first + 2000); at++) {
      const copied = at > 50 && next() < 0.1;
      const told = storyOf(seed, copied ? at - between(next, 1, 50) : at);
      const host = `paper${at % 40}.example`;
      const stamp = new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString().replace(".000Z", "Z");
      records.push(warcRecord(`https://${host}/story/${at}`, stamp, at, pageOf(told, host, stamp, line)));
    }
    const all = Buffer.concat(records);
    bytes += all.length;
    writeFileSync(join(folder, `pages-${String(file++).padStart(3, "0")}.warc`), all);
  }
  return bytes;
}
