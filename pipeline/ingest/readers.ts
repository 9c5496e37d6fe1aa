import type { Reader } from "./reader.ts";
import { arrowReader } from "./readers/arrow.ts";
import { csvReader } from "./readers/csv.ts";
import { feedReader } from "./readers/feed.ts";
import { htmlReader } from "./readers/html.ts";
import { jsonReader } from "./readers/json.ts";
import { jsonlReader } from "./readers/jsonl.ts";
import { mhtmlReader } from "./readers/mhtml.ts";
import { newsmlReader } from "./readers/newsml.ts";
import { nitfReader } from "./readers/nitf.ts";
import { pageReader } from "./readers/page.ts";
import { pagesReader } from "./readers/pages.ts";
import { parquetReader } from "./readers/parquet.ts";
import { sgmlReader } from "./readers/sgml.ts";
import { sitemapReader } from "./readers/sitemap.ts";
import { warcReader } from "./readers/warc.ts";
import { xmlReader } from "./readers/xml.ts";

/** Every format that can be read. */
export const READERS: readonly Reader[] = [
  pageReader,
  pagesReader,
  htmlReader,
  mhtmlReader,
  warcReader,
  jsonlReader,
  jsonReader,
  csvReader,
  parquetReader,
  arrowReader,
  feedReader,
  sitemapReader,
  newsmlReader,
  nitfReader,
  sgmlReader,
  xmlReader,
];
