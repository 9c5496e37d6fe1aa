import { broken, type Frame, headOf, oversized, type Splitter } from "./frame.ts";
import { window } from "./window.ts";

const [LF, CR, QUOTE] = [10, 13, 34];
/** Rows with a quote that never closes before the rest is read a line at a time: keeps hostile files linear. */
const PATIENCE = 64;

/** Where a row ends: after its LF; -1 when more bytes are needed to tell. `at` is where the search stands, `quoted` whether inside quotes. */
interface Search {
  at: number;
  quoted: boolean;
  /** The byte at `at` begins a field. */
  fresh: boolean;
}

/**
 * Moves a search on to the end of the row. A quote opens only at the beginning of a field, and closes only before a
 * delimiter or a line end: a stray one is a character (RFC 4180, read leniently).
 */
function rowEnd(view: Buffer, search: Search, delimiter: number, last: boolean): number {
  for (; search.at < view.length; search.at++) {
    const byte = view[search.at];
    if (!search.quoted) {
      if (byte === LF) return search.at + 1;
      search.quoted = byte === QUOTE && search.fresh;
      search.fresh = byte === delimiter;
    } else if (byte === QUOTE) {
      if (search.at + 1 === view.length && !last) return -1;
      const next = view[search.at + 1];
      if (next === QUOTE) {
        if (search.at + 2 === view.length && !last) return -1;
        search.at++;
      } else search.quoted = !(next === delimiter || next === LF || next === CR || next === undefined);
    }
  }
  return -1;
}

const NEW_ROW: Search = { at: 0, quoted: false, fresh: true };

/** A row without its line end. */
function rowOf(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
  return bytes.subarray(0, end);
}

/**
 * Cuts a CSV stream (UTF-8) that begins at `base` into rows; line breaks inside quotes do not end one. Blank lines are
 * no rows. A row whose quote does not close within `limit` bytes is given up after its first line.
 */
export function csvSplitter(base: number, limit: number, delimiter: string): Splitter {
  const bytes = window(base);
  const comma = delimiter.charCodeAt(0);
  let search = { ...NEW_ROW };
  let [shift, unclosed, byLine] = [0, 0, 0];
  let long: { readonly offset: number; readonly head: Buffer; size: number } | null = null;

  const drop = (count: number) => {
    bytes.drop(count);
    search = { ...NEW_ROW };
  };
  const give = (out: Frame[], end: number) => {
    const view = bytes.view().subarray(0, end);
    const row = rowOf(view);
    const offset = bytes.at() + shift;
    // Only the LF is left out of the count: whether a CR before it is the line's end is not known when it comes.
    const size = view[end - 1] === LF ? end - 1 : end;
    if (long !== null) out.push(oversized(long.offset, long.head, long.size + size, limit));
    else if (size > limit) out.push(oversized(offset, headOf(view, limit), size, limit));
    else if (row.length > 0) out.push({ offset, bytes: row, broken: null });
    long = null;
    drop(end);
  };
  const giveUp = (out: Frame[], end: number) => {
    const row = Buffer.from(rowOf(bytes.view().subarray(0, end)));
    out.push(broken(bytes.at() + shift, row, "unclosed", "a quote opens in this row and never closes"));
    if (++unclosed > PATIENCE) byLine = bytes.at() + limit;
    drop(end);
  };
  /** A row over the limit: given up after its first line where that is short enough, else passed over to its line end. */
  const tooLong = (out: Frame[], view: Buffer, last: boolean): boolean => {
    const line = view.indexOf(LF) + 1;
    if (long === null && line > 0 && line - 1 <= limit) giveUp(out, line);
    else if (line > 0 || last) give(out, line || view.length);
    else {
      long ??= { offset: bytes.at() + shift, head: headOf(view, limit), size: 0 };
      long.size += view.length;
      drop(view.length);
      return false;
    }
    return true;
  };
  const scan = (last: boolean) => {
    const out: Frame[] = [];
    for (;;) {
      const view = bytes.view();
      if (view.length === 0 && !(last && long !== null)) return out;
      const plainly = bytes.at() < byLine;
      const end = long !== null ? -1 : plainly ? view.indexOf(LF) + 1 || -1 : rowEnd(view, search, comma, last);
      if (end > 0 && end - 1 <= limit) give(out, end);
      else if (long !== null || view.length > limit || (last && search.quoted && view.includes(LF))) {
        if (!tooLong(out, view, last)) return out;
      } else if (last && search.quoted && !plainly) giveUp(out, view.length);
      else if (last) give(out, view.length);
      else return out;
    }
  };

  return {
    push: (chunk) => {
      bytes.append(chunk);
      return scan(false);
    },
    member: () => [],
    tear: ({ fault, message }) => {
      const view = bytes.view();
      const torn = broken(long?.offset ?? bytes.at() + shift, long?.head ?? Buffer.from(view), fault, message);
      drop(view.length);
      long = null;
      shift++;
      return [torn];
    },
    end: () => scan(true),
  };
}

/** The fields of one row as the splitter gives it. Throws nothing: what is badly quoted is taken as it stands. */
export function csvFields(row: string, delimiter: string): string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (row.charCodeAt(at) !== QUOTE) {
      const end = row.indexOf(delimiter, at);
      fields.push(end < 0 ? row.slice(at) : row.slice(at, end));
      if (end < 0) return fields;
      at = end + 1;
      continue;
    }
    let [text, from] = ["", at + 1];
    for (;;) {
      const quote = row.indexOf('"', from);
      const next = row[quote + 1];
      if (quote < 0 || next === undefined || next === delimiter || next === "\r" || next === "\n") {
        fields.push(text + (quote < 0 ? row.slice(from) : row.slice(from, quote)));
        at = quote < 0 ? row.length : quote + 1;
        break;
      }
      text += row.slice(from, quote + 1);
      from = next === '"' ? quote + 2 : quote + 1;
    }
    if (at >= row.length) return fields;
    at++;
  }
}

/** One row of fields, quoted where it must be. */
export function csvRow(fields: readonly string[], delimiter: string): string {
  const bare = (field: string) =>
    !field.includes(delimiter) && !/["\r\n]/.test(field) ? field : `"${field.replaceAll('"', '""')}"`;
  return fields.map(bare).join(delimiter);
}
