import type { Locator, Page } from "playwright-core";

/** More stops than any page has. */
const AT_MOST = 80;

/**
 * Presses Tab until this has the focus. @throws where no number of presses leads there, or the focus can't be seen on
 * the way.
 */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let press = 0; press < AT_MOST; press += 1) {
    await page.keyboard.press(key);
    if ((await focused(target).count()) === 1) {
      await expectVisibleFocus(page);
      return;
    }
  }
  throw new Error(`the keyboard does not lead to ${String(target)}`);
}

const focused = (target: Locator): Locator => target.and(target.page().locator(":focus"));

/** Waits until this has the focus. */
export const focusOn = (target: Locator): Promise<void> => focused(target).waitFor();

/** An outline that is wide enough to be seen, or that of the browser. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate<string>(
    "(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))",
  );
  expect(outline).toMatch(/^(?:auto|solid) (?:[2-9]|1\d)/u);
}
