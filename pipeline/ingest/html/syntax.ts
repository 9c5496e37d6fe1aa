/** The part of the HTML standard that reading a page into a tree needs. */
const words = (list: string) => new Set(list.split(" "));
/** HTML standard, 13.1.2: elements without an end. */
export const VOID = words(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr",
);
/** What has no text to read: left out with all that is in it. */
export const SILENT = words(
  "script style template svg math iframe object canvas noscript select datalist textarea noframes",
);
/** Drawings and formulas, with a syntax of their own. */
export const FOREIGN = words("svg math");
/** An HTML element inside a drawing ends it (13.2.6.5). */
export const BREAKS_OUT = words("p div h1 h2 h3 h4 h5 h6 ul ol li table body article section header footer main nav");
/** What ends an open paragraph (13.1.2.4). */
export const ENDS_PARAGRAPH = words(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr li main menu nav ol p pre section table ul",
);
/** Open elements that a start tag closes when they are innermost (13.1.2.4, optional tags). */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", words("li")],
  ["dt", words("dt dd")],
  ["dd", words("dt dd")],
  ["tr", words("tr td th")],
  ["td", words("td th")],
  ["th", words("td th")],
  ["tbody", words("thead tbody tr td th")],
  ["tfoot", words("thead tbody tr td th")],
  ["option", words("option")],
  ["a", words("a")],
  ["body", words("head")],
]);
/** A heading ends one that was left open. */
export const HEADINGS = words("h1 h2 h3 h4 h5 h6");
/** Where the search for an element to close ends. */
export const SCOPES = words("table td th body html article");
