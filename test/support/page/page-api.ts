import type { AnyVariables, OperationResult, TypedDocumentNode } from "@urql/core";
import { subscribe } from "wonka";
import { type Api, openApi } from "../../../src/web/api/client";
import { standInForBrowser } from "./browser-globals";
import { documentIn } from "./persisted-documents";

/**
 * The page's core without a page: its client, cache, sockets, and clock, with a real server, and its requests over
 * HTTP.
 */
export class PageApi {
  /** Names of the operations that were sent, in order. */
  readonly requests: string[] = [];
  readonly api: Api;
  readonly #fetch = globalThis.fetch;
  #gate: Promise<void> = Promise.resolve();
  readonly #ends: (() => void)[] = [];

  constructor(token: string, origin: string) {
    standInForBrowser();
    this.api = openApi(token, origin);
    globalThis.fetch = async (input, init) => {
      if (typeof input !== "string" || !input.startsWith(origin) || typeof init?.body !== "string")
        return this.#fetch(input, init);
      const document = documentIn(JSON.parse(init.body) as Parameters<typeof documentIn>[0]);
      this.requests.push(/(?:query|mutation) (\w+)/u.exec(document)?.[1] ?? document);
      const gate = this.#gate;
      try {
        return await this.#fetch(input, init);
      } finally {
        await gate;
      }
    };
  }

  /** Answers to requests from now on are held back until the returned function is called. */
  holdAnswers(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return () => {
      this.#gate = Promise.resolve();
      release();
    };
  }

  /** What a place on the page shows of a query, as long as the test lasts. */
  show<R, V extends AnyVariables>(query: TypedDocumentNode<R, V>, variables: V): Shown<R> {
    return this.#watch(new Shown<R>(), this.api.client.query(query, variables));
  }

  follow<R, V extends AnyVariables>(subscription: TypedDocumentNode<R, V>, variables: V): Shown<R> {
    return this.#watch(new Shown<R>(), this.api.client.subscription(subscription, variables));
  }

  async close(): Promise<void> {
    for (const end of this.#ends) end();
    globalThis.fetch = this.#fetch;
    await this.api.close();
  }

  #watch<R>(shown: Shown<R>, source: Parameters<ReturnType<typeof subscribe<OperationResult<R>>>>[0]): Shown<R> {
    const { unsubscribe } = subscribe((result: OperationResult<R>) => shown.receive(result))(source);
    this.#ends.push(unsubscribe);
    shown.leave = unsubscribe;
    return shown;
  }
}

/** All results of one operation, the newest last. */
export class Shown<R> {
  readonly results: OperationResult<R>[] = [];
  leave: () => void = () => undefined;
  #wake: () => void = () => undefined;

  get data(): R | undefined {
    return this.results.at(-1)?.data;
  }

  receive(result: OperationResult<R>): void {
    this.results.push(result);
    this.#wake();
  }

  /** Waits until the newest result is so. */
  async until(isSo: (data: R, result: OperationResult<R>) => boolean): Promise<R> {
    for (;;) {
      const result = this.results.at(-1);
      if (result?.data !== undefined && isSo(result.data, result)) return result.data;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Waits for an error, and hands it over. */
  async failure(): Promise<NonNullable<OperationResult<R>["error"]>> {
    for (;;) {
      const error = this.results.at(-1)?.error;
      if (error !== undefined) return error;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
