import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What rows are sorted by, as far as it decides which stretch one is in: µs since the epoch, infinite where unknown, and the first 32 bits of the id. */
interface Keys {
  readonly times: Float64Array;
  readonly ids: Uint32Array;
}

const NEWLINE = 10;
const QUOTE = 34;
const CHUNK = 1 << 20;
/** Bytes of a stretch that are held before they are written. */
const HELD = 1 << 17;
// In JSON a quotation mark of a text is escaped: these can only be keys
const TIME = Buffer.from('"published_at":');
const ID = Buffer.from('"article_id":"');

/** The lines of a file, each with its newline. A line is good until the next one is asked for. */
async function* linesOf(path: string): AsyncIterable<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, end + 1);
      yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat([...rest, Buffer.from("\n")]);
}

/** µs since the epoch of an instant in UTC: milliseconds by the language, three digits more by hand. */
function microseconds(text: string): number {
  const digits = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? "";
  return 1000 * Date.parse(text) + Number(digits.padEnd(3, "0"));
}

function timeOf(line: Buffer): number {
  const at = line.indexOf(TIME);
  if (at === -1) throw new Error(`a row without published_at: ${line.toString("utf8", 0, 80)}`);
  const start = at + TIME.length;
  if (line[start] !== QUOTE) return Number.POSITIVE_INFINITY;
  return microseconds(line.toString("latin1", start + 1, line.indexOf(QUOTE, start + 1)));
}

function idOf(line: Buffer): number {
  const at = line.indexOf(ID) + ID.length;
  return Number.parseInt(line.toString("latin1", at, at + 8), 16);
}

async function keysOf(files: readonly string[]): Promise<Keys> {
  const [times, ids]: [number[], number[]] = [[], []];
  for (const file of files)
    for await (const line of linesOf(file)) {
      times.push(timeOf(line));
      ids.push(idOf(line));
    }
  return { times: Float64Array.from(times), ids: Uint32Array.from(ids) };
}

function before(a: Keys, i: number, b: Keys, j: number): number {
  const [x = 0, y = 0] = [a.times[i], b.times[j]];
  return x === y ? (a.ids[i] ?? 0) - (b.ids[j] ?? 0) : x < y ? -1 : 1;
}

/** The first key of each stretch but the first. */
function boundsOf(keys: Keys, stretches: number): Keys {
  const order = Uint32Array.from(keys.times.keys()).sort((i, j) => before(keys, i, keys, j));
  const size = Math.ceil(order.length / stretches);
  const first = Array.from({ length: stretches - 1 }, (_, k) => order[(k + 1) * size] ?? 0);
  return {
    times: Float64Array.from(first, (i) => keys.times[i] ?? 0),
    ids: Uint32Array.from(first, (i) => keys.ids[i] ?? 0),
  };
}

/** How many stretches begin at or before a key. */
function stretchOf(keys: Keys, row: number, bounds: Keys): number {
  let [low, high] = [0, bounds.times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(bounds, middle, keys, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A file that lines are gathered for. */
function gatherer(path: string) {
  const file = openSync(path, "w");
  const held = Buffer.allocUnsafe(HELD);
  let used = 0;
  const flush = () => {
    writeSync(file, held, 0, used);
    used = 0;
  };
  return {
    add: (line: Buffer) => {
      if (used + line.length > HELD) flush();
      if (line.length > HELD) writeSync(file, line);
      else used += line.copy(held, used);
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/**
 * Deals the rows of NDJSON files out into files of about `most` rows, in `folder`: each holds a stretch of the rows as `published_at`,
 * then `article_id` order them, so that sorted one by one they are sorted as a whole, in the memory that one takes. Which row is in which
 * file follows from the rows alone. Returns the files of each stretch, in that order: those given where there are no more rows than `most`.
 */
export async function stretched(
  files: readonly string[],
  most: number,
  folder: string,
): Promise<readonly (readonly string[])[]> {
  const keys = await keysOf(files);
  const stretches = Math.ceil(keys.times.length / most);
  if (stretches < 2) return [files];
  mkdirSync(folder, { recursive: true });
  const bounds = boundsOf(keys, stretches);
  const paths = Array.from({ length: stretches }, (_, i) => join(folder, `${i}.ndjson`));
  const gatherers = paths.map(gatherer);
  let row = 0;
  for (const file of files)
    for await (const line of linesOf(file)) gatherers[stretchOf(keys, row++, bounds)]?.add(line);
  for (const { close } of gatherers) close();
  return paths.map((path) => [path]);
}
