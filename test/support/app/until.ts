import { setImmediate } from "node:timers/promises";

/** Less than a test may take: what never happens fails the test, and the run continues. */
const GIVEN_UP_AFTER_MS = process.env.LONG_FORMS === "1" ? 900_000 : 90_000;

/**
 * Checks again and again until it is true. Between two checks, sockets and timers have their turn. @throws if it never
 * is.
 */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const givenUpAt = performance.now() + GIVEN_UP_AFTER_MS;
  while (!(await isSo())) {
    if (performance.now() > givenUpAt) throw new Error(`still not so: ${String(isSo)}`);
    await setImmediate();
  }
}
