import { instantOf, wallTimeOf } from "../../../src/web/dialogs/wall-time";

describe("a local time as a UTC time", () => {
  it.each([
    ["UTC", "2026-11-21T10:15", "2026-11-21T10:15:00.000Z"],
    ["Europe/Berlin", "2026-11-21T10:15", "2026-11-21T09:15:00.000Z"],
    ["Europe/Berlin", "2026-07-21T10:15", "2026-07-21T08:15:00.000Z"],
    ["Asia/Kolkata", "2026-07-21T00:10", "2026-07-20T18:40:00.000Z"],
    ["America/New_York", "2026-12-31T23:30", "2027-01-01T04:30:00.000Z"],
  ])("%s %s", (zone, wallTime, instant) => {
    expect(instantOf(wallTime, zone)).toBe(instant);
    expect(wallTimeOf(instant, zone)).toBe(wallTime);
  });

  it.each([
    ["the last minute before clocks go forward", "Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    [
      "a skipped time, which is later by the skipped length",
      "Europe/Berlin",
      "2026-03-29T02:30",
      "2026-03-29T01:30:00.000Z",
    ],
    ["the first minute after", "Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["a skip west of UTC", "America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00.000Z"],
    ["a skip of half an hour", "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00.000Z"],
    [
      "a time that occurs twice, which means the first",
      "Europe/Berlin",
      "2026-10-25T02:30",
      "2026-10-25T00:30:00.000Z",
    ],
    ["after the clocks went back", "Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s", (_sentence, zone, wallTime, instant) => {
    expect(instantOf(wallTime, zone)).toBe(instant);
  });

  it.each(["", "tomorrow", "2026-11-21", "2026-13-01T10:00", "10:15"])("%p is not a valid time", (wallTime) => {
    expect(instantOf(wallTime, "Europe/Berlin")).toBeNull();
  });

  it("a time is shown to the minute, whatever the seconds", () => {
    expect(wallTimeOf("2026-11-21T23:59:59.999Z", "UTC")).toBe("2026-11-21T23:59");
    expect(wallTimeOf("2026-11-21T00:00:00Z", "UTC")).toBe("2026-11-21T00:00");
  });
});
