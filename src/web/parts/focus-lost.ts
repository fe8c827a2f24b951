/** For the first of what «Show more» brought: the button that had the focus is gone, and the keyboard goes on from here. */
export function takeLostFocus(row: HTMLElement | null): void {
  if (document.activeElement === document.body) row?.querySelector("a")?.focus({ preventScroll: true });
}
