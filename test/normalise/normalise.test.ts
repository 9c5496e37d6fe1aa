import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extractPage } from "../../pipeline/ingest/page/extract.ts";
import { normalise } from "../../pipeline/normalise/normalise.ts";
import { type Article, articleSchema } from "../../schemas/articles.ts";
import { type Draft, type Mention, noMentions } from "../../schemas/draft.ts";
import { REFERENCES } from "./tables.ts";

const stage = normalise(REFERENCES);
const STORY = "The council voted on Tuesday to close the northern bridge for repairs that may take years.";

function said(rule: string, ...values: string[]): Mention[] {
  return values.map((value) => ({ value, rule, line: null }));
}

function draft(fields: Partial<Draft>, text = STORY): Draft {
  return {
    origin: { path: "a.html", record: null, format: "html", offset: 0 },
    ...noMentions(),
    kind: "article",
    blocks: [{ kind: "paragraph", text, line: 1 }],
    flags: [],
    ...fields,
  };
}

function articleOf(input: Draft): Article {
  const outcome = stage.apply(input);
  if (outcome.fate !== "kept") throw new Error(`rejected: ${outcome.reason}`);
  expect(articleSchema.safeParse(outcome.value).error).toBeUndefined();
  return outcome.value;
}

const KARACHI = said("warc/WARC-Target-URI", "https://www.harbour-courier.pk/a");

describe("when it was published", () => {
  const CASES: readonly (readonly [string, Partial<Draft>, string | null, string | null, string | null])[] = [
    [
      "a stated offset",
      { published: said("json-ld/datePublished", "2024-12-04T01:50:00+05:00") },
      "2024-12-03T20:50:00Z",
      "second",
      "stated",
    ],
    [
      "the country's zone",
      { urls: KARACHI, published: said("visible/date", "December 04, 2024 | 01:50 AM") },
      "2024-12-03T20:50:00Z",
      "minute",
      "publisher",
    ],
    [
      "the dump's zone",
      { zones: said("dump.yaml/time_zone", "Asia/Karachi"), published: said("visible/date", "4 Dec 2024 01:50") },
      "2024-12-03T20:50:00Z",
      "minute",
      "dump",
    ],
    [
      "no zone at all",
      { published: said("visible/date", "4 Dec 2024 01:50") },
      "2024-12-04T01:50:00Z",
      "minute",
      "assumed",
    ],
    [
      "a day is 00:00 UTC of the day printed, whatever the zone",
      { urls: KARACHI, published: said("visible/date", "4 Dec 2024") },
      "2024-12-04T00:00:00Z",
      "day",
      "publisher",
    ],
    [
      "a day gives way to its time",
      { published: said("meta/date", "2024-12-04", "2024-12-04T09:30:00Z") },
      "2024-12-04T09:30:00Z",
      "second",
      "stated",
    ],
    [
      "one wall clock, two offsets",
      { published: said("json-ld/datePublished", "2024-12-04T09:30:00Z", "2024-12-04T09:30:00+02:00") },
      "2024-12-04T07:30:00Z",
      "second",
      "stated",
    ],
    [
      "the dump's date as a last resort",
      { dump_dates: said("page/dump-date", "2024-12-04") },
      "2024-12-04T00:00:00Z",
      "day",
      "dump",
    ],
    [
      "the day in the address",
      { urls: said("warc/WARC-Target-URI", "https://harbour-courier.pk/2024/12/04/a") },
      "2024-12-04T00:00:00Z",
      "day",
      "publisher",
    ],
    ["nothing", {}, null, null, null],
  ];
  test.each(CASES)("%s", (_, fields, at, precision, basis) => {
    const article = articleOf(draft(fields));
    expect([article.published_at, article.published_precision, article.published_zone_basis]).toEqual([
      at,
      precision,
      basis,
    ]);
  });

  test("a date after the crawl is refused, and the row says so", () => {
    const article = articleOf(
      draft({
        crawled: said("warc/WARC-Date", "2024-12-05T00:00:00Z"),
        published: said("visible/date", "4 Dec 2034", "4 Dec 2024"),
      }),
    );
    expect(article.published_at).toBe("2024-12-04T00:00:00Z");
    expect(article.flags).toEqual(["date_refused"]);
  });

  test("an open order of day and month is settled by the crawl", () => {
    const fields = {
      crawled: said("warc/WARC-Date", "2024-12-05T00:00:00Z"),
      published: said("visible/date", "12/04/2024"),
    };
    const undated = "The council voted to close the northern bridge for repairs that may take years.";
    expect(articleOf(draft({ ...fields }, undated)).published_at).toBe("2024-04-12T00:00:00Z");
    const late = {
      ...fields,
      crawled: said("warc/WARC-Date", "2024-04-20T00:00:00Z"),
      published: said("visible/date", "04/12/2024"),
    };
    expect(articleOf(draft(late)).published_at).toBe("2024-04-12T00:00:00Z");
  });

  test("dates that disagree are listed", () => {
    const article = articleOf(draft({ published: said("meta/date", "2024-12-04T09:30:00Z", "2024-12-01T09:30:00Z") }));
    expect(article.date_conflicts).toEqual([
      { value: "2024-12-01T09:30:00Z", precision: "second", evidence: "meta/date: 2024-12-01T09:30:00Z" },
    ]);
  });
});

describe("a dateline in an article", () => {
  test("is cut, dated by the year of publication, and credits its agency", () => {
    const input = draft({ published: said("record/date", "26-FEB-1987 15:01:01.79") }, `SALVADOR, Feb 26 - ${STORY}`);
    const article = articleOf(input);
    expect(article.body).toBe(STORY);
    expect(article.dateline).toMatchObject({ place: "SALVADOR", date: "1987-02-26" });
    const wired = articleOf(draft({}, `Berlin (dpa/AFP) - ${STORY}`));
    expect(wired.agencies).toEqual(["Deutsche Presse-Agentur", "Agence France-Presse"]);
  });

  test("a mention in running text is no credit", () => {
    expect(articleOf(draft({}, `${STORY} The mayor told Reuters that it would be over soon.`)).agencies).toEqual([]);
  });
});

describe("an article", () => {
  test("is the same each time it is made", () => {
    const input = draft({ urls: KARACHI, published: said("visible/date", "4 Dec 2024") });
    expect(stage.apply(input)).toEqual(normalise(REFERENCES).apply(input));
  });

  test("has an id of its page, else of its origin", () => {
    const a = articleOf(draft({ urls: said("warc/WARC-Target-URI", "https://harbour-courier.pk/a?utm_source=x") }));
    const b = articleOf(draft({ urls: said("warc/WARC-Target-URI", "http://harbour-courier.pk/a#top") }));
    expect(a.article_id).toBe(b.article_id);
    expect(articleOf(draft({})).article_id).toMatch(/^[0-9a-f]{32}$/);
    expect(articleOf(draft({})).article_id).not.toBe(a.article_id);
  });

  test("hashes its words, not its punctuation or case", () => {
    const hash = (text: string) => articleOf(draft({}, text)).content_hash;
    expect(hash(STORY)).toBe(hash(STORY.toUpperCase().replace(".", " !")));
    expect(hash(STORY)).not.toBe(hash(`${STORY} More.`));
  });
});

const SEED = join(import.meta.dirname, "../../../shared/seed");
const missing = !existsSync(SEED);
test.skipIf(missing)(
  `the seed's dates, outlet and dateline${missing ? " (skipped: ../shared is not here)" : ""}`,
  () => {
    const [file = ""] = readdirSync(SEED);
    const reading = extractPage(readFileSync(join(SEED, file), "utf8"));
    const article = articleOf({ ...reading, origin: { path: file, record: null, format: "page", offset: 0 } });
    expect(article).toMatchObject({
      publisher: "UrduPoint",
      publisher_domain: "urdupoint.com",
      publisher_country: "PK",
      published_at: "2024-12-03T20:50:00Z",
      published_precision: "minute",
      published_zone: "Asia/Karachi",
      published_zone_basis: "publisher",
      published_local_date: "2024-12-04",
      dump_date: "2024-12-04",
      dump_date_precision: "day",
      agencies: ["Associated Press of Pakistan"],
      dateline: {
        place: "Brussels",
        country: "BE",
        date: "2024-12-04",
        agencies: ["APP", "UrduPoint / Pakistan Point News"],
      },
    });
  },
);
