import { broken, type Frame, headOf, oversized, type Splitter } from "./frame.ts";
import { window } from "./window.ts";

const LF = 10;

/** A line without its CR, or null when there is nothing on it. */
function lineOf(bytes: Buffer): Buffer | null {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end--;
  let start = 0;
  while (start < end && (bytes[start] ?? 0) <= 32) start++;
  return start === end ? null : bytes.subarray(start, end);
}

/** Cuts a stream that begins at `base` into lines at LF. Blank lines are no records; lines over `limit` bytes are broken. */
export function lineSplitter(base: number, limit: number): Splitter {
  const bytes = window(base);
  let scanned = 0;
  /** The line being passed over because it is too long: where it begins, its head, its bytes so far. */
  let long: { readonly offset: number; readonly head: Buffer; size: number } | null = null;
  let shift = 0;

  const closed = (out: Frame[], end: number, line: Buffer) => {
    if (long !== null) {
      out.push(oversized(long.offset, long.head, long.size + line.length, limit));
      long = null;
    } else if (line.length > limit) {
      out.push(oversized(bytes.at() + shift, headOf(line, limit), line.length, limit));
    } else {
      const text = lineOf(line);
      if (text !== null) out.push({ offset: bytes.at() + shift, bytes: text, broken: null });
    }
    bytes.drop(end);
    scanned = 0;
  };

  const push = (chunk: Uint8Array) => {
    bytes.append(chunk);
    const out: Frame[] = [];
    for (;;) {
      const view = bytes.view();
      const lf = view.indexOf(LF, scanned);
      if (lf >= 0) {
        closed(out, lf + 1, view.subarray(0, lf));
        continue;
      }
      scanned = view.length;
      if (view.length > limit || long !== null) {
        long ??= { offset: bytes.at() + shift, head: headOf(view, limit), size: 0 };
        long.size += view.length;
        bytes.drop(view.length);
        scanned = 0;
      }
      return out;
    }
  };

  const rest = () => {
    const out: Frame[] = [];
    const view = bytes.view();
    if (view.length > 0 || long !== null) closed(out, view.length, view);
    return out;
  };

  return {
    push,
    member: () => [],
    tear: ({ fault, message }) => {
      const view = bytes.view();
      const torn = broken(long?.offset ?? bytes.at() + shift, long?.head ?? Buffer.from(view), fault, message);
      bytes.drop(view.length);
      [long, scanned] = [null, 0];
      // The torn record takes one place in the stream, so that no record after it has the same.
      shift++;
      return [torn];
    },
    end: rest,
  };
}
