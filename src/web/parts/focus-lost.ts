/**
 * For the first item that «Show more» brought: the button that had the focus is gone, and the keyboard focus moves
 * here.
 */
export function takeLostFocus(row: HTMLElement | null): void {
  if (document.activeElement === document.body) row?.querySelector("a")?.focus({ preventScroll: true });
}
