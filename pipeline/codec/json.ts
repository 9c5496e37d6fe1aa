import { broken, type Frame, headOf, oversized, type Splitter } from "./frame.ts";
import { window } from "./window.ts";

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, LIST, END_LIST] = [34, 92, 44, 123, 125, 91, 93];

/** Whether the quote at `at` is escaped, in a string whose text begins at `from`. */
function isEscaped(view: Buffer, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && view[at - slashes - 1] === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

/** Where a search for the end of a value stands; places count from the start of the view. */
interface Place {
  at: number;
  /** Start of the value, -1 between two values. */
  from: number;
  depth: number;
  /** Start of the string it is in, -1 outside one. */
  text: number;
}

/** Moves on to the end of a value; returns where it ends, -2 at the end of the list, -1 when more bytes are needed. */
function valueEnd(view: Buffer, place: Place): number {
  while (place.at < view.length) {
    if (place.text >= 0) {
      const quote = view.indexOf(QUOTE, place.at);
      place.at = quote < 0 ? view.length : quote + 1;
      if (quote < 0 || isEscaped(view, quote, place.text)) continue;
      place.text = -1;
      if (place.depth === 0) return place.at;
      continue;
    }
    const byte = view[place.at] ?? 0;
    const between = byte <= 32 || byte === COMMA;
    if (place.depth === 0 && place.from >= 0 && (between || byte === END_LIST || byte === CLOSE)) return place.at;
    place.at++;
    if (place.depth === 0 && between) continue;
    if (place.depth === 0 && place.from < 0) {
      if (byte === END_LIST || byte === CLOSE) return -2;
      place.from = place.at - 1;
    }
    if (byte === QUOTE) place.text = place.at;
    else if (byte === OPEN || byte === LIST) place.depth++;
    else if ((byte === CLOSE || byte === END_LIST) && --place.depth === 0) return place.at;
  }
  return -1;
}

/**
 * Cuts JSON (RFC 8259, UTF-8) into values: those of the list that begins `start` bytes on, to its end, or with a `start`
 * of -1 all values at the top after the first `skip` bytes. Only brackets and strings are looked at: whether a value is sound is for its reader.
 */
export function jsonSplitter(start: number, limit: number, skip = 0): Splitter {
  const bytes = window(0);
  const place: Place = { at: 0, from: -1, depth: 0, text: -1 };
  let [toSkip, shift, over, torn] = [Math.max(start, skip), 0, false, false];
  let long: { readonly offset: number; readonly head: Buffer; size: number } | null = null;

  const drop = (count: number) => {
    bytes.drop(count);
    place.at -= count;
    if (place.from >= 0) place.from = Math.max(place.from - count, 0);
    if (place.text >= 0) place.text = Math.max(place.text - count, 0);
  };
  const give = (out: Frame[], end: number) => {
    const text = bytes.view().subarray(place.from, end);
    const [offset, size] = [bytes.at() + place.from + shift, text.length + (long?.size ?? 0)];
    if (size > limit) out.push(oversized(long?.offset ?? offset, long?.head ?? headOf(text, limit), size, limit));
    else out.push({ offset, bytes: text, broken: null });
    [place.from, long] = [-1, null];
    drop(place.at);
  };
  /** A value too long to hold: only its head and its size are. */
  const passOver = (view: Buffer) => {
    const text = view.subarray(place.from);
    long ??= { offset: bytes.at() + place.from + shift, head: headOf(text, limit), size: 0 };
    let slashes = 0;
    while (slashes < text.length && view[view.length - 1 - slashes] === BACKSLASH) slashes++;
    long.size += text.length - (slashes % 2);
    drop(view.length - (slashes % 2));
  };
  const scan = () => {
    const out: Frame[] = [];
    while (!over) {
      const view = bytes.view();
      const end = valueEnd(view, place);
      if (end >= 0) give(out, end);
      else if (end === -2) over = start >= 0;
      else {
        if (place.from < 0) drop(view.length);
        else if (view.length - place.from > limit || long !== null) passOver(view);
        return out;
      }
    }
    bytes.drop(bytes.view().length);
    return out;
  };
  const rest = (fault: "truncated" | "corrupt", message: string) => {
    const text = bytes.view().subarray(Math.max(place.from, 0));
    const frame = broken(
      long?.offset ?? bytes.at() + Math.max(place.from, 0) + shift,
      long?.head ?? text,
      fault,
      message,
    );
    drop(bytes.view().length);
    Object.assign(place, { at: 0, from: -1, depth: 0, text: -1 });
    long = null;
    shift++;
    torn = true;
    return [frame];
  };

  return {
    push: (chunk) => {
      const skipped = Math.min(toSkip, chunk.length);
      toSkip -= skipped;
      bytes.append(chunk);
      bytes.drop(skipped);
      return toSkip > 0 ? [] : scan();
    },
    member: () => [],
    tear: ({ fault, message }) => rest(fault, message),
    end: () => {
      if (over || (place.from < 0 && (start < 0 || torn))) return [];
      if (start < 0 && place.depth === 0 && place.text < 0) {
        const out: Frame[] = [];
        give(out, place.at);
        return out;
      }
      return rest("truncated", "the file ends inside this value or the list around it");
    },
  };
}
