import { RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from "apache-arrow";
import { parquetWriteBuffer } from "hyparquet-writer";
import { csvRow } from "../../pipeline/codec/csv.ts";
import { CONTAINER_SAMPLES } from "../ingest/readers/container-samples.ts";
import { htmlPage, response, story } from "../ingest/readers/sources.ts";
import { XML_SAMPLES } from "../ingest/readers/xml-samples.ts";

/** How each format holds some stories: the bytes of a file of `n` of them. */
export interface Sample {
  readonly name: string;
  readonly format: string;
  readonly file: string;
  readonly make: (n: number, line: string) => Buffer;
  /** Files of this format hold one record. */
  readonly single: boolean;
  /** A cut at the end of the bytes can be told without a compression around them. */
  readonly telling: boolean;
  /** Says its character set elsewhere than in the bytes, or is UTF-8 by its standard. */
  readonly charset: "free" | "meta" | "utf-8";
}

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const record = (n: number) => ({ id: `s-${n}`, title: `Story ${n}`, body: story(n), date: "2024-12-02" });
const page = (n: number, line: string) => Buffer.from(`Story ${n}${line}${line}${story(n)}${line}`);
const response1 = (n: number) => response(`https://www.wexcombeecho.example/${n}`, Buffer.from(htmlPage(n)));

export const SAMPLES: readonly Sample[] = [
  { name: "page", format: "page", file: "a.txt", make: page, single: true, telling: false, charset: "free" },
  {
    name: "html",
    format: "html",
    file: "a.html",
    make: (n) => Buffer.from(htmlPage(n)),
    single: true,
    telling: false,
    charset: "free",
  },
  {
    name: "jsonl",
    format: "jsonl",
    file: "a.jsonl",
    make: (n, line) =>
      Buffer.from(
        numbers(n)
          .map((i) => JSON.stringify(record(i)) + line)
          .join(""),
      ),
    single: false,
    telling: true,
    charset: "utf-8",
  },
  {
    name: "json list",
    format: "json",
    file: "a.json",
    make: (n) => Buffer.from(JSON.stringify(numbers(n).map(record), null, 1)),
    single: false,
    telling: true,
    charset: "utf-8",
  },
  {
    name: "json object around a list",
    format: "json",
    file: "b.json",
    make: (n) => Buffer.from(JSON.stringify({ status: "ok", totalResults: n, articles: numbers(n).map(record) })),
    single: false,
    telling: true,
    charset: "utf-8",
  },
  {
    name: "csv",
    format: "csv",
    file: "a.csv",
    make: (n, line) => {
      const rows = numbers(n).map((i) => csvRow([`s-${i}`, `Story ${i}`, `${story(i)}\n\nAs "told".`], ","));
      return Buffer.from(["id,title,body", ...rows].map((r) => r + line).join(""));
    },
    single: false,
    telling: false,
    charset: "utf-8",
  },
  {
    name: "warc",
    format: "warc",
    file: "a.warc",
    make: (n) => Buffer.concat(numbers(n).map(response1)),
    single: false,
    telling: true,
    charset: "meta",
  },
  ...XML_SAMPLES,
  ...CONTAINER_SAMPLES,
];

const columns = (n: number) => ({ title: numbers(n).map((i) => `Story ${i}`), body: numbers(n).map(story) });

function parquet(n: number): Buffer {
  const columnData = Object.entries(columns(n)).map(([name, data]) => ({ name, data, type: "STRING" as const }));
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 2 }));
}

function arrow(n: number): Buffer {
  const vectors = Object.entries(columns(n)).map(([name, data]) => [name, vectorFromArray(data, new Utf8())]);
  return Buffer.from(
    new RecordBatchStreamWriter()
      .writeAll(new Table(Object.fromEntries(vectors)))
      .finish()
      .toUint8Array(true),
  );
}

/** Formats of tables have no character set, no line ends and no compression around them. */
export const TABLE_SAMPLES: readonly Pick<Sample, "name" | "format" | "file" | "make">[] = [
  { name: "parquet", format: "parquet", file: "a.parquet", make: parquet },
  { name: "arrow", format: "arrow", file: "a.arrow", make: arrow },
];
