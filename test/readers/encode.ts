import iconv from "iconv-lite";

/** Names in iconv-lite where they are not those of the Encoding Standard. */
const NAMES: { readonly [charset: string]: string } = {
  "x-mac-cyrillic": "maccyrillic",
  big5: "big5hkscs",
  "euc-kr": "cp949",
};
const ESCAPE = { double: [0x1b, 0x24, 0x42], single: [0x1b, 0x28, 0x42] };

/** ISO-2022-JP (RFC 1468): the two bytes of EUC-JP without their high bits, between escapes. */
function iso2022(text: string): Buffer {
  const out: number[] = [];
  let wide = false;
  for (const character of text) {
    const bytes = iconv.encode(character, "euc-jp");
    if (bytes.length > 1 !== wide) out.push(...(wide ? ESCAPE.single : ESCAPE.double));
    wide = bytes.length > 1;
    for (const byte of bytes) out.push(byte & 0x7f);
  }
  if (wide) out.push(...ESCAPE.single);
  return Buffer.from(out);
}

/** windows-1258 writes tones as marks of their own: letters are taken apart as far as it has no letter for them. */
function vietnamese(text: string): string {
  return [...text.normalize("NFC")]
    .map((c) => {
      if (canWrite(c, "windows-1258")) return c;
      const [base = "", ...marks] = [...c.normalize("NFD")];
      const tone = marks.find((m) => "\u0300\u0301\u0303\u0309\u0323".includes(m));
      if (tone === undefined) return c;
      const rest = base + marks.filter((m) => m !== tone).join("");
      return rest.normalize("NFC") + tone;
    })
    .join("");
}

/** A text's bytes in a character set by its WHATWG name. Throws when the set has no such character. */
export function encode(text: string, charset: string): Buffer {
  if (charset === "utf-8") return Buffer.from(text);
  if (charset === "iso-2022-jp") return iso2022(text);
  if (charset === "utf-16le") return Buffer.from(text, "utf16le");
  if (charset === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const written = charset === "windows-1258" ? vietnamese(text) : text;
  const bytes = iconv.encode(written, NAMES[charset] ?? charset);
  if (iconv.decode(bytes, NAMES[charset] ?? charset) !== written) throw new Error(`${charset} cannot write "${text}"`);
  return bytes;
}

/** The text with what a character set cannot write replaced by its nearest: quotation marks, dashes, dots. */
export function writable(text: string, charset: string): string {
  const plain: { readonly [sign: string]: string } = {
    "“": '"',
    "”": '"',
    "„": '"',
    "’": "'",
    "–": "-",
    "—": "-",
    "…": "...",
    "«": '"',
    "»": '"',
    "£": "GBP ",
  };
  return [...text].map((c) => (plain[c] !== undefined && !canWrite(c, charset) ? plain[c] : c)).join("");
}

function canWrite(character: string, charset: string): boolean {
  if (charset === "iso-2022-jp" || charset.startsWith("utf")) return true;
  const name = NAMES[charset] ?? charset;
  return iconv.decode(iconv.encode(character, name), name) === character;
}
