import type { Frame, Page } from "playwright-core";

/** Less than a test may take: what never comes about fails the test, and the run goes on. */
const GIVEN_UP_AFTER_MS = 30_000;

/** Runs in the page. Of what changes elsewhere, such as the business clock, it knows nothing: so it waits for its own next change, or a moment. */
const NEXT_CHANGE = `new Promise((resolve) => {
  const observer = new MutationObserver(() => (observer.disconnect(), resolve()));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  setTimeout(() => (observer.disconnect(), resolve()), 200);
})`;

/** Looks anew at every change of the page until all that is expected holds. @throws what does not hold, where it never does. */
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
