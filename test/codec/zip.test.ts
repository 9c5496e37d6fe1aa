import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { heldBytes } from "../../pipeline/codec/random-bytes.ts";
import { zipMembers } from "../../pipeline/codec/zip.ts";
import { zipOf } from "../../scripts/pack.ts";

async function listed(archive: Buffer) {
  const out: string[] = [];
  for await (const found of zipMembers(heldBytes(archive))) {
    if (found.kind === "tear") {
      out.push(`<${found.fault}>`);
      continue;
    }
    const parts: string[] = [];
    for await (const piece of found.pieces()) {
      parts.push(piece.kind === "bytes" ? Buffer.from(piece.bytes).toString("utf8") : piece.kind);
    }
    out.push(`${found.name} ${parts.join("")}`);
  }
  return out;
}

/** A member whose sizes are said after it, as programs that write to a pipe do it. */
function streamed(name: string, text: string, magic: string): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x808, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  const after = Buffer.concat([Buffer.from(magic), Buffer.alloc(12)]);
  return Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), deflateRawSync(text), after]);
}

test("members whose sizes are said after them are read without a directory too", async () => {
  const archive = Buffer.concat([
    streamed("a.txt", "ebb", "PK\x07\x08"),
    streamed("b/\u00e9.txt", "flood", ""),
    streamed("c.txt", "slack", "PK\x07\x08"),
  ]);
  expect(await listed(archive)).toEqual(["<truncated>", "a.txt ebb", "b/\u00e9.txt flood", "c.txt slack"]);
});

test("a member gives no more than its directory says", async () => {
  const archive = zipOf([{ name: "a", bytes: Buffer.from("x".repeat(1000)) }]);
  const directory = archive.indexOf(Buffer.from("PK\x01\x02"));
  archive.writeUInt32LE(10, directory + 24);
  expect(await listed(archive)).toEqual(["a tear"]);
});

test("an archive of nothing has no members, one whose directory is damaged says so", async () => {
  expect(await listed(zipOf([]))).toEqual([]);
  const archive = zipOf([{ name: "a", bytes: Buffer.from("ebb") }]);
  archive.fill(0, archive.indexOf(Buffer.from("PK\x01\x02")), archive.indexOf(Buffer.from("PK\x01\x02")) + 4);
  expect(await listed(archive)).toEqual(["<corrupt>"]);
});
