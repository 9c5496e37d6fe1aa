import { bomCharset, knownCharset } from "../../codec/charset.ts";

const DECLARATION = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\b[^>]{0,256}?\bencoding\s*=\s*["']([\w.:-]{2,40})/;

/** The character set that an XML declaration names (XML 1.0, 4.3.3), by its WHATWG name; null where none does. */
export function declaredCharset(head: Buffer): string | null {
  const label = DECLARATION.exec(head.toString("latin1", 0, 512))?.[1];
  return label === undefined ? null : knownCharset(label);
}

/** Character sets in which the bytes of ASCII stand for something else too. */
const WIDE = /^(?:utf-16|iso-2022)/;

/** The character set that a stream of XML must be turned from before tags can be found in it, or null when it has ASCII in it. */
export function wideCharset(head: Buffer): string | null {
  const charset = bomCharset(head) ?? declaredCharset(head);
  return charset !== null && WIDE.test(charset) ? charset : null;
}

/** The character set that each record's bytes are said to be in: none when the stream was wide, since it has been turned into UTF-8. */
export function recordCharset(head: Buffer): string | null {
  const declared = declaredCharset(head);
  return declared === null || WIDE.test(declared) ? null : declared;
}
