import type { Page } from "playwright-core";

/**
 * Everything that is sent between a page and the API, in both directions, over HTTP and WebSocket, from the page's
 * beginning.
 */
export class Traffic {
  readonly #received: string[] = [];
  readonly #underWay: Promise<unknown>[] = [];

  constructor(page: Page) {
    page.on("request", (request) => this.#received.push(request.url(), request.postData() ?? ""));
    page.on("response", (response) => {
      if (response.url().includes("/assets/")) return;
      const body = response.text().catch(() => "");
      this.#underWay.push(body.then((text) => this.#received.push(text, JSON.stringify(response.headers()))));
    });
    page.on("websocket", (socket) => {
      socket.on("framesent", ({ payload }) => this.#received.push(String(payload)));
      socket.on("framereceived", ({ payload }) => this.#received.push(String(payload)));
    });
  }

  async text(): Promise<string> {
    await Promise.all(this.#underWay);
    return this.#received.join("\n");
  }
}

/**
 * All that a page keeps or shows: its document with every field's value, its storages, caches, databases and cookies,
 * its address.
 */
export async function keptBy(page: Page): Promise<string> {
  const cookies = JSON.stringify(await page.context().storageState({ indexedDB: true }));
  const inPage = await page.evaluate(READ_ALL);
  return `${String(inPage)}\n${cookies}\n${page.url()}`;
}

/** Runs in the page. */
const READ_ALL = `(async () => {
  const storages = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]);
  const databases = JSON.stringify(await indexedDB.databases());
  const inCaches = [];
  for (const name of await globalThis.caches?.keys() ?? [])
    for (const request of await (await caches.open(name)).keys())
      inCaches.push(request.url, await (await caches.match(request)).text());
  const values = [...document.querySelectorAll("input, textarea, select")].map((field) => field.value);
  return [document.documentElement.outerHTML, storages, databases, ...inCaches, ...values, name].join("\\n");
})()`;
