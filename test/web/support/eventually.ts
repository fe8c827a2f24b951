import type { Page } from "playwright-core";

/** Less than a test may take: what never comes about fails the test, and the run goes on. */
const GIVEN_UP_AFTER_MS = 20_000;

/** Looks anew at every frame of the page until all that is expected holds. @throws what does not hold, where it never does. */
export async function eventually(page: Page, expectations: () => Promise<void> | void): Promise<void> {
  const givenUpAt = performance.now() + GIVEN_UP_AFTER_MS;
  for (;;) {
    try {
      await expectations();
      return;
    } catch (error) {
      if (performance.now() > givenUpAt) throw error;
    }
    await page.evaluate(nextFrame);
  }
}

/** Runs in the page. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });

declare function requestAnimationFrame(callback: () => void): number;
