import type { Envelope } from "../../schemas/document.ts";
import type { Mention } from "../../schemas/draft.ts";
import type { DumpSettings } from "../../schemas/dump.ts";
import { strictJson } from "../text/json.ts";
import { isFields } from "./record/path.ts";

function said(value: string | undefined, rule: string): readonly Mention[] {
  return value === undefined ? [] : [{ value, rule, line: null }];
}

/** What a dump.yaml says of each record of its files. */
export function dumpEnvelope(dump: DumpSettings): Envelope {
  return {
    sites: said(dump.publisher, "dump.yaml/publisher"),
    domains: said(dump.domain, "dump.yaml/domain"),
    zones: said(dump.time_zone, "dump.yaml/time_zone"),
    languages: said(dump.language, "dump.yaml/language"),
    crawled: said(dump.crawl_date, "dump.yaml/crawl_date"),
  };
}

/** What the fields of a WARC record, and of the HTTP response in it, say. Names are in lower case. */
export function warcEnvelope(warc: ReadonlyMap<string, string>, http: ReadonlyMap<string, string>): Envelope {
  const target = warc.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1");
  return {
    urls: said(target, "warc/WARC-Target-URI"),
    crawled: said(warc.get("warc-date"), "warc/WARC-Date"),
    languages: [
      ...said(http.get("content-language"), "http/Content-Language"),
      // Common Crawl's guess, the likeliest first: "eng,deu".
      ...said(
        warc.get("warc-identified-content-language")?.split(",", 1)[0]?.trim() || undefined,
        "warc/WARC-Identified-Content-Language",
      ),
    ],
  };
}

/** What a JSON Feed says of itself before the list of its items, which the bytes end inside. */
export function feedEnvelope(before: Buffer): Envelope {
  const feed = strictJson(`${before.toString("utf8").replace(/^\ufeff/, "")}]}`);
  if (feed === undefined || !isFields(feed)) return {};
  const text = (key: string) => (typeof feed[key] === "string" ? feed[key] : undefined);
  return {
    sites: said(text("title"), "feed/title"),
    domains: said(text("home_page_url"), "feed/home_page_url"),
    languages: said(text("language"), "feed/language"),
  };
}
