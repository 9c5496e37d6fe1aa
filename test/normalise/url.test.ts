import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateInUrl } from "../../pipeline/normalise/url/date.ts";
import { canonicalUrl, domainOf } from "../../pipeline/normalise/url.ts";

const CASES: readonly (readonly [string, string | null])[] = [
  [
    "http://www.harbour-courier.com/a/b.html?utm_source=x&id=3&fbclid=z#top",
    "https://www.harbour-courier.com/a/b.html?id=3",
  ],
  ["https://m.harbour-courier.com/a", "https://www.harbour-courier.com/a"],
  ["https://amp.news.harbour-courier.com/a", "https://news.harbour-courier.com/a"],
  ["https://www.harbour-courier.com/a/amp/", "https://www.harbour-courier.com/a/"],
  ["https://www.harbour-courier.com/amp/a", "https://www.harbour-courier.com/a"],
  ["https://www.harbour-courier.com/a.amp.html", "https://www.harbour-courier.com/a.html"],
  [
    "https://www-harbour-courier-com.cdn.ampproject.org/c/s/www.harbour-courier.com/a?amp=1",
    "https://www.harbour-courier.com/a",
  ],
  ["https://www.google.com/amp/s/www.harbour-courier.com/a", "https://www.harbour-courier.com/a"],
  [
    "https://web.archive.org/web/20240101000000/http://harbour-courier.com/x?b=2&a=1",
    "https://harbour-courier.com/x?a=1&b=2",
  ],
  ["https://harbour-courier.com:443/index.html", "https://harbour-courier.com/"],
  ["https://harbour-courier.com/%7euser/%c3%a9", "https://harbour-courier.com/~user/%C3%A9"],
  ["https://harbour-courier.com/story?id=7&page=2", "https://harbour-courier.com/story?id=7&page=2"],
  ["https://harbour-courier.com/example", "https://harbour-courier.com/example"],
  ["https://touch.harbour-courier.com/a", "https://www.harbour-courier.com/a"],
  ["https://m.m.harbour-courier.com/a", "https://www.harbour-courier.com/a"],
  ["https://mobile.harbour-courier.com/a?amp=1&outputType=amp", "https://www.harbour-courier.com/a"],
  [
    "https://www.harbour-courier.com/a?mc_cid=1&igshid=2&gclid=3&utm_id=4&page=2",
    "https://www.harbour-courier.com/a?page=2",
  ],
  [
    "https://www.google.com/url?sa=t&q=https%3A%2F%2Fm.harbour-courier.com%2Fa%3Futm_source%3Dg&usg=AO",
    "https://www.harbour-courier.com/a",
  ],
  ["https://news.google.com/articles/CBMi?hl=en", "https://news.google.com/articles/CBMi?hl=en"],
  [
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour-courier.com%2Fa%3Ffbclid%3Dx&h=AT",
    "https://harbour-courier.com/a",
  ],
  ["https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fharbour-courier.com%2Fa", "https://harbour-courier.com/a"],
  ["https://t.co/abcDEF", "https://t.co/abcDEF"],
  ["https://harbour--courier-com.translate.goog/a?id=3&_x_tr_sl=de&_x_tr_tl=en", "https://harbour-courier.com/a?id=3"],
  ["https://translate.google.com/translate?sl=de&u=https://harbour-courier.com/a", "https://harbour-courier.com/a"],
  [
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.harbour-2Dcourier.com_a-3Fid-3D3&d=D",
    "https://www.harbour-courier.com/a?id=3",
  ],
  ["https://urldefense.com/v3/__https://harbour-courier.com/a__;!!x!y$", "https://harbour-courier.com/a"],
  [
    "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour-courier.com%2Fa&data=05",
    "https://harbour-courier.com/a",
  ],
  [
    "https://archive.ph/2024.01.02-030405/https://harbour-courier.com/a",
    "https://archive.ph/2024.01.02-030405/https://harbour-courier.com/a",
  ],
  ["https://archive.ph/20240102030405/https://harbour-courier.com/a", "https://harbour-courier.com/a"],
  [
    "https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fharbour-courier.com%252Fa",
    "https://harbour-courier.com/a",
  ],
  ["https://www.google.com/search?q=harbour", "https://www.google.com/search?q=harbour"],
  ["ftp://harbour-courier.com/a", null],
  ["javascript:alert(1)", null],
  ["no address", null],
];

describe("a canonical address", () => {
  test.each(CASES)("%s → %s", (raw, want) => {
    expect(canonicalUrl(raw)).toBe(want);
  });

  test("is its own", () => {
    for (const [raw] of CASES) {
      const once = canonicalUrl(raw);
      if (once !== null) expect(canonicalUrl(once)).toBe(once);
    }
  });

  const hosts = fc.constantFrom(
    "m.x.com",
    "www.google.com",
    "x-com.translate.goog",
    "web.archive.org",
    "x.cdn.ampproject.org",
    "amp.x.co.uk",
  );
  const paths = fc.constantFrom(
    "",
    "/amp",
    "/amp/s/a.com",
    "/url?q=",
    "/l.php?u=",
    "/web/2024/",
    "/index.html",
    "/%7e",
    "?utm_a=1",
    "&a",
    "#!x",
    "/c/s/b.org/a",
  );
  const address = fc
    .array(fc.tuple(hosts, fc.array(paths, { maxLength: 4 })), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map(([host, ends]) => `https://${host}${ends.join("")}`).join(""));

  test("comes of any string, or none does, and is its own", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), address), (raw) => {
        const once = canonicalUrl(raw);
        if (once !== null) expect(canonicalUrl(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["https://news.harbour-courier.co.uk/a", "harbour-courier.co.uk"],
    ["harbour.substack.com", "harbour.substack.com"],
    ["https://www.harbour.blogspot.com/a", "harbour.blogspot.com"],
    ["https://harbour.wordpress.com/a", "harbour.wordpress.com"],
    ["https://harbour.medium.com/a", "harbour.medium.com"],
    ["https://harbour.github.io/a", "harbour.github.io"],
    ["https://harbour.tumblr.com/a", "harbour.tumblr.com"],
    ["https://harbour.over-blog.com/a", "harbour.over-blog.com"],
    ["https://harbour.hatenablog.com/a", "harbour.hatenablog.com"],
    ["https://m.blog.naver.com/harbour/1", "blog.naver.com"],
    ["https://harbour.livejournal.com/1.html", "harbour.livejournal.com"],
    ["https://harbour.pressreader.com/a", "harbour.pressreader.com"],
    ["https://www.medium.com/@harbour", "medium.com"],
    ["https://192.168.0.1/a", null],
  ])("%s is of %s", (raw, want) => {
    expect(domainOf(raw)).toBe(want);
  });

  test("a domain comes of any string, or none does", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.domain()), (raw) => typeof (domainOf(raw) ?? "") === "string"));
  });
});

describe("a day in an address", () => {
  test.each([
    ["/2024/12/04/story", "2024-12-4"],
    ["/2024/dec/04/story", "2024-12-4"],
    ["/news/story-20241204", "2024-12-4"],
    ["/news/2024-12-04-story", "2024-12-4"],
    ["/04-12-2024/story", "2024-12-4"],
    ["/story-31202499", null],
    ["/2024/13/40/story", null],
    ["/a/b", null],
  ])("%s → %s", (path, want) => {
    const date = dateInUrl(`https://harbour-courier.example${path}`);
    expect(date === null ? null : `${date.year}-${date.month}-${date.day}`).toBe(want);
  });
});
