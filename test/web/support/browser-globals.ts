import WebSocket from "ws";

declare global {
  // What the page's ground uses of a browser and Node has not; for the compiler, too, which knows no browser here.
  var window: EventTarget;
  var location: { readonly href: string };
}

/** Lets the page's ground run in Node: a window that hears of nothing but what a test says, and a WebSocket. */
export function standInForBrowser(): void {
  globalThis.window = new EventTarget();
  Reflect.set(globalThis, "WebSocket", WebSocket);
}
