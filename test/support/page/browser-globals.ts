import WebSocket from "ws";

declare global {
  // What the page's ground uses of a browser and Node has not; for the compiler, too, which knows no browser here.
  var window: EventTarget;
  var location: { readonly href: string };
  var document: { visibilityState: "visible" | "hidden" };
}

/** Lets the page's core run in Node: a window with only the events of a test, a visible document, and a WebSocket. */
export function standInForBrowser(): void {
  globalThis.window = new EventTarget();
  globalThis.document = { visibilityState: "visible" };
  Reflect.set(globalThis, "WebSocket", WebSocket);
}
