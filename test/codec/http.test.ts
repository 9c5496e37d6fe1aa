import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { contentType, httpResponse } from "../../pipeline/codec/http.ts";

const LIMIT = 1_000_000;
const BODY = "<p>Bread is sold.</p>".repeat(50);
function response(fields: readonly string[], body: Buffer | string, lineEnd = "\r\n") {
  return httpResponse(
    Buffer.concat([Buffer.from(["HTTP/1.1 200 OK", ...fields, "", ""].join(lineEnd)), Buffer.from(body)]),
    LIMIT,
  );
}
const chunks = (body: Buffer) => {
  const half = body.length >> 1;
  const part = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)};x=1\r\n`), bytes, Buffer.from("\r\n")]);
  return Buffer.concat([part(body.subarray(0, half)), part(body.subarray(half)), Buffer.from("0\r\n\r\n")]);
};

test.each<readonly [name: string, fields: readonly string[], body: Buffer | string, cut: boolean]>([
  ["as it stands", [], BODY, false],
  ["in chunks", ["Transfer-Encoding: chunked"], chunks(Buffer.from(BODY)), false],
  ["said to be in chunks, but stored whole", ["Transfer-Encoding: chunked"], BODY, false],
  ["gzip", ["Content-Encoding: gzip"], gzipSync(BODY), false],
  ["gzip in chunks", ["content-encoding: x-gzip", "transfer-encoding: Chunked"], chunks(gzipSync(BODY)), false],
  ["said to be gzip, but stored decoded", ["Content-Encoding: gzip"], BODY, false],
  ["brotli", ["Content-Encoding: br"], brotliCompressSync(BODY), false],
  ["said to be brotli, but stored decoded", ["Content-Encoding: br"], BODY, false],
  ["deflate", ["Content-Encoding: deflate"], deflateSync(BODY), false],
  ["deflate as some servers took it", ["Content-Encoding: deflate"], deflateRawSync(BODY), false],
])("a body %s", (_name, fields, body, cut) => {
  const found = response(fields, body);
  expect(found?.body.toString()).toBe(BODY);
  expect(found?.cut).toBe(cut);
});

test("what is cut says so and keeps what came", () => {
  const zipped = gzipSync(BODY);
  expect(response(["Content-Encoding: gzip"], zipped.subarray(0, -9))).toMatchObject({ cut: true });
  const torn = response(["Transfer-Encoding: chunked"], chunks(Buffer.from(BODY)).subarray(0, 700));
  expect(torn?.cut).toBe(true);
  expect(BODY.startsWith(torn?.body.toString() ?? "-")).toBe(true);
});

test("a body that would unpack past the limit is not unpacked", () => {
  const bomb = gzipSync(Buffer.alloc(20 * LIMIT));
  expect(response(["Content-Encoding: gzip"], bomb)?.body.length).toBe(bomb.length);
});

test("fields are known by any case, over more lines, after bare line feeds", () => {
  expect(response(["CONTENT-type: text/html;", "  charset=utf-8"], "x", "\n")?.fields.get("content-type")).toBe(
    "text/html; charset=utf-8",
  );
  expect(httpResponse(Buffer.from("GET / HTTP/1.1\r\n\r\n"), LIMIT)).toBeNull();
});

test.each([
  ["text/html; charset=UTF-8", "text/html", "utf-8"],
  ['Text/HTML;x=1;charset="windows-1251"', "text/html", "windows-1251"],
  ["", null, null],
  [undefined, null, null],
])("the content type %j", (field, type, charset) => {
  expect(contentType(field)).toEqual({ type, charset });
});
