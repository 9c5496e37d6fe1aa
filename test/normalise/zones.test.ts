import { describe, expect, test } from "vitest";
import { resolveAbbreviation } from "../../pipeline/normalise/abbreviations.ts";
import { isZone, offsetAt, readWall } from "../../pipeline/normalise/zones.ts";

const CASES: readonly (readonly [string, string, string])[] = [
  ["Asia/Karachi", "2024-12-04T01:50:00", "2024-12-03T20:50:00.000Z"],
  ["Asia/Kathmandu", "2024-12-04T01:50:00", "2024-12-03T20:05:00.000Z"],
  ["+05:30", "2024-12-04T01:50:00", "2024-12-03T20:20:00.000Z"],
  ["UTC", "2024-12-04T01:50:00", "2024-12-04T01:50:00.000Z"],
  // skipped: moved on by the hour that was skipped
  ["Europe/Berlin", "2024-03-31T02:30:00", "2024-03-31T01:30:00.000Z"],
  ["America/New_York", "2024-03-10T02:30:00", "2024-03-10T07:30:00.000Z"],
  // shown twice: the earlier
  ["Europe/Berlin", "2024-10-27T02:30:00", "2024-10-27T00:30:00.000Z"],
  ["America/New_York", "2024-11-03T01:30:00", "2024-11-03T05:30:00.000Z"],
  // midnight does not exist on the day
  ["America/Sao_Paulo", "2018-11-04T00:00:00", "2018-11-04T03:00:00.000Z"],
  // half an hour of summer time
  ["Australia/Lord_Howe", "2024-10-06T02:10:00", "2024-10-05T15:40:00.000Z"],
  ["Australia/Lord_Howe", "2024-04-07T01:45:00", "2024-04-06T14:45:00.000Z"],
  // a day that was left out: the hours of the 30th are those of the 31st
  ["Pacific/Apia", "2011-12-29T23:59:00", "2011-12-30T09:59:00.000Z"],
  ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00.000Z"],
  ["Pacific/Apia", "2011-12-31T00:30:00", "2011-12-30T10:30:00.000Z"],
  // summer time begins at midnight
  ["Asia/Tehran", "2021-03-22T00:30:00", "2021-03-21T21:00:00.000Z"],
  ["Asia/Tehran", "2021-09-21T23:30:00", "2021-09-21T19:00:00.000Z"],
  ["Asia/Tehran", "2024-07-01T12:00:00", "2024-07-01T08:30:00.000Z"],
  ["Africa/Cairo", "2024-04-26T00:30:00", "2024-04-25T22:30:00.000Z"],
  ["Africa/Cairo", "2024-10-31T23:30:00", "2024-10-31T20:30:00.000Z"],
  // summer time is left for Ramadan and taken up again
  ["Africa/Casablanca", "2024-03-10T02:30:00", "2024-03-10T01:30:00.000Z"],
  ["Africa/Casablanca", "2024-04-14T02:30:00", "2024-04-14T02:30:00.000Z"],
];

describe("a wall clock", () => {
  test.each(CASES)("%s %s is %s", (zone, wall, want) => {
    expect(new Date(readWall(zone, Date.parse(`${wall}Z`)).utc).toISOString()).toBe(want);
  });

  test.each([
    ["Europe/Berlin", "2024-03-31T02:30:00", "skipped"],
    ["Europe/Berlin", "2024-10-27T02:30:00", "repeated"],
    ["Europe/Berlin", "2024-10-27T03:30:00", "plain"],
    ["Pacific/Apia", "2011-12-30T12:00:00", "skipped"],
    ["Australia/Lord_Howe", "2024-04-07T01:45:00", "repeated"],
    ["+05:30", "2024-03-31T02:30:00", "plain"],
  ])("%s %s is %s", (zone, wall, kind) => {
    expect(readWall(zone, Date.parse(`${wall}Z`)).kind).toBe(kind);
  });

  test("shows again what it was read from, outside gaps", () => {
    for (let day = 0; day < 366; day += 1) {
      const wall = Date.UTC(2024, 0, 1 + day, 12, 15);
      const utc = readWall("Europe/London", wall).utc;
      expect(utc + offsetAt("Europe/London", utc)).toBe(wall);
    }
  });
});

describe("zones", () => {
  test.each(["UTC", "+05:00", "Europe/Berlin", "America/Argentina/Buenos_Aires"])("%s is one", (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each(["", "IST", "Mars/Olympus", "5", "Europe"])("%s is none", (zone) => {
    expect(isZone(zone)).toBe(false);
  });

  test("a zone that is none throws with its name", () => {
    expect(() => offsetAt("Mars/Olympus", 0)).toThrow("Mars/Olympus");
  });

  test.each([
    ["IST", "IN", "Asia/Kolkata"],
    ["IST", "IE", "Europe/Dublin"],
    ["IST", "IL", "Asia/Jerusalem"],
    ["CST", "CN", "Asia/Shanghai"],
    ["CST", "US", "America/Chicago"],
    ["BST", null, "Europe/London"],
    ["+05:00", "IN", "+05:00"],
  ])("%s printed in %s is %s", (zone, country, want) => {
    expect(resolveAbbreviation(zone, country)).toBe(want);
  });

  test.each([
    ["MST", "America/Phoenix", "America/Phoenix"],
    ["MST", "America/Boise", "America/Denver"],
    ["MT", "America/Phoenix", "America/Phoenix"],
    ["PST", "America/Phoenix", "America/Los_Angeles"],
    ["AEST", "Australia/Brisbane", "Australia/Brisbane"],
    ["AEST", "Australia/Melbourne", "Australia/Sydney"],
    ["AST", "America/Puerto_Rico", "America/Puerto_Rico"],
    ["BST", "Africa/Accra", "Europe/London"],
  ])("%s of an outlet in %s is %s: places without summer time keep theirs", (zone, outletZone, want) => {
    expect(resolveAbbreviation(zone, null, outletZone)).toBe(want);
  });
});
