const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, or null when they are not UTF-8. A byte order mark stays. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Bytes as a table can hold them: as text where they are UTF-8 without NUL, else in base64 (RFC 4648). */
export function asText(bytes: Buffer): { readonly raw: string; readonly rawEncoding: "utf-8" | "base64" } {
  const text = bytes.includes(0) ? null : utf8(bytes);
  return text === null ? { raw: bytes.toString("base64"), rawEncoding: "base64" } : { raw: text, rawEncoding: "utf-8" };
}
