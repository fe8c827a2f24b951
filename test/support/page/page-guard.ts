import type { Page, Request, WebSocket } from "playwright-core";
import { documentIn, isPersisted } from "./persisted-documents";

/** What the page may load besides its own files. */
const EMPTY_ICON = "data:,";
const OWN_PATHS = /^\/(?:|orders\/[^/]+|sandbox(?:\/play)?|assets\/[^/]+|graphql)$/u;

/** One operation as the page sent it, over HTTP or WebSocket. */
export interface SentOperation {
  readonly protocol: "HTTP" | "WebSocket";
  readonly document: string;
  readonly variables: unknown;
}

/**
 * Sees every error of a page behind the scenes: exceptions, violations of its content security policy, failed requests,
 * requests to anywhere but its own server's page and API, documents that its build does not know.
 */
export class PageGuard {
  readonly #errors: string[] = [];
  readonly #sent: SentOperation[] = [];
  #serverIsDown = false;

  /** @param name  whose page it is. @param origin  the server's. */
  constructor(
    page: Page,
    private readonly name: string,
    private readonly origin: string,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.#unlessDown(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.#failure(`uncaught: ${error.stack ?? error.message}`));
    page.on("request", (request) => this.#look(request));
    page.on("requestfailed", (request) => this.#failed(request));
    page.on("response", (response) => {
      if (response.status() >= 400) this.#unlessDown(`${response.status()} of ${response.url()}`);
    });
    page.on("websocket", (socket) => this.#listen(socket));
  }

  /** Every error so far; a test expects none. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** Every operation so far. */
  get sent(): readonly SentOperation[] {
    return this.#sent;
  }

  /** While the server is meant to be down, failures because of it are no errors. */
  async whileDown(work: () => Promise<void>): Promise<void> {
    this.#serverIsDown = true;
    try {
      await work();
    } finally {
      this.#serverIsDown = false;
    }
  }

  #look(request: Request): void {
    this.#address(request.url());
    const body = request.postData();
    if (body !== null) this.#operation("HTTP", JSON.parse(body));
  }

  #listen(socket: WebSocket): void {
    this.#address(socket.url().replace(/^ws/u, "http"));
    socket.on("framesent", ({ payload }) => {
      const message = JSON.parse(String(payload)) as { readonly type: string; readonly payload?: unknown };
      if (message.type === "subscribe") this.#operation("WebSocket", message.payload);
    });
    socket.on("socketerror", (error) => this.#unlessDown(`socket: ${error}`));
  }

  #address(address: string): void {
    if (address === EMPTY_ICON) return;
    const { origin, pathname, search } = new URL(address);
    if (origin !== this.origin || !OWN_PATHS.test(pathname) || (pathname === "/graphql" && search !== ""))
      this.#failure(`asks for ${address}`);
  }

  #operation(protocol: SentOperation["protocol"], payload: unknown): void {
    const { variables, ...asked } = payload as Parameters<typeof documentIn>[0] & { readonly variables?: unknown };
    const document = documentIn(asked);
    this.#sent.push({ protocol, document, variables });
    if (!isPersisted(document)) this.#failure(`an operation that its build does not know: ${document}`);
    else if ((asked.query ?? "") !== "") this.#failure(`the text of an operation instead of its id: ${document}`);
  }

  #failed(request: Request): void {
    // A page that is left ends its pending requests, and so does a query that nobody needs any more.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") this.#unlessDown(`${request.url()} failed: ${why}`);
  }

  #unlessDown(failure: string): void {
    if (!this.#serverIsDown) this.#failure(failure);
  }

  #failure(failure: string): void {
    this.#errors.push(`${this.name}'s page: ${failure}`);
  }
}
