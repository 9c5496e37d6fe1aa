import { describe, expect, test } from "vitest";
import { resolveAbbreviation } from "../../pipeline/normalise/abbreviations.ts";
import { instantOf, isZone, offsetAt } from "../../pipeline/normalise/zones.ts";

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
];

describe("a wall clock", () => {
  test.each(CASES)("%s %s is %s", (zone, wall, want) => {
    expect(new Date(instantOf(zone, Date.parse(`${wall}Z`))).toISOString()).toBe(want);
  });

  test("shows again what it was read from, outside gaps", () => {
    for (let day = 0; day < 366; day += 1) {
      const wall = Date.UTC(2024, 0, 1 + day, 12, 15);
      const utc = instantOf("Europe/London", wall);
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
