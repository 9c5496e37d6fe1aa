const [LT, GT, SLASH, BANG, QUERY] = [60, 62, 47, 33, 63];

/** What begins at a `<`. `end` is where it or its name ends; `more` asks for more bytes to tell. */
export type Mark =
  | { readonly kind: "open" | "close"; readonly name: string; readonly end: number }
  /** A stretch in which no `<` is a tag, up to `until`. */
  | { readonly kind: "opaque"; readonly until: string; readonly end: number }
  | { readonly kind: "other"; readonly end: number }
  | { readonly kind: "more" };

/** No name of an element of the formats read is longer. */
const LONGEST_NAME = 128;
/** The longest of the openings below. */
const OPENING = 9;
const OPAQUE: readonly (readonly [opening: string, until: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

function endsName(byte: number): boolean {
  return byte <= 32 || byte === GT || byte === SLASH || byte === LT;
}

/** What begins at the `<` at `at` (XML 1.0, 2.4 to 2.7 and 3.1), in bytes of a character set that has ASCII in it. */
export function markAt(view: Buffer, at: number): Mark {
  const next = view[at + 1];
  if (next === undefined) return { kind: "more" };
  if (next === BANG || next === QUERY) {
    const text = view.toString("latin1", at, at + OPENING);
    for (const [opening, until] of OPAQUE) {
      if (text.startsWith(opening)) return { kind: "opaque", until, end: at + opening.length };
      if (opening.startsWith(text)) return { kind: "more" };
    }
    return { kind: "other", end: at + 2 };
  }
  const from = next === SLASH ? at + 2 : at + 1;
  for (let end = from; end < from + LONGEST_NAME; end++) {
    const byte = view[end];
    if (byte === undefined) return { kind: "more" };
    if (!endsName(byte)) continue;
    if (end === from) return { kind: "other", end };
    return { kind: next === SLASH ? "close" : "open", name: view.toString("latin1", from, end), end };
  }
  return { kind: "other", end: from };
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
