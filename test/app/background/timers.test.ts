import { systemTimers } from "../../../src/app/background/timers";

/** Of setTimeout: what is to wait longer is called at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("[R11] a wait that is longer than one timer can be", () => {
  it.each([LONGEST_TIMER_MS, LONGEST_TIMER_MS + 1, 60 * 86_400_000, 2 ** 40, Infinity])(
    "of %d ms does not end immediately",
    (delayMs) => {
      const wake = jest.fn();
      systemTimers.after(delayMs, wake);
      jest.advanceTimersByTime(LONGEST_TIMER_MS - 1);
      expect(wake).not.toHaveBeenCalled();
      // A little earlier is allowed: the caller looks again, and continues to wait.
      jest.advanceTimersByTime(1);
      expect(wake).toHaveBeenCalledTimes(1);
      jest.advanceTimersByTime(LONGEST_TIMER_MS);
      expect(wake).toHaveBeenCalledTimes(1);
    },
  );

  it("can be cancelled", () => {
    const wake = jest.fn();
    systemTimers.after(60 * 86_400_000, wake)();
    expect(jest.getTimerCount()).toBe(0);
  });
});
