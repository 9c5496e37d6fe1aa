import { Message } from "apache-arrow";
import { checkHead } from "./arrow-head.ts";
import { type Decoded, type Tear, untorn } from "./decoded.ts";
import { type Feed, feed } from "./feed.ts";
import { ARROW_MAGIC, CONTINUES, LONGEST_HEAD } from "./table-magic.ts";

/** One message of Arrow's stream of them (Arrow columnar format, encapsulated messages). */
export interface ArrowMessage {
  readonly kind: "schema" | "dictionary" | "rows";
  /** Head and body, with the padding between. */
  readonly bytes: Uint8Array;
  /** Rows in it, of a message of rows. */
  readonly rows: number;
  /** Which dictionary it replaces, of a dictionary that does not add to one. */
  readonly replaces: number | null;
}

export interface ArrowTear {
  readonly kind: "tear";
  readonly fault: Tear["fault"];
  readonly message: string;
}

/** Bytes of a message, at most: it is held in memory. */
const LONGEST = 2 ** 30;

const tear = (fault: Tear["fault"], message: string): ArrowTear => ({ kind: "tear", fault, message });

type Told = Omit<ArrowMessage, "bytes"> & { readonly body: number };

/** How many rows there are, as the head and the first column say; where they do not agree, the fewer. */
function rowsOf(length: number, first: number): number {
  return length === first ? length : Math.max(Math.min(length, first), 1);
}

function decoded(head: Buffer): Told | null {
  try {
    checkHead(head);
    const message = Message.decode(head);
    const body = message.bodyLength;
    if (body < 0) return null;
    if (message.isSchema()) return { kind: "schema", body, rows: 0, replaces: null };
    if (message.isRecordBatch()) {
      const { length, nodes } = message.header();
      return { kind: "rows", body, rows: rowsOf(length, nodes[0]?.length ?? length), replaces: null };
    }
    if (!message.isDictionaryBatch()) return null;
    const { id, isDelta } = message.header();
    return { kind: "dictionary", body, rows: 0, replaces: isDelta ? null : id };
  } catch (error) {
    // The library throws errors of many kinds on bytes that are no message.
    if (error instanceof Error) return null;
    throw error;
  }
}

async function next(stored: Feed): Promise<ArrowMessage | ArrowTear | "end" | "cut"> {
  const prefix = (await stored.ahead(8)).subarray(0, 8);
  if (prefix.length === 0) return "end";
  if (prefix.length < 8) return "cut";
  if (prefix.readUInt32LE(0) !== CONTINUES) return tear("corrupt", "not the beginning of an Arrow message");
  const length = prefix.readUInt32LE(4);
  if (length === 0) return "end";
  if (length > LONGEST_HEAD) return tear("corrupt", `an Arrow message with a head of ${length} bytes`);
  const head = (await stored.ahead(8 + length)).subarray(8, 8 + length);
  if (head.length < length) return "cut";
  const found = decoded(Buffer.from(head));
  if (found === null) return tear("corrupt", "a damaged Arrow message");
  const size = 8 + length + found.body;
  if (size > LONGEST) return tear("corrupt", `an Arrow message of ${size} bytes, more than the ${LONGEST} allowed`);
  const whole = (await stored.ahead(size)).subarray(0, size);
  if (whole.length < size) return "cut";
  // In memory of its own: Arrow wants bodies at addresses that 8 divides.
  const bytes = Uint8Array.from(whole);
  stored.skip(size);
  return { kind: found.kind, bytes, rows: found.rows, replaces: found.replaces };
}

/** Bytes that pad a file's end, at most. */
const PADDING = 64;

/**
 * Passes over what comes after the end: a compression's checksum may not agree. Whether that is all that may come: nothing
 * after a stream, and the footer after a file's messages.
 */
async function drain(stored: Feed, form: "file" | "stream"): Promise<boolean> {
  let [last, size] = [Buffer.alloc(0), 0];
  for (let left = await stored.ahead(1); left.length > 0; left = await stored.ahead(1)) {
    last = Buffer.concat([last, left]).subarray(-10);
    size += left.length;
    stored.skip(left.length);
  }
  // Its length, and the magic.
  const footer = form === "file" && last.length === 10 ? last.readUInt32LE(0) + 10 : 0;
  return size <= footer + PADDING;
}

/** The messages of an Arrow file or stream, in order; a tear is the last thing that comes. */
export async function* arrowMessages(
  pieces: AsyncIterable<Decoded>,
  form: "file" | "stream",
): AsyncGenerator<ArrowMessage | ArrowTear> {
  const { bytes, torn } = untorn(pieces);
  const stored = feed(bytes, 0);
  if (form === "file") {
    await stored.ahead(ARROW_MAGIC.length);
    stored.skip(ARROW_MAGIC.length);
  }
  for (;;) {
    const message = await next(stored);
    // A file says where it ends; a stream may end with any message.
    const ended = message === "end" && (form === "stream" || (await stored.ahead(8)).length >= 8);
    const sound = message !== "end" || (await drain(stored, form));
    const damage = torn();
    if (ended && damage === null) {
      if (!sound) yield tear("corrupt", "more comes after the end of the messages");
      return;
    }
    if (message === "end" || message === "cut") {
      yield damage === null
        ? tear("truncated", "the file ends before its last message does")
        : tear(damage.fault, damage.message);
      return;
    }
    yield message;
    if (message.kind === "tear") return;
  }
}
