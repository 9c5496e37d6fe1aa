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

  test("comes of any string, or none does", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (raw) => typeof (canonicalUrl(raw) ?? "") === "string"));
  });

  test("domains", () => {
    expect(domainOf("https://news.harbour-courier.co.uk/a")).toBe("harbour-courier.co.uk");
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
    const date = dateInUrl(path);
    expect(date === null ? null : `${date.year}-${date.month}-${date.day}`).toBe(want);
  });
});
