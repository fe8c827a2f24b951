import type { Frame, Page } from "playwright-core";

/** Less than a test may take: what never happens fails the test, and the run continues. */
const GIVEN_UP_AFTER_MS = 30_000;

/**
 * Runs in the page. It does not know what changes elsewhere, such as the business clock, so it waits for its own next
 * change, or a moment.
 */
const NEXT_CHANGE = `new Promise((resolve) => {
  const observer = new MutationObserver(() => (observer.disconnect(), resolve()));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  setTimeout(() => (observer.disconnect(), resolve()), 200);
})`;

/**
 * Checks again at every change of the page until everything expected holds. @throws what does not hold, if it never
 * does.
 */
export async function eventually(page: Frame | Page, expectations: () => Promise<void> | void): Promise<void> {
  const givenUpAt = performance.now() + GIVEN_UP_AFTER_MS;
  for (;;) {
    try {
      await expectations();
      return;
    } catch (error) {
      if (performance.now() > givenUpAt) throw error;
    }
    await page.evaluate(NEXT_CHANGE);
  }
}
