const CACHE = /^\/(?:[a-z]\/)?(?:s\/)?([^/][^/.]*\.[^/]+)(\/.*)?$/;
const VIEWER = /^\/amp\/(?:s\/)?([^/][^/.]*\.[^/]+)(\/.*)?$/;
const AMP_SUFFIX = /\/amp(\/?)$/;
const AMP_EXTENSION = /\.amp(\.html?)?$/;
const AMP_FIRST = /^\/amp\//;

/** The publisher's address of a page in an AMP cache (`x.cdn.ampproject.org/c/s/…`) or viewer (`google.com/amp/s/…`); others as they are. */
export function unwrapAmp(url: URL): URL {
  const form = url.hostname.endsWith(".ampproject.org")
    ? CACHE
    : /(?:^|\.)google\.[a-z.]{1,20}$/.test(url.hostname)
      ? VIEWER
      : null;
  const found = form?.exec(url.pathname);
  if (!found) return url;
  const inner = `https://${found[1]}${found[2] ?? "/"}${url.search}`;
  return URL.canParse(inner) ? new URL(inner) : url;
}

/** A path without the marks of its AMP twin: `/story/amp/`, `/amp/story`, `story.amp.html`. */
export function withoutAmp(path: string): string {
  const bare = path.replace(AMP_EXTENSION, "$1").replace(AMP_SUFFIX, "$1").replace(AMP_FIRST, "/");
  return bare === "" ? "/" : bare;
}
