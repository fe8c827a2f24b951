import { type Absence, watchForWaking } from "../../../src/web/api/waking";
import { HOUR_MS } from "../../../src/web/text/durations";
import { standInForBrowser } from "../../support/page/browser-globals";

beforeEach(() => {
  standInForBrowser();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

/** A page on a device whose clocks the test moves, and what it noticed. */
function pageOnDevice() {
  const clocks = { date: Date.parse("2026-03-01T12:00:00Z"), monotonic: 17 };
  const noticed: Absence[] = [];
  const stop = watchForWaking((absence) => noticed.push(absence), {
    date: () => clocks.date,
    monotonic: () => clocks.monotonic,
  });
  return {
    noticed,
    stop,
    /** The device is awake for so long. */
    live: (ms: number) => {
      for (let passed = 0; passed < ms; passed += 100) {
        clocks.date += 100;
        clocks.monotonic += 100;
        jest.advanceTimersByTime(100);
      }
    },
    /**
     * The date moves alone: a sleep during which the monotonic clock and all timers are stopped, or a corrected date.
     */
    moveDate: (ms: number) => (clocks.date += ms),
    /** A sleep during which the monotonic clock continues. */
    moveBoth: (ms: number) => {
      clocks.date += ms;
      clocks.monotonic += ms;
    },
  };
}

describe("[R11] a page detects that its device slept", () => {
  it("within half a second of waking, once", () => {
    const page = pageOnDevice();
    page.live(10_000);
    expect(page.noticed).toEqual([]);
    page.moveDate(3 * HOUR_MS);
    page.live(500);
    expect(page.noticed).toEqual(["asleep"]);
    page.live(60_000);
    expect(page.noticed).toEqual(["asleep"]);
  });

  it("immediately if the browser reports that the page is visible again, and not a second time by its timer", () => {
    const page = pageOnDevice();
    page.moveDate(3 * HOUR_MS);
    window.dispatchEvent(new Event("visibilitychange"));
    page.live(5_000);
    expect(page.noticed).toEqual(["asleep"]);
  });

  it("from one second on, also if it is the sum of short sleeps", () => {
    const page = pageOnDevice();
    page.moveDate(999);
    page.live(1_000);
    expect(page.noticed).toEqual([]);
    page.moveDate(1);
    page.live(1_000);
    expect(page.noticed).toEqual(["asleep"]);
  });

  it("also if the date is set back", () => {
    const page = pageOnDevice();
    page.moveDate(-HOUR_MS);
    page.live(500);
    expect(page.noticed).toEqual(["asleep"]);
  });

  it.each(["visibilitychange", "pageshow", "online"])("after %s of sleep during which both clocks ran", (sign) => {
    const page = pageOnDevice();
    page.moveBoth(3 * HOUR_MS);
    window.dispatchEvent(new Event(sign));
    expect(page.noticed).toEqual(["away"]);
  });

  it("but not while the page is hidden", () => {
    const page = pageOnDevice();
    document.visibilityState = "hidden";
    window.dispatchEvent(new Event("visibilitychange"));
    expect(page.noticed).toEqual([]);
  });

  it("until it is closed; then nothing is left behind", () => {
    const [listened, left] = [jest.spyOn(window, "addEventListener"), jest.spyOn(window, "removeEventListener")];
    const page = pageOnDevice();
    page.stop();
    page.moveDate(HOUR_MS);
    page.live(1_000);
    expect(page.noticed).toEqual([]);
    expect(left.mock.calls).toEqual(listened.mock.calls);
    expect(jest.getTimerCount()).toBe(0);
  });
});
