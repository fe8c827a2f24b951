import axe from "axe-core";
import type { Page } from "playwright-core";

/** How light the page is. */
export type Scheme = "light" | "dark";

/** Each frame alone, because it is a separate page: other pages' landmarks may have the same names. */
const check = (within: string): string =>
  `axe.run(${within}, ${JSON.stringify({ resultTypes: ["violations"], iframes: false })}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, failureSummary }) => [id, target, html, failureSummary].join(" "))))`;

/** A frame learns its new scheme some time later, and computes its colours when it is drawn next. */
const drawnIn = (scheme: Scheme): string => `new Promise((resolve) => {
  const look = () => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
    return (red + green + blue < 384) === ${scheme === "dark"} ? resolve("axe" in globalThis) : requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** The page itself, an open dialog, and an open panel: each must fit alone. */
const SIDEWAYS = `[document.scrollingElement, ...document.querySelectorAll("dialog[open], :popover-open")]
  .filter((part) => part.scrollWidth > part.clientWidth || part.scrollWidth > innerWidth)
  .map((part) => part.tagName + " is " + part.scrollWidth + " px wide in " + innerWidth)`;

/**
 * The findings of axe's own rules on the current page; a test expects none. If a dialog is open, only the dialog is
 * looked at.
 */
export async function violationsOn(page: Page, scheme: Scheme): Promise<readonly string[]> {
  const found: string[] = [];
  const within = (await page.getByRole("dialog").isVisible()) ? "document.querySelector('dialog[open]')" : "document";
  await page.emulateMedia({ colorScheme: scheme });
  for (const frame of page.frames()) {
    // The browser's own means: they are not subject to the page's policy.
    if (!(await frame.evaluate<boolean>(drawnIn(scheme)))) await frame.evaluate(axe.source);
    found.push(...(await frame.evaluate<readonly string[]>(check(within))));
  }
  return found;
}

/** What can be scrolled to the side; a test expects none. */
export const sidewaysOn = (page: Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(SIDEWAYS);
