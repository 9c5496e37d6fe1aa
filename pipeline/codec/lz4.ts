const MAGIC = 0x184d2204;
const FIRST = 256 * 1024;

/** Memory that grows. */
interface Output {
  bytes: Uint8Array;
  length: number;
}

function room(out: Output, more: number, limit: number): void {
  const wanted = out.length + more;
  if (wanted > limit) throw new RangeError(`more than ${limit} bytes`);
  if (wanted <= out.bytes.length) return;
  const grown = new Uint8Array(Math.max(wanted, 2 * out.bytes.length));
  grown.set(out.bytes.subarray(0, out.length));
  out.bytes = grown;
}

const END = new RangeError("the block has no end");

/** One compressed block: matches may reach back into the blocks before it. */
function block(from: Uint8Array, out: Output, limit: number): void {
  let at = 0;
  const byte = () => {
    const next = from[at++];
    if (next === undefined) throw END;
    return next;
  };
  const length = (start: number) => {
    let sum = start;
    if (start === 15) for (let more = 255; more === 255; sum += more) more = byte();
    return sum;
  };
  while (at < from.length) {
    const token = byte();
    const literals = length(token >> 4);
    if (at + literals > from.length) throw END;
    room(out, literals, limit);
    out.bytes.set(from.subarray(at, at + literals), out.length);
    out.length += literals;
    at += literals;
    if (at === from.length) return;
    const back = byte() | (byte() << 8);
    const count = length(token & 15) + 4;
    if (back === 0 || back > out.length) throw new RangeError("a match before the beginning");
    room(out, count, limit);
    const { bytes } = out;
    // Byte by byte: a match may reach into what it makes.
    for (let end = out.length + count; out.length < end; out.length++)
      bytes[out.length] = bytes[out.length - back] ?? 0;
  }
}

/** The `size` bytes of one LZ4 block, as Parquet's LZ4_RAW has them (LZ4 Block Format). Throws a RangeError on bad data, or when it holds more. */
export function unlz4Block(input: Uint8Array, size: number): Uint8Array {
  const out: Output = { bytes: new Uint8Array(size), length: 0 };
  block(input, out, size);
  return out.bytes.subarray(0, out.length);
}

/**
 * The bytes of an LZ4 frame (LZ4 Frame Format 1.6), which Arrow compresses with; its checksums are passed over. Throws a
 * RangeError on bad data, or when it holds more than `limit` bytes.
 */
export function unlz4(frame: Uint8Array, limit: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (frame.length < 7 || view.getUint32(0, true) !== MAGIC) throw new RangeError("not an LZ4 frame");
  const flags = view.getUint8(4);
  let at = 7 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0);
  const out: Output = { bytes: new Uint8Array(FIRST), length: 0 };
  for (;;) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) break;
    const size = head & 0x7fffffff;
    const bytes = frame.subarray(at, at + size);
    if (bytes.length < size) throw END;
    if (head >>> 31 === 1) {
      room(out, size, limit);
      out.bytes.set(bytes, out.length);
      out.length += size;
    } else block(bytes, out, limit);
    at += size + (flags & 16 ? 4 : 0);
  }
  return out.bytes.subarray(0, out.length);
}
