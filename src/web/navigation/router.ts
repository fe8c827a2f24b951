import { type MouseEvent, useSyncExternalStore } from "react";

/** Where on the page somebody can be: links lead there from anywhere, and a reload stays. */
export type Place =
  | { readonly name: "orders" }
  | { readonly name: "order"; readonly id: string }
  | { readonly name: "sandbox" }
  | { readonly name: "nowhere" };

export function placeOf(path: string): Place {
  const [first = "", second, ...more] = path.split("/").filter((part) => part !== "");
  if (more.length > 0) return { name: "nowhere" };
  if (first === "" && second === undefined) return { name: "orders" };
  if (first === "orders" && second !== undefined) return orderAt(second);
  if (first === "sandbox") return { name: "sandbox" };
  return { name: "nowhere" };
}

function orderAt(written: string): Place {
  try {
    return { name: "order", id: decodeURIComponent(written) };
  } catch {
    // A % without its two digits: the page creates no such link.
    return { name: "nowhere" };
  }
}

export const pathTo = {
  orders: "/",
  order: (id: string): string => `/orders/${encodeURIComponent(id)}`,
};

/** Calls the listener after every step to another address. @returns what ends that. */
export function onNavigation(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  return () => window.removeEventListener("popstate", listener);
}

/** The address without its query, which holds a list's filter: see useSearch. */
export const usePath = (): string => useSyncExternalStore(onNavigation, () => location.pathname);

/** The part after the ? in the address. */
export const useSearch = (): string => useSyncExternalStore(onNavigation, () => location.search);

/** @param replace  whether going back skips this step. */
export function goTo(address: string, { replace = false } = {}): void {
  afterStep(() => {
    if (replace) history.replaceState(null, "", address);
    else {
      history.pushState(null, "", address);
      window.scrollTo(0, 0);
    }
    notifyListeners();
  });
}

/** A step within a place, such as into a dialog: going back undoes it. */
export function stepInto(address: string): void {
  afterStep(() => {
    // Frames share one history: a step back in one may undo the other's.
    if (window.parent === window) history.pushState(STEP, "", address);
    else history.replaceState(null, "", address);
    notifyListeners();
  });
}

/**
 * Undoes stepInto, so that the history does not grow. @param address  of the place without the step, also for who came
 * by a link.
 */
export function stepOut(address: string): void {
  const isStep = history.state === STEP;
  history.replaceState(null, "", address);
  notifyListeners();
  if (!isStep) return;
  isSteppingBack = true;
  window.addEventListener("popstate", () => (isSteppingBack = false), { once: true });
  history.back();
}

const STEP = "step";

/** @returns  whether the step stays, because something is asked first. */
type Ask = () => boolean;

let held: { readonly ask: Ask; readonly address: string } | null = null;

/** Asks before going back out of this step. @returns the function that ends that. */
export function holdStep(ask: Ask): () => void {
  const own = { ask, address: location.pathname + location.search };
  held = own;
  return () => {
    if (held === own) held = null;
  };
}

/**
 * Before any other listener, and only if the browser itself went back. A link with a token is no step back: see
 * use-session.ts.
 */
window.addEventListener("popstate", (event) => {
  if (
    held === null ||
    location.hash !== "" ||
    !event.isTrusted ||
    isSteppingBack ||
    history.state === STEP ||
    !held.ask()
  )
    return;
  event.stopImmediatePropagation();
  history.pushState(STEP, "", held.address);
});

/** The browser goes back a moment after the call. */
let isSteppingBack = false;

function afterStep(move: () => void): void {
  if (isSteppingBack) window.addEventListener("popstate", move, { once: true });
  else move();
}

function notifyListeners(): void {
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** For links within the page; with a modifier key they do what links do. */
export function followLink(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  goTo(event.currentTarget.pathname + event.currentTarget.search);
}
