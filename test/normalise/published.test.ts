import { describe, expect, test } from "vitest";
import { dateContext } from "../../pipeline/normalise/context.ts";
import { published } from "../../pipeline/normalise/published.ts";
import { NO_OUTLET, type Outlet } from "../../pipeline/normalise/publisher.ts";
import type { Draft, Mention } from "../../schemas/draft.ts";
import { draftOf } from "./lookups.ts";

const KARACHI: Outlet = { ...NO_OUTLET, country: "PK", zone: "Asia/Karachi", order: null };
const CRAWL = ["warc/WARC-Date=2024-12-04T15:00:00Z"];

function said(list: readonly string[]): Mention[] {
  return draftOf({ published: list }).published;
}

function read(stated: readonly string[], more: Partial<Draft> = {}, text = "The bridge was closed.", outlet = KARACHI) {
  const blocks = [{ kind: "paragraph" as const, text, line: 1 }];
  const draft: Draft = { ...draftOf({ published: stated, crawled: CRAWL }), blocks, ...more };
  return published(draft, { dateline: null, url: null }, dateContext(draft, outlet, "en", null));
}

const rules = (reading: ReturnType<typeof read>) => reading.evidence.map((e) => `${e.field} ${e.rule}`);

describe("dates that no record can have", () => {
  test.each([
    ["visible/date=31/02/2024"],
    ["visible/date=31 February 2024"],
    ["json-ld/datePublished=2024-13-01"],
    ["json-ld/datePublished=2024-12-04T25:10:00Z"],
    ["json-ld/datePublished=0202-12-04"],
    ["json-ld/datePublished=1970-01-01T05:00:00+05:00"],
    ["json-ld/datePublished=2024-12-06T10:00:00Z"],
  ])("%s is refused with a flag and nothing stands for it", (stated) => {
    const { value, flags } = read([stated]);
    expect([value.published_at, flags]).toEqual([null, ["date_refused"]]);
  });

  test("another date of the record is taken instead", () => {
    const { value, flags } = read(["json-ld/datePublished=2024-12-40", "visible/date=4 December 2024"]);
    expect([value.published_at, flags]).toEqual(["2024-12-04T00:00:00Z", ["date_refused"]]);
  });

  test("the end of a day is a day", () => {
    expect(read(["json-ld/datePublished=2024-12-03T24:00:00"]).value.published_precision).toBe("day");
  });
});

describe("stamps told from the time of reading", () => {
  test("count from the crawl, and say so", () => {
    const reading = read(["page/published-line=2 hours ago"]);
    expect(reading.value.published_at).toBe("2024-12-04T13:00:00Z");
    expect(reading.value.published_precision).toBe("hour");
    expect(rules(reading)[0]).toBe("published_at page/published-line/relative");
  });

  test("count from the day of the dump where no crawl is known, as finely as a day", () => {
    const reading = read(["page/published-line=2 hours ago"], {
      crawled: [],
      dump_dates: said(["dump/date=2024-12-04"]),
    });
    expect([reading.value.published_at, reading.value.published_precision]).toEqual(["2024-12-04T00:00:00Z", "day"]);
  });

  test("give way to any stated date", () => {
    const reading = read(["time/text=yesterday at 10:30", "visible/date=2 December 2024"]);
    expect(reading.value.published_at).toBe("2024-12-02T00:00:00Z");
    expect(reading.value.date_conflicts.map((c) => c.value)).toEqual(["2024-12-03T05:30:00Z"]);
  });

  test("are nothing where the record does not say when it was read", () => {
    expect(read(["page/published-line=2 hours ago"], { crawled: [] }).value.published_at).toBeNull();
  });
});

describe("the day of the week", () => {
  test("in the lead decides the order of day and month", () => {
    const text = "The council voted on Tuesday to close the northern bridge.";
    expect(read(["visible/date=02/01/2024"], {}, text).value.published_at).toBe("2024-01-02T00:00:00Z");
    expect(read(["visible/date=01/02/2024"], {}, text).value.published_at).toBe("2024-01-02T00:00:00Z");
    expect(read(["visible/date=01/02/2024"]).value.published_at).toBe("2024-02-01T00:00:00Z");
  });

  test("beside the digits decides it before that", () => {
    const text = "The council voted on Tuesday to close the northern bridge.";
    expect(read(["visible/date=Thursday, 01/02/2024"], {}, text).value.published_at).toBe("2024-02-01T00:00:00Z");
  });

  test("that is not the date's own is a flag", () => {
    const { value, flags } = read(["visible/date=Friday, 29 November 2024", "visible/date=Monday, 4 December 2024"]);
    expect([value.published_at, flags]).toEqual(["2024-11-29T00:00:00Z", []]);
    expect(read(["visible/date=Monday, 4 December 2024"]).flags).toEqual(["weekday_disagrees"]);
  });

  test("finds the year of a date printed without it", () => {
    expect(read(["visible/date=Tuesday, December 5, 10:30"]).value.published_at).toBe("2023-12-05T05:30:00Z");
  });
});

describe("an open order of day and month", () => {
  test("that nothing settles is marked as a guess", () => {
    expect(rules(read(["visible/date=01/02/2024"]))[2]).toBe("published_at normalise/day-month-guessed");
    expect(rules(read(["visible/date=01/02/2024", "meta/date=2024-02-01"]))).toHaveLength(2);
    expect(rules(read(["visible/date=11/12/2024"]))).toHaveLength(2);
  });
});

describe("dates that disagree", () => {
  test("are listed where the dump was made before the page was printed", () => {
    const day = (value: string) => ({ crawled: [], dump_dates: said([`page/dump-date=${value}`]) });
    const stated = ["page/published-line=4 December 2024 10:30"];
    expect(read(stated, day("2024-12-04")).value.date_conflicts).toEqual([]);
    expect(read(stated, day("2024-12")).value.date_conflicts).toEqual([]);
    expect(read(stated, day("2024-11")).value.date_conflicts.map((c) => c.evidence)).toEqual([
      "page/dump-date: 2024-11",
    ]);
  });

  test("are listed when machines state them", () => {
    const { value } = read(["json-ld/datePublished=2024-12-04T10:00:00Z", "meta/date=2024-12-01"]);
    expect(value.date_conflicts.map((c) => c.evidence)).toEqual(["meta/date: 2024-12-01"]);
  });

  test("are those of other stories where one on the page agrees", () => {
    const stated = ["json-ld/datePublished=2024-12-04T10:00:00Z", "visible/date=4 December 2024"];
    expect(read([...stated, "visible/date=1 December 2024"]).value.date_conflicts).toEqual([]);
    const { value } = read([stated[0] ?? "", "visible/date=1 December 2024", "visible/date=2 December 2024"]);
    expect(value.date_conflicts.map((c) => c.value)).toEqual(["2024-12-01T00:00:00Z"]);
  });

  test("are not read from sentences", () => {
    const stated = [
      "json-ld/datePublished=2024-12-04T10:00:00Z",
      "visible/date=The hall was closed on Saturday, 23 November.",
    ];
    expect(read(stated).value.date_conflicts).toEqual([]);
  });

  test("do not when one is the day of the other on either clock", () => {
    const stated = ["json-ld/datePublished=2024-12-03T20:50:00Z", "meta/date=2024-12-04", "meta/date=2024-12-03"];
    expect(read(["visible/date=4 December 2024 01:50", ...stated]).value.date_conflicts).toEqual([]);
  });
});

describe("clocks of the zone", () => {
  const BERLIN: Outlet = { ...NO_OUTLET, country: "DE", zone: "Europe/Berlin", order: "dmy" };

  test.each([
    ["31 March 2024, 02:30", "2024-03-31T01:30:00Z", "published_at normalise/clock-skipped"],
    ["27 October 2024, 02:30", "2024-10-27T00:30:00Z", "published_at normalise/clock-repeated"],
    ["27 October 2024, 04:30", "2024-10-27T03:30:00Z", undefined],
  ])("%s → %s", (stated, want, row) => {
    const reading = read([`visible/date=${stated}`], {}, "", BERLIN);
    expect([reading.value.published_at, rules(reading)[2]]).toEqual([want, row]);
  });
});
