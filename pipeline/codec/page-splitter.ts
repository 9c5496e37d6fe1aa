import { broken, type Frame, headOf, oversized, type Splitter } from "./frame.ts";
import { window } from "./window.ts";

const LF = 10;
/** A longer line separates nothing; and of the line after it, what is looked at. */
const LINE = 1024;
const NEXT = 256;

/** Whether a page begins with a line: by the line and the next one, without their ends, and whether nothing stands on the line before. */
export type Begins = (line: string, next: string, afterBlank: boolean) => boolean;

const isBlank = (line: string) => line.trim() === "";

/** Cuts a stream that begins at `base` into pages, each with the line that it begins with. Blank stretches are no pages. */
export function pageSplitter(base: number, limit: number, begins: Begins): Splitter {
  const bytes = window(base);
  /** In the view: where the line being judged begins, and how far its end has been looked for. */
  let [line, seen] = [0, 0];
  let [afterBlank, inside, shift] = [true, false, 0];
  /** The page being passed over because it is too long. */
  let long: { readonly offset: number; readonly head: Buffer; size: number } | null = null;

  const drop = (count: number) => {
    bytes.drop(count);
    line -= count;
    seen = Math.max(seen - count, 0);
  };

  const closed = (out: Frame[], end: number) => {
    const page = bytes.view().subarray(0, end);
    const size = (long?.size ?? 0) + page.length;
    const offset = long?.offset ?? bytes.at() + shift;
    if (size > limit) out.push(oversized(offset, long?.head ?? headOf(page, limit), size, limit));
    else if (!isBlank(page.toString("latin1"))) out.push({ offset, bytes: page, broken: null });
    long = null;
    drop(end);
  };

  /** Drops what is surely of a page that is too long: lines before the one being judged, and a line too long to separate. */
  const passOver = () => {
    const size = bytes.view().length;
    const sure = seen === size && size - line > LINE ? size : line;
    if (sure === 0 || (long === null && sure <= limit)) return;
    long ??= { offset: bytes.at() + shift, head: headOf(bytes.view(), limit), size: 0 };
    long.size += sure;
    inside ||= sure > line;
    drop(sure);
    line = Math.max(line, 0);
  };

  const scan = (last: boolean): Frame[] => {
    const out: Frame[] = [];
    for (;;) {
      const view = bytes.view();
      const lf = view.indexOf(LF, Math.max(line, seen));
      if (lf < 0) {
        seen = view.length;
        break;
      }
      const after = view.subarray(lf + 1, lf + 1 + NEXT);
      const end = after.indexOf(LF);
      if (!last && end < 0 && after.length < NEXT) break;
      const text = view.toString("latin1", line, Math.min(lf, line + LINE)).replace(/\r$/, "");
      const next = after.toString("latin1", 0, end < 0 ? after.length : end).replace(/\r$/, "");
      const found = !inside && lf - line <= LINE && begins(text, next, afterBlank);
      afterBlank = !inside && isBlank(text);
      inside = false;
      const length = lf + 1 - line;
      if (found && (line > 0 || long !== null)) closed(out, line);
      line += length;
      seen = line;
    }
    passOver();
    return out;
  };

  const rest = (): Frame[] => {
    const out = scan(true);
    if (bytes.view().length > 0 || long !== null) closed(out, bytes.view().length);
    return out;
  };

  return {
    push: (chunk) => {
      bytes.append(chunk);
      return scan(false);
    },
    member: () => [],
    tear: ({ fault, message }) => {
      const out = scan(true);
      const view = bytes.view();
      out.push(broken(long?.offset ?? bytes.at() + shift, long?.head ?? Buffer.from(view), fault, message));
      bytes.drop(view.length);
      [line, seen, long, afterBlank, inside] = [0, 0, null, true, false];
      // The torn page takes one place in the stream, so that no page after it has the same.
      shift++;
      return out;
    },
    end: rest,
  };
}
