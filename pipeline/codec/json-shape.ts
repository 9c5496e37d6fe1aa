const [QUOTE, BACKSLASH, OPEN, CLOSE, LIST, END_LIST] = [34, 92, 123, 125, 91, 93];

/** Keys whose value, when it is a list of objects, holds the records of a file. */
const HOLDERS = new Set(
  "articles data items results docs documents records rows posts news stories entries objects".split(" "),
);
/** Keys of objects around such a list. */
const WRAPPERS = new Set("response data result results articles".split(" "));
/** Keys that only an article has: an object with one of them is itself a record. */
const ARTICLE_KEYS = new Set("title headline body text content html fulltext maintext".split(" "));

const isSpace = (byte: number | undefined) => byte === 32 || byte === 10 || byte === 13 || byte === 9;

function afterSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

/** Where a string that begins at `from`, its quote, ends: after its closing quote. */
function afterText(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return bytes.length;
}

/** Where JSON text begins: after a byte order mark and white space. */
export function jsonStart(head: Buffer): number {
  return afterSpace(head, head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0);
}

/** How a JSON Feed says that it is one, in any of its top-level fields. */
const FEED = /"version"\s{0,8}:\s{0,8}"https?:(?:\\?\/){2}jsonfeed\.org\\?\/version/;

/** Whether a JSON file is a JSON Feed: an object with a title of its own around the list of its items. */
export function isJsonFeed(head: Buffer): boolean {
  return head[jsonStart(head)] === OPEN && FEED.test(head.toString("latin1"));
}

/**
 * Where the list of records of a JSON file begins, after its bracket: the top-level list, or a list of objects that the
 * top-level object holds under a name such as `articles` or `data`; -1 when every top-level value is a record itself.
 * Looks at the first bytes of the file only.
 */
export function listStart(head: Buffer): number {
  let at = jsonStart(head);
  if (head[at] === LIST) return at + 1;
  if (head[at] !== OPEN) return -1;
  const feed = isJsonFeed(head);
  /** Keys on the way to the present place; null for a list. */
  let way: (string | null)[] = [];
  for (; at < head.length; at++) {
    const byte = head[at];
    if (byte === OPEN || byte === LIST) way.push(byte === OPEN ? "" : null);
    else if (byte === CLOSE || byte === END_LIST) {
      way.pop();
      if (way.length === 0) return -1;
    } else if (byte === QUOTE) {
      const end = afterText(head, at);
      const colon = afterSpace(head, end);
      if (head[colon] !== 58) {
        at = end - 1;
        continue;
      }
      const key = head.toString("utf8", at + 1, end - 1).toLowerCase();
      way = [...way.slice(0, -1), key];
      const value = afterSpace(head, colon + 1);
      if (way.length === 1 && !feed && ARTICLE_KEYS.has(key)) return -1;
      const reachable = way.length === 1 || (way.length === 2 && WRAPPERS.has(way[0] ?? ""));
      if (reachable && HOLDERS.has(key) && head[value] === LIST && head[afterSpace(head, value + 1)] === OPEN) {
        return value + 1;
      }
      at = value - 1;
    }
  }
  return -1;
}
