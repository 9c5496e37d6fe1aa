import { crc32, deflateRawSync } from "node:zlib";

/** A member of an archive to be made: a folder ends in a slash. */
export interface Packed {
  readonly name: string;
  readonly bytes?: Buffer;
  /** Stands for what tar and zip call a symbolic link. */
  readonly link?: string;
  readonly encrypted?: boolean;
  /** Is not compressed in a zip: the same bytes whatever the zlib. */
  readonly stored?: boolean;
  /** Says a wrong checksum. */
  readonly damaged?: boolean;
}

function zipMember({ name, bytes = Buffer.alloc(0), link, encrypted, damaged, stored }: Packed, offset: number) {
  const content = link === undefined ? bytes : Buffer.from(link);
  const packed = stored === true ? content : deflateRawSync(content);
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800 | (encrypted === true ? 1 : 0), 2);
  common.writeUInt16LE(stored === true ? 0 : 8, 4);
  common.writeUInt32LE((crc32(content) ^ (damaged === true ? 1 : 0)) >>> 0, 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(title.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(link === undefined ? 0 : 0o120777 * 65536, 6);
  rest.writeUInt32LE(offset, 10);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, title, packed]);
  return { local, central: Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, rest, title]) };
}

/** A zip archive (APPNOTE 6.3). */
export function zipOf(members: readonly Packed[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const member of members) {
    const { local, central } = zipMember(member, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

function tarBlock(name: string, size: number, type: string, link = ""): Buffer {
  const block = Buffer.alloc(512);
  block.write(name.slice(0, 100), 0);
  block.write("0000644\0", 100);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write("        ", 148);
  block.write(type, 156);
  block.write(link, 157);
  block.write("ustar\0" + "00", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

const filled = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);

function tarMember({ name, bytes = Buffer.alloc(0), link }: Packed): Buffer {
  const type = link !== undefined ? "2" : name.endsWith("/") ? "5" : "0";
  const own = Buffer.concat([tarBlock(name, bytes.length, type, link), filled(bytes)]);
  if (Buffer.byteLength(name) <= 100) return own;
  const record = `path=${name}\n`;
  const length = record.length + 1 + String(record.length + 4).length;
  const pax = Buffer.from(`${length} ${record}`);
  return Buffer.concat([tarBlock("pax", pax.length, "x"), filled(pax), own]);
}

/** A tar archive (POSIX pax). */
export function tarOf(members: readonly Packed[]): Buffer {
  return Buffer.concat([...members.map(tarMember), Buffer.alloc(1024)]);
}
