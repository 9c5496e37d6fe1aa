import { getDomain, getHostname } from "tldts";
import { unwrapAmp, withoutAmp } from "./url/amp.ts";
import { isTracking } from "./url/tracking.ts";

const MOBILE = /^(?:m|mobile|mobil|amp|wap)\.(?=[^.]+\.)/;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
const UNRESERVED = /%([0-9a-f]{2})/gi;
const ARCHIVE = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/;

/** The address as a URL object, resolved against `base`, or null for what is no http address. */
export function readUrl(raw: string, base: string | null = null): URL | null {
  const text = raw.trim();
  if (text === "" || text.length > 4_000) return null;
  const url = parsed(text, base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return url.hostname.includes(".") ? url : null;
}

function parsed(text: string, base: string | null): URL | null {
  return URL.canParse(text, base ?? undefined) ? new URL(text, base ?? undefined) : null;
}

/** Escapes of characters that need none are decoded, the others in upper case (RFC 3986, 6.2.2). */
function tidyEscapes(path: string): string {
  return path.replace(UNRESERVED, (encoded, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : encoded.toUpperCase();
  });
}

/** Hosts for telephones and AMP: the desktop host has `www.` where nothing else stands before the registrable domain. */
function desktopHost(host: string): string {
  const bare = host.replace(MOBILE, "");
  if (bare === host || getDomain(bare) === null) return host;
  return getDomain(bare) === bare ? `www.${bare}` : bare;
}

function queryOf(url: URL): string {
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !isTracking(pair))
    .sort();
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/**
 * The address that all addresses of one page come to: https, desktop host, no port, fragment, tracking parameters, AMP
 * forms, directory index; parameters in order. Null for what is no http address. Idempotent.
 */
export function canonicalUrl(raw: string, base: string | null = null): string | null {
  const first = readUrl(raw, base);
  if (first === null) return null;
  const archived = first.hostname.endsWith("archive.org")
    ? ARCHIVE.exec(`${first.pathname}${first.search}`)?.[1]
    : undefined;
  const url = unwrapAmp((archived && readUrl(archived)) || first);
  const host = desktopHost(url.hostname.toLowerCase().replace(/\.$/, ""));
  const path = withoutAmp(tidyEscapes(url.pathname)).replace(INDEX, "/");
  const hash = url.hash.startsWith("#!") ? url.hash : "";
  return `https://${host}${path}${queryOf(url)}${hash}`;
}

/** The registrable domain of an address or host; a blog's own host under a shared one ("x.wordpress.com") counts as registrable. */
export function domainOf(address: string): string | null {
  return getDomain(address, { allowPrivateDomains: true });
}

/** The host of an address, in lower case. */
export function hostOf(address: string): string | null {
  return getHostname(address)?.toLowerCase() ?? null;
}
