/** Where a browser looks for it (HTML Standard, prescan): a little more, since many pages declare it late. */
const PRESCAN = 8192;
const META = /<meta\b[^>]{0,512}?\bcharset\s*=\s*(?:["']\s*)?([a-z0-9_:.-]{2,40})/i;
const XML = /^\s*<\?xml\b[^>]{0,256}?\bencoding\s*=\s*["']([a-z0-9_:.-]{2,40})/i;

/** The character set that an HTML page says of itself, as printed, or null. */
export function metaCharset(bytes: Buffer): string | null {
  const text = bytes.toString("latin1", 0, PRESCAN);
  return XML.exec(text)?.[1] ?? META.exec(text)?.[1] ?? null;
}
