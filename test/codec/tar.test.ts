import { describe, expect, test } from "vitest";
import { plain } from "../../pipeline/codec/decoded.ts";
import { isTar, tarMembers } from "../../pipeline/codec/tar.ts";
import { paxRecords, tarHead } from "../../pipeline/codec/tar-head.ts";
import { tarOf } from "../../scripts/pack.ts";
import { chunked } from "./chunked.ts";

/** A member under a name, made by another hand: its first byte may be changed before its checksum is set. */
function member(name: string, type: string, bytes: Buffer, change: (head: Buffer) => void = () => undefined): Buffer {
  const packed = tarOf([{ name, bytes }]).subarray(0, -1024);
  const head = packed.subarray(0, 512);
  head.write(type, 156);
  change(head);
  head.write("        ", 148);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return packed;
}

async function listed(archive: Buffer, sizes: readonly number[] = [100]) {
  const out: string[] = [];
  for await (const found of tarMembers(plain(chunked(archive, sizes)))) {
    if (found.kind === "tear") out.push(`<${found.fault}>`);
    else {
      const parts: Uint8Array[] = [];
      for await (const piece of found.pieces()) if (piece.kind === "bytes") parts.push(piece.bytes);
      out.push(`${found.kind} ${found.name} ${Buffer.concat(parts).toString("utf8")}`);
    }
  }
  return out;
}

const text = Buffer.from("tide");

describe("tarMembers", () => {
  test("long names as GNU tar writes them", async () => {
    const long = `${"folder/".repeat(20)}page.txt`;
    const archive = Buffer.concat([member("././@LongLink", "L", Buffer.from(`${long}\0`)), member("cut", "0", text)]);
    expect(await listed(archive)).toEqual([`file ${long} tide`]);
    expect(await listed(archive, [1])).toEqual([`file ${long} tide`]);
  });

  test("names and sizes as pax writes them; what holds for all is passed over", async () => {
    const pax = Buffer.from("20 path=b/\u00e9t\u00e9.txt\n10 size=4\n");
    const archive = Buffer.concat([
      member("pax_global", "g", Buffer.from("19 comment=release\n")),
      member("pax", "x", pax),
      member("ete.txt", "0", text, (head) => head.write("00000000000\0", 124)),
      member("next.txt", "0", text),
    ]);
    expect(await listed(archive)).toEqual(["file b/\u00e9t\u00e9.txt tide", "file next.txt tide"]);
  });

  test("a prefix, folders of old, links and devices", async () => {
    const archive = Buffer.concat([
      member("page.txt", "0", text, (head) => head.write("very/deep", 345)),
      member("old/", "0", Buffer.alloc(0)),
      member("link", "2", Buffer.alloc(0)),
      member("device", "3", Buffer.alloc(0)),
    ]);
    expect(await listed(archive)).toEqual([
      "file very/deep/page.txt tide",
      "folder old/ ",
      "link link ",
      "special device ",
    ]);
  });

  test("archives one after another are one", async () => {
    const one = tarOf([{ name: "a", bytes: text }]);
    expect(await listed(Buffer.concat([one, one]))).toEqual(["file a tide", "file a tide"]);
  });
});

test("a size may be in base 256", () => {
  const head = member("a", "0", text, (block) => {
    block.fill(0, 124, 136);
    block.writeUInt8(0x80, 124);
    block.writeUInt32BE(3, 128);
    block.writeUInt32BE(7, 132);
  });
  expect(tarHead(head)?.size).toBe(3 * 2 ** 32 + 7);
});

test("what begins an archive", () => {
  expect(isTar(tarOf([{ name: "a", bytes: text }]))).toBe(true);
  expect(isTar(Buffer.alloc(1024))).toBe(false);
  expect(isTar(Buffer.from("x".repeat(600)))).toBe(false);
});

test("records that do not tell their length end the list", () => {
  expect([...paxRecords(Buffer.from("12 path=abc\nno number"))]).toEqual([["path", "abc"]]);
});
