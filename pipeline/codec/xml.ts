import { broken, type Frame, headOf, oversized, type Splitter } from "./frame.ts";
import { window } from "./window.ts";
import { localName, type Mark, markAt } from "./xml-tags.ts";

const [LT, GT, SLASH] = [60, 62, 47];

/** What a tag may have between its name and its `>`: white space in an end tag, attributes in a start tag. */
const LONGEST_END = 1024;
const LONGEST_START = 64 * 1024;

/** Where a tag's `>` stands, at most so many bytes on; -1 when it does not. */
function closing(view: Buffer, from: number, most: number): number {
  const gt = view.subarray(from, from + most).indexOf(GT);
  return gt < 0 ? -1 : from + gt;
}

/** Where the search stands. Places count from the start of the view. */
interface Place {
  at: number;
  /** What ends the stretch that it is in, null in plain markup. */
  until: string | null;
  /** Name of the record that it is in, which begins the view; null outside one. */
  record: string | null;
  /** The element around the records, while it is open. */
  root: string | null;
}

/** What a scan came upon: the end of a record, or a record that has none. `end` is where the record or its torn rest ends. */
interface Stop {
  readonly end: number;
  readonly torn: string | null;
}

/** Moves past a stretch in which nothing is a tag; false when more bytes are needed. */
function pastOpaque(view: Buffer, place: Place): boolean {
  const until = place.until ?? "";
  const found = view.indexOf(until, place.at, "latin1");
  place.at = found < 0 ? Math.max(place.at, view.length - until.length + 1) : found + until.length;
  if (found >= 0) place.until = null;
  return found >= 0;
}

/** What a tag inside a record ends: the record by its own end tag, a torn one at the next record or the end of what is around both. */
function stopAt(view: Buffer, at: number, mark: Mark, place: Place): Stop | "more" | null {
  if (mark.kind !== "open" && mark.kind !== "close") return null;
  const own = mark.name === place.record;
  if (own && mark.kind === "open") return { end: at, torn: `no </${mark.name}> before the next <${mark.name}>` };
  if (own) {
    const gt = closing(view, mark.end, LONGEST_END);
    if (gt >= 0) return { end: gt + 1, torn: null };
    return view.length - mark.end < LONGEST_END ? "more" : { end: mark.end, torn: `no end to </${mark.name}` };
  }
  const over = mark.kind === "close" && mark.name === place.root;
  return over ? { end: at, torn: `no </${place.record}> before </${mark.name}>` } : null;
}

/**
 * Cuts XML, or SGML that is like it, into the elements of the names listed, whatever their prefix. Such elements do not
 * stand in one another, so the start of the next ends one that was left open; it is then corrupt, as is the last one
 * before the end tag of the element around them all. What stands outside is passed over. Bytes are in a character set
 * that has ASCII in it.
 */
export function xmlSplitter(base: number, limit: number, names: ReadonlySet<string>): Splitter {
  const bytes = window(base);
  const place: Place = { at: 0, until: null, record: null, root: null };
  let [shift, torn] = [0, false];
  let long: { readonly offset: number; readonly head: Buffer; size: number } | null = null;

  const drop = (count: number) => {
    bytes.drop(count);
    place.at = Math.max(place.at - count, 0);
  };
  const give = (stop: Stop): Frame => {
    const text = bytes.view().subarray(0, stop.end);
    const [offset, size] = [long?.offset ?? bytes.at() + shift, text.length + (long?.size ?? 0)];
    const head = long?.head ?? headOf(text, limit);
    place.record = null;
    long = null;
    place.at = stop.end;
    drop(stop.end);
    if (size > limit) return oversized(offset, head, size, limit);
    return stop.torn === null ? { offset, bytes: text, broken: null } : broken(offset, text, "corrupt", stop.torn);
  };
  /** A record too long to hold: only its head and its size are. */
  const passOver = () => {
    const view = bytes.view();
    long ??= { offset: bytes.at() + shift, head: headOf(view, limit), size: 0 };
    long.size += place.at;
    drop(place.at);
  };
  const outside = (view: Buffer, lt: number, mark: Mark): Frame | "more" | null => {
    if (mark.kind === "close" && mark.name === place.root) place.root = null;
    if (mark.kind !== "open") return null;
    if (!names.has(localName(mark.name))) {
      place.root ??= mark.name;
      return null;
    }
    const gt = closing(view, mark.end, LONGEST_START);
    if (gt < 0 && view.length - mark.end < LONGEST_START) return "more";
    drop(lt);
    place.record = mark.name;
    place.at = mark.end - lt;
    const alone = gt >= 0 && view[gt - 1] === SLASH;
    return alone ? give({ end: gt + 1 - lt, torn: null }) : null;
  };
  /** Takes one step; true when more bytes are needed. */
  const step = (out: Frame[]): boolean => {
    const view = bytes.view();
    if (place.until !== null) return !pastOpaque(view, place);
    const lt = view.indexOf(LT, place.at);
    place.at = lt < 0 ? view.length : lt;
    if (lt < 0) return true;
    const mark = markAt(view, lt);
    if (mark.kind === "more") return true;
    if (mark.kind === "opaque") place.until = mark.until;
    const stop = place.record === null ? null : stopAt(view, lt, mark, place);
    if (stop === "more") return true;
    place.at = mark.end;
    if (stop !== null) out.push(give(stop));
    else if (place.record === null) {
      const found = outside(view, lt, mark);
      if (found === "more") place.at = lt;
      if (found === "more") return true;
      if (found !== null) out.push(found);
    }
    return false;
  };
  const scan = (): Frame[] => {
    const out: Frame[] = [];
    while (!step(out));
    if (place.record === null) drop(place.at);
    else if (place.at > limit || long !== null) passOver();
    return out;
  };
  const rest = (fault: "truncated" | "corrupt", message: string): Frame[] => {
    const view = bytes.view();
    const frame = broken(long?.offset ?? bytes.at() + shift, long?.head ?? Buffer.from(view), fault, message);
    drop(view.length);
    Object.assign(place, { at: 0, until: null, record: null, root: null });
    [long, torn] = [null, true];
    // The torn record takes one place in the stream, so that no record after it has the same.
    shift++;
    return [frame];
  };

  return {
    push: (chunk) => {
      bytes.append(chunk);
      return scan();
    },
    member: () => [],
    tear: ({ fault, message }) => rest(fault, message),
    end: () => {
      if (place.record !== null) return rest("truncated", `the file ends inside this <${place.record}>`);
      if (torn) return [];
      if (place.root !== null) return rest("truncated", `the file ends inside its <${place.root}>`);
      const open = place.until !== null || bytes.view().length > 0;
      return open ? rest("truncated", "the file ends inside a tag or comment") : [];
    },
  };
}
