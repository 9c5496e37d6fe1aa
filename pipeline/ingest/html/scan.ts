import { decodeHTMLAttribute } from "entities/decode";

/** What takes in the parts of a page in order. Names come in lower case. */
export interface PageSink {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, selfClosed: boolean) => void;
  readonly close: (name: string) => void;
  /** Text as written; in `raw` text character references stand for themselves. */
  readonly text: (written: string, raw: boolean) => void;
  /** Whether an open drawing or formula has no text-only elements. */
  readonly isForeign: () => boolean;
}

const READ = new Set(
  (
    "aria-hidden aria-label charset class content data-component data-qa data-testid data-type datetime hidden href http-equiv id " +
    "itemid itemprop itemscope itemtype lang name property rel role style title type"
  ).split(" "),
);
/** HTML standard, 13.2.6.2: elements with nothing but text in them; in two of them references are resolved. */
const TEXT_ONLY = new Set(["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"]);
const REFERENCES = new Set(["textarea", "title"]);

const [TAB, LINE, FEED, RETURN, SPACE] = [9, 10, 12, 13, 32];
const [MARK, DOUBLE, SINGLE, DASH, SLASH, EQUALS, GREATER, QUERY] = [33, 34, 39, 45, 47, 61, 62, 63];

const isSpace = (c: number) => c === SPACE || c === LINE || c === TAB || c === RETURN || c === FEED;
const endsName = (c: number) => c === GREATER || c === SLASH || isSpace(c);
const isLetter = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isCapital = (c: number) => c >= 65 && c <= 90;

/** The place after the next `>`, or the end. */
function past(html: string, from: number): number {
  const at = html.indexOf(">", from);
  return at < 0 ? html.length : at + 1;
}

function pastSpaces(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at++;
  return at;
}

/** The place after a comment of which the opening `<!--` ends at `from`. */
function pastComment(html: string, from: number): number {
  if (html.charCodeAt(from) === GREATER) return from + 1;
  if (html.startsWith("->", from)) return from + 2;
  let at = html.indexOf("--", from);
  while (at >= 0) {
    at += 2;
    while (html.charCodeAt(at) === DASH) at++;
    if (html.charCodeAt(at) === GREATER) return at + 1;
    if (html.startsWith("!>", at)) return at + 2;
    at = html.indexOf("--", at);
  }
  return html.length;
}

/** The place after what `<!` or `<?` at `at` opens: a comment, a declaration, CDATA. */
function pastMarkup(html: string, at: number): number {
  if (html.startsWith("<!--", at)) return pastComment(html, at + 4);
  if (!html.startsWith("<![CDATA[", at)) return past(html, at + 2);
  const end = html.indexOf("]]>", at);
  return end < 0 ? html.length : end + 3;
}

/** The place after a value that begins at `from` without a quote. */
function pastBare(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at++) {
    const c = html.charCodeAt(at);
    if (c === GREATER || isSpace(c)) break;
  }
  return at;
}

/** Reads the attribute that begins at `from` into `attributes`, the first of its name only; gives the place after it, beyond the end where the page ends in it. */
function readAttribute(html: string, from: number, attributes: Record<string, string>): number {
  let at = from;
  let capitals = false;
  for (let c = html.charCodeAt(at); at < html.length; c = html.charCodeAt(++at)) {
    if (at > from && (c === EQUALS || endsName(c))) break;
    capitals ||= isCapital(c);
  }
  const written = html.slice(from, at);
  const name = capitals ? written.toLowerCase() : written;
  at = pastSpaces(html, at);
  let [start, end] = [at, at];
  if (html.charCodeAt(at) === EQUALS) {
    at = pastSpaces(html, at + 1);
    const quote = html.charCodeAt(at);
    const isQuoted = quote === DOUBLE || quote === SINGLE;
    start = isQuoted ? at + 1 : at;
    end = isQuoted ? html.indexOf(quote === DOUBLE ? '"' : "'", start) : pastBare(html, start);
    at = isQuoted ? end + 1 : end;
    if (end < 0) return html.length;
  }
  if (READ.has(name) && !Object.hasOwn(attributes, name)) {
    const value = html.slice(start, end);
    attributes[name] = value.includes("&") ? decodeHTMLAttribute(value) : value;
  }
  return at;
}

/** Whether `name` and the end of a name stand at `at`, in whatever case. */
function isNamed(html: string, at: number, name: string): boolean {
  const end = at + name.length;
  return end < html.length && endsName(html.charCodeAt(end)) && html.slice(at, end).toLowerCase() === name;
}

/** The place of the end tag of a text-only element, or the end of the page. */
function endOfText(html: string, name: string, from: number): number {
  let at = html.indexOf("</", from);
  while (at >= 0 && !isNamed(html, at + 2, name)) at = html.indexOf("</", at + 2);
  return at < 0 ? html.length : at;
}

/** Where a tag's name ends. */
function nameEnd(html: string, from: number): number {
  let at = from;
  while (at < html.length && !endsName(html.charCodeAt(at))) at++;
  return at;
}

function startTag(html: string, from: number, sink: PageSink): number {
  let at = nameEnd(html, from);
  const name = html.slice(from, at).toLowerCase();
  const isTextOnly = TEXT_ONLY.has(name) && !sink.isForeign();
  const attributes: Record<string, string> = {};
  let selfClosed = false;
  for (let c = html.charCodeAt(at); c !== GREATER; c = html.charCodeAt(at)) {
    if (at >= html.length) return at;
    if (c === SLASH) selfClosed = true;
    if (c === SLASH || isSpace(c)) at++;
    else {
      selfClosed = false;
      at = readAttribute(html, at, attributes);
    }
  }
  sink.open(name, attributes, selfClosed);
  if (!isTextOnly) return name === "plaintext" ? textUpTo(html, at + 1, html.length, sink) : at + 1;
  return textUpTo(html, at + 1, endOfText(html, name, at + 1), sink, !REFERENCES.has(name));
}

function textUpTo(html: string, from: number, to: number, sink: PageSink, raw = true): number {
  if (to > from) sink.text(html.slice(from, to), raw);
  return to;
}

function endTag(html: string, from: number, sink: PageSink): number {
  const at = nameEnd(html, from);
  if (at >= html.length) return at;
  sink.close(html.slice(from, at).toLowerCase());
  return past(html, at);
}

/** Takes a page apart into tags and text, by the tokenization of the HTML standard (13.2.5). Any string is a page; time is linear in its length. */
export function scan(html: string, sink: PageSink): void {
  let [at, from] = [html.indexOf("<"), 0];
  while (at >= 0) {
    const c = html.charCodeAt(at + 1);
    const isEnd = c === SLASH && at + 2 < html.length;
    if (!isLetter(c) && !isEnd && c !== MARK && c !== QUERY) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    textUpTo(html, from, at, sink, false);
    if (isLetter(c)) from = startTag(html, at + 1, sink);
    else if (!isEnd) from = pastMarkup(html, at);
    else from = isLetter(html.charCodeAt(at + 2)) ? endTag(html, at + 2, sink) : past(html, at + 2);
    at = html.indexOf("<", from);
  }
  textUpTo(html, from, html.length, sink, false);
}
