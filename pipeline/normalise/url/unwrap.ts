import { unwrapAmp } from "./amp.ts";

interface Wrapper {
  readonly host: RegExp;
  /** The target in a link through such a host, or null where it is none. */
  readonly target: (url: URL) => string | null;
}

const inQuery =
  (...names: readonly string[]) =>
  (url: URL): string | null =>
    names.map((name) => url.searchParams.get(name)).find((value) => value !== null && /^https?:/i.test(value)) ?? null;

/** An address that stands in the path whole: "/web/2024/https://…". Servers that join slashes leave one of two. */
const inPath =
  (before: RegExp) =>
  (url: URL): string | null => {
    const found = before.exec(url.pathname);
    return found === null
      ? null
      : `${url.pathname.slice(found[0].length)}${url.search}`.replace(/^(https?):\/(?!\/)/i, "$1://");
  };

/** Version 2 writes "-" for "%" and "_" for "/". */
function proofpoint(url: URL): string | null {
  const text = url.searchParams.get("u");
  if (text === null) return null;
  if (!url.pathname.startsWith("/v2/")) return text;
  const escaped = text.replaceAll("-", "%").replaceAll("_", "/");
  return /%(?![0-9a-f]{2})/i.test(escaped) ? null : decoded(escaped);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (fault) {
    if (fault instanceof URIError) return null;
    throw fault;
  }
}

/** A page in translation: dots of the host are hyphens, hyphens are doubled. */
function translated(url: URL): string | null {
  const label = url.hostname.slice(0, -".translate.goog".length);
  const host = label.replaceAll("--", " ").replaceAll("-", ".").replaceAll(" ", "-");
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith("_x_tr_"));
  return `https://${host}${url.pathname}${kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`}`;
}

const WRAPPERS: readonly Wrapper[] = [
  { host: /^(?:www\.|news\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, target: inQuery("q", "url", "imgrefurl") },
  { host: /^translate\.google(?:usercontent)?\.[a-z]{2,3}(?:\.[a-z]{2})?$/, target: inQuery("u") },
  { host: /\.translate\.goog$/, target: translated },
  { host: /(?:^|\.)(?:facebook|instagram)\.com$/, target: inQuery("u") },
  { host: /^(?:www\.)?youtube\.com$/, target: inQuery("q") },
  { host: /(?:^|\.)linkedin\.com$/, target: inQuery("url") },
  { host: /^out\.reddit\.com$/, target: inQuery("url") },
  { host: /^t\.umblr\.com$/, target: inQuery("z") },
  { host: /^(?:m\.)?vk\.com$/, target: inQuery("to") },
  { host: /^(?:www\.)?bing\.com$/, target: inQuery("url") },
  { host: /^(?:www\.)?duckduckgo\.com$/, target: inQuery("uddg") },
  { host: /^slack-redir\.net$/, target: inQuery("url") },
  { host: /^disq\.us$/, target: inQuery("url") },
  { host: /^(?:www\.)?yandex\.(?:ru|com)$/, target: inQuery("text", "url") },
  { host: /\.safelinks\.protection\.outlook\.com$/, target: inQuery("url") },
  { host: /^urldefense\.proofpoint\.com$/, target: proofpoint },
  { host: /^urldefense\.(?:com|us)$/, target: (url) => /^\/v3\/__(.+?)__;/.exec(url.pathname)?.[1] ?? null },
  { host: /^web\.archive\.org$/, target: inPath(/^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:)/) },
  {
    host: /^archive\.(?:today|ph|is|md|vn|li|fo)$/,
    target: inPath(/^\/(?:o\/\w{1,12}\/|\d{4,14}\/|newest\/)(?=https?:)/),
  },
];

const HOSTS =
  /google|facebook|instagram|youtube|linkedin|reddit|umblr|vk\.com|bing\.com|duckduckgo|slack-redir|disq\.us|yandex|safelinks|urldefense|archive\.|translate\.goog|ampproject/;

function inner(url: URL): URL {
  const wrapper = WRAPPERS.find(({ host }) => host.test(url.hostname));
  const target = wrapper?.target(url) ?? null;
  if (target === null || !/^https?:\/\//i.test(target) || !URL.canParse(target)) return unwrapAmp(url);
  const found = new URL(target);
  return found.hostname.includes(".") ? found : url;
}

/** The address that a link through others leads to: search engines, social networks, mail filters, archives, translations and AMP caches write it out. Short links stay, as nothing says where they lead. */
export function unwrap(url: URL): URL {
  let at = url;
  while (HOSTS.test(at.hostname)) {
    const next = inner(at);
    if (next.href === at.href || next.href.length > at.href.length) return at;
    at = next;
  }
  return at;
}
