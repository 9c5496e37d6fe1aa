import { getDomain, getHostname } from "tldts";
import { withoutAmp } from "./url/amp.ts";
import { HOSTED } from "./url/hosted.ts";
import { isTracking } from "./url/tracking.ts";
import { unwrap } from "./url/unwrap.ts";

const MOBILE = /^(?:m|mobile|mobil|amp|wap|touch)\.(?=[^.]+\.)/;
const INDEX = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
const UNRESERVED = /%([0-9a-f]{2})/gi;
/** Rounds that an address may take to settle; each takes something off it. */
const MOST_ROUNDS = 12;

/** The address as a URL object, resolved against `base`, or null for what is no http address. */
export function readUrl(raw: string, base: string | null = null): URL | null {
  const text = raw.trim();
  if (text === "" || text.length > 4_000) return null;
  const url = parsed(text, base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  return url.hostname.includes(".") ? url : null;
}

function parsed(text: string, base: string | null): URL | null {
  try {
    return new URL(text, base ?? undefined);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
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

function once(url: URL): string {
  const target = unwrap(url);
  const host = desktopHost(target.hostname.toLowerCase().replace(/\.$/, ""));
  const path = withoutAmp(tidyEscapes(target.pathname)).replace(INDEX, "/");
  const hash = target.hash.startsWith("#!") ? target.hash : "";
  return `https://${host}${path}${queryOf(target)}${hash}`;
}

/**
 * The address that all addresses of one page come to: https, desktop host, no port, fragment, tracking parameters, AMP
 * forms, directory index, nor the links of others about it; parameters in order. Null for what is no http address. Idempotent.
 */
export function canonicalUrl(raw: string, base: string | null = null): string | null {
  const url = readUrl(raw, base);
  return url === null ? null : canonicalOf(url);
}

/** The canonical address of one that is read: see `canonicalUrl`. Null where it does not settle. */
export function canonicalOf(read: URL): string | null {
  let url: URL | null = read;
  for (let round = 0; url !== null && round < MOST_ROUNDS; round++) {
    const next: string = once(url);
    if (next === url.href) return next;
    url = readUrl(next);
  }
  return null;
}

/** The registrable domain of an address or host by the public suffix list; under a shared host ("x.wordpress.com") a blog's or paper's own. */
export function domainOf(address: string): string | null {
  const domain = getDomain(address, { allowPrivateDomains: true });
  if (domain === null || !HOSTED.has(domain)) return domain;
  const host = hostOf(address)?.replace(/^(?:www|m|amp)\./, "") ?? domain;
  return host === domain
    ? domain
    : host
        .split(".")
        .slice(-domain.split(".").length - 1)
        .join(".");
}

/** The host of an address, in lower case. */
export function hostOf(address: string): string | null {
  return getHostname(address)?.toLowerCase() ?? null;
}
